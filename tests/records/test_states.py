"""What something is has one digest, by the columns that a version vouches for."""

import pytest

from pos.records.states import CUSTOMER, FIELDS, VERSION, state_of, vouch
from pos.records.tables import states
from pos.shop.audit import Act
from tests.records.history import posting
from tests.shops import Shop

ROW = {"id": "wanjiru", "limit_cents": 100_000, "is_active": 1, "name": "Wanjiru", "phone": None}
BREAK = {"product": "milk", "list": "shelf", "least": 6000, "price_cents": 4800}


def test_the_order_of_rows_and_a_column_that_came_later_are_of_no_weight() -> None:
    told = [("customers", ROW), ("price_breaks", BREAK)]
    later = [("price_breaks", BREAK), ("customers", {**ROW, "colour": "red"})]
    assert state_of(told) == state_of(later)


@pytest.mark.parametrize("field", FIELDS[VERSION]["customers"])
def test_every_column_counts(field: str) -> None:
    assert state_of([("customers", {**ROW, field: "other"})]) != state_of([("customers", ROW)])


def test_the_last_word_of_an_act_is_posted(busy: Shop) -> None:
    with posting(busy, Act.CUSTOMER_CHANGED) as books:
        vouch(books, CUSTOMER, "x", told=[("customers", ROW)])
        vouch(books, CUSTOMER, "x", told=[("customers", {**ROW, "limit_cents": 5})])
        entry = books.entry
    with busy.records.reading() as books:
        (row,) = [row for row in books.each(states.select()) if row.entry == entry]
    assert row.digest == state_of([("customers", {**ROW, "limit_cents": 5})])
