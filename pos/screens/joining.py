"""What every join of a screen with its desks needs: the window, the desks, the clock, and where the till stands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from pos.desks.till import Desks
from pos.screens.from_desks import clock, status_of
from pos.screens.language import language_now
from pos.screens.telling import Telling
from pos.screens.views import StatusView
from pos.screens.window import TillWindow
from pos.shop.identity import StaffId

zone_of = cache(ZoneInfo)


@dataclass(frozen=True, slots=True)
class Joined:
    """One till: what it talks to, what it is seen on, and what time it is."""

    window: TillWindow
    desks: Desks
    now: Callable[[], datetime]
    words: Telling

    @property
    def zone(self) -> ZoneInfo:
        """Where the shop's clock hangs."""
        return zone_of(self.desks.shift.view.rules.market.zone)

    @property
    def till_name(self) -> str:
        """What the till is called."""
        chosen = self.desks.settings.choices.till_name
        return chosen or self.words.till(self.desks.shift.view.till)

    @property
    def people(self) -> dict[StaffId, str]:
        """Who works here, by name."""
        return {each.id: each.name for each in self.desks.sign.view.people}

    @property
    def clock(self) -> str:
        """What time it is in the shop."""
        return clock(self.now(), self.zone)

    @property
    def date(self) -> str:
        """Which day it is in the shop, in words."""
        is_swahili = language_now() == "sw"
        locale = QLocale(QLocale.Language.Swahili if is_swahili else QLocale.Language.English)
        today = self.now().astimezone(self.zone)
        return locale.toString(QDate(today.year, today.month, today.day), "dddd, d MMMM yyyy")

    def status(self) -> StatusView:
        """Give what the top bar says now."""
        return status_of(
            self.desks.shift.view,
            self.desks.sign.view.signed_in,
            till=self.till_name,
            now=self.now(),
            zone=self.zone,
        )
