"""A named second person says yes, once, to one thing."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from pos.shop.identity import ApprovalId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import PERMISSION_WORDS, Need
from pos.shop.words import Reason

GOOD_FOR = timedelta(minutes=10)


class NeedsApproval(Refusal):
    """What somebody may not do alone: what a second person would have to say yes to, and about what."""

    def __init__(
        self,
        needs: tuple[Need, ...],
        subject: str,
        reason: Reason = Reason.NEEDS_APPROVAL,
        **facts: object,
    ) -> None:
        acts = " and ".join(PERMISSION_WORDS[need.permission] for need in needs)
        super().__init__(reason, acts=acts, **facts)
        self.needs = needs
        self.subject = subject


def exactly(subject: str, *told: object) -> str:
    """Name one act about something, so that a yes to it is a yes to nothing like it."""
    digest = sha256("\n".join(map(str, told)).encode()).hexdigest()
    return f"{subject} {digest[:16]}"


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
        raise NeedsApproval(needs, subject)
    fits = approval.requester == by and approval.subject == subject
    if not fits or approval.approver == by or abs(now - approval.at) > GOOD_FOR:
        raise Refusal(Reason.APPROVAL_NOT_FOR_THIS)
    if not all(approval.covers(need) for need in needs):
        raise NeedsApproval(needs, subject)
    return approval
