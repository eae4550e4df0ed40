"""Somebody who sits in the office, over a real shop with real lanes."""

from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace
from typing import cast

from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.counter import Counter
from pos.desks.office.desk import Seat
from pos.desks.sale import SaleDesk
from pos.desks.till import Desks, Place
from pos.screens.office.setting import Setting
from pos.shop.identity import StaffId
from tests.shops import RULES, Shop

SLOW = 60_000
"""Milliseconds that even a machine with everything else to do does not need."""


@dataclass
class Sitting:
    """Somebody who sits in the office, over a shop."""

    shop: Shop
    background: Background
    qtbot: QtBot
    by: StaffId | None

    @property
    def seat(self) -> Seat:
        return Seat(self.background, self.shop.records, lambda: self.by, lambda: RULES)

    @property
    def setting(self) -> Setting:
        desks = SimpleNamespace(sale=self.sale)
        return Setting(self.seat, cast("Desks", desks), cast("Place", None))

    @cached_property
    def sale(self) -> SaleDesk:
        """The till's own desk, whose queue the acts of the office go through too."""
        return SaleDesk(self.background, Counter(self.shop.records))

    def settle(self) -> None:
        """Wait until everything asked for is done."""
        self.qtbot.waitUntil(lambda: not self.background.is_working, timeout=SLOW)
