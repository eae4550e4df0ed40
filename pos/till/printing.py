"""Receipts as they are read, and printed once more."""

from dataclasses import dataclass
from enum import Enum

from pos.records.authority import allow
from pos.records.books import Books, OpenBooks
from pos.records.database import Records
from pos.records.debt_slips import debt_paid_of
from pos.records.open_sales import open_sale
from pos.records.print_queue import (
    COPY,
    GIFT,
    HELD,
    RECEIPT,
    X,
    find_job,
    jobs_of,
    keep_state,
    last_copy,
    latest_in,
    queue,
)
from pos.records.sales import find_sold, last_sold, sold_last, sold_of
from pos.records.shifts import find_open_shift, open_shift_of
from pos.shop.audit import Act
from pos.shop.identity import PaymentId, SaleId, StaffId
from pos.shop.print_job import ON_ITS_WAY, Job, JobKind, JobState
from pos.shop.receipt import Receipt
from pos.shop.refusal import Refusal
from pos.shop.shift import Shift
from pos.shop.sold import Sold
from pos.shop.staff import Permission
from pos.shop.words import Reason
from pos.till.drawer import check_may_see
from pos.till.receipts import receipt_in

_UNKNOWN = JobState.UNKNOWN
_NOT_OUT = ON_ITS_WAY | {JobState.FAILED}
_SAYS_COPY = frozenset({JobKind.Z, JobKind.COUNTER, JobKind.DEBT})
_NEVER_CAME_OUT = (JobKind.RECEIPT, JobState.FAILED)


class Again(Enum):
    """What became of the wish to have a receipt printed again."""

    WAITS = "waits"
    ORIGINAL = "original"
    COPY = "copy"


MOST_LISTED = 9
MOST_COPIES = 9
"""More at once is a key that was held down."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of the wish to have a receipt printed again, and the jobs that were queued for it."""

    again: Again
    jobs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """A finished sale and its receipt, to be looked at."""

    sale: SaleId
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Listed:
    """A finished sale, and whether anything of its receipt has come out, as far as anybody knows."""

    sold: Sold
    is_printed: bool = True


@dataclass(frozen=True, slots=True)
class Unsure:
    """Something of which nobody knows whether it came out, and what a person calls it."""

    job: Job
    number: str


def read_receipt(records: Records, by: StaffId, *, sale: SaleId | None = None) -> Receipt:
    """Give the receipt of a finished sale, the last one when none is named."""
    return see_receipt(records, by, sale=sale).receipt


def see_receipt(records: Records, by: StaffId, *, sale: SaleId | None = None) -> Seen:
    """Give a finished sale with its receipt, the last one when none is named."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        named = _named(books, sale)
        return Seen(named, receipt_in(books, named))


def list_receipts(records: Records, by: StaffId, *, most: int) -> tuple[Listed, ...]:
    """Give the few sales that this till finished last, the newest first; nobody adds a shift up by them."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return tuple(
            Listed(sold_of(books, sale), _is_printed(books, sale))
            for sale in sold_last(books, min(most, MOST_LISTED))
        )


def print_again(
    records: Records, by: StaffId, *, sale: SaleId | None = None, copies: int = 1
) -> Printed:
    """Have a receipt printed once more, or at last: only what may have come out before says COPY.

    Pressed again while the paper is out it asks for nothing more: one press, one paper.
    """
    with records.writing() as books:
        allow(books, by, Permission.REPRINT)
        wanted = max(1, min(copies, MOST_COPIES))
        return print_again_in(books, by, _named(books, sale), copies=wanted)


def ask_gift(records: Records, by: StaffId, *, sale: SaleId | None = None) -> None:
    """Ask for a receipt that says nothing of money."""
    with records.writing() as books:
        allow(books, by, Permission.REPRINT)
        queue(books, GIFT, _named(books, sale), by=by)


def ask_x(records: Records, by: StaffId) -> None:
    """Ask for the numbers of the open shift on paper."""
    with records.writing() as books:
        allow(books, by, Permission.SEE_EXPECTED_CASH)
        shift = open_shift_of(books)
        check_may_see(books, by, shift)
        queue(books, X, shift.id, by=by)


def ask_held(records: Records, by: StaffId, *, sale: SaleId) -> None:
    """Ask for the slip of a sale that was put aside."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        queue(books, HELD, open_sale(books, sale).id, by=by)


def list_unsure(records: Records, by: StaffId) -> tuple[Unsure, ...]:
    """Give everything of which nobody knows whether it came out, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return tuple(Unsure(job, _number_of(books, job)) for job in latest_in(books, _UNKNOWN))


