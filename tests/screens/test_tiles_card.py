"""What stands on the quick tiles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.tiles_card import TilesCard


@pytest.fixture
def card(qtbot: QtBot) -> TilesCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = TilesCard(behind)
    card._kept_alive = behind  # type: ignore[attr-defined]
    card.show_tiles(("Egg", "Sugar"), (True, False))
    card.ask()
    return card


def test_a_typed_code_goes_to_the_chosen_place(qtbot: QtBot, card: TilesCard) -> None:
    assert not card.big.isEnabled()
    qtbot.keyClick(card, Qt.Key.Key_Down)
    qtbot.keyClick(card, Qt.Key.Key_PageDown)
    qtbot.keyClicks(card._entry.line, "204")
    with qtbot.waitSignal(card.placed) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert said.args == [3, "204"]
    assert card.isVisible()
    assert card._entry.text == ""


def test_each_place_says_what_stands_there_and_who_chose_it(card: TilesCard) -> None:
    names = [card._places.option(at).accessibleName() for at in range(3)]
    assert names == ["1. Egg, your choice", "2. Sugar", "3. Empty place"]


def test_only_a_choice_of_ones_own_is_left_to_the_till(qtbot: QtBot, card: TilesCard) -> None:
    with qtbot.waitSignal(card.freed) as said:
        qtbot.keyClick(card, Qt.Key.Key_F5)
    assert said.args == [0]
    card._places.take(1)
    assert not card._free.isEnabled()
    with qtbot.assertNotEmitted(card.freed):
        qtbot.keyClick(card, Qt.Key.Key_F5)
