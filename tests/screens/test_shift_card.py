"""A shift begins with what was counted into the drawer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.shift_card import ShiftCard


def test_the_float_is_typed_and_enter_opens_the_shift(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    card = ShiftCard(window)
    card.ask()
    assert not card.big.isEnabled()
    for key in ("5", "0", "00"):
        card._field.press(key)
    with qtbot.waitSignal(card.opened) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args is not None
    assert said.args[0].replace(",", "") == "5000"
    assert card.isHidden()
