"""Who is at the till: signing in by PIN, and a named second person saying yes to one thing."""

from pos.records.authority import keep_approval
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.keys import Keys
from pos.records.pins import (
    TILL,
    count_wrong,
    forget_wrong,
    hash_pin,
    is_outdated,
    pin_fits,
    seconds_to_wait,
    wrong_in_a_row,
)
from pos.records.staff import all_staff, keep_pin, pin_of, staff_of
from pos.shop.approval import Approval
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.identity import ApprovalId, StaffId
from pos.shop.pin import TRIES, check_new_pin
from pos.shop.refusal import Refusal, Trouble
from pos.shop.staff import Need, Staff, can_approve, may
from pos.shop.words import Reason


def list_staff(records: Records) -> tuple[Staff, ...]:
    """Give who may sign in here, by name: what the tiles of the first screen show."""
    with records.reading() as books:
        return tuple(person for person in all_staff(books) if person.is_active)


def sign_in(records: Records, staff: StaffId, *, pin: str) -> Staff:
    """Give the person whose PIN this is; wrong ones are counted and make everybody wait longer."""
    keys = _keys(records)
    kept = _check_pin(records, staff, pin)
    renewed = hash_pin(keys, staff, pin) if is_outdated(keys, kept) else kept
    with records.writing() as books:
        person = staff_of(books, staff)
        forget_wrong(books, staff)
        if renewed != kept and pin_of(books, staff) == kept:
            keep_pin(books, staff, renewed)
        books.note(Act.SIGNED_IN, staff, subject=staff)
        return person


def approve(
    records: Records,
    approver: StaffId,
    *,
    pin: str,
    requester: StaffId,
    needs: tuple[Need, ...],
    subject: str,
) -> ApprovalId:
    """Say yes, once, to what somebody else may not do alone; it is kept under both names."""
    if approver == requester:
        raise Refusal(Reason.APPROVER_IS_YOU)
    _check_pin(records, approver, pin)
    with records.writing() as books:
        person = staff_of(books, approver)
        staff_of(books, requester)
        grants = rules_of(books).grants
        if not can_approve(person) or not all(may(person, need, grants) for need in needs):
            raise Refusal(Reason.CANNOT_APPROVE, name=person.name)
        forget_wrong(books, approver)
        approval = Approval(
            ApprovalId(books.new_id()), requester, approver, needs, subject, books.now
        )
        keep_approval(books, approval)
        books.note(
            Act.APPROVED,
            approver,
            subject=subject,
            requester=requester,
            needs={need.permission.value: need.amount for need in needs},
        )
        return approval.id


def change_own_pin(records: Records, staff: StaffId, *, old: str, new: str) -> None:
    """Give oneself another PIN."""
    keys = _keys(records)
    _check_pin(records, staff, old)
    with records.reading() as books:
        role = staff_of(books, staff).role
    kept = hash_pin(keys, staff, check_new_pin(new, role, till=records.till))
    with records.writing() as books:
        staff_of(books, staff)
        forget_wrong(books, staff)
        keep_pin(books, staff, kept)
        books.note(Act.STAFF_CHANGED, staff, subject=staff, pin="changed")


def _check_pin(records: Records, staff: StaffId, pin: str) -> str:
    """Give what is kept of the right PIN, or refuse; an unknown person takes as long to refuse.

    Whoever calls it forgets the try that was right.
    """
    keys = _keys(records)
    with (
        records.writing() as books
    ):  # counted before it is tried, so that many at once are not tried
        _refuse_while_waiting(seconds_to_wait(books, staff))
        count_wrong(books, staff)
        wrong = max(wrong_in_a_row(books, subject) for subject in (staff, TILL))
        wait = seconds_to_wait(books, staff)
        kept = pin_of(books, staff)
    if pin_fits(keys, kept, person=staff, pin=pin):
        return kept
    with records.writing() as books:
        books.note(Act.PIN_WRONG, staff, subject=staff, wrong=wrong)
    _refuse_while_waiting(wait)
    raise Refusal(Reason.PIN_WRONG, left=TRIES - wrong)


def _refuse_while_waiting(seconds: int) -> None:
    if seconds:
        raise Refusal(Reason.PIN_WAIT, seconds=seconds)


def _keys(records: Records) -> Keys:
    if records.keys is None:
        raise Trouble(Fault.KEYS_MISSING)
    return records.keys
