"""Sales in progress: the whole sale in one row, written after every scan.

A sale in progress is no posted fact; it is read and written as one piece, so it is kept as one:
docs/decisions/0003 says why.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.sale_text import UNREADABLE, sale_from_text, sale_to_text
from pos.records.tables import open_sales
from pos.shop.identity import SaleId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.words import Reason

_FIND = select(open_sales).where(open_sales.c.id == bindparam("id"))
_ALL = (
    select(open_sales)
    .where(open_sales.c.till == bindparam("till"))
    .order_by(open_sales.c.opened_at, open_sales.c.id)
)
_NEW = insert(open_sales)
_KEEP = update(open_sales).where(open_sales.c.id == bindparam("the_id"))
_DROP = delete(open_sales).where(open_sales.c.id == bindparam("the_id"))


def open_sale(books: Books, sale: SaleId) -> Sale:
    """Give a sale in progress, or refuse one that is finished, cancelled, or was not kept by this till."""
    row = books.first(_FIND, id=sale)
    if row is None:
        raise Refusal(Reason.SALE_GONE)
    found, as_kept = _found(books, row)
    if not as_kept:
        raise Refusal(Reason.SALE_TAMPERED)
    return found


def sale_to_drop(books: Books, sale: SaleId) -> tuple[Sale, bool]:
    """Give a sale in progress as it is found there, and whether the till has kept it so.

    Whatever became of it, it can be given up.
    """
    row = books.first(_FIND, id=sale)
    if row is None:
        raise Refusal(Reason.SALE_GONE)
    return _found(books, row)


def all_open(books: Books) -> tuple[Sale, ...]:
    """Give this till's sales in progress, parked ones too, oldest first."""
    return tuple(_found(books, row)[0] for row in books.rows(_ALL, till=books.till))


def start_sale(books: OpenBooks, sale: Sale) -> None:
    """Keep a new sale."""
    body = sale_to_text(sale)
    books.write(
        _NEW,
        id=sale.id,
        till=sale.till,
        opened_at=milliseconds(sale.opened_at),
        changed_at=books.at,
        parked_as=sale.parked_as,
        pay_number=sale.pay_number,
        body=body,
        seal=books.seal(body),
    )


def keep_sale(books: OpenBooks, sale: Sale) -> None:
    """Keep a sale as it is now."""
    body = sale_to_text(sale)
    books.write(
        _KEEP,
        the_id=sale.id,
        changed_at=books.at,
        parked_as=sale.parked_as,
        pay_number=sale.pay_number,
        body=body,
        seal=books.seal(body),
    )


def drop_sale(books: OpenBooks, sale: SaleId) -> None:
    """Take a sale off the counter: it is finished or cancelled."""
    books.write(_DROP, the_id=sale)


def _found(books: Books, row: Row[Any]) -> tuple[Sale, bool]:
    """Give the sale of a row and whether it is as kept; what cannot be read has no goods on it."""
    try:
        return sale_from_text(row.body), row.seal == books.seal(row.body)
    except UNREADABLE:
        opened_at, nobody = moment(row.opened_at), StaffId("")
        left = Sale(SaleId(row.id), row.till, opened_at, nobody, pay_number=row.pay_number)
        return replace(left, parked_as=row.parked_as), False
