"""Yeses as people look them up afterwards: who asked, who gave it, for what, and whether it was used."""

from dataclasses import dataclass
from datetime import datetime

from pos.shop.staff import Need


@dataclass(frozen=True, slots=True)
class GivenYes:
    """One approval, with names, and the entry of the audit that used it."""

    entry: int
    at: datetime
    asked_by: str
    given_by: str
    needs: tuple[Need, ...]
    subject: str
    used_in: int | None = None
    sale: str = ""
    """The finished sale it was used on, where there is one."""


@dataclass(frozen=True, slots=True)
class YesPage:
    """Some approvals, and the entry below which the next page begins; None at the end."""

    given: tuple[GivenYes, ...]
    next: int | None = None
