"""Buttons."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.button import Button, Kind, Shape


def test_a_screen_reader_hears_the_words_and_the_key(qtbot: QtBot) -> None:
    button = Button(Shape.TILE, Kind.PRIMARY, key="F9")
    qtbot.addWidget(button)
    button.label("Cash")
    assert button.accessibleName() == "Cash, F9"
    button.at_key("Ctrl B")
    assert button.accessibleName() == "Cash, Ctrl B"


def test_enter_never_presses_a_button(qtbot: QtBot) -> None:
    """A scanner ends each scan with it."""
    button = Button()
    qtbot.addWidget(button)
    button.show()
    button.setFocus()
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_focus_is_seen(qtbot: QtBot) -> None:
    button = Button()
    qtbot.addWidget(button)
    button.label("Cash")
    button.show()
    before = button.grab().toImage()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != before


def test_a_longer_word_asks_for_more_room(qtbot: QtBot) -> None:
    button = Button(Shape.ROW, key="F2")
    qtbot.addWidget(button)
    button.label("Cash")
    narrow = button.minimumSizeHint().width()
    button.label("Taslimu kamili")
    assert button.minimumSizeHint().width() > narrow
