"""What the shop lost: by kind, item, person or day, with what it had cost."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pos.office.export_tables import Table
from pos.office.exporting import export_rows
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.house import zone_of
from pos.records.losses import losses_between, person_name, product_name
from pos.shop.identity import StaffId
from pos.shop.losses import Loss, LossBy, add_up
from pos.shop.progress import Progress, no_progress
from pos.shop.staff import Permission

Between = tuple[datetime, datetime]
"""From one moment until before another."""
LOST = "losses"
HEADINGS = ("lost", "times", "quantity", "cost")
_NAMES: dict[LossBy, Callable[[Books, str], str]] = {
    LossBy.ITEM: product_name,
    LossBy.PERSON: person_name,
}


def list_losses(
    records: Records, by: StaffId, *, between: Between, group: LossBy
) -> tuple[Loss, ...]:
    """Give what was lost in a stretch of time, added up."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_STOCK)
        return _losses(books, between, group)


def export_losses(
    records: Records,
    by: StaffId,
    *,
    between: Between,
    group: LossBy,
    path: Path,
    progress: Progress = no_progress,
) -> int:
    """Write the same into a new file; give how many rows it has."""

    def values(books: Books) -> Iterator[tuple[object, ...]]:
        allow(books, by, Permission.SEE_STOCK)
        for loss in _losses(books, between, group):
            yield loss.name or loss.key, loss.times, loss.quantity, loss.cost

    table = Table(HEADINGS, values)
    return export_rows(records, by, what=LOST, table=table, path=path, progress=progress)


def _losses(books: Books, between: Between, group: LossBy) -> tuple[Loss, ...]:
    zone = zone_of(books)
    found = add_up(losses_between(books, *between), group, zone=zone)
    name_of = _NAMES.get(group)
    if name_of is None:
        return found
    return tuple(replace(loss, name=name_of(books, loss.key)) for loss in found)
