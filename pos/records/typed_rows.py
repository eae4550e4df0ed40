"""Rows of the books as values: money is Money, a moment is a moment, and nobody above sees a column."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import datetime
from types import MappingProxyType, NoneType
from typing import Any, NewType, TypeVar, get_args

from sqlalchemy import Select

from pos.records.books import Books, moment
from pos.shop.audit import Plain
from pos.shop.money import Money, round_half_up
from pos.shop.quantity import Quantity
from pos.shop.stock import COST_PARTS

T = TypeVar("T")

UnitCost = NewType("UnitCost", Money)
"""What one costs on average, to the cent; the books keep thousandths of it."""

_MAKE: Mapping[object, Callable[[Any], object]] = MappingProxyType(
    {
        int: int,
        str: str,
        bool: bool,
        Money: Money,
        Quantity: Quantity,
        UnitCost: lambda kept: Money(round_half_up(kept, COST_PARTS)),
        datetime: moment,
    }
)


def typed(row: type[T], statement: Select[Any]) -> Callable[..., Iterator[T]]:
    """Give how the rows of a statement are read: its columns are the row's fields by name, in their order."""
    wanted = fields(row)  # type: ignore[arg-type]
    columns = [str(each.key).removesuffix("_cents") for each in statement.selected_columns]
    if columns != [field.name for field in wanted]:
        raise TypeError(row, columns)
    makers = tuple(_maker(field.type) for field in wanted)

    def rows(books: Books, **values: Plain) -> Iterator[T]:
        for kept in books.each(statement, **values):
            yield row(*(make(value) for make, value in zip(makers, kept, strict=True)))

    return rows


def _maker(kind: object) -> Callable[[Any], object]:
    if NoneType not in get_args(kind):
        return _MAKE[kind]
    make = _MAKE[get_args(kind)[0]]
    return lambda kept: None if kept is None else make(kept)
