"""A seat in the office of a real shop: its books on disk, its lanes, and a room on the screen."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.choices import Choices
from pos.desks.office.desk import Document, Seat
from pos.desks.tidying import Tidying
from pos.desks.till import Place, set_up
from pos.desks.views import Notice
from pos.folders import Folders
from pos.log import stream_log
from pos.printer.printers import Printers
from pos.screens.office.moments import begin_year
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.shop.identity import StaffId
from pos.shop.staff import Role
from tests.shops import RULES, Shop

SLOW = 60_000
R = TypeVar("R", bound=Room)


@dataclass
class Office:
    """Somebody in the office, with what was told there and which documents were asked for."""

    shop: Shop
    background: Background
    qtbot: QtBot
    by: list[StaffId | None]
    told: list[Notice] = field(default_factory=list)
    asked: list[Document] = field(default_factory=list)

    def __post_init__(self) -> None:
        records = self.shop.records
        place = Place(Folders(records.path.parent), Choices(), Printers())
        desks = set_up(records, self.background, place=place)
        seat = Seat(self.background, records, acting=lambda: self.by[0], rules=lambda: RULES)
        begin_year(seat.today)
        self.setting = Setting(seat, desks, place)

    def settle(self) -> None:
        """Wait until everything asked for is done and shown."""
        self.qtbot.waitUntil(lambda: not self.background.is_working, timeout=SLOW)

    def show(self, room: R) -> R:
        """Have a room come into sight."""
        self.qtbot.addWidget(room)
        room.told.connect(self.told.append)
        room.document_asked.connect(self.asked.append)
        room.resize(1150, 690)
        room.show()
        room.come_in()
        self.settle()
        return room


@contextmanager
def office_of(shop: Shop, qtbot: QtBot, role: Role = Role.MANAGER) -> Iterator[Office]:
    """Sit down in the office of a shop, as somebody of a role."""
    tidying, background = Tidying(), Background(stream_log(io.StringIO()))
    office = Office(shop, background, qtbot, [shop.staff[role]])
    yield office
    background.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tidying.end()
