"""Every closed shift is found again, looked at whole, verified, noted, printed again and taken out."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.desks.office.shifts import NOTED, VERIFIED, Z_ASKED
from pos.screens.measures import COMPACT
from pos.screens.office.shift_history_room import ShiftHistoryRoom
from pos.shop.closed_shift import Which
from pos.shop.staff import Role
from tests.screens.office.shift_rooms import Seated, close_some, seated
from tests.shops import Shop


@pytest.fixture
def manager(shop: Shop, qtbot: QtBot) -> Iterator[Seated]:
    close_some(shop)
    with seated(shop, qtbot, io.StringIO()) as made:
        yield made


@pytest.fixture
def room(manager: Seated) -> ShiftHistoryRoom:
    return manager.enter(ShiftHistoryRoom(manager.setting))


def cells(room: ShiftHistoryRoom) -> list[list[str]]:
    return [[cell.text for cell in each.cells] for each in room.table.rows]


def press(room: ShiftHistoryRoom, key: Qt.Key, *, ctrl: bool = False) -> bool:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    return room.take_key(QKeyEvent(QEvent.Type.KeyPress, key, held))


def test_the_newest_stands_first_with_who_closed_it_and_how_it_was(room: ShiftHistoryRoom) -> None:
    first, *_, last = cells(room)
    assert (first[0], first[2:]) == (
        "T2-Z3", ["Grace", "65", "\N{MINUS SIGN}50", "Wrong change", "Not yet"],
    )  # fmt: skip
    assert (last[0], last[4]) == ("T2-Z1", "0")
    assert room.side._title.text() == "T2-Z3"


def test_the_filters_show_the_short_and_the_unverified_only(
    manager: Seated, room: ShiftHistoryRoom
) -> None:
    room.filters[Which.DIFFERENT].click()
    manager.settle()
    assert [each[0] for each in cells(room)] == ["T2-Z3", "T2-Z2"]
    room.filters[Which.UNVERIFIED].click()
    manager.settle()
    assert len(cells(room)) == 3


def test_a_second_person_verifies_and_the_row_says_so(
    manager: Seated, room: ShiftHistoryRoom
) -> None:
    assert press(room, Qt.Key.Key_F6)
    card = room.verifying
    assert not card.big.isEnabled()
    card.press_big()
    assert card.said.text == "Type what you counted, or say what you checked"
    card.counted.put("5015")
    card.press_big()
    manager.settle()
    assert manager.words == [VERIFIED]
    assert cells(room)[0][-1] == "Yes"
    assert "Mwangi verified it" in room.side._said.text()
    assert "counted KSh 5,015" in room.side._said.text()


def test_an_amount_that_is_none_is_refused(manager: Seated, room: ShiftHistoryRoom) -> None:
    room.verifying.verified.emit("1.2.3", "x")
    manager.settle()
    assert "1.2.3" in manager.words[0]


def test_a_later_note_stands_beside_the_z(manager: Seated, room: ShiftHistoryRoom) -> None:
    assert press(room, Qt.Key.Key_F5)
    room.noting.press_big()
    assert room.noting.said.text == "Type the note first"
    room.noting.entry.put("Found it")
    room.noting.press_big()
    manager.settle()
    assert manager.words == [NOTED]
    assert "Found it" in room.side._said.text()


def test_enter_shows_the_z_whole_and_prints_a_copy(manager: Seated, room: ShiftHistoryRoom) -> None:
    manager.qtbot.waitUntil(lambda: len(manager.slot.papers) == 3)
    manager.settle()
    QTest.keyClick(room.table, Qt.Key.Key_Return)
    assert not room.paper.isHidden()
    assert "T2-Z3" in room.paper.paper.accessibleDescription()
    QTest.keyClick(room.paper, Qt.Key.Key_Down)
    room.paper.press_big()
    manager.settle()
    assert manager.words == [Z_ASKED]
    manager.qtbot.waitUntil(lambda: len(manager.slot.papers) == 4)
    assert any("COPY" in line for line in manager.slot.papers[-1])


@pytest.mark.parametrize("name", ["z.pdf", "z.png"])
def test_a_z_is_taken_out_as_a_file(
    manager: Seated, room: ShiftHistoryRoom, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    room.choose_file = lambda _room, _name: str(file)
    assert press(room, Qt.Key.Key_E, ctrl=True)
    manager.settle()
    assert file.read_bytes()[:4] in {b"%PDF", b"\x89PNG"}
    assert str(file) in manager.words[0]


def test_nothing_is_taken_out_where_no_place_was_chosen(
    manager: Seated, room: ShiftHistoryRoom
) -> None:
    room.choose_file = lambda _room, _name: ""
    press(room, Qt.Key.Key_E, ctrl=True)
    manager.settle()
    assert manager.said == []


def test_who_closed_it_cannot_verify_it(shop: Shop, qtbot: QtBot) -> None:
    close_some(shop, 1)
    with seated(shop, qtbot, io.StringIO(), Role.CASHIER) as cashier:
        room = cashier.enter(ShiftHistoryRoom(cashier.setting))
        assert cells(room) == []
        assert "see what should be in the drawer" in cashier.words[0]
        assert not room.side.buttons[0].isEnabled()
        assert press(room, Qt.Key.Key_F6)
        room._look()
        room._verify()
        room._note()
        room._export()


def test_further_pages_come_as_the_end_is_reached(shop: Shop, qtbot: QtBot) -> None:
    close_some(shop, 4)
    with seated(shop, qtbot, io.StringIO()) as manager:
        room = ShiftHistoryRoom(manager.setting)
        room._desk.page_read.disconnect(room._show)
        room._desk.page_read.connect(lambda page: room._show(page[:2]))
        manager.enter(room)
        room.table.end_reached.emit()
        manager.qtbot.waitUntil(lambda: len(cells(room)) == 4)
        room._desk.list_more(3)
        manager.settle()
        assert [each[0] for each in cells(room)] == ["T2-Z4", "T2-Z3", "T2-Z2", "T2-Z1"]


def test_a_narrow_window_leaves_out_the_reason(manager: Seated, room: ShiftHistoryRoom) -> None:
    room.fit(COMPACT)
    manager.settle()
    assert [column.title for column in room.table.columns] == [
        "Z report", "Closed", "KSh", "Difference", "",
    ]  # fmt: skip
    assert room.title == "History"
