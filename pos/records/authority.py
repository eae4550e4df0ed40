"""Whether somebody may do something, as the books stand at this moment: asked inside every act."""

import msgspec
from sqlalchemy import bindparam, select

from pos.records.books import Books, OpenBooks, moment
from pos.records.house import rules_of
from pos.records.staff import staff_of
from pos.records.tables import approval_uses, approvals
from pos.shop.approval import Approval, NeedsApproval, check_approval
from pos.shop.identity import ApprovalId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission, Staff, may
from pos.shop.words import Reason

_FIND = select(approvals).where(approvals.c.id == bindparam("id"))
_USED = select(approval_uses).where(approval_uses.c.approval == bindparam("approval"))


def allow(books: Books, by: StaffId, permission: Permission) -> Staff:
    """Give the person who may do that by himself, or refuse."""
    person = staff_of(books, by)
    need = Need(permission)
    if not may(person, need, rules_of(books).grants):
        raise NeedsApproval((need,))
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
    grants = rules_of(books).grants
    missing = tuple(need for need in needs if not may(person, need, grants))
    if not missing:
        return person
    given = check_approval(
        find_approval(books, approval) if approval else None,
        missing,
        by=by,
        subject=subject,
        now=books.now,
    )
    if books.first(_USED, approval=given.id):
        raise Refusal(Reason.APPROVAL_USED)
    books.post(approval_uses, [{"approval": given.id}])
    return person


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
