"""Making something cheaper."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.discount_card import DiscountCard
from pos.shop.discount import Off
from pos.shop.money import shillings
from tests.screens.entry_samples import DISCOUNT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(qtbot: QtBot) -> DiscountCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = DiscountCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    card.ask(DISCOUNT)
    return card


def test_the_discount_that_is_there_stands_in_the_field(card: DiscountCard) -> None:
    assert card._field.text == "10"
    assert card._outcome._figure.text() == "KSh 36"
    assert card._outcome._below.text() == "KSh 324 instead of KSh 360"
    assert card.said.text == ""


def test_per_cent_is_typed_and_reported(qtbot: QtBot, card: DiscountCard) -> None:
    qtbot.keyClicks(card._field._line, "2.5")
    with qtbot.waitSignal(card.line_discounted) as said:
        qtbot.keyClick(card._field._line, Qt.Key.Key_Return)
    assert said.args == ["2.5%"]


def test_an_amount_on_the_whole_sale(qtbot: QtBot, card: DiscountCard) -> None:
    line = card._field._line
    qtbot.keyClick(line, Qt.Key.Key_F8)
    qtbot.keyClick(line, Qt.Key.Key_F6)
    qtbot.keyClicks(line, "100")
    assert card._outcome._below.text() == "KSh 1,800 instead of KSh 1,900"
    with qtbot.waitSignal(card.sale_discounted) as said:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert said.args == ["100"]


def test_touch_alone_gives_twenty_per_cent_and_it_says_who_has_to_allow_it(
    qtbot: QtBot, card: DiscountCard
) -> None:
    qtbot.mouseClick(card._quick[2], LEFT)
    assert card.said.text == "More than 10%: somebody else has to allow it"
    with qtbot.waitSignal(card.line_discounted) as said:
        qtbot.mouseClick(card.big, LEFT)
    assert said.args == ["20%"]


def test_none_takes_the_discount_off(qtbot: QtBot, card: DiscountCard) -> None:
    qtbot.mouseClick(card._quick[3], LEFT)
    assert card.big.text() == "Take the discount off"
    with qtbot.waitSignal(card.line_discounted) as said:
        card.press_big()
    assert said.args == [""]


@pytest.mark.parametrize(("way", "typed", "most"), [(0, "101", "100%"), (1, "361", "KSh 360")])
def test_more_than_there_is_is_not_given(
    qtbot: QtBot, card: DiscountCard, way: int, typed: str, most: str
) -> None:
    card._as.take(way)
    qtbot.keyClicks(card._field._line, typed)
    assert card.said.text == f"A discount is at most {most}"
    with qtbot.assertNotEmitted(card.line_discounted):
        qtbot.keyClick(card._field._line, Qt.Key.Key_Return)


def test_an_amount_that_is_there_is_shown_as_one(card: DiscountCard) -> None:
    sale = replace(DISCOUNT.sale, now=Off(shillings(50)))
    card.ask(replace(DISCOUNT, sale=sale, line=None, alone=None))
    assert card._on.isHidden()
    assert (card._as.at, card._field.text) == (1, "50")
    assert card.said.text == ""
