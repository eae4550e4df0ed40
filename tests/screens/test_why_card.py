"""The card that asks why something is said of a payment."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.mpesa_views import Choice
from pos.screens.why_card import WhyCard


@pytest.fixture
def card(qtbot: QtBot) -> WhyCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1366, 768)
    behind.show()
    return WhyCard(behind)


@pytest.mark.parametrize(
    ("choice", "title"),
    [
        (Choice.BELIEVE, "I answer for this payment"),
        (Choice.FREE, "Take it off this sale"),
        (Choice.TAKE_UP, "It is ours after all"),
        (Choice.WENT_BACK, "It went back"),
        (Choice.STAYED, "It did not go back"),
        (None, "Not ours"),
    ],
)
def test_each_says_what_it_asks_for(card: WhyCard, choice: Choice | None, title: str) -> None:
    card.ask(choice)
    assert card.accessibleName() == title
    assert card.big.text() == title


def test_without_a_reason_nothing_is_told(card: WhyCard, qtbot: QtBot) -> None:
    card.ask(None)
    with qtbot.assertNotEmitted(card.told):
        qtbot.keyClick(card.entry.line, Qt.Key.Key_Return)
    assert card.said.text == "Say why in a few words"
    qtbot.keyClicks(card.entry.line, "for the butchery")
    with qtbot.waitSignal(card.told) as said:
        qtbot.keyClick(card.entry.line, Qt.Key.Key_Return)
    assert said.args == ["for the butchery"]
    assert card.isHidden()
    card.ask(None)
    assert card.entry.text == ""
