"""How many, or how much."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.entry_views import QuantityView
from pos.screens.quantity_card import QuantityCard
from pos.shop.quantity import pieces
from tests.screens.entry_samples import MILK, SUGAR

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def behind(qtbot: QtBot) -> QWidget:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    return behind


def asked(behind: QWidget, view: QuantityView) -> QuantityCard:
    card = QuantityCard(behind)
    card.ask(view)
    return card


def test_typing_replaces_the_quantity_and_enter_sets_it(qtbot: QtBot, behind: QWidget) -> None:
    card = asked(behind, MILK)
    line = card._field._line
    qtbot.keyClicks(line, "7")
    assert card._outcome.accessibleName() == "Comes to KSh 455 7 \N{MULTIPLICATION SIGN} KSh 65"
    with qtbot.waitSignal(card.quantity_typed) as said:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert said.args == ["7"]
    assert card.isHidden()


def test_plus_and_minus_step_by_key_and_by_touch(qtbot: QtBot, behind: QWidget) -> None:
    card = asked(behind, MILK)
    qtbot.keyClicks(card._field._line, "++-")
    qtbot.mouseClick(card._more, LEFT)
    qtbot.mouseClick(card._less, LEFT)
    assert card._field.text == "5"


def test_stepping_stops_at_one(qtbot: QtBot, behind: QWidget) -> None:
    card = asked(behind, replace(MILK, quantity=pieces(1)))
    qtbot.keyClicks(card._field._line, "---")
    assert card._field.text == "1"


def test_a_price_break_is_one_touch_away_and_changes_the_price(
    qtbot: QtBot, behind: QWidget
) -> None:
    card = asked(behind, MILK)
    qtbot.mouseClick(card._breaks[0], LEFT)
    assert card._field.text == "12"
    assert card._outcome._figure.text() == "KSh 744"


def test_fifty_shillings_of_sugar_show_their_weight(qtbot: QtBot, behind: QWidget) -> None:
    card = asked(behind, SUGAR)
    qtbot.keyClick(card._field._line, Qt.Key.Key_F6)
    qtbot.keyClicks(card._field._line, "50")
    assert card._outcome._figure.text() == "0.313 kg"
    with qtbot.waitSignal(card.amount_typed) as said:
        qtbot.keyClick(card._field._line, Qt.Key.Key_Enter)
    assert said.args == ["50"]


def test_the_pad_alone_weighs(qtbot: QtBot, behind: QWidget) -> None:
    card = asked(behind, SUGAR)
    for key in ("0", ".", "8", "9", "back", "7", "5"):
        card._field.press(key)
    with qtbot.waitSignal(card.quantity_typed) as said:
        qtbot.mouseClick(card.big, LEFT)
    assert said.args == ["0.875"]


@pytest.mark.parametrize("typed", ["", "0"])
def test_nothing_cannot_be_set_and_it_is_said(qtbot: QtBot, behind: QWidget, typed: str) -> None:
    card = asked(behind, MILK)
    card._field.put(typed)
    with qtbot.assertNotEmitted(card.quantity_typed):
        qtbot.keyClick(card._field._line, Qt.Key.Key_Return)
    assert card.isVisible()
    assert card._outcome._below.text()


def test_a_letter_and_a_second_point_are_not_taken(qtbot: QtBot, behind: QWidget) -> None:
    card = asked(behind, SUGAR)
    qtbot.keyClicks(card._field._line, "1x.2.5,5")
    assert card._field.text == "1.255"


def test_more_than_a_line_holds_is_not_set(qtbot: QtBot, behind: QWidget) -> None:
    card = asked(behind, MILK)
    qtbot.keyClicks(card._field._line, "6161104650074")
    assert not card.big.isEnabled()


def test_what_was_refused_comes_back_as_it_was_typed(qtbot: QtBot, behind: QWidget) -> None:
    card = asked(behind, MILK)
    card._field.put("9")
    card.press_big()
    card.refuse("There are only 6 left.")
    assert card.isVisible()
    assert card._field.text == "9"
    assert card.said.text == "There are only 6 left."


def test_a_held_enter_sets_it_once(qtbot: QtBot, behind: QWidget) -> None:
    card = asked(behind, MILK)
    with qtbot.waitSignal(card.quantity_typed):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(card.quantity_typed):
        qtbot.mouseClick(card._more, LEFT)
