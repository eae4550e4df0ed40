"""A scanner that never rests, fingers between it, and nothing is lost or doubled."""

import random

from tests.journeys.hands import Hands
from tests.shops import MILK_CODE

SCANS = 500


def test_five_hundred_scans_mixed_with_typing_are_all_there_once(till: Hands) -> None:
    till.sign_in()
    chance = random.Random(7)
    typed = 0
    for number in range(SCANS):
        till.scan_only(MILK_CODE, gap=chance.uniform(0.001, 0.05))
        if number % 25 == 24:
            till.finger("a" if typed % 2 == 0 else "Backspace")
            typed += 1
    till.settle()
    assert till.lines == [("Brookside Whole Milk 500 ml", str(SCANS))]
    (sale,) = till.open_sales()
    assert [line.quantity.thousandths for line in sale.lines] == [SCANS * 1000]
    assert till.program.sale.scan.text == ""


def test_scans_while_a_card_is_open_all_wait_for_it(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F3")
    for _ in range(20):
        till.scan_only(MILK_CODE, gap=0.002)
    till.settle()
    assert till.lines == [("Brookside Whole Milk 500 ml", "1")]
    till.press("Esc")
    till.settle()
    assert till.lines == [("Brookside Whole Milk 500 ml", "21")]


def test_scans_in_a_hurry_after_paying_belong_to_the_next_customer(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE, MILK_CODE)
    till.hurry_key("Shift+F9")
    till.scan_only(MILK_CODE, gap=0.002)
    till.settle()
    sold = till.sold()
    assert sold is not None
    assert [line.quantity.thousandths for line in sold.lines] == [2000]
    assert till.page is till.program.sale
    assert till.lines == [("Brookside Whole Milk 500 ml", "1")]
