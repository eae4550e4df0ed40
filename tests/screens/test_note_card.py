"""Notes on a line and on the sale."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.entry_views import NoteView
from pos.screens.note_card import NoteCard
from tests.screens.entry_samples import NOTE


@pytest.fixture
def card(qtbot: QtBot) -> NoteCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.show()
    card = NoteCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    return card


def test_a_note_on_the_line_is_typed(qtbot: QtBot, card: NoteCard) -> None:
    card.ask(NOTE)
    assert card._entry.text == "for the hotel"
    qtbot.keyClicks(card._entry.line, " ripe ones ")
    with qtbot.waitSignal(card.line_noted) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert said.args == ["ripe ones"]


def test_f6_notes_the_whole_sale(qtbot: QtBot, card: NoteCard) -> None:
    card.ask(NOTE)
    qtbot.keyClick(card._entry.line, Qt.Key.Key_F6)
    assert card._entry.text == ""
    assert not card.big.isEnabled()
    qtbot.keyClicks(card._entry.line, "deliver")
    with qtbot.waitSignal(card.sale_noted) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert said.args == ["deliver"]


def test_an_emptied_note_is_taken_off(qtbot: QtBot, card: NoteCard) -> None:
    card.ask(NOTE)
    qtbot.keyClick(card._entry.line, Qt.Key.Key_Delete)
    assert card.big.text() == "Take the note off"
    with qtbot.waitSignal(card.line_noted) as said:
        card.press_big()
    assert said.args == [""]


def test_without_a_line_there_is_only_the_sale(qtbot: QtBot, card: NoteCard) -> None:
    card.ask(NoteView("old"))
    qtbot.keyClick(card._entry.line, Qt.Key.Key_F5)
    with qtbot.waitSignal(card.sale_noted) as said:
        card.press_big()
    assert said.args == ["old"]
    card.ask_for_sale(NOTE)
    assert card._on.at == 1
