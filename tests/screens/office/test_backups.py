"""The room of backups: made, tried, stopped, put elsewhere; and how one is put back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from pos.screens.office.backups import BackupsRoom
from pos.shop.staff import Role
from tests.screens.office_shop import Office, office_of
from tests.shops import Shop

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
    press(room, office, Qt.Key.Key_F9)
    assert "pos restore" in room.card.accessibleDescription()
    room.card.press_big()
    office.settle()
    assert "can be restored" in office.told[-1].words()


def test_a_damaged_one_fails_and_says_why(room: BackupsRoom, office: Office) -> None:
    press(room, office, Qt.Key.Key_B, CTRL)
    (path,) = (office.shop.records.path.parent / "backups").iterdir()
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    press(room, office, Qt.Key.Key_F8)
    assert state(room) == ["Failed"]
    assert "cannot be restored" in office.told[-1].words()


def test_it_is_stopped(room: BackupsRoom, office: Office) -> None:
    room.desk.back_up()
    assert not room.make.isEnabled()
    room.desk.back_up()
    press(room, office, Qt.Key.Key_S, CTRL)
    assert "Stopped" in office.told[-1].words() or state(room) == ["Passed"]
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
