"""The payments' rooms of the office over a real shop: its books, its lanes, and what was told."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.choices import Choices
from pos.desks.office.desk import Document, Seat
from pos.desks.till import Desks, Place, set_up
from pos.desks.views import Notice
from pos.folders import Folders
from pos.screens.measures import measures_for
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.shop.identity import StaffId
from tests.paying_shop import PayingShop
from tests.shops import RULES, Shop
from tests.slots import Slot

SLOW = 60_000


@dataclass
class PaidOffice:
    """Somebody at a room, with keys."""

    shop: Shop
    mpesa: PayingShop
    background: Background
    qtbot: QtBot
    folder: Path
    told: list[Notice] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    by: StaffId | None = None

    def __post_init__(self) -> None:
        self.by = self.by or self.shop.manager
        place = Place(Folders(self.folder), Choices(), Slot().printers)
        self.desks: Desks = set_up(self.shop.records, self.background, place=place)
        self.desks.sale.serve(self.by)
        seat = Seat(self.background, self.shop.records, lambda: self.by, lambda: RULES)
        self.setting = Setting(seat, self.desks, place)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.is_working, timeout=SLOW)

    def enter(self, room: Room, width: int = 1178, height: int = 716) -> None:
        """Come into a room as it is seen in a window of that size."""
        self.qtbot.addWidget(room)
        room.told.connect(self.told.append)
        room.document_asked.connect(self.documents.append)
        room.resize(width, height)
        room.fit(measures_for(width + 188, height + 52))
        room.show()
        room.come_in()
        self.settle()
        QCoreApplication.processEvents()

    def press(self, room: Room, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> bool:
        """Press a key of the room's own."""
        with_it = held or Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, with_it)
        is_taken = room.take_key(event)
        self.settle()
        return is_taken


@contextmanager
def paid_office(
    mpesa: PayingShop, background: Background, qtbot: QtBot, folder: Path
) -> Iterator[PaidOffice]:
    office = PaidOffice(mpesa.shop, mpesa, background, qtbot, folder)
    yield office
    office.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
