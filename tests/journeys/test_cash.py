"""A customer pays in cash, in every way that is quick."""

from functools import partial
from threading import Event

from pos.desks.background import COUNTER
from tests.builders import ksh
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE

MILK = "Brookside Whole Milk 500 ml"


def test_three_items_are_paid_in_cash_and_the_next_customer_just_scans(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE, MILK_CODE, MILK_CODE)
    assert (till.lines, till.total) == ([(MILK, "3")], "195")
    till.press("F9")
    assert till.page is till.program.paying.cash
    till.type("200")
    till.press("Enter")
    assert till.page is till.program.paying.paid
    assert till.paper == ["drawer", "receipt"]
    sold = till.sold()
    assert sold is not None
    assert (sold.total, sold.change) == (ksh(195), ksh(5))
    till.scan(MILK_CODE)
    assert till.page is till.program.sale
    assert till.lines == [(MILK, "1")]


def test_exact_cash_is_one_chord(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Shift+F9")
    assert till.page is till.program.paying.paid
    sold = till.sold()
    assert sold is not None
    assert (sold.total, sold.change) == (ksh(65), ksh(0))


def test_exact_cash_is_two_keys_however_fast_they_come(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.hurry("F9", "Enter")
    assert till.page is till.program.paying.paid


def test_enter_pressed_again_while_the_payment_is_kept_pays_once_and_says_nothing_else(
    till: Hands,
) -> None:
    """What comes once the sale is paid begins the next one: so the disk is slow here for certain."""
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F9")
    till.type("100")
    disk = Event()
    till.program.background.do(COUNTER, partial(disk.wait, 10))
    for _ in range(3):
        till.hurry_key("Enter")
    disk.set()
    till.settle()
    assert (till.page, till.said) == (till.program.paying.paid, "")
    assert till.paper == ["drawer", "receipt"]


def test_figures_in_the_box_travel_to_the_cash_that_was_given(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.type("100")
    till.press("F9")
    assert till.program.paying.cash.entry.given == ksh(100)
    till.press("Enter")
    sold = till.sold()
    assert sold is not None
    assert sold.change == ksh(35)


def test_a_quick_amount_is_one_key(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F9", "F6", "Enter")
    sold = till.sold()
    assert sold is not None
    assert sold.change == ksh(35)


def test_enter_right_after_a_scan_pays_nothing(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F9")
    till.scan(MILK_CODE)
    assert till.page is till.program.paying.cash
    assert till.said == "Payment is open. Press Esc first."
    assert (till.sold(), till.paper) == (None, [])
    till.press("Esc")
    assert till.page is till.program.sale
    assert till.lines == [(MILK, "1")]


def test_the_last_sale_and_its_change_stay_in_sight_until_the_next_scan(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F9", "F6", "Enter", "Enter")
    last = till.program.sale.rail._last
    assert last.isVisible()
    assert last._amount.text() == "KSh 35"
    till.scan(MILK_CODE)
    assert not last.isVisible()


def test_a_code_that_nothing_has_blocks_paying_until_it_is_removed(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE, "6161100999992")
    assert till.lines[-1] == ("6161100999992", "1")
    till.press("Shift+F9")
    assert till.page is till.program.sale
    assert "is not on the sale yet" in till.said
    till.press("Del")
    assert till.lines == [(MILK, "1")]
    till.press("Shift+F9")
    assert till.page is till.program.paying.paid
