"""A card takes every key as a wish, before everybody else, and gives the keys back when it goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.desks.keys import Keys
from pos.screens.key_card import KeyCard


@pytest.fixture
def card(qtbot: QtBot) -> KeyCard:
    behind = QWidget()
    behind.resize(1024, 768)
    qtbot.addWidget(behind)
    behind.show()
    made = KeyCard(behind)
    made.ask("park", Keys())
    return made


def test_the_key_that_is_pressed_is_wished_for(qtbot: QtBot, card: KeyCard) -> None:
    with qtbot.waitSignal(card.key_pressed) as said:
        qtbot.keyClick(card, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["park", "Ctrl+D"]
    with qtbot.waitSignal(card.key_pressed) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == ["park", "Enter"]


def test_escape_takes_it_away_and_the_keys_do_again_what_they_did(
    qtbot: QtBot, card: KeyCard
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "a")
    assert field.text() == ""
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card, Qt.Key.Key_Escape)
    qtbot.keyClicks(field, "a")
    assert field.text() == "a"


def test_its_own_key_is_asked_for_by_touch(qtbot: QtBot, card: KeyCard) -> None:
    assert card._own.text() == "Its own key: F5"
    with qtbot.waitSignal(card.own_asked) as said:
        qtbot.mouseClick(card._own, Qt.MouseButton.LeftButton)
    assert said.args == ["park"]


def test_the_action_and_its_key_are_shown(card: KeyCard) -> None:
    assert (card._name.text(), card._now.text()) == ("Park", "Now: F5")
