"""The first sale of the day begins with the float."""

from tests.builders import ksh
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def test_without_a_shift_the_float_is_asked_for_first(till: Hands) -> None:
    till.close_shift()
    till.sign_in()
    assert till.program.window.card is till.program.cards.shift
    till.type("2500")
    till.press("Enter")
    assert till.program.window.card is None
    till.scan(MILK_CODE)
    till.press("Shift+F9")
    sold = till.sold()
    assert sold is not None
    assert sold.total == ksh(65)
