"""The queue of paper as its lane works it off: one at a time, each step kept before the next one is taken.

What is being printed is written down before the first byte leaves, so that after a power cut nobody
prints it again by himself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from pos.records.accounts import statement_of
from pos.records.books import Books, OpenBooks
from pos.records.database import Records
from pos.records.debt_slips import debt_paid_of
from pos.records.house import rules_of, zone_of
from pos.records.open_sales import open_sale
from pos.records.print_queue import (
    find_job,
    give_up_cut_off,
    jobs_in,
    keep_state,
    newest_job,
)
from pos.records.products import categories_of
from pos.records.sales import sold_of
from pos.records.shift_totals import totals_of
from pos.records.shifts import cash_move_at, find_open_shift, find_z_of
from pos.records.staff import staff_name
from pos.shop.accounts import AccountPart, part_of
from pos.shop.counter_slip import CounterSlip, counter_slip
from pos.shop.days import start_of
from pos.shop.debt_paid import DebtPaid
from pos.shop.identity import CustomerId, PaymentId, SaleId
from pos.shop.print_job import Job, JobKind, JobState, is_wanted
from pos.shop.receipt import Receipt
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules
from pos.shop.sale import Sale
from pos.shop.shift import CashMove, Shift, ShiftTotals, ZReport
from pos.till.drawer import check_may_see
from pos.till.receipts import gift_receipt_in, receipt_in
from pos.till.unprinted import unprinted_in

LONGEST_PRINTED = 200
"""Lines of an account on paper, the newest; what is older is brought forward."""


@dataclass(frozen=True, slots=True)
class CashSlip:
    """What went into the drawer or out of it, with the name of who did it."""

    till: int
    move: CashMove
    by: str


@dataclass(frozen=True, slots=True)
class HeldSale:
    """A sale that was put aside, for the customer to come back with."""

    sale: Sale
    by: str


@dataclass(frozen=True, slots=True)
class ShiftSoFar:
    """What a shift has come to at this moment, with the names of who opened it and who asked."""

    shift: Shift
    totals: ShiftTotals
    at: datetime
    opened_by: str
    by: str


@dataclass(frozen=True, slots=True)
class WholeShift:
    """A closed shift, with the names of who opened and who closed it."""

    report: ZReport
    opened_by: str
    by: str


@dataclass(frozen=True, slots=True)
class PrintedAccount:
    """A customer's account from some day on, at this moment, with the name of who asked."""

    part: AccountPart
    at: datetime
    till: int
    by: str


Slip = CashSlip | CounterSlip | HeldSale | DebtPaid | PrintedAccount
Content = Receipt | ShiftSoFar | WholeShift | Slip | None
"""What stands on paper; an opened drawer has none."""


@dataclass(frozen=True, slots=True)
class Order:
    """One thing for a printer to do now, with all that stands on it."""

    job: Job
    content: Content
    rules: ShopRules


@dataclass(frozen=True, slots=True)
class Backlog:
    """What has not come out: what waits, what nobody knows, and the receipts that were given up."""

    waiting: int = 0
    unsure: int = 0
    unprinted: int = 0
    newest: int = 0
    """The job that was asked for last when this was counted."""


def clear_up(records: Records) -> tuple[Job, ...]:
    """Say of what was cut off that nobody knows, and give up what nobody wants any more; give what was given up."""
    with records.writing() as books:
        printing = jobs_in(books, JobState.PRINTING)
        give_up_cut_off(books)
        drawers = (job for job in printing if job.kind is JobKind.DRAWER)
        return (*drawers, *_give_up(books))


def give_up(records: Records) -> tuple[Job, ...]:
    """Give up what has waited for so long that nobody wants it any more, and give it."""
    with records.reading() as books:
        if not _unwanted(books):
            return ()
    with records.writing() as books:
        return _give_up(books)


def take_next(records: Records, *, resting: frozenset[str]) -> Order | None:
    """Give what is printed next and keep that it is being printed; None when nothing waits.

    A drawer comes before all paper and is tried at once; other work leaves printers that rest alone.
    What nobody wants any more is left for `give_up`.
    """
    with records.reading() as books:
        if not jobs_in(books, JobState.WAITING):
            return None
    with records.writing() as books:
        waiting = [
            job
            for job in jobs_in(books, JobState.WAITING)
            if (job.counter not in resting or job.kind is JobKind.DRAWER)
            and is_wanted(job, books.now)
        ]
        for job in sorted(waiting, key=lambda each: each.kind is not JobKind.DRAWER):
            order = _order(books, job)
            if order is not None:
                keep_state(books, job.id, JobState.PRINTING.value)
                return order
            keep_state(books, job.id, JobState.FAILED.value)
        return None


