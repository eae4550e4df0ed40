"""The slip of what a customer brought, printed once more or at last."""

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.debt_slips import debt_paid_of
from pos.records.print_queue import DEBT, jobs_of, keep_state, last_copy, queue
from pos.records.shifts import find_open_shift
from pos.shop.audit import Act
from pos.shop.identity import PaymentId, StaffId
from pos.shop.print_job import ON_ITS_WAY, JobState
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason
from pos.till.printing import Again


def print_slip_again(records: Records, by: StaffId, *, payment: PaymentId) -> Again:
    """Have a slip printed once more, which then says COPY, or at last; one that is on its way is waited for."""
    with records.writing() as books:
        allow(books, by, Permission.REPRINT)
        paid = debt_paid_of(books, payment)
        if paid is None:
            raise Refusal(Reason.PAPER_GONE)
        jobs = [job for job in jobs_of(books, payment) if job.kind.value == DEBT]
        if jobs and jobs[-1].state in ON_ITS_WAY:
            return Again.WAITS
        if jobs and jobs[-1].state is JobState.FAILED and not jobs[-1].copy:
            queue(books, DEBT, payment, by=by)
            return Again.ORIGINAL
        if jobs and jobs[-1].state is JobState.UNKNOWN:  # whoever wants a copy has looked
            keep_state(books, jobs[-1].id, JobState.FAILED.value)
        copy = last_copy(books, payment) + 1
        queue(books, DEBT, payment, by=by, copy=copy)
        shift = find_open_shift(books)
        books.note(
            Act.RECEIPT_REPRINTED,
            by,
            subject=payment,
            shift=shift.id if shift else None,
            receipt=paid.number,
            copy=copy,
        )
        return Again.COPY
