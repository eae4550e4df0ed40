"""Parking under a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.park_card import ParkCard
from tests.screens.entry_samples import PARK


def test_a_name_is_suggested_and_typed_over(qtbot: QtBot) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.show()
    card = ParkCard(behind)
    card.ask(PARK)
    assert card._what.text() == "13 items, KSh 1,864"
    assert card._entry.text == "Wanjiku"
    qtbot.keyClicks(card._entry.line, "red cap")
    with qtbot.waitSignal(card.parked) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert said.args == ["red cap"]


def test_without_a_name_it_is_parked_all_the_same(qtbot: QtBot) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.show()
    card = ParkCard(behind)
    card.ask(PARK)
    card._entry.put("")
    with qtbot.waitSignal(card.parked) as said:
        qtbot.mouseClick(card.big, Qt.MouseButton.LeftButton)
    assert said.args == [""]
