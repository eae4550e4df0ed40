"""One of a few goods is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.goods_card import GoodsCard


@pytest.fixture
def card(qtbot: QtBot) -> GoodsCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = GoodsCard(behind)
    card._kept_alive = behind  # type: ignore[attr-defined]
    card.ask(("Sundries", "Repairs"))
    return card


def test_a_figure_takes_one_at_once(qtbot: QtBot, card: GoodsCard) -> None:
    with qtbot.assertNotEmitted(card.taken):
        qtbot.keyClick(card, Qt.Key.Key_3)
    with qtbot.waitSignal(card.taken) as said:
        qtbot.keyClick(card, Qt.Key.Key_2)
    assert said.args == [1]
    assert not card.isVisible()


def test_arrows_and_enter_take_one(qtbot: QtBot, card: GoodsCard) -> None:
    qtbot.keyClick(card, Qt.Key.Key_Down)
    assert card.big.accessibleName() == "Sell Repairs, Enter"
    with qtbot.waitSignal(card.taken) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == [1]
