"""Nothing is short while the owner forbids nothing; then other sales in progress count when one is rung up."""

import pytest

from pos.records.shortage import (
    Short,
    allow_short,
    short_when_changed,
    short_when_finished,
    short_when_taken,
)
from pos.shop.approval import NeedsApproval
from pos.shop.line import item_of
from pos.shop.quantity import NONE, Quantity, pieces
from pos.shop.selling import add
from pos.shop.shortage import LET_GO, Shortage
from pos.shop.staff import Need, Permission
from pos.shop.words import Reason
from tests.builders import goods, product, sale
from tests.shops import Shop, refused

MILK = product()
BEFORE, AFTER = sale(), add(sale(), goods(count=2))
SELL = (Need(Permission.SELL),)


def short_of(left: Quantity) -> Short:
    return (Shortage(item_of(MILK), left),)


def short(shop: Shop) -> tuple[Short, ...]:
    """What two of milk are short of when they are rung up, paid, and taken from the stock."""
    with shop.records.reading() as books:
        return (
            short_when_changed(books, BEFORE, AFTER),
            short_when_finished(books, AFTER),
            short_when_taken(books, MILK, pieces(2)),
        )


def test_below_zero_is_allowed_while_nobody_forbids_it(shop: Shop) -> None:
    assert short(shop) == ((), (), ())


def test_what_is_not_there_is_short_when_the_owner_forbids_it(shop: Shop) -> None:
    shop.choose(forbids_below_zero=True)
    assert short(shop) == (short_of(NONE),) * 3


def test_what_another_sale_in_progress_holds_is_promised_until_one_of_them_is_paid(
    shop: Shop,
) -> None:
    shop.ring_up("3*101")
    shop.choose(forbids_below_zero=True)
    assert short(shop) == (short_of(pieces(-3)), short_of(NONE), short_of(NONE))


def test_a_change_that_takes_nothing_more_is_never_short(shop: Shop) -> None:
    shop.choose(forbids_below_zero=True)
    with shop.records.reading() as books:
        assert short_when_changed(books, AFTER, AFTER) == ()


def test_who_may_lets_it_go_and_who_may_not_is_told_how_many_there_are(shop: Shop) -> None:
    with shop.records.writing() as books:
        let = {"short": short_of(pieces(1)), "subject": "sale-1"}
        assert allow_short(books, shop.manager, SELL, **let) == (*SELL, LET_GO)
        with refused(Reason.BELOW_ZERO) as no:
            allow_short(books, shop.cashier, SELL, **let)
    assert isinstance(no.value, NeedsApproval)
    assert (no.value.needs, no.value.facts["left"]) == ((LET_GO,), "1")


def test_where_nothing_is_short_only_the_rest_is_asked(shop: Shop) -> None:
    with shop.records.writing() as books:
        assert allow_short(books, shop.cashier, SELL, short=(), subject="sale-1") == SELL
        with pytest.raises(NeedsApproval) as no:
            needs = (Need(Permission.RETURN),)
            allow_short(books, shop.cashier, needs, short=(), subject="sale-1")
    assert no.value.reason is Reason.NEEDS_APPROVAL
