"""What books hold that an older copy of them does not: how much would be gone."""

from sqlalchemy import bindparam, func, select

from pos.records.books import Books, moment
from pos.records.open_sales import all_open
from pos.records.tables import audit, sales
from pos.shop.money import Money
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.restoring import CopiedUntil, LastSale, Lost

_HASH = select(audit.c.hash).where(
    (audit.c.till == bindparam("till")) & (audit.c.number == bindparam("number"))
)
_AT = select(audit.c.at).where(
    (audit.c.till == bindparam("till")) & (audit.c.number == bindparam("number"))
)
_LAST = (
    select(sales.c.till, sales.c.series, sales.c.receipt, sales.c.finished_at)
    .where(sales.c.till == bindparam("till"))
    .order_by(sales.c.entry.desc())
    .limit(1)
)
_SALES = select(func.count().label("many"), func.sum(sales.c.total_cents).label("total")).where(
    (sales.c.till == bindparam("till")) & (sales.c.entry > bindparam("entry"))
)
_ACTS = (
    select(func.count())
    .select_from(audit)
    .where((audit.c.till == bindparam("till")) & (audit.c.number > bindparam("entry")))
)


def last_sale(books: Books) -> LastSale | None:
    """Give the sale that this till finished last, or None."""
    row = books.first(_LAST, till=books.till)
    if row is None:
        return None
    return LastSale(str(ReceiptNumber(row.till, row.series, row.receipt)), moment(row.finished_at))


def goes_on_from(books: Books, copied: CopiedUntil) -> bool:
    """Whether books go on from where a copy ends: they have its last act, with its hash."""
    row = books.first(_HASH, till=books.till, number=copied.entry)
    return row is not None and row.hash == copied.head


def known_until(books: Books, copied: CopiedUntil) -> int:
    """Give the last entry that a copy shares with books; none where they went another way."""
    return copied.entry if goes_on_from(books, copied) else 0


def time_of_copy(books: Books, copied: CopiedUntil) -> int:
    """Give when the last thing was done that a copy shares with books, in milliseconds."""
    return books.number(_AT, till=books.till, number=known_until(books, copied)) or 0


def lost_since(books: Books, copied: CopiedUntil) -> Lost:
    """Give what happened since; of books that went another way than the copy all of it."""
    is_known = goes_on_from(books, copied)
    entry = copied.entry if is_known else 0
    (sold,) = books.rows(_SALES, till=books.till, entry=entry)
    return Lost(
        is_known=is_known,
        sales=sold.many,
        total=Money(sold.total or 0),
        acts=books.number(_ACTS, till=books.till, entry=entry),
        open_sales=len(all_open(books)),
        last=last_sale(books),
    )
