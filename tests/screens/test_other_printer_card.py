"""Another printer for what waits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.other_printer_card import OtherPrinterCard


@pytest.fixture
def card(qtbot: QtBot) -> OtherPrinterCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = OtherPrinterCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    return card


def test_one_is_chosen_by_its_figure_or_an_arrow(qtbot: QtBot, card: OtherPrinterCard) -> None:
    card.ask(("Office", "Butcher", "Bar"))
    qtbot.keyClick(card, Qt.Key.Key_3)
    qtbot.keyClick(card, Qt.Key.Key_Up)
    with qtbot.waitSignal(card.chosen) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == [1]


def test_where_there_is_none_it_says_so(qtbot: QtBot, card: OtherPrinterCard) -> None:
    card.ask(())
    assert "no other printer" in card._hint.text()
    with qtbot.assertNotEmitted(card.chosen, wait=0):
        qtbot.keyClick(card, Qt.Key.Key_Return)
