"""Cash in and out of the drawer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.cash_card import CashCard
from pos.shop.shift import CashKind


@pytest.fixture
def card(qtbot: QtBot) -> CashCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = CashCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    card.ask()
    return card


def test_it_says_what_it_still_waits_for(qtbot: QtBot, card: CashCard) -> None:
    said = []
    with qtbot.assertNotEmitted(card.moved, wait=0):
        for typed in ("", "F6", "250"):
            if typed == "F6":
                qtbot.keyClick(card, Qt.Key.Key_F6)
            elif typed:
                card._field.put(typed)
            qtbot.keyClick(card, Qt.Key.Key_Return)
            said.append(card.said.accessibleName() or card.said._sentence.text())
    assert said == [
        "Choose first: into the drawer, or out of it?",
        "Type how much it is.",
        "Type what it is for.",
    ]


@pytest.mark.parametrize(
    ("key", "kind", "button"),
    [
        (Qt.Key.Key_F5, CashKind.CASH_IN, "Put it in"),
        (Qt.Key.Key_F6, CashKind.CASH_OUT, "Take it out"),
    ],
)
def test_way_amount_and_reason_are_reported(
    qtbot: QtBot, card: CashCard, key: Qt.Key, kind: CashKind, button: str
) -> None:
    qtbot.keyClick(card, key)
    qtbot.keyClicks(card._field._line, "250.50")
    qtbot.keyClicks(card._entry.line, "Milk man")
    assert card.big.text() == button
    with qtbot.waitSignal(card.moved) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == [kind, "250.50", "Milk man"]
    card.ask()
    assert (card._field.text, card._entry.text, card._kinds.at) == ("", "", -1)
