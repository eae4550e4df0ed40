"""Receipts after the sale: seen on the screen, printed again, gone back to; with a printer and without."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.screens.dressing import Dress
from tests.journeys.hands import Hands, open_till
from tests.shops import MILK_CODE, Shop


@pytest.fixture
def bare(shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress) -> Iterator[Hands]:
    """A till that nobody has set a printer up for."""
    hands = open_till(shop, qapp, qtbot, dress, has_printer=False)
    yield hands
    hands.program.end()
    hands.let_go()


def test_without_a_printer_the_receipt_is_kept_and_can_be_seen(bare: Hands) -> None:
    bare.sign_in()
    assert bare.program.sale.top._printer.accessibleName() == "Printer: not set up"
    bare.scan(MILK_CODE)
    bare.press("F9")
    cash = bare.program.paying.cash
    assert cash.rail._main.accessibleName().startswith("Finish the sale, Keeps the receipt")
    bare.press("Enter")
    paid = bare.program.paying.paid
    assert bare.page is paid
    assert paid._print.text() == "The receipt is kept. No printer is set up."
    assert bare.paper == []
    bare.press("F3")
    card = bare.program.window.card
    assert card is bare.program.papering.receipt
    shown = card.paper.accessibleDescription()
    assert "BROOKSIDE WHOLE MILK 500 ML" in shown
    assert "Receipt T2-0001" in shown
    bare.press("Esc")
    assert bare.page is paid
    bare.press("Ctrl+R")
    assert bare.program.window.card is card


def test_a_receipt_of_the_list_is_printed_again(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Shift+F9")
    till.scan(MILK_CODE, MILK_CODE)
    till.press("Shift+F9", "Enter")
    till.paper.clear()
    till.press("Ctrl+Shift+R")
    card = till.program.papering.receipts
    assert till.program.window.card is card
    assert [each.number for each in card._receipts] == ["T2-0002", "T2-0001"]
    assert card._receipts[0].items == 2
    till.press("Down", "Enter")
    assert till.paper == ["copy"]
    assert till.program.window.card is None


def test_a_return_begins_at_a_receipt_of_the_list(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Shift+F9", "Enter", "Ctrl+Shift+R", "F5")
    assert till.page is till.program.giving_back.screen
    assert till.program.giving_back.screen._view.receipt == "T2-0001"  # type: ignore[union-attr]


def test_before_the_first_sale_there_is_no_receipt(till: Hands) -> None:
    till.sign_in()
    till.press("Ctrl+Shift+R")
    assert till.program.papering.receipts._nothing.isVisible()
    till.press("Esc", "Ctrl+R")
    assert till.said == "Nothing was sold on this till yet."
