"""What waits to be printed: written in the transaction of what it prints, drained by the printer's lane."""

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.statements import Row
from pos.records.tables import print_queue
from pos.shop.identity import StaffId

RECEIPT, COPY, Z, CASH_SLIP, DRAWER = "receipt", "copy", "z", "cash_slip", "drawer"

_NEW = insert(print_queue)
_WAITING = select(print_queue).where(print_queue.c.state == "waiting").order_by(print_queue.c.id)
_LAST_COPY = select(func.max(print_queue.c.copy)).where(
    print_queue.c.document == bindparam("document")
)
_KEEP_STATE = (
    update(print_queue)
    .where(print_queue.c.id == bindparam("the_id"))
    .values(state=bindparam("state"))
)


def queue(books: OpenBooks, kind: str, document: str, *, by: StaffId, copy: int = 0) -> None:
    """Ask for something to be printed once this act is kept."""
    books.write(
        _NEW,
        kind=kind,
        document=document,
        state="waiting",
        asked_at=books.at,
        asked_by=by,
        copy=copy,
    )


def waiting(books: Books) -> tuple[Row, ...]:
    """Give what waits, oldest first."""
    return tuple(books.rows(_WAITING))


def last_copy(books: Books, document: str) -> int:
    """Give the number of the last copy asked for; none is 0."""
    return books.number(_LAST_COPY, document=document)


def keep_state(books: OpenBooks, job: int, state: str) -> None:
    """Keep how printing went: printed, failed or not known."""
    books.write(_KEEP_STATE, the_id=job, state=state)
