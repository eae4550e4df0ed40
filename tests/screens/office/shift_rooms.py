"""Rooms of the shifts over a real shop, without the page around them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.choices import Choices
from pos.desks.office.desk import Seat
from pos.desks.till import Desks, Place, set_up
from pos.desks.views import Notice
from pos.folders import Folders
from pos.log import stream_log
from pos.office.house import read_rules
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.shop.staff import Role
from pos.till import shifts
from tests.builders import ksh
from tests.desks.tills import SLOW
from tests.shops import Shop
from tests.slots import Slot

R = TypeVar("R", bound=Room)


@dataclass
class Seated:
    """Somebody who sits in the office of a shop."""

    setting: Setting
    desks: Desks
    background: Background
    qtbot: QtBot
    slot: Slot
    said: list[Notice] = field(default_factory=list)

    def enter(self, room: R) -> R:
        """Show a room as the page would."""
        self.qtbot.addWidget(room)
        room.told.connect(self.said.append)
        room.resize(1130, 660)
        room.show()
        room.come_in()
        self.settle()
        return room

    def settle(self) -> None:
        """Wait until everything asked for is done."""
        self.qtbot.waitUntil(lambda: not self.background.is_working, timeout=SLOW)

    @property
    def words(self) -> list[str]:
        return [notice.words() for notice in self.said]


@contextmanager
def seated(shop: Shop, qtbot: QtBot, log: object, role: Role = Role.MANAGER) -> Iterator[Seated]:
    """Lend a seat in the office."""
    background, slot = Background(stream_log(log)), Slot()  # type: ignore[arg-type]
    place = Place(Folders(shop.records.path.parent), Choices(), slot.printers)
    desks = set_up(shop.records, background, place=place)
    rules = read_rules(shop.records)
    seat = Seat(background, shop.records, lambda: shop.staff[role], lambda: rules)
    desks.printing.open()
    desks.sale.serve(shop.staff[role])
    made = Seated(Setting(seat, desks, place), desks, background, qtbot, slot)
    made.settle()
    try:
        yield made
    finally:
        made.settle()
        desks.printing.end()
        desks.lanes.end()
        background.end()


def close_some(shop: Shop, many: int = 3) -> None:
    """Close shifts: the first is right, each further one 50 short for a reason."""
    for number in range(many):
        shop.sell("101")
        short = {ksh(1000): 5, ksh(50): 1, ksh(10): 1, ksh(5): 1}
        counted = short if number == 0 else {**short, ksh(50): 0}
        shifts.count_drawer(shop.records, shop.cashier, counted=counted)
        shifts.close_shift(shop.records, shop.cashier, reason="" if number == 0 else "Wrong change")
        shop.clock.pass_time(hours=12)
        shop.open_shift()
