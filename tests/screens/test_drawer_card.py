"""Opening the drawer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.drawer_card import DrawerCard


@pytest.fixture
def card(qtbot: QtBot) -> DrawerCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.show()
    card = DrawerCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    card.ask()
    return card


def test_no_reason_is_chosen_beforehand(qtbot: QtBot, card: DrawerCard) -> None:
    with qtbot.assertNotEmitted(card.told):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.isVisible()
    assert card.said.text == "Choose a reason first"


def test_a_figure_and_enter_open_it(qtbot: QtBot, card: DrawerCard) -> None:
    qtbot.keyClick(card, Qt.Key.Key_2)
    with qtbot.waitSignal(card.told) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == ["Wrong change was given"]


def test_own_words_are_needed_when_they_are_chosen(qtbot: QtBot, card: DrawerCard) -> None:
    qtbot.mouseClick(card._reasons.option(5), Qt.MouseButton.LeftButton)
    assert not card.big.isEnabled()
    qtbot.keyClicks(card._entry.line, "2 coins fell in")
    with qtbot.waitSignal(card.told) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert said.args == ["2 coins fell in"]


def test_it_begins_anew_each_time(qtbot: QtBot, card: DrawerCard) -> None:
    card._reasons.take(0)
    card.press_big()
    card.ask()
    assert card._reasons.at == -1
    assert not card.big.isEnabled()
