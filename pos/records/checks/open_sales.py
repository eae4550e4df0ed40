"""Whether the sales in progress are as the till kept them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, select

from pos.records.books import Books
from pos.records.sale_text import UNREADABLE, sale_from_text
from pos.records.tables import open_sales

_ALL = select(open_sales)


def open_sale_differences(books: Books) -> Iterator[str]:
    """Give the sales that cannot be read, and where the keys are here those that another hand wrote."""
    for row in books.each(_ALL):
        fault = _fault(books, row)
        if fault is not None:
            yield f"sale {row.id} {fault}"


def _fault(books: Books, row: Row[Any]) -> str | None:
    try:
        kept = sale_from_text(row.body)
    except UNREADABLE:
        return "cannot be read"
    if (kept.id, kept.pay_number, kept.parked_as) != (row.id, row.pay_number, row.parked_as):
        return "is another one inside"
    if books.keys is not None and row.seal != books.seal(row.body):
        return "was changed by something that is no act"
    return None
