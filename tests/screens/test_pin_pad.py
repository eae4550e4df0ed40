"""Typing a PIN."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.pin_pad import PinPad


def pad(qtbot: QtBot, digits: int = 4) -> PinPad:
    made = PinPad(digits)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_last_figure_hands_the_pin_over(qtbot: QtBot) -> None:
    made = pad(qtbot)
    with qtbot.waitSignal(made.typed) as said:
        qtbot.keyClicks(made, "4821")
    assert said.args == ["4821"]
    assert made._pin == ""


def test_a_figure_can_be_taken_back(qtbot: QtBot) -> None:
    made = pad(qtbot)
    qtbot.keyClicks(made, "48")
    qtbot.keyClick(made, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(made.typed) as said:
        qtbot.keyClicks(made, "999")
    assert said.args == ["4999"]


def test_a_screen_reader_hears_how_many_and_never_which(qtbot: QtBot) -> None:
    made = pad(qtbot)
    qtbot.keyClicks(made, "48")
    assert made._dots.accessibleName() == "PIN: 2 of 4 figures typed"


def test_a_wrong_pin_begins_anew_with_a_sentence(qtbot: QtBot) -> None:
    made = pad(qtbot)
    qtbot.keyClicks(made, "48")
    made.refuse("Wrong PIN, 3 tries left")
    assert made._wrong.isVisible()
    assert made._pin == ""


def test_letters_are_no_pin(qtbot: QtBot) -> None:
    made = pad(qtbot)
    with qtbot.assertNotEmitted(made.typed):
        qtbot.keyClicks(made, "abcd")
