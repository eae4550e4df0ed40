"""Owing it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.debt_card import DebtCard
from pos.shop.money import shillings
from tests.screens.entry_samples import DEBT


@pytest.fixture
def card(qtbot: QtBot) -> DebtCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = DebtCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    return card


def test_everything_is_owed_with_one_enter(qtbot: QtBot, card: DebtCard) -> None:
    card.ask(DEBT)
    assert [value.text() for _, value in card._sums] == [
        "KSh 1,500", "KSh 1,864", "KSh 3,364", "KSh 3,000",
    ]  # fmt: skip
    assert card.said.text == "KSh 364 over the limit: somebody else has to allow it"
    with qtbot.waitSignal(card.charged) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == [shillings(1864)]


def test_a_part_within_the_limit_needs_nobody(qtbot: QtBot, card: DebtCard) -> None:
    card.ask(DEBT)
    qtbot.keyClick(card, Qt.Key.Key_F7)
    qtbot.keyClicks(card._amount.field._line, "1500")
    assert card.said.text == ""
    with qtbot.waitSignal(card.charged) as said:
        qtbot.keyClick(card._amount.field._line, Qt.Key.Key_Return)
    assert said.args == [shillings(1500)]


def test_nothing_cannot_be_owed(qtbot: QtBot, card: DebtCard) -> None:
    card.ask(DEBT)
    card._amount._ways.take(2)
    with qtbot.assertNotEmitted(card.charged):
        qtbot.keyClick(card._amount.field._line, Qt.Key.Key_Return)
    assert card.said.text == "Type an amount up to KSh 1,864"
