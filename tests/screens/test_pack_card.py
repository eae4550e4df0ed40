"""Choosing the pack."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.pack_card import PackCard
from tests.screens.entry_samples import PACKS


@pytest.fixture
def card(qtbot: QtBot) -> PackCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = PackCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    return card


def test_a_figure_takes_a_pack_at_once(qtbot: QtBot, card: PackCard) -> None:
    card.ask(PACKS)
    with qtbot.waitSignal(card.pack_chosen) as said:
        qtbot.keyClick(card, Qt.Key.Key_3)
    assert said.args == [2]


def test_arrows_and_enter_take_one_too(qtbot: QtBot, card: PackCard) -> None:
    card.ask(PACKS)
    qtbot.keyClick(card, Qt.Key.Key_Down)
    assert card.big.text() == "Sell Dozen for KSh 750"
    with qtbot.waitSignal(card.pack_chosen) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == [1]


def test_a_figure_without_a_pack_does_nothing(qtbot: QtBot, card: PackCard) -> None:
    card.ask(PACKS)
    with qtbot.assertNotEmitted(card.pack_chosen):
        qtbot.keyClick(card, Qt.Key.Key_4)
    assert card.isVisible()


def test_what_one_costs_in_a_pack_and_the_price_breaks_are_said(card: PackCard) -> None:
    card.ask(PACKS)
    assert card._packs.option(2).accessibleName() == (
        "Pack of 24, KSh 1,440, one comes to KSh 60, 3"
    )
    assert card._breaks.text() == "12 or more: KSh 62 each; 24 or more: KSh 60 each"
