"""Sales in progress: the whole sale in one row, written after every scan.

A sale in progress is no posted fact; it is read and written as one piece, so it is kept as one:
docs/decisions/0003 says why.
"""

from dataclasses import replace
from functools import lru_cache

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.sale_text import UNREADABLE, sale_from_text, sale_to_text
from pos.records.statements import Row
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
    found = _found(row)
    if not _is_as_kept(books, row):
        raise Refusal(Reason.SALE_TAMPERED)
    return found


def is_open_sale(books: Books, sale: SaleId) -> bool:
    """Whether a sale is in progress here, parked or not."""
    return books.first(_FIND, id=sale) is not None


def sale_to_drop(books: Books, sale: SaleId) -> tuple[Sale, bool]:
    """Give a sale in progress as it is found there, and whether the till has kept it so.

    Whatever became of it, it can be given up.
    """
    row = books.first(_FIND, id=sale)
    if row is None:
        raise Refusal(Reason.SALE_GONE)
    return _found(row), _is_as_kept(books, row)


def all_open(books: Books) -> tuple[Sale, ...]:
    """Give this till's sales in progress, parked ones too, oldest first."""
    return tuple(_found(row) for row in books.rows(_ALL, till=books.till))


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


_read = lru_cache(maxsize=64)(sale_from_text)
"""A sale never changes, so the same text is read once; nearly every one is looked at again and again."""


def _is_as_kept(books: Books, row: Row) -> bool:
    """Whether this till has kept the sale so; what cannot be read it has not."""
    try:
        _read(row.body)
    except UNREADABLE:
        return False
    return bool(row.seal == books.seal(row.body))


def _found(row: Row) -> Sale:
    """Give the sale of a row; what cannot be read has no goods on it."""
    try:
        return _read(row.body)
    except UNREADABLE:
        opened_at, nobody = moment(row.opened_at), StaffId("")
        left = Sale(SaleId(row.id), row.till, opened_at, nobody, pay_number=row.pay_number)
        return replace(left, parked_as=row.parked_as)
