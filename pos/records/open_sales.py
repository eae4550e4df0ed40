"""Sales in progress: the whole sale in one row, written after every scan.

A sale in progress is no posted fact; it is read and written as one piece, so it is kept as one:
docs/decisions/0003 says why.
"""

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds
from pos.records.sale_text import sale_from_text, sale_to_text
from pos.records.tables import open_sales
from pos.shop.identity import SaleId
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.words import Reason

_FIND = select(open_sales.c.body, open_sales.c.seal).where(open_sales.c.id == bindparam("id"))
_ALL = (
    select(open_sales.c.body)
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
    if row.seal != books.seal(row.body):
        raise Refusal(Reason.SALE_TAMPERED)
    return sale_from_text(row.body)


def sale_to_drop(books: Books, sale: SaleId) -> Sale:
    """Give a sale in progress as it is found there, so that it can be given up whatever became of it."""
    row = books.first(_FIND, id=sale)
    if row is None:
        raise Refusal(Reason.SALE_GONE)
    return sale_from_text(row.body)


def all_open(books: Books) -> tuple[Sale, ...]:
    """Give this till's sales in progress, parked ones too, oldest first."""
    return tuple(sale_from_text(row.body) for row in books.rows(_ALL, till=books.till))


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
