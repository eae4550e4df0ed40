"""A whole sale with nothing but fingers: no keyboard, no mouse, no scanner."""

from pos.shop.staff import Role
from tests.builders import ksh
from tests.journeys.hands import Hands

MILK = "Brookside Whole Milk 500 ml"


def spell(till: Hands, letters: str) -> None:
    for letter in letters:
        till.touch(till.button(letter))


def test_a_thing_is_found_and_sold_by_touch(till: Hands) -> None:
    till.touch_sign_in(Role.CASHIER)
    sale = till.program.sale
    till.touch(till.button("Search, F2"))
    spell(till, "BRO")
    till.qtbot.waitUntil(lambda: sale.search.selected >= 0)
    found = sale.search._list
    till.touch(found.viewport(), found.visualRect(found.model().index(0, 0)).center())
    till.touch(till.button("Sell anyway, Enter"))
    assert till.lines == [(MILK, "1")]
    assert sale.letters.isHidden()
    assert sale.scan.text == ""
    till.touch(till.button("Letters to touch"))
    spell(till, "2*101")
    till.touch(till.button("Add"))
    assert till.lines == [(MILK, "3")]
    till.touch(till.button("Cash, F9"))
    till.touch(till.program.paying.cash.rail._main)
    sold = till.sold()
    assert sold is not None
    assert sold.total == ksh(195)
