"""A later note is words."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.office.later_note_card import LaterNoteCard


@pytest.fixture
def card(qtbot: QtBot) -> LaterNoteCard:
    behind = QWidget()
    behind.resize(1024, 640)
    qtbot.addWidget(behind)
    behind.show()
    made = LaterNoteCard(behind)
    made._kept = behind  # type: ignore[attr-defined]
    made.ask("T2-Z14")
    return made


def test_without_words_it_keeps_nothing(card: LaterNoteCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(card.told):
        card.press_big()
    assert card.said.text == "Type the note first"


def test_the_words_are_reported(card: LaterNoteCard, qtbot: QtBot) -> None:
    card.entry.put("under the drawer")
    with qtbot.waitSignal(card.told) as told:
        card.press_big()
    assert told.args == ["under the drawer"]
    assert card.accessibleName() == "Note to T2-Z14"
