"""A delivery is read as it came."""

import sqlite3
from datetime import date

import pytest
from sqlalchemy import select

from pos.records.receiving import find_delivery, post_delivery
from pos.records.tables import deliveries
from pos.shop.identity import DocumentId
from pos.shop.quantity import Quantity, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Batch, Place
from tests.builders import ksh, product
from tests.records.history import BREAD, YOGHURT, posting
from tests.shops import Shop

MILK = product().id
DELIVERY = Delivery(
    DocumentId("d-1"),
    "Brookside",
    "DN 2231",
    (
        DeliveryLine(MILK, pieces(24), ksh("49.99")),
        DeliveryLine(YOGHURT.id, pieces(6), ksh(70), Place.STORE, Batch("A|1", date(2026, 12, 1))),
        DeliveryLine(YOGHURT.id, Quantity(1500), ksh(0), Place.SHELF, Batch("never expires")),
        DeliveryLine(BREAD.id, pieces(1), ksh(60)),
    ),
)


def post(shop: Shop, delivery: Delivery = DELIVERY) -> None:
    with posting(shop) as books:
        post_delivery(books, delivery, shop.owner)


def test_a_delivery_is_read_as_it_came_line_by_line(busy: Shop) -> None:
    post(busy)
    with busy.records.reading() as books:
        assert find_delivery(books, DELIVERY.id) == DELIVERY


def test_a_delivery_keeps_who_took_it_in_and_what_it_cost(busy: Shop) -> None:
    post(busy)
    with busy.records.reading() as books:
        (row,) = books.rows(select(deliveries).where(deliveries.c.id == DELIVERY.id))
    assert (row.by, row.total_cents, row.entry) == (busy.owner, DELIVERY.total.cents, 41)


def test_a_delivery_that_never_came_is_not_found(busy: Shop) -> None:
    with busy.records.reading() as books:
        assert find_delivery(books, DELIVERY.id) is None


@pytest.mark.parametrize("wrong", [(pieces(0), ksh(1)), (pieces(1), ksh(-1))])
def test_a_line_brings_something_and_costs_nothing_or_more(
    wrong: tuple[Quantity, object], busy: Shop
) -> None:
    line = DeliveryLine(MILK, *wrong)  # type: ignore[arg-type]
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        post(busy, Delivery(DocumentId("d-2"), "", "", (line,)))
