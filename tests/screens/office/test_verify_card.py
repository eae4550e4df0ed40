"""A shift is verified by a count or by a word."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.office.verify_card import VerifyCard


@pytest.fixture
def card(qtbot: QtBot) -> VerifyCard:
    behind = QWidget()
    behind.resize(1024, 640)
    qtbot.addWidget(behind)
    behind.show()
    made = VerifyCard(behind)
    made._kept = behind  # type: ignore[attr-defined]
    made.ask("T2-Z14")
    return made


def test_nothing_said_is_not_enough(card: VerifyCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(card.verified):
        card.press_big()
    assert card.said.text == "Type what you counted, or say what you checked"


@pytest.mark.parametrize(("counted", "note"), [("5015", ""), ("", "saw the slip")])
def test_one_of_both_is(card: VerifyCard, qtbot: QtBot, counted: str, note: str) -> None:
    card.counted.put(counted)
    card.note.put(note)
    with qtbot.waitSignal(card.verified) as told:
        card.press_big()
    assert told.args == [counted, note]
    assert card.isHidden()


def test_it_begins_anew_each_time(card: VerifyCard) -> None:
    card.note.put("x")
    card.ask("T2-Z15")
    assert (card.note.text, card.counted.text) == ("", "")
    assert card.accessibleName() == "Verify T2-Z15"
