"""Something goes wrong inside or outside the till, and the sale is kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from pos.records.open_sales import all_open
from pos.shop.quantity import pieces
from pos.shop.staff import Permission, Role
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE

MILK = "Brookside Whole Milk 500 ml"
BROKE = "Something broke. The sale is kept."


@contextmanager
def held_books(till: Hands) -> Iterator[None]:
    """Another program holds the books, so that nothing can be kept while the block lasts."""
    other = sqlite3.connect(till.shop.records.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def break_something(till: Hands) -> None:
    till.program.background.do("reading", lambda: {}["nothing"])
    till.settle()


def test_a_bug_is_said_and_the_sale_is_kept(till: Hands) -> None:
    break_something(till)
    assert till.program.sign_in.pad._wrong.text() == BROKE
    till.sign_in()
    till.scan(MILK_CODE)
    break_something(till)
    assert till.said == BROKE
    till.press("F9")
    break_something(till)
    assert till.said == BROKE
    till.press("Enter")
    sold = till.sold()
    assert sold is not None
    assert len(sold.lines) == 1
    assert "KeyError" in till.log.getvalue()


def test_what_the_disk_did_not_keep_is_tried_again_with_enter(till: Hands) -> None:
    till.sign_in()
    with held_books(till):
        till.scan(MILK_CODE)
        assert till.lines == [(MILK, "1")]
        assert till.total == "0"
    till.press("Enter")
    assert till.lines == [(MILK, "1")]
    assert till.total == "65"


def test_a_scan_that_was_not_kept_is_not_taken_for_a_sale_left_standing(till: Hands) -> None:
    forbid = partial(till.shop.forbid, Role.CASHIER, Permission.CANCEL_SALE)
    till.program.background.do("counter", forbid)
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F5", "Enter")
    till.scan(MILK_CODE)
    till.press("Del", "F6")
    till.type("1")
    till.press("Shift+F9", "Enter")
    assert [len(sale.lines) for sale in till.open_sales()] == [0]
    with held_books(till):
        till.scan(MILK_CODE)
        assert till.said == "Another program is using the shop's records. Try again."
    till.press("Enter")
    assert till.lines == [(MILK, "1")]


def test_a_scan_that_waits_behind_a_card_is_kept_when_the_window_is_closed(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F7")
    till.scan(MILK_CODE)
    till.program.end()
    with till.shop.records.reading() as books:
        kept = [line.quantity for sale in all_open(books) for line in sale.lines]
    assert kept == [pieces(2)]


def test_splitting_while_something_blocks_paying_leaves_the_next_payment_whole(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE, "6161100999992")
    till.press("F11")
    assert till.page is till.program.sale
    assert "is not on the sale yet" in till.said
    till.press("Del", "F9")
    assert till.page is till.program.paying.cash
    till.press("Esc")
    assert till.page is till.program.sale


def test_f2_gives_the_keyboard_to_the_box(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.program.sale.basket.table.setFocus()
    till.press("F2")
    till.type("br")
    assert till.program.sale.scan.text == "br"
    assert till.program.sale.scan._field.hasFocus()


def test_the_cash_page_offers_what_is_there(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F9")
    till.touch(till.button("Pay part another way, F11"))
    assert till.page is till.program.paying.split
