"""The audit as people read it: newest first, a page at a time, narrowed to a person, an act or some days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pos.shop.audit import Act, entry_name
from pos.shop.identity import StaffId


@dataclass(frozen=True, slots=True)
class TrailSought:
    """Which entries are wanted; what is left out does not narrow."""

    by: StaffId | None = None
    act: Act | None = None
    subject: str = ""
    """What was acted on, by its whole id or receipt."""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One entry of the audit, with the name of who acted."""

    till: int
    number: int
    at: datetime
    by: StaffId
    name: str
    act: Act
    subject: str
    detail: Mapping[str, object]
    """What is to be remembered of it."""
    hash: str
    is_sealed: bool
    sale: str = ""
    """The finished sale it is about, where there is one."""

    @property
    def called(self) -> str:
        """What it is called wherever it is named."""
        return entry_name(self.till, self.number)


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Some entries, and the number below which the next page begins; None at the end."""

    entries: tuple[TrailEntry, ...]
    next: int | None = None
