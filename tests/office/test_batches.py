"""What expires first stands on top, and what has expired is told with what it is worth."""

from datetime import date

import pytest
from sqlalchemy.dialects import sqlite

from pos.office.batches import Which, add_up_batches, list_batches
from pos.office.receiving import receive
from pos.office.stockable import find_stockable, read_stockable
from pos.records.batches import PAGE
from pos.shop.batches import BatchTotals
from pos.shop.identity import DocumentId, ProductId
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Batch, Place
from tests.builders import ksh, product
from tests.shops import Shop

YOGHURT = product("Yoghurt", id="yoghurt", code="Y", has_batches=True)
BATCHES = (
    Batch("C"),
    Batch("B", date(2026, 12, 21)),
    Batch("A", date(2026, 11, 20)),
    Batch("D", date(2026, 11, 21)),
    Batch("E", date(2026, 12, 22)),
)


@pytest.fixture
def dairy(shop: Shop) -> Shop:
    shop.put_on_shelf(YOGHURT)
    lines = [DeliveryLine(YOGHURT.id, pieces(2), ksh(70), Place.STORE, each) for each in BATCHES]
    lines.append(DeliveryLine(ProductId("milk"), pieces(9), ksh(50)))
    came = Delivery(DocumentId("d"), "Brookside", "7", tuple(lines))
    receive(shop.records, shop.owner, delivery=came)
    return shop


@pytest.mark.parametrize(
    ("which", "marks"), [(Which.ALL, "ADBEC"), (Which.SOON, "ADB"), (Which.EXPIRED, "A")]
)
def test_what_expires_first_stands_on_top(dairy: Shop, which: Which, marks: str) -> None:
    found = list_batches(dairy.records, dairy.supervisor, which=which)
    assert "".join(each.batch.mark for each in found) == marks


def test_a_page_goes_on_where_the_last_one_ended(dairy: Shop) -> None:
    first = list_batches(dairy.records, dairy.supervisor, most=2)
    rest = list_batches(dairy.records, dairy.supervisor, after=first[-1])
    assert "".join(each.batch.mark for each in (*first, *rest)) == "ADBEC"


def test_a_batch_tells_how_long_it_may_be_sold_and_what_it_is_worth(dairy: Shop) -> None:
    expired, today, *_, never = list_batches(dairy.records, dairy.supervisor)
    day = date(2026, 11, 21)
    assert [each.days_left(day) for each in (expired, today, never)] == [-1, 0, None]
    assert (expired.worth, expired.place, expired.name) == (ksh(140), Place.STORE, "Yoghurt")


def test_what_has_expired_and_what_soon_will_is_added_up(dairy: Shop) -> None:
    totals, day = add_up_batches(dairy.records, dairy.supervisor)
    assert (totals, day) == (BatchTotals(1, ksh(140), 2, ksh(280)), date(2026, 11, 21))


def test_a_shop_without_batches_has_none(shop: Shop) -> None:
    assert list_batches(shop.records, shop.owner) == ()
    assert add_up_batches(shop.records, shop.owner)[0] == BatchTotals(0, ksh(0), 0, ksh(0))


def test_batches_are_read_by_their_index_and_sorted_by_nothing(dairy: Shop) -> None:
    compiled = PAGE.compile(dialect=sqlite.dialect(paramstyle="named"))
    said = {"until": "~", "batch": "", "product": "", "place": "", "most": 9}
    with dairy.records.reading() as books:
        plan = books.connection.execute(
            f"EXPLAIN QUERY PLAN {compiled}", {**compiled.params, **said}
        ).fetchall()
    told = " ".join(row[3] for row in plan)
    assert "stock_levels_batch" in told
    assert "TEMP B-TREE" not in told


def test_goods_are_found_with_what_there_is_of_them(dairy: Shop) -> None:
    found = find_stockable(dairy.records, dairy.supervisor, typed="Y")
    assert found == read_stockable(dairy.records, dairy.supervisor, product=YOGHURT.id)
    assert (found.valued.level, found.valued.unit_cost, len(found.held)) == (
        *(pieces(10), ksh(70), 5),
    )
