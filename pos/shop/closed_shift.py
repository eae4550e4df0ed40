"""A closed shift as the office lists it, and what others said of it later; the Z itself never changes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pos.shop.identity import ShiftId, StaffId
from pos.shop.money import Money
from pos.shop.refusal import Refusal
from pos.shop.shift import ZReport
from pos.shop.words import Reason


class Said(Enum):
    """What somebody did with a closed shift."""

    VERIFIED = "verified"
    NOTED = "noted"


class Which(Enum):
    """Which closed shifts are looked for."""

    ALL = "all"
    DIFFERENT = "different"
    """The drawer was short or over."""
    UNVERIFIED = "unverified"
    """No second person has looked at it."""


@dataclass(frozen=True, slots=True)
class ShiftCheck:
    """What somebody said of a closed shift: that he verified it, or a note."""

    said: Said
    at: datetime
    by: StaffId
    note: str
    counted: Money | None = None
    """What a second person found, where he counted."""


@dataclass(frozen=True, slots=True)
class ClosedShift:
    """One line of the history."""

    shift: ShiftId
    number: int
    name: str
    opened_at: datetime
    closed_at: datetime
    closed_by: StaffId
    takings: Money
    over: Money
    reason: str
    is_verified: bool


def check_second(report: ZReport, by: StaffId, *, counted_by: Collection[StaffId] = ()) -> None:
    """Refuse when somebody would verify what he closed or counted himself."""
    if by == report.closed_by or by in counted_by:
        raise Refusal(Reason.OWN_SHIFT)


def check_said(counted: Money | None, note: str) -> None:
    """Refuse a verification that says nothing of how it was done."""
    if counted is None and not note:
        raise Refusal(Reason.VERIFIED_HOW)
