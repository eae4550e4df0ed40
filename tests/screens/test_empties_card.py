"""Empties that come back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.empties_card import EmptiesCard
from pos.shop.money import shillings
from tests.screens.entry_samples import EMPTIES

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(qtbot: QtBot) -> EmptiesCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = EmptiesCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    return card


def test_keys_count_two_kinds(qtbot: QtBot, card: EmptiesCard) -> None:
    card.ask(EMPTIES)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Down, Qt.Key.Key_Plus):
        qtbot.keyClick(card, key)
    assert card._total.text() == "KSh 800"
    with qtbot.waitSignal(card.taken) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == [((0, 2), (1, 1))]


def test_touch_counts_and_says_who_has_to_allow_it(qtbot: QtBot, card: EmptiesCard) -> None:
    card.ask(EMPTIES, alone=shillings(700))
    qtbot.mouseClick(card._list.row(1)._more, LEFT)
    assert card.said.text == "More than KSh 700: somebody else has to allow it"
    qtbot.mouseClick(card._list.row(1)._less, LEFT)
    assert card.said.text == ""
    assert not card.big.isEnabled()


def test_many_are_typed_instead_of_counted(qtbot: QtBot, card: EmptiesCard) -> None:
    card.ask(EMPTIES)
    qtbot.keyClick(card, Qt.Key.Key_F3)
    assert card._pad.isVisible()
    qtbot.keyClicks(card._pad._field._line, "24")
    qtbot.keyClick(card._pad._field._line, Qt.Key.Key_Return)
    assert card._list.row(0)._count.text() == "24"
    assert card.isVisible()
    assert card.big.text() == "Take 24 empties back"


def test_none_cannot_be_fewer_than_none(qtbot: QtBot, card: EmptiesCard) -> None:
    card.ask(EMPTIES)
    qtbot.keyClick(card, Qt.Key.Key_Minus)
    assert card._list.row(0)._count.text() == "0"


def test_a_shop_without_deposits_says_so(card: EmptiesCard) -> None:
    card.ask(())
    assert card._nothing.isVisible()
    assert not card.big.isEnabled()
