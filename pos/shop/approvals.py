"""Yeses as people look them up afterwards: who asked, who gave it, for what, and whether it was used."""

from dataclasses import dataclass
from datetime import datetime

from pos.shop.audit import entry_name
from pos.shop.staff import Need


@dataclass(frozen=True, slots=True)
class GivenYes:
    """One approval, with names, and the entry of the audit that used it."""

    till: int
    entry: int
    at: datetime
    asked_by: str
    given_by: str
    needs: tuple[Need, ...]
    subject: str
    used_in: int | None = None
    sale: str = ""
    """The finished sale it was used on, where there is one."""

    @property
    def called(self) -> str:
        """The name of the entry by which it was given."""
        return entry_name(self.till, self.entry)

    @property
    def used_as(self) -> str:
        """The name of the entry that used it, where one did."""
        return "" if self.used_in is None else entry_name(self.till, self.used_in)


@dataclass(frozen=True, slots=True)
class YesPage:
    """Some approvals, and the entry below which the next page begins; None at the end."""

    given: tuple[GivenYes, ...]
    next: int | None = None
