"""Keys are taken before everybody else, each once, and only while somebody wants them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pos.screens.key_taker import KeyTaker


def test_what_is_taken_reaches_nobody_else_and_what_is_left_does(qtbot: QtBot) -> None:
    field, taken = QLineEdit(), []

    def take(event: QKeyEvent, at: float) -> bool:
        taken.append((event.text(), at >= 0))
        return event.text() == "a"

    qtbot.addWidget(field)
    taker = KeyTaker(take)
    taker.begin()
    taker.begin()
    qtbot.keyClicks(field, "ab")
    taker.end()
    taker.end()
    qtbot.keyClicks(field, "a")
    assert taken == [("a", True), ("b", True)]
    assert field.text() == "ba"


def test_shift_alone_says_nothing(qtbot: QtBot) -> None:
    field, taken = QLineEdit(), []
    qtbot.addWidget(field)
    taker = KeyTaker(lambda event, _at: bool(taken.append(event.text())))
    taker.begin()
    qtbot.keyClick(field, Qt.Key.Key_Shift)
    taker.end()
    assert taken == []
