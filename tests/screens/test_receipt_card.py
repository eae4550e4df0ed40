"""A receipt on the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.receipt_card import ReceiptCard
from tests.screens.entry_samples import RECEIPT_TEXT


@pytest.fixture
def card(qtbot: QtBot) -> ReceiptCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = ReceiptCard(behind)
    card._kept_alive = behind  # type: ignore[attr-defined]
    return card


def test_the_receipt_is_there_to_be_read_aloud(card: ReceiptCard) -> None:
    card.show_receipt("T2-0147", RECEIPT_TEXT, has_printer=True)
    assert card.accessibleName() == "Receipt T2-0147"
    assert card.paper.accessibleDescription() == RECEIPT_TEXT
    assert not card._kept.isVisible()


def test_without_a_printer_it_says_so(card: ReceiptCard) -> None:
    card.show_receipt("T2-0147", RECEIPT_TEXT, has_printer=False)
    assert card._kept.isVisible()


def test_every_sign_has_ink_in_its_own_place(card: ReceiptCard) -> None:
    card.show_receipt("T2-0147", "W W\n  W\n", has_printer=True)
    picture = card.paper.grab().toImage()
    ink = [
        any(
            picture.pixelColor(22 + along * 10 + x, 22 + down * 20 + y).lightness() < 128
            for x in range(10)
            for y in range(20)
        )
        for down in range(2)
        for along in range(3)
    ]
    assert ink == [True, False, True, False, False, True]


def test_arrows_move_a_long_one_and_enter_takes_it_away(qtbot: QtBot, card: ReceiptCard) -> None:
    card.show_receipt("T2-0147", RECEIPT_TEXT * 5, has_printer=True)
    bar = card._area.verticalScrollBar()
    qtbot.keyClick(card, Qt.Key.Key_Down)
    assert bar.value() == 20
    qtbot.keyClick(card, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert not card.isVisible()
