"""The number pad."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.keypad import MONEY, PIN, Keypad


def test_every_key_reports_itself(qtbot: QtBot) -> None:
    pad, heard = Keypad(MONEY), []
    qtbot.addWidget(pad)
    pad.pressed.connect(heard.append)
    for key in MONEY:
        qtbot.mouseClick(pad.button(key), Qt.MouseButton.LeftButton)
    assert tuple(heard) == MONEY


def test_keys_without_figures_have_names(qtbot: QtBot) -> None:
    pad = Keypad(PIN)
    qtbot.addWidget(pad)
    assert pad.button("back").accessibleName() == "Delete the last figure"
    assert pad.button("clear").accessibleName() == "Clear"
