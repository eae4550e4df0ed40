"""A named second person says yes, once, to one thing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pos.shop.identity import ApprovalId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import Need
from pos.shop.words import Reason

GOOD_FOR = timedelta(minutes=10)


class NeedsApproval(Refusal):
    """What somebody may not do alone; `needs` is what a second person would have to say yes to."""

    def __init__(self, needs: tuple[Need, ...]) -> None:
        acts = " and ".join(need.permission.value for need in needs)
        super().__init__(Reason.NEEDS_APPROVAL, acts=acts)
        self.needs = needs


@dataclass(frozen=True, slots=True)
class Approval:
    """Who asked, who said yes, to what, about what, and when."""

    id: ApprovalId
    requester: StaffId
    approver: StaffId
    needs: tuple[Need, ...]
    subject: str
    at: datetime

    def covers(self, need: Need) -> bool:
        """Whether that much of that permission was said yes to."""
        return any(
            need.permission is given.permission and need.amount <= given.amount
            for given in self.needs
        )


def check_approval(
    approval: Approval | None, needs: tuple[Need, ...], *, by: StaffId, subject: str, now: datetime
) -> Approval:
    """Give the approval back when it is for this person, this thing and this much, and still fresh."""
    if approval is None:
        raise NeedsApproval(needs)
    fits = approval.requester == by and approval.subject == subject
    if not fits or approval.approver == by or abs(now - approval.at) > GOOD_FOR:
        raise Refusal(Reason.APPROVAL_NOT_FOR_THIS)
    if not all(approval.covers(need) for need in needs):
        raise NeedsApproval(needs)
    return approval
