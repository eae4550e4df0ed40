"""What does this cost?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.price_check import PriceCheck
from tests.screens.samples import PRICE


def test_enter_asks_for_the_price_and_empties_the_field(qtbot: QtBot) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    card = PriceCheck(behind)
    behind.show()
    card.open_card()
    qtbot.keyClicks(card._field, "6161104650074")
    with qtbot.waitSignal(card.asked) as said:
        qtbot.keyClick(card._field, Qt.Key.Key_Return)
    assert said.args == ["6161104650074"]
    assert card._field.text() == ""


def test_a_price_and_an_unknown_code_are_told_apart(qtbot: QtBot) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    card = PriceCheck(behind)
    card.show_price(PRICE)
    assert card._shown.accessibleName() == "Kabras White Sugar 1 kg: KSh 170"
    card.show_unknown("999")
    assert card._name.text() == "NOT FOUND 999"