def keep_outcome(records: Records, *, job: int, state: JobState) -> None:
    """Keep how printing went; what a person has settled meanwhile stays as he said."""
    with records.writing() as books:
        kept = find_job(books, job)
        if kept is not None and kept.state is JobState.PRINTING:
            keep_state(books, job, state.value)


def count_backlog(records: Records, *, after: int = 0) -> Backlog:
    """Give how much has not come out; of the receipts that were given up only those asked for after a job."""
    with records.reading() as books:
        return Backlog(
            waiting=len(jobs_in(books, JobState.WAITING)),
            unsure=len(jobs_in(books, JobState.UNKNOWN)),
            unprinted=len(unprinted_in(books, after=after)),
            newest=newest_job(books),
        )


def _give_up(books: OpenBooks) -> tuple[Job, ...]:
    given_up = _unwanted(books)
    for job in given_up:
        keep_state(books, job.id, JobState.FAILED.value)
    return given_up


def _unwanted(books: Books) -> tuple[Job, ...]:
    return tuple(job for job in jobs_in(books, JobState.WAITING) if not is_wanted(job, books.now))


def _order(books: Books, job: Job) -> Order | None:
    """Give all that stands on it, or None where what it is of is not there any more."""
    try:
        content = _CONTENTS[job.kind](books, job)
    except Refusal:
        return None
    if content is None and job.kind is not JobKind.DRAWER:
        return None
    return Order(job, content, rules_of(books))


def _nothing(_books: Books, _job: Job) -> Content:
    return None


def _receipt(books: Books, job: Job) -> Content:
    return receipt_in(books, SaleId(job.document), job.copy)


def _gift(books: Books, job: Job) -> Content:
    return gift_receipt_in(books, SaleId(job.document))


def _counter(books: Books, job: Job) -> Content:
    rules, sold = rules_of(books), sold_of(books, SaleId(job.document))
    counter = next((each for each in rules.counters if each.name == job.counter), None)
    if counter is None:
        return None
    slip = counter_slip(
        counter,
        categories_of(books, (line.item.product for line in sold.lines)),
        sold,
        served_by=staff_name(books, sold.served_by),
        at=sold.finished_at.astimezone(ZoneInfo(rules.market.zone)),
    )
    return replace(slip, copy=job.copy)


def _held(books: Books, job: Job) -> Content:
    return HeldSale(open_sale(books, SaleId(job.document)), staff_name(books, job.asked_by))


def _x(books: Books, job: Job) -> Content:
    shift = find_open_shift(books)
    if shift is None or shift.id != job.document:
        return None
    check_may_see(books, job.asked_by, shift)  # it waited, and more may have been sold
    opened_by, by = staff_name(books, shift.opened_by), staff_name(books, job.asked_by)
    return ShiftSoFar(shift, totals_of(books, shift.id), books.now, opened_by, by)


def _z(books: Books, job: Job) -> Content:
    report = find_z_of(books, job.document)
    if report is None:
        return None
    opened_by = staff_name(books, report.shift.opened_by)
    return WholeShift(report, opened_by, staff_name(books, report.closed_by))


def _cash_slip(books: Books, job: Job) -> Content:
    till, _, entry = job.document.partition("/")
    move = cash_move_at(books, int(entry)) if till == str(books.till) else None
    return None if move is None else CashSlip(books.till, move, staff_name(books, move.by))


def _debt(books: Books, job: Job) -> Content:
    return debt_paid_of(books, PaymentId(job.document), job.copy)


def _account(books: Books, job: Job) -> Content:
    customer, _, day = job.document.partition("/")
    statement = statement_of(books, CustomerId(customer))
    zone = zone_of(books)
    since = start_of(date.fromisoformat(day), zone) if day else None
    part = part_of(statement, since=since, most=LONGEST_PRINTED)
    return PrintedAccount(part, books.now, books.till, staff_name(books, job.asked_by))


_CONTENTS: Mapping[JobKind, Callable[[Books, Job], Content]] = MappingProxyType(
    {
        JobKind.RECEIPT: _receipt,
        JobKind.COPY: _receipt,
        JobKind.GIFT: _gift,
        JobKind.COUNTER: _counter,
        JobKind.HELD: _held,
        JobKind.X: _x,
        JobKind.Z: _z,
        JobKind.CASH_SLIP: _cash_slip,
        JobKind.DRAWER: _nothing,
        JobKind.DEBT: _debt,
        JobKind.ACCOUNT: _account,
    }
)
