"""A difference has no reason chosen beforehand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.difference_card import DifferenceCard


@pytest.fixture
def card(qtbot: QtBot) -> DifferenceCard:
    behind = QWidget()
    behind.resize(1024, 640)
    qtbot.addWidget(behind)
    behind.show()
    card = DifferenceCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    card.ask()
    return card


def test_enter_without_a_reason_says_what_is_missing(card: DifferenceCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(card.told):
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert card.said.text == "Choose a reason first"


def test_a_reason_is_chosen_by_its_key(card: DifferenceCard, qtbot: QtBot) -> None:
    QTest.keyClick(card, Qt.Key.Key_5)
    with qtbot.waitSignal(card.told) as said:
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert said.args == ["Nobody knows"]


def test_another_reason_is_typed(card: DifferenceCard, qtbot: QtBot) -> None:
    QTest.keyClick(card, Qt.Key.Key_6)
    assert not card.big.isEnabled()
    card._entry.put("the float was wrong")
    with qtbot.waitSignal(card.told) as said:
        card.press_big()
    assert said.args == ["the float was wrong"]
