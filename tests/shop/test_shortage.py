"""What goes is what a sale takes in all, and of it what nobody has let go yet."""

import pytest

from pos.shop.approval import NeedsApproval
from pos.shop.line import item_of
from pos.shop.quantity import NONE, Quantity, Unit, pieces
from pos.shop.returning import add_return_without_receipt
from pos.shop.sale import Sale
from pos.shop.selling import add, change_quantity
from pos.shop.shortage import LET_GO, Shortage, going_in, going_more, let_go
from pos.shop.staff import Need, Permission
from pos.shop.words import Reason
from tests.builders import goods, ksh, product, sale

SUGAR = product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120))
MILK = item_of(product())


def back(before: Sale, count: int) -> Sale:
    return add_return_without_receipt(before, goods(count=count))


def test_a_sale_takes_what_goes_without_what_comes_back() -> None:
    exchange = add(back(add(sale(), goods(count=3)), 2), goods(SUGAR, Quantity(500)))
    assert going_in(exchange) == {MILK: pieces(1), item_of(SUGAR): Quantity(500)}


@pytest.mark.parametrize("exchange", [sale(), back(add(sale(), goods(count=2)), 2)])
def test_what_comes_back_leaves_nothing_to_go(exchange: Sale) -> None:
    assert going_in(exchange) == {}


def test_what_was_let_go_is_not_asked_about_again() -> None:
    short = [Shortage(MILK, NONE)]
    kept = let_go(add(sale(), goods()), short)
    assert going_in(kept) == {}
    assert let_go(kept, short) == kept
    assert going_more(kept, add(kept, goods())) == {MILK: pieces(2)}


def test_only_what_grows_takes_more() -> None:
    before = add(add(sale(), goods(count=3)), goods(SUGAR, Quantity(500)))
    assert going_more(before, change_quantity(before, 1, pieces(2))) == {}
    assert going_more(before, before) == {}
    assert going_more(before, change_quantity(before, 1, pieces(4))) == {MILK: pieces(4)}


@pytest.mark.parametrize(
    ("left", "said"), [(pieces(3), "3"), (NONE, "0"), (pieces(-2), "0"), (Quantity(2500), "2.5")]
)
def test_the_cashier_is_told_how_many_there_are(left: Quantity, said: str) -> None:
    refusal = Shortage(MILK, left).refusal((Need(Permission.DISCOUNT, 900), LET_GO), "sale")
    assert isinstance(refusal, NeedsApproval)
    assert (refusal.reason, refusal.needs[1]) == (Reason.BELOW_ZERO, LET_GO)
    assert str(refusal) == (
        f"There are only {said} of Brookside Whole Milk 500 ml. To give a discount and "
        "let more go than there is you need somebody else's approval."
    )
