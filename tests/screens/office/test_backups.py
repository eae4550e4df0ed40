"""The room of backups: made, tried, stopped, put elsewhere; and put back after PIN and word."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from pos.desks.background import LONG
from pos.desks.office.restoring import PutBack
from pos.screens.office.backups import BackupsRoom
from pos.screens.office.setting import not_here
from pos.shop.identity import StaffId
from pos.shop.staff import Role
from tests.screens.office_shop import Office, office_of
from tests.shops import KEYS, PINS, Shop

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    with office_of(shop, qtbot, Role.OWNER) as made:
        yield made


@pytest.fixture
def room(office: Office) -> BackupsRoom:
    return office.show(BackupsRoom(office.setting))


def press(room: BackupsRoom, office: Office, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    assert room.take_key(QKeyEvent(QKeyEvent.Type.KeyPress, key, held))
    office.settle()
    office.settle()


def state(room: BackupsRoom) -> list[str]:
    return [row.cells[2].text for row in room.table.rows]


def test_one_is_made_and_tried(room: BackupsRoom, office: Office) -> None:
    assert "No backup has passed" in room.state.text()
    press(room, office, Qt.Key.Key_B, CTRL)
    assert state(room) == ["Passed"]
    assert "The last good one" in room.state.text()
    assert "test restore has passed" in office.told[-1].words()
    press(room, office, Qt.Key.Key_F8)
    assert "can be restored" in office.told[-1].words()


def test_esc_stops_what_is_under_way_and_else_leads_back(room: BackupsRoom) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, NONE)
    assert not room.take_key(event)
    room.desk.back_up()
    assert room.take_key(event)


def facts(room: BackupsRoom) -> dict[str, str]:
    return {fact.text: fact.figure for each in room.card.facts.sections for fact in each.facts}


def agree(room: BackupsRoom, office: Office, *, pin: str, word: str) -> None:
    room.card.pin.put(pin)
    room.card.word.put(word)
    room.card._look()
    room.card.press_big()
    office.settle()


def test_one_is_put_back_after_it_was_told_what_is_lost(
    office: Office,
) -> None:
    wishes: list[PutBack] = []
    room = office.show(BackupsRoom(replace(office.setting, put_back=wishes.append)))
    press(room, office, Qt.Key.Key_B, CTRL)
    office.shop.sell("101")
    office.shop.ring_up("101")
    press(room, office, Qt.Key.Key_F9)
    seen = facts(room)
    assert (seen["Last sale in it"], seen["Test restore"]) == ("none", "Passed")
    assert seen["Last sale now"].startswith("T2-0001")
    assert seen["Would be gone"].startswith("Sales: 1, KSh 65")
    assert "Sales open on this till now: 1" in room.card.accessibleDescription()
    room.card.press_big()
    assert "Type your PIN" in room.card.said.text
    agree(room, office, pin="111111", word="restore")
    assert (room.card.isVisible(), wishes) == (True, [])
    assert "Wrong PIN" in room.card.said.text
    agree(room, office, pin=PINS[Role.OWNER], word="RESTORE")
    (path,) = (office.shop.records.path.parent / "backups").iterdir()
    assert wishes == [PutBack(path, office.shop.owner, KEYS)]


def test_one_from_elsewhere_is_looked_into_and_a_wrong_one_refused(
    room: BackupsRoom, office: Office, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.kaunta"
    bad.write_text("no backup")
    room.use_file("")
    room.use_file(str(bad))
    office.settle()
    assert "not a backup" in office.told[-1].words()
    assert not room.card.isVisible()
    room.restoring.foresee(bad)
    room.restoring.foresee(bad)
    press(room, office, Qt.Key.Key_Escape)
    assert len(office.told) == 2


def test_without_a_program_around_nothing_is_put_back() -> None:
    not_here(PutBack(Path("b"), StaffId("a")))


def test_a_damaged_one_fails_and_says_why(room: BackupsRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_B, CTRL)
    (path,) = (office.shop.records.path.parent / "backups").iterdir()
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    press(room, office, Qt.Key.Key_F8)
    assert state(room) == ["Failed"]
    assert "cannot be restored" in office.told[-1].words()


def test_it_is_stopped(room: BackupsRoom, office: Office) -> None:
    gate = Event()
    office.background.do(LONG, gate.wait)
    room.desk.back_up()
    assert not room.make.isEnabled()
    room.desk.back_up()
    room.take_key(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, NONE))
    gate.set()
    office.settle()
    assert "Stopped" in office.told[-1].words()
    assert room.make.isEnabled()


def test_they_go_to_a_folder_that_was_chosen(
    room: BackupsRoom, office: Office, tmp_path: Path
) -> None:
    office.setting.desks.sale.serve(office.shop.owner)
    stick = tmp_path / "stick"
    room.use_folder("")
    room.use_folder(str(stick))
    office.settle()
    press(room, office, Qt.Key.Key_B, CTRL)
    assert len(list(stick.iterdir())) == 1


def test_who_may_not_is_told_so(shop: Shop, qtbot: QtBot) -> None:
    with office_of(shop, qtbot, Role.SUPERVISOR) as office:
        room = office.show(BackupsRoom(office.setting))
        press(room, office, Qt.Key.Key_B, CTRL)
        assert {notice.words() for notice in office.told} == {
            "You may not make a backup. Ask somebody who may."
        }
