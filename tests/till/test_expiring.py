"""What has expired is not sold in silence."""

from datetime import date

import pytest

from pos.office.adjusting import adjust
from pos.office.receiving import receive
from pos.shop.adjusting import Adjustment
from pos.shop.identity import DocumentId, SaleId
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Batch, Lot, MoveKind
from pos.shop.words import Reason
from pos.till.expiring import expired_goods
from pos.till.paying import finish_even, open_payment, take_cash
from pos.till.returning import GoodsBack, take_goods_back
from pos.till.ringing import scan, set_quantity, void_line
from pos.till.searching import check_price
from pos.till.standing import Standing
from tests.builders import ksh, product
from tests.shops import Shop, refused

YOGHURT = product("Yoghurt", id="yoghurt", code="Y", has_batches=True)


def bring(shop: Shop, *days: date | None) -> None:
    lines = tuple(
        DeliveryLine(YOGHURT.id, pieces(1), ksh(40), batch=Batch(f"{day}", day)) for day in days
    )
    delivery = Delivery(DocumentId(shop.records.new_id()), "Brookside", "D1", lines)
    receive(shop.records, shop.owner, delivery=delivery)


def expired(shop: Shop, typed: str) -> tuple[tuple[str, date], ...]:
    sale = scan(shop.records, shop.cashier, sale=None, typed=typed)
    with shop.records.reading() as books:
        return expired_goods(books, sale)


@pytest.mark.parametrize(("after", "is_told"), [(0, False), (1, True)])
def test_goods_may_be_sold_on_their_last_day_and_not_after_it(
    shop: Shop,
    after: int,
    is_told: bool,  # noqa: FBT001 - a column of the table
) -> None:
    shop.put_on_shelf(YOGHURT)
    last = shop.clock.at.date()
    bring(shop, None, last)
    shop.clock.pass_time(days=after)
    assert expired(shop, "Y") == (((YOGHURT.id, last),) if is_told else ())


def test_goods_without_batches_never_expire(shop: Shop) -> None:
    assert expired(shop, "101") == ()


def test_a_batch_that_is_gone_is_not_told_of(shop: Shop) -> None:
    shop.put_on_shelf(YOGHURT)
    last = shop.clock.at.date()
    bring(shop, last)
    shop.sell("Y")
    shop.clock.pass_time(days=3)
    assert expired(shop, "Y") == ()


def paid_in_cash(shop: Shop, sale: SaleId) -> Standing:
    return take_cash(
        shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(50_000)
    )


def stocked_and_over(shop: Shop) -> date:
    """Put two yoghurts on the shelf, one of which has expired."""
    shop.put_on_shelf(YOGHURT)
    last = shop.clock.at.date()
    bring(shop, last, None)
    shop.clock.pass_time(days=1)
    return last


def test_where_the_owner_forbids_it_what_has_expired_gets_onto_no_sale(shop: Shop) -> None:
    last = stocked_and_over(shop)
    sale = scan(shop.records, shop.cashier, sale=None, typed="Y").id
    shop.choose(forbids_expired=True)
    for change in (
        lambda: scan(shop.records, shop.cashier, sale=sale, typed="Y"),
        lambda: set_quantity(shop.records, shop.cashier, sale=sale, line=1, quantity=pieces(2)),
        lambda: open_payment(shop.records, shop.cashier, sale=sale),
        lambda: paid_in_cash(shop, sale),
    ):
        with refused(Reason.EXPIRED_NOT_SOLD) as no:
            change()
        assert f"{last:%d/%m/%Y}" in str(no.value)
    shop.put_on_shelf(product("Cream", id="cream", code="C", has_batches=True))
    for fresh in ("101", "C"):
        scan(shop.records, shop.cashier, sale=sale, typed=fresh)
    void_line(shop.records, shop.cashier, sale=sale, line=1)
    open_payment(shop.records, shop.cashier, sale=sale)


@pytest.mark.parametrize("back", [1, 2])
def test_it_is_not_swapped_for_what_comes_back_either(shop: Shop, back: int) -> None:
    bought = shop.sell("2*101").sold
    assert bought is not None
    shop.put_on_shelf(YOGHURT)
    bring(shop, shop.clock.at.date())
    sale = scan(shop.records, shop.cashier, sale=None, typed="Y").id
    goods = GoodsBack(bought.id, 1, pieces(back))
    take_goods_back(shop.records, shop.owner, sale=sale, back=goods)
    shop.choose(forbids_expired=True)
    shop.clock.pass_time(days=1)
    with refused(Reason.EXPIRED_NOT_SOLD):
        shop.give_back(sale) if back > 1 else finish_even(shop.records, shop.cashier, sale=sale)


def test_once_the_expired_is_written_off_the_rest_is_sold(shop: Shop) -> None:
    last = stocked_and_over(shop)
    shop.choose(forbids_expired=True)
    lot = Lot(YOGHURT.id, pieces(1), batch=Batch(f"{last}", last))
    adjust(shop.records, shop.owner, adjustment=Adjustment(MoveKind.EXPIRED, lot, "Over"))
    shop.sell("Y")
    assert shop.left("yoghurt") == 0


def test_who_asks_for_a_price_is_told_what_has_expired(shop: Shop) -> None:
    last = stocked_and_over(shop)
    assert check_price(shop.records, shop.cashier, typed="Y").expired == last
    assert check_price(shop.records, shop.cashier, typed="101").expired is None
