"""The room of files, over a real shop: looked at, brought in, stopped, written and read again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.office.importing_in_parts import PART
from pos.office.sheets import read_sheet
from pos.records.products import find_by_code
from pos.screens.measures import STANDARD
from pos.screens.office.item_files_room import ItemFilesRoom
from tests.office.tables import csv_file
from tests.screens.office_shop import Office, office_of
from tests.shops import Shop

GOOD = ("code,name,price", "101,Brookside Whole Milk 500 ml,75", "b1,=1+1 Bread,70")


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    with office_of(shop, qtbot) as made:
        yield made


@pytest.fixture
def room(office: Office, tmp_path: Path) -> ItemFilesRoom:
    room = office.show(
        ItemFilesRoom(
            office.setting,
            open_file=lambda _room, _title: str(tmp_path / "products.csv"),
            save_file=lambda _room, _title, what: str(tmp_path / f"{what}-out.csv"),
        )
    )
    room.fit(STANDARD)
    return room


def look(room: ItemFilesRoom, office: Office, folder: Path, *lines: str) -> None:
    csv_file(folder, *lines)
    room.browse.click()
    office.settle()


def keep(room: ItemFilesRoom, office: Office) -> None:
    room.keep.click()
    office.settle()
    office.settle()


def price(office: Office, code: str) -> str:
    with office.shop.records.reading() as books:
        found = find_by_code(books, code)
        return "" if found is None else found.price.figures()


def told(office: Office) -> str:
    return office.told[-1].words()


def test_what_a_file_would_change_is_seen_first_and_then_kept(
    room: ItemFilesRoom, office: Office, tmp_path: Path
) -> None:
    look(room, office, tmp_path, *GOOD)
    assert [row.cells[2].text for row in room.table.rows] == ["new, at 70", "Price 65.00 → 75.00"]
    assert price(office, "101") == "65"
    keep(room, office)
    assert told(office) == "2 items are kept."
    assert (price(office, "101"), price(office, "b1")) == ("75", "70")


def test_bad_rows_are_listed_and_the_good_ones_can_be_kept(
    room: ItemFilesRoom, office: Office, tmp_path: Path
) -> None:
    look(room, office, tmp_path, *GOOD, "b2,Bad,x", "b3,,5")
    assert room.bad_tab.text() == "Cannot be used: 2"
    room.bad_tab.click()
    model = room.bad.table.model()
    assert [model.index(at, 0).data() for at in range(model.rowCount())] == ["4", "5"]
    assert room.keep.text() == "Bring in the good ones"
    keep(room, office)
    assert price(office, "b1") == "70"


def test_a_file_that_changed_since_it_was_looked_at_is_refused(
    room: ItemFilesRoom, office: Office, tmp_path: Path
) -> None:
    look(room, office, tmp_path, *GOOD)
    csv_file(tmp_path, *GOOD, "x,Sneaked in,1")
    keep(room, office)
    assert "was changed since it was looked at" in told(office)
    assert price(office, "b1") == ""


def test_bringing_in_can_be_stopped_and_gone_on_with(
    room: ItemFilesRoom, office: Office, tmp_path: Path
) -> None:
    lines = ("code,name,price", *(f"n{at},New {at},{at + 1}" for at in range(PART + 3)))
    look(room, office, tmp_path, *lines)
    room.desk.changed.connect(lambda view: room.desk.stop() if view.done == PART else None)
    keep(room, office)
    assert told(office).startswith(f"Stopped: {PART} items are kept.")
    room.desk.changed.disconnect()
    room.desk.changed.connect(room.show_file)
    look(room, office, tmp_path, *lines)
    assert len(room.table.rows) == 3
    keep(room, office)
    assert told(office) == "3 items are kept."


def test_items_that_went_out_and_came_in_again_change_nothing_and_hold_no_formula(
    room: ItemFilesRoom, office: Office, tmp_path: Path
) -> None:
    look(room, office, tmp_path, *GOOD)
    keep(room, office)
    room.ask_table()
    QTest.keyClick(room.tables, Qt.Key.Key_Return)
    office.settle()
    file = tmp_path / "products-out.csv"
    assert told(office) == "2 rows are in products-out.csv."
    assert "'=1+1 Bread" in file.read_text("utf-8-sig")
    assert [row.cells[0] for row in read_sheet(file).rows] == [
        "=1+1 Bread", "Brookside Whole Milk 500 ml",
    ]  # fmt: skip
    look(room, office, tmp_path, *file.read_text("utf-8-sig").splitlines())
    assert room.table.rows == ()
    assert not room.keep.isEnabled()


def test_a_file_that_cannot_be_read_is_told_and_put_away(
    room: ItemFilesRoom, office: Office, tmp_path: Path
) -> None:
    look(room, office, tmp_path, "nothing,here")
    assert "has no" in told(office)
    look(room, office, tmp_path, *GOOD)
    room.forget.click()
    assert room.desk.view.draft is None
