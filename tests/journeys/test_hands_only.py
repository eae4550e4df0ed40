"""A whole sale without a mouse, and a whole sale without a keyboard."""

from pos.shop.staff import Role
from tests.builders import ksh
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE, PINS

MILK = "Brookside Whole Milk 500 ml"


def test_a_whole_sale_by_keys_alone(till: Hands) -> None:
    people = till.program.desks.sign.view.people
    grace = next(each for each in people if each.role is Role.CASHIER)
    till.type(grace.name[0].lower())
    till.type(PINS[Role.CASHIER])
    till.type("101")
    till.press("Enter")
    till.type("2*101")
    till.press("Enter")
    assert till.lines == [(MILK, "3")]
    till.press("+", "+", "-")
    assert till.lines == [(MILK, "4")]
    till.press("F3")
    till.type("2")
    till.press("Enter")
    assert till.lines == [(MILK, "2")]
    till.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Y")
    assert till.lines == [(MILK, "4")]
    till.type("brook")
    till.press("Enter")
    assert till.program.window.card is till.program.asking.card
    till.press("Enter")
    assert till.lines == [(MILK, "5")]
    till.press("Del")
    assert till.lines == []
    till.press("Ctrl+Z", "F9", "F6", "Enter")
    sold = till.sold()
    assert sold is not None
    assert (sold.total, till.page) == (ksh(325), till.program.paying.paid)
    till.press("Enter")
    assert till.page is till.program.sale


def test_a_whole_sale_by_touch_alone(till: Hands) -> None:
    till.touch_sign_in(Role.CASHIER)
    till.scan(MILK_CODE)
    till.touch(till.button("Quantity, F3"))
    till.touch(till.button("4"))
    till.touch(till.button("Set the quantity, Enter"))
    assert till.lines == [(MILK, "4")]
    till.touch(till.button("Cash, F9"))
    for key in ("5", "00"):
        till.touch(till.button(key))
    till.touch(till.program.paying.cash.rail._main)
    sold = till.sold()
    assert sold is not None
    assert (sold.total, sold.change) == (ksh(260), ksh(240))
    till.touch(till.button("New sale, Enter"))
    assert till.page is till.program.sale
