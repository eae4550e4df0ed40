"""What the shop watches: who did how often what a thief does, beside all others, and each one by itself."""

from dataclasses import dataclass
from datetime import datetime

from pos.records.authority import allow
from pos.records.books import milliseconds
from pos.records.database import Records
from pos.records.signs import sales_by_person, stretch_of, traces_of
from pos.records.staff import all_staff
from pos.shop.identity import StaffId
from pos.shop.signs import Tally, Trace, tallies
from pos.shop.staff import Permission


@dataclass(frozen=True, slots=True)
class Watched:
    """Everybody's numbers, and all that was counted."""

    tallies: tuple[Tally, ...]
    traces: tuple[Trace, ...]


def watch(records: Records, by: StaffId, *, since: datetime, until: datetime) -> Watched:
    """Give what was seen of everybody in a time, who stands out most first."""
    with records.reading() as books:
        allow(books, by, Permission.WATCH_STAFF)
        of = stretch_of(books, milliseconds(since), milliseconds(until))
        names = {person.id: person.name for person in all_staff(books)}
        traces = tuple(traces_of(books, of))
        return Watched(tallies(names, sales_by_person(books, of), traces), traces)
