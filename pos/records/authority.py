"""Whether somebody may do something, as the books stand at this moment: asked inside every act."""

import msgspec
from sqlalchemy import bindparam, select

from pos.records.books import Books, OpenBooks, moment
from pos.records.house import rules_of
from pos.records.staff import all_staff, staff_of
from pos.records.tables import approval_uses, approvals
from pos.shop.approval import Approval, check_approval
from pos.shop.identity import ApprovalId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import PERMISSION_WORDS, Need, Permission, Staff, can_approve, may
from pos.shop.words import Reason

_FIND = select(approvals).where(approvals.c.id == bindparam("id"))
_USED = select(approval_uses).where(approval_uses.c.approval == bindparam("approval"))


def allow(books: Books, by: StaffId, permission: Permission) -> Staff:
    """Give the person who may do that by himself, or refuse."""
    person = staff_of(books, by)
    if not may(person, Need(permission), rules_of(books).grants):
        raise Refusal(Reason.NOT_ALLOWED, act=PERMISSION_WORDS[permission])
    return person


def allow_with(
    books: OpenBooks,
    by: StaffId,
    needs: tuple[Need, ...],
    *,
    subject: str,
    approval: ApprovalId | None = None,
) -> Staff:
    """Give the person who may do all that by himself or by an approval, which is used up; or refuse."""
    person = staff_of(books, by)
    missing = missing_of(books, by, needs)
    if missing:
        _use(books, by, missing, subject=subject, approval=approval)
    return person


def _use(
    books: OpenBooks,
    by: StaffId,
    missing: tuple[Need, ...],
    *,
    subject: str,
    approval: ApprovalId | None,
) -> Approval:
    given = check_approval(
        find_approval(books, approval) if approval else None,
        missing,
        by=by,
        subject=subject,
        now=books.now,
    )
    if not _may_still_approve(books, given):
        raise Refusal(Reason.APPROVAL_NOT_FOR_THIS)
    if books.first(_USED, approval=given.id):
        raise Refusal(Reason.APPROVAL_USED)
    books.post(approval_uses, [{"approval": given.id}])
    return given


def second_says_yes(
    books: OpenBooks, by: StaffId, need: Need, *, subject: str, approval: ApprovalId | None
) -> Approval:
    """Use up the yes of a second person, whom this act needs even of somebody who may do it; or refuse."""
    return _use(books, by, (need,), subject=subject, approval=approval)


def missing_of(books: Books, by: StaffId, needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Give what of all that this person may not do alone."""
    person, grants = staff_of(books, by), rules_of(books).grants
    return tuple(need for need in needs if not may(person, need, grants))


def _may_still_approve(books: Books, given: Approval) -> bool:
    """Tell whether who said yes would be asked again now: he may have been let go since."""
    approver = next((each for each in all_staff(books) if each.id == given.approver), None)
    grants = rules_of(books).grants
    return (
        approver is not None
        and can_approve(approver)
        and all(may(approver, need, grants) for need in given.needs)
    )


def find_approval(books: Books, approval: ApprovalId) -> Approval | None:
    """Give an approval, or None."""
    row = books.first(_FIND, id=approval)
    if row is None:
        return None
    return Approval(
        row.id,
        row.requester,
        row.approver,
        msgspec.json.decode(row.needs, type=tuple[Need, ...]),
        row.subject,
        moment(row.at),
    )


def keep_approval(books: OpenBooks, approval: Approval) -> None:
    """Keep who said yes to what."""
    books.post(
        approvals,
        [
            {
                "id": approval.id,
                "at": books.at,
                "requester": approval.requester,
                "approver": approval.approver,
                "subject": approval.subject,
                "needs": msgspec.json.encode(approval.needs).decode(),
            }
        ],
    )
