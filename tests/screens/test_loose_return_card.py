"""Goods that come back without their receipt."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.loose_return_card import LooseReturnCard


@pytest.fixture
def card(qtbot: QtBot) -> LooseReturnCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = LooseReturnCard(behind)
    card._kept_alive = behind  # type: ignore[attr-defined]
    card.ask()
    return card


def test_a_scan_and_a_reason_take_it_back(qtbot: QtBot, card: LooseReturnCard) -> None:
    qtbot.keyClicks(card._entry.line, "2*")
    card.take_code("6161100600218")
    assert not card.big.isEnabled()
    qtbot.keyClick(card._entry.line, Qt.Key.Key_F4)
    with qtbot.waitSignal(card.taken_back) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert said.args == ["2*6161100600218", "Not what was wanted"]


def test_another_scan_takes_the_place_of_the_first(card: LooseReturnCard) -> None:
    card.take_code("1")
    card.take_code("2")
    assert card._entry.text == "2"
    assert "Choose the reason first" in card.big.accessibleName()
