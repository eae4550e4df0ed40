"""What other tills are still to hear: every act waits in the books until a letterbox has it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select, update

from pos.records.books import Books, OpenBooks
from pos.records.sale_brief import LINES_OF_SALE, METHODS_OF_SALE
from pos.records.statements import Row
from pos.records.tables import audit, outbox, sales
from pos.shop.audit import Act

_WAITING = select(func.count()).select_from(outbox).where(outbox.c.state == "waiting")
_NEXT = (
    select(outbox.c.id, audit)
    .select_from(
        outbox.join(audit, (audit.c.till == outbox.c.till) & (audit.c.number == outbox.c.entry))
    )
    .where(outbox.c.state == "waiting")
    .order_by(outbox.c.id)
    .limit(bindparam("most"))
)
_SALE = select(
    sales.c.series,
    sales.c.receipt,
    sales.c.finished_at,
    sales.c.served_by,
    sales.c.total_cents,
    METHODS_OF_SALE.label("methods"),
    LINES_OF_SALE.label("lines"),
).where(
    sales.c.id == bindparam("id"),
    sales.c.till == bindparam("till"),
    sales.c.entry == bindparam("entry"),
)
_SENT = update(outbox).where(outbox.c.id == bindparam("the_id")).values(state="sent")


@dataclass(frozen=True, slots=True)
class SaleOut:
    """A finished sale as other tills may know it: who served by his id, and nobody who bought."""

    id: str
    series: str
    receipt: int
    finished_at: int
    served_by: str
    total_cents: int
    methods: str
    lines: int


@dataclass(frozen=True, slots=True)
class ActOut:
    """An act that no letterbox has yet: its entry of the audit by name and hash, and the sale it finished."""

    id: int
    till: int
    entry: int
    act: str
    hash: str
    sale: SaleOut | None = None


def count_unsent(books: Books) -> int:
    """Give how many acts no letterbox has yet."""
    return books.number(_WAITING)


def acts_waiting(books: Books, most: int) -> tuple[ActOut, ...]:
    """Give the acts that no letterbox has yet, oldest first."""
    return tuple(
        ActOut(row.id, row.till, row.number, row.act, row.hash, _sale_of(books, row))
        for row in books.rows(_NEXT, most=most)
    )


def keep_told(books: OpenBooks, acts: Iterable[ActOut]) -> None:
    """Keep that the letterbox has these acts."""
    books.write_many(_SENT, [{"the_id": each.id} for each in acts])


def _sale_of(books: Books, act: Row) -> SaleOut | None:
    """Give the sale that an act finished, or None."""
    if act.act != Act.SALE_FINISHED.value:
        return None
    (row,) = books.rows(_SALE, id=act.subject, till=act.till, entry=act.number)
    return SaleOut(
        act.subject,
        row.series,
        row.receipt,
        row.finished_at,
        row.served_by,
        row.total_cents,
        row.methods or "",
        row.lines,
    )
