"""Paying by a reference."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.entry_views import ReferenceView
from pos.screens.reference_card import ReferenceCard
from pos.screens.views import Method
from pos.shop.money import shillings
from tests.screens.entry_samples import REFERENCE


@pytest.fixture
def card(qtbot: QtBot) -> ReferenceCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = ReferenceCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    return card


def test_a_reference_is_typed_and_everything_is_paid(qtbot: QtBot, card: ReferenceCard) -> None:
    card.ask(ReferenceView(Method.CARD, shillings(1864)))
    assert not card.big.isEnabled()
    qtbot.keyClicks(card._entry.line, "482913")
    assert card._hint.text() == "6 letters and digits"
    with qtbot.waitSignal(card.paid) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert said.args == ["482913", shillings(1864)]


def test_a_part_is_typed_by_keys(qtbot: QtBot, card: ReferenceCard) -> None:
    card.ask(REFERENCE)
    qtbot.keyClick(card._entry.line, Qt.Key.Key_F7)
    assert not card.big.isEnabled()
    qtbot.keyClicks(card._amount.field._line, "1000")
    with qtbot.waitSignal(card.paid) as said:
        qtbot.keyClick(card._amount.field._line, Qt.Key.Key_Return)
    assert said.args == ["AM778122", shillings(1000)]


def test_half_is_whole_shillings(qtbot: QtBot, card: ReferenceCard) -> None:
    card.ask(ReferenceView(Method.AIRTEL, shillings(65), "AM778122"))
    qtbot.mouseClick(card._amount._ways.option(1), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.paid) as said:
        qtbot.mouseClick(card.big, Qt.MouseButton.LeftButton)
    assert said.args == ["AM778122", shillings(33)]


def test_enter_without_a_reference_says_what_is_missing(qtbot: QtBot, card: ReferenceCard) -> None:
    card.ask(ReferenceView(Method.BANK, shillings(100)))
    with qtbot.assertNotEmitted(card.paid):
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert card.said.text == "Type or scan the reference first"
    qtbot.keyClicks(card._entry.line, "FT26?")
    qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert card.said.text == "A reference has letters and digits, at most 40"


def test_more_than_is_left_is_not_paid(qtbot: QtBot, card: ReferenceCard) -> None:
    card.ask(REFERENCE)
    card._amount._ways.take(2)
    qtbot.keyClicks(card._amount.field._line, "1865")
    qtbot.keyClick(card._amount.field._line, Qt.Key.Key_Return)
    assert card.said.text == "Type an amount up to KSh 1,864"


def test_a_scanned_reference_is_taken(card: ReferenceCard) -> None:
    card.ask(ReferenceView(Method.BANK, shillings(100)))
    card.take_code("FT26325ABCDE")
    assert card.big.isEnabled()


def test_letters_and_figures_to_touch_take_turns(qtbot: QtBot, card: ReferenceCard) -> None:
    card.ask(REFERENCE)
    qtbot.mouseClick(card._entry.letters, Qt.MouseButton.LeftButton)
    assert card._entry.board.isVisible()
    qtbot.mouseClick(card._amount._ways.option(2), Qt.MouseButton.LeftButton)
    assert not card._entry.board.isVisible()
    assert card._amount._pad.isVisible()
    qtbot.mouseClick(card._entry.letters, Qt.MouseButton.LeftButton)
    assert not card._amount._pad.isVisible()
