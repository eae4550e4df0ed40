"""What has expired is not sold in silence."""

from datetime import date

import pytest

from pos.office.receiving import receive
from pos.shop.identity import DocumentId
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Batch
from pos.till.expiring import expired_goods
from pos.till.ringing import scan
from tests.builders import ksh, product
from tests.shops import Shop

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
