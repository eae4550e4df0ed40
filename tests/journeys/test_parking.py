"""A customer has forgotten something, and the next one is served meanwhile."""

from tests.journeys.hands import Hands
from tests.shops import MILK_CODE

MILK = "Brookside Whole Milk 500 ml"


def test_a_sale_is_parked_and_taken_up_again(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE, MILK_CODE)
    till.press("F5")
    till.type("Wanjiku")
    till.press("Enter")
    assert (till.lines, till.program.sale.strip._buttons["parked"]._count) == ([], 1)
    till.scan(MILK_CODE)
    till.press("Shift+F9")
    till.press("F6")
    assert till.program.window.card is till.program.cards.parked
    assert till.program.cards.parked._parked[0].name == "Wanjiku"
    till.type("1")
    assert till.page is till.program.sale
    assert till.lines == [(MILK, "2")]
    assert till.program.desks.sale.view.parked == ()
