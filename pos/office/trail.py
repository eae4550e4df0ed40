"""The audit: read, proved from its first entry to its last, and taken out."""

from dataclasses import dataclass

from pos.records.authority import allow
from pos.records.checks.chain import chain_differences
from pos.records.database import Records
from pos.records.trail import list_trail
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, no_progress
from pos.shop.staff import Permission
from pos.shop.trail import TrailPage, TrailSought


@dataclass(frozen=True, slots=True)
class Proof:
    """What following the whole chain has shown: its first difference, or none."""

    difference: str = ""

    @property
    def holds(self) -> bool:
        """Whether nothing was changed, cut out or added."""
        return not self.difference


def read_trail(
    records: Records, by: StaffId, *, sought: TrailSought, before: int | None = None
) -> TrailPage:
    """Give the entries that are wanted, newest first, a page at a time."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_AUDIT)
        return list_trail(books, sought, before=before)


def prove_trail(records: Records, by: StaffId, progress: Progress = no_progress) -> Proof:
    """Follow the chain from its first entry to its last, and give the first thing that does not fit."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_AUDIT)
        found = chain_differences(books, keys=records.keys, progress=progress)
        return Proof(next(found, ""))
