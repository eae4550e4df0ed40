"""The office with something in it."""

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.views import Notice, Tone
from pos.screens.button import Button, Kind, Shape
from pos.screens.office.page import OfficePage
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.office.wings import WINGS, Rooms
from pos.screens.panel import Panel, column
from pos.shop.identity import StaffId
from pos.shop.staff import Permission, Role, Staff

NJERI = Staff(StaffId("njeri"), "Njeri M.", Role.MANAGER)
NO_SETTING = cast("Setting", None)
"""Rooms of samples read nothing."""


class SampleRoom(Room):
    """A room with a table, and what it was asked for."""

    def __init__(self, title: str, known_as: RoomName | None = None) -> None:
        super().__init__()
        self.known_as = known_as
        self._title, self.heard = title, list[str]()
        self.greedy = False
        """Whether it takes every key that it is given."""
        self.table = Table()
        self.table.setAccessibleName(title)
        self.table.head((Column("Time", 90), Column("Item"), Column("Amount", 120, is_figure=True)))
        self.table.show_rows([_row(at) for at in range(30)])
        self.receive = Button(Shape.ROW, Kind.PRIMARY, icon="truck", key="Ctrl D")
        self.receive.label("Receive delivery")
        card = Panel(card="plain")
        card.setLayout(column(self.table))
        self.setLayout(column(card))

    @property
    def title(self) -> str:
        return self._title

    def head_buttons(self) -> tuple[QWidget, ...]:
        return (self.receive,)

    def come_in(self) -> None:
        self.heard.append("came")

    def leave(self) -> None:
        self.heard.append("left")

    def take_key(self, event: QKeyEvent) -> bool:
        if self.greedy:
            self.heard.append(f"key {event.key()}")
        return self.greedy

    def take_scan(self, code: str) -> bool:
        self.heard.append(code)
        return code.startswith("6")


def _row(at: int) -> TableRow:
    cells = (Cell(f"14:{59 - at:02}", "text_2"), Cell("Kabras White Sugar 1 kg", is_strong=True))
    return TableRow(str(at), (*cells, Cell(f"{at * 65:,}")))


KNOWN_AS = {
    "Running low": RoomName.LOW,
    "Deliveries": RoomName.DELIVERIES,
    "Counts": RoomName.COUNTS,
}


def of(*titles: str) -> Rooms:
    return lambda _setting: tuple(SampleRoom(each, KNOWN_AS.get(each)) for each in titles)


SAMPLE_WINGS: Mapping[str, Rooms] = {
    **dict.fromkeys(WINGS, of("Samples")),
    "stock": of("Movements", "Running low", "Deliveries", "Counts", "Losses", "Batches"),
}


def office(wing: str = "today") -> OfficePage:
    page = OfficePage(NO_SETTING, frozenset(Permission), wings=SAMPLE_WINGS)
    page.show_seat("Mama Njeri Mini Mart", NJERI)
    page.open_wing(wing)
    return page


def office_told() -> QWidget:
    page = office("stock")
    page.tell(Notice("You may not {act}. Ask somebody who may.", {"act": "export"}, Tone.FAILED))
    return page


OFFICE_GALLERY: dict[str, Callable[[], QWidget]] = {
    "office": office, "office-stock": lambda: office("stock"), "office-told": office_told,
}  # fmt: skip
