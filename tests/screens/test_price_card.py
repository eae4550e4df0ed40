"""A typed price."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.price_card import PriceCard
from pos.shop.money import shillings
from tests.screens.entry_samples import TYPED_PRICE


@pytest.fixture
def card(qtbot: QtBot) -> PriceCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.show()
    card = PriceCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    card.ask(TYPED_PRICE)
    return card


def test_a_price_is_typed_over_the_shops_own(qtbot: QtBot, card: PriceCard) -> None:
    assert card._outcome._below.text() == "As always"
    qtbot.keyClicks(card._field._line, "150.5")
    assert card._outcome._below.text() == "KSh 44.50 less, 23%"
    assert card.said.text == "So much less has to be allowed by somebody else"
    with qtbot.waitSignal(card.price_typed) as said:
        qtbot.keyClick(card._field._line, Qt.Key.Key_Return)
    assert said.args == ["150.5"]


def test_a_little_less_and_any_more_needs_nobody(qtbot: QtBot, card: PriceCard) -> None:
    card._field.put("190")
    assert card.said.text == ""
    card._field.put("200")
    assert card._outcome._below.text() == "KSh 5 more, 3%"
    assert card.said.text == ""


def test_the_shops_own_price_comes_back_by_key_and_touch(qtbot: QtBot, card: PriceCard) -> None:
    assert card._again.isHidden()
    card.ask(replace(TYPED_PRICE, price=shillings(180)))
    with qtbot.waitSignal(card.price_typed) as said:
        qtbot.keyClick(card._field._line, Qt.Key.Key_F5)
    assert said.args == [""]
    card.ask(replace(TYPED_PRICE, price=shillings(180)))
    with qtbot.waitSignal(card.price_typed):
        qtbot.mouseClick(card._again, Qt.MouseButton.LeftButton)


def test_what_has_no_price_needs_one(qtbot: QtBot, card: PriceCard) -> None:
    card.ask(replace(TYPED_PRICE, shop_price=None))
    assert card._own.text() == "This has no price of its own"
    with qtbot.assertNotEmitted(card.price_typed):
        qtbot.keyClick(card._field._line, Qt.Key.Key_Return)
    qtbot.keyClicks(card._field._line, "75")
    with qtbot.waitSignal(card.price_typed):
        qtbot.keyClick(card._field._line, Qt.Key.Key_Return)
