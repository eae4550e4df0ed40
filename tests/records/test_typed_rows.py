"""What leaves the books is money, quantities and moments; nobody above them counts cents."""

from dataclasses import dataclass
from datetime import datetime

import pytest
from sqlalchemy import literal_column, select

from pos.records.typed_rows import UnitCost, typed
from pos.shop.money import Money
from pos.shop.quantity import Quantity
from tests.builders import NOON
from tests.shops import Shop


@dataclass(frozen=True, slots=True)
class Everything:
    """A row with a field of every kind."""

    amount: Money
    there: Quantity
    cost: UnitCost | None
    at: datetime | None
    name: str
    many: int


@dataclass(frozen=True, slots=True)
class Named:
    """A row of two fields."""

    name: str
    at: datetime


def row(shop: Shop, *columns: str) -> Everything:
    names = ("amount_cents", "there", "cost", "at", "name", "many")
    labelled = (literal_column(c).label(n) for c, n in zip(columns, names, strict=True))
    statement = select(*labelled)
    with shop.records.reading() as books:
        (found,) = typed(Everything, statement)(books)
    return found


def test_columns_become_values_in_their_order(shop: Shop) -> None:
    at = str(round(NOON.timestamp() * 1000))
    found = row(shop, "12050", "875", "1234500", at, "'Milk'", "3")
    assert found == Everything(Money(12050), Quantity(875), UnitCost(Money(1235)), NOON, "Milk", 3)


def test_what_the_books_do_not_say_is_left_open(shop: Shop) -> None:
    found = row(shop, "0", "0", "NULL", "NULL", "''", "0")
    assert (found.cost, found.at) == (None, None)


@pytest.mark.parametrize("names", [("at", "name"), ("name", "at", "many"), ("name",)])
def test_columns_that_are_not_the_fields_in_their_order_are_refused_at_once(
    names: tuple[str, ...],
) -> None:
    statement = select(*(literal_column("1").label(name) for name in names))
    with pytest.raises(TypeError, match="Named"):
        typed(Named, statement)