def say_it_came_out(records: Records, by: StaffId, *, job: int) -> None:
    """Keep what somebody has seen: it is all on the paper."""
    with records.writing() as books:
        allow(books, by, Permission.REPRINT)
        keep_state(books, _unsure(books, job).id, JobState.PRINTED.value)


def say_it_did_not(records: Records, by: StaffId, *, job: int) -> None:
    """Keep that somebody has seen it is not all there, and ask for it again.

    What must not pass for two of its kind is a copy then: a receipt, a Z, what a counter hands out.
    """
    with records.writing() as books:
        allow(books, by, Permission.REPRINT)
        kept = _unsure(books, job)
        _check_asked_again(books, by, kept)
        keep_state(books, kept.id, JobState.FAILED.value)
        if kept.kind in {JobKind.RECEIPT, JobKind.COPY}:
            _copy(books, by, SaleId(kept.document))
        elif _comes_again(books, kept):
            copy = kept.copy + 1 if kept.kind in _SAYS_COPY else 0
            queue(books, kept.kind.value, kept.document, by=by, copy=copy, counter=kept.counter)


def _check_asked_again(books: Books, by: StaffId, job: Job) -> None:
    """Refuse an account to who may not see it, and an X to who counts its drawer blind."""
    if job.kind is JobKind.ACCOUNT:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
    shift = _shift_of_x(books, job)
    if shift is not None:
        check_may_see(books, by, shift)


def _comes_again(books: Books, job: Job) -> bool:
    """Whether it can be printed once more: no drawer opens late, and of a shift that has ended there is no X."""
    if job.kind is JobKind.X:
        return _shift_of_x(books, job) is not None
    return job.kind is not JobKind.DRAWER


def _shift_of_x(books: Books, job: Job) -> Shift | None:
    """Give the open shift of which this is an X, or None."""
    shift = find_open_shift(books)
    return shift if job.kind is JobKind.X and shift and shift.id == job.document else None


def print_again_in(books: OpenBooks, by: StaffId, sale: SaleId, *, copies: int = 1) -> Printed:
    """Ask for a receipt once more, or at last; nothing where it is asked for already."""
    latest = _latest_of(books, sale)
    if latest is not None and latest.state in ON_ITS_WAY:
        return Printed(Again.WAITS)
    is_original = latest is not None and (latest.kind, latest.state) == _NEVER_CAME_OUT
    if is_original:
        queue(books, RECEIPT, sale, by=by)
    if copies > is_original:
        _copy(books, by, sale, copies=copies - is_original)
    jobs = tuple(job.id for job in jobs_of(books, sale))[-copies:]
    return Printed(Again.ORIGINAL if is_original else Again.COPY, jobs)


def _copy(books: OpenBooks, by: StaffId, sale: SaleId, *, copies: int = 1) -> None:
    """Ask for the next copies of a receipt, and keep who wanted them."""
    copy = last_copy(books, sale) + 1
    for job in jobs_of(books, sale):
        if job.state is _UNKNOWN:  # whoever wants a copy has looked at the paper
            keep_state(books, job.id, JobState.FAILED.value)
    for number in range(copy, copy + copies):
        queue(books, COPY, sale, by=by, copy=number)
    several = {"copies": copies} if copies > 1 else {}
    shift = find_open_shift(books)
    books.note(
        Act.RECEIPT_REPRINTED,
        by,
        subject=sale,
        shift=shift.id if shift else None,
        receipt=str(sold_of(books, sale).number),
        copy=copy,
        **several,
    )


def _latest_of(books: Books, sale: SaleId) -> Job | None:
    """Give how it stands with the receipt, or with the copy of it that was asked for last."""
    jobs = [each for each in jobs_of(books, sale) if each.kind in {JobKind.RECEIPT, JobKind.COPY}]
    return jobs[-1] if jobs else None


def _is_printed(books: Books, sale: SaleId) -> bool:
    """Whether something of a receipt may have come out: of what was never asked for here nobody says it did not."""
    latest = _latest_of(books, sale)
    return latest is None or latest.kind is JobKind.COPY or latest.state not in _NOT_OUT


def _unsure(books: Books, job: int) -> Job:
    kept = find_job(books, job)
    if kept is None or kept.state is not _UNKNOWN:
        raise Refusal(Reason.PAPER_GONE)
    return kept


def _number_of(books: Books, job: Job) -> str:
    """Give what a person calls it: the number of its receipt or of its slip, where it has one."""
    if job.kind is JobKind.DEBT:
        paid = debt_paid_of(books, PaymentId(job.document))
        return "" if paid is None else paid.number
    sold = find_sold(books, SaleId(job.document))
    return "" if sold is None else str(sold.number)


def _named(books: Books, sale: SaleId | None) -> SaleId:
    named = sale or last_sold(books)
    if named is None:
        raise Refusal(Reason.NO_SALE_YET)
    return named
