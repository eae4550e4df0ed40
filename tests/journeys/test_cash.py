"""A customer pays in cash."""

from tests.builders import ksh
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def test_three_items_are_paid_in_cash_and_the_next_customer_just_scans(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE, MILK_CODE, MILK_CODE)
    assert (till.lines, till.total) == ([("Brookside Whole Milk 500 ml", "3")], "195")
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
    assert till.lines == [("Brookside Whole Milk 500 ml", "1")]
