"""What waits to be printed: written in the transaction of what it prints, drained by the printer's lane."""

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    FromClause,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.statements import Row
from pos.records.tables import print_queue
from pos.shop.identity import StaffId
from pos.shop.print_job import Job, JobKind, JobState

RECEIPT, COPY, Z, CASH_SLIP, DRAWER = "receipt", "copy", "z", "cash_slip", "drawer"
GIFT, COUNTER, HELD, X = "gift", "counter", "held", "x"
DEBT, ACCOUNT = "debt", "account"
MOST_LOOKED_AT = 200
"""Of what did not come out: a till that nobody mends must not grow slow by it."""
RECENT = 2000
"""So many of what was asked for last are looked through for receipts that were given up."""


def _is_receipt(jobs: FromClause) -> ColumnElement[bool]:
    return or_(jobs.c.kind == RECEIPT, jobs.c.kind == COPY)


_NEW = insert(print_queue)
_NOT_PRINTED = print_queue.c.state != literal_column("'printed'")
"""Said in the very words of the index, which else is not used: what was printed grows for ever."""
_IN_STATE = (
    select(print_queue)
    .where(print_queue.c.state == bindparam("state"), _NOT_PRINTED)
    .order_by(print_queue.c.id)
)
_ONE = select(print_queue).where(print_queue.c.id == bindparam("the_id"))
_LATEST = _IN_STATE.order_by(None).order_by(print_queue.c.id.desc()).limit(MOST_LOOKED_AT)
_OF_DOCUMENT = (
    select(print_queue)
    .where(print_queue.c.document == bindparam("document"), print_queue.c.counter == "")
    .order_by(print_queue.c.id)
)
_LATER = print_queue.alias("later")
_GIVEN_UP = (
    select(print_queue)
    .where(
        print_queue.c.state == literal_column("'failed'"),
        _NOT_PRINTED,
        print_queue.c.id > bindparam("after"),
        _is_receipt(print_queue),
        print_queue.c.asked_at >= bindparam("since"),
        ~exists().where(
            _LATER.c.document == print_queue.c.document,
            _LATER.c.id > print_queue.c.id,
            _is_receipt(_LATER),
        ),
    )
    .order_by(print_queue.c.id.desc())
    .limit(bindparam("most"))
)
_NEWEST = select(func.max(print_queue.c.id))
_LAST_COPY = select(func.max(print_queue.c.copy)).where(
    print_queue.c.document == bindparam("document"), print_queue.c.counter == ""
)
_KEEP_STATE = (
    update(print_queue)
    .where(print_queue.c.id == bindparam("the_id"))
    .values(state=bindparam("state"))
)
_PRINTING = update(print_queue).where(print_queue.c.state == "printing", _NOT_PRINTED)
_DRAWERS_CUT_OFF = _PRINTING.where(print_queue.c.kind == DRAWER).values(state="failed")
_CUT_OFF = _PRINTING.values(state="unknown")


def queue(
    books: OpenBooks, kind: str, document: str, *, by: StaffId, copy: int = 0, counter: str = ""
) -> None:
    """Ask for something to be printed once this act is kept."""
    books.write(
        _NEW,
        kind=kind,
        document=document,
        state="waiting",
        asked_at=books.at,
        asked_by=by,
        copy=copy,
        counter=counter,
    )


def jobs_in(books: Books, state: JobState) -> tuple[Job, ...]:
    """Give what has come so far and no farther, oldest first; what was printed is not looked for."""
    return tuple(job_of(row) for row in books.rows(_IN_STATE, state=state.value))


def latest_in(books: Books, state: JobState) -> tuple[Job, ...]:
    """Give the newest of what came to that end, newest first."""
    return tuple(job_of(row) for row in books.rows(_LATEST, state=state.value))


def receipts_given_up(books: Books, *, after: int, since: datetime, most: int) -> tuple[Job, ...]:
    """Give the receipts that were given up and that nobody asked for again, oldest first; of many the newest."""
    first = max(after, newest_job(books) - RECENT)
    rows = books.rows(_GIVEN_UP, after=first, since=milliseconds(since), most=most)
    return tuple(job_of(row) for row in reversed(rows))


def newest_job(books: Books) -> int:
    """Give the number of what was asked for last; 0 before anything was."""
    return books.number(_NEWEST)


def find_job(books: Books, job: int) -> Job | None:
    """Give one thing to be printed, or None."""
    row = books.first(_ONE, the_id=job)
    return None if row is None else job_of(row)


def jobs_of(books: Books, document: str) -> tuple[Job, ...]:
    """Give everything that was asked for of one document at the till's own printer, in its order."""
    return tuple(job_of(row) for row in books.rows(_OF_DOCUMENT, document=document))


def last_copy(books: Books, document: str) -> int:
    """Give the number of the last copy asked for at the till's own printer; none is 0."""
    return books.number(_LAST_COPY, document=document)


def keep_state(books: OpenBooks, job: int, state: str) -> None:
    """Keep how printing went: printed, failed or not known."""
    books.write(_KEEP_STATE, the_id=job, state=state)


def give_up_cut_off(books: OpenBooks) -> None:
    """Keep of what was being printed when the program ended that nobody knows how that went.

    A drawer leaves nothing to look at, and never opens later.
    """
    books.write(_DRAWERS_CUT_OFF)
    books.write(_CUT_OFF)


def job_of(row: Row) -> Job:
    """Give a row as a value."""
    return Job(
        id=row.id,
        kind=JobKind(row.kind),
        document=row.document,
        state=JobState(row.state),
        asked_at=moment(row.asked_at),
        asked_by=StaffId(row.asked_by),
        copy=row.copy,
        counter=row.counter,
    )
