"""A request to a customer's phone, as the till keeps it from before it goes out until it has ended."""

from dataclasses import dataclass, replace
from datetime import datetime

from pos.shop.asking import Again, Progress, State, Told, go_on
from pos.shop.identity import PushId, SaleId, StaffId
from pos.shop.money import Money

PAID = "0"
"""Safaricom's code of what is paid."""


@dataclass(frozen=True, slots=True)
class Push:
    """One request: whose it is, what was asked of which phone, and where it stands."""

    id: PushId
    sale: SaleId
    short_code: str
    amount: Money
    once: str
    """The secret by which Safaricom's answer finds this one request."""
    pay_number: str
    shown: str
    """The phone as it may be shown; whole it stands nowhere but with the people, and only while it is open."""
    asked_at: datetime
    asked_by: StaffId
    state: State = State.ASKING
    checkout: str | None = None
    code: str = ""
    """Safaricom's code at the end; ours in small letters where it said none."""
    again: Again = Again.NO
    wait_until: datetime | None = None
    out_at: datetime | None = None
    """From then on the phone may have it; before that certainly nothing was sent."""
    sent_at: datetime | None = None
    ended_at: datetime | None = None
    look_at: datetime | None = None
    """When Safaricom is asked next how it stands; None for no more."""
    looks: int = 0
    person: str | None = None
    unlocked_by: StaffId | None = None
    unlocked_at: datetime | None = None

    @property
    def is_told_paid(self) -> bool:
        """Whether Safaricom says that it is paid while its payment may be one that paid something else."""
        return self.state is State.UNSURE and self.code == PAID

    @property
    def progress(self) -> Progress:
        """How it goes on."""
        return Progress(self.state, self.again, self.wait_until, self.unlocked_at is not None)

    def after(self, told: Told, *, now: datetime) -> "Push":
        """Give it after something happened to it."""
        gone_on = go_on(self.progress, told, now=now)
        is_unlocked = gone_on.is_unlocked
        return replace(
            self,
            state=gone_on.state,
            again=gone_on.again,
            wait_until=gone_on.wait_until,
            ended_at=None if gone_on.state.is_open else self.ended_at or now,
            look_at=self.look_at if gone_on.state.is_open else None,
            unlocked_by=self.unlocked_by if is_unlocked else None,
            unlocked_at=self.unlocked_at if is_unlocked else None,
        )
