"""A customer pays in parts."""

from tests.builders import ksh
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def test_too_little_cash_is_a_part_and_the_rest_is_asked_for(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE, MILK_CODE)
    till.press("F9")
    till.type("100")
    till.press("Enter")
    split = till.program.paying.split
    assert till.page is split
    assert (split._view.left, [part.amount for part in split._view.parts]) == (ksh(30), [ksh(100)])
    till.press("F9")
    assert till.page is till.program.paying.cash
    till.press("Enter")
    sold = till.sold()
    assert sold is not None
    assert [payment.amount for payment in sold.payments] == [ksh(100), ksh(30)]
    assert till.page is till.program.paying.paid


def test_a_figure_at_the_parts_begins_an_amount_in_cash(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE, MILK_CODE)
    till.press("F11")
    assert till.page is till.program.paying.split
    till.type("50")
    till.press("Enter")
    assert till.page is till.program.paying.split
    assert till.program.paying.split._view.left == ksh(80)


def test_a_part_that_was_paid_can_be_given_back(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F11")
    till.type("50")
    till.press("Enter")
    till.touch(till.button("Take back Cash, 50"))
    till.approve()
    assert till.program.paying.split._view.parts == ()
    till.press("Esc")
    assert till.page is till.program.sale
