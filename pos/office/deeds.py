"""The people of the shop as the office shows them: who waits, and what each did."""

from datetime import datetime

from pos.records.authority import allow
from pos.records.books import milliseconds
from pos.records.database import Records
from pos.records.deeds import deeds_of
from pos.records.pins import seconds_to_wait
from pos.records.signs import stretch_of
from pos.records.staff import all_staff
from pos.shop.deeds import Deeds, Person
from pos.shop.identity import StaffId
from pos.shop.staff import Permission


def see_people(records: Records, by: StaffId) -> tuple[Person, ...]:
    """Give everybody, those who left too, and who waits after wrong PINs."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_STAFF)
        return tuple(Person(each, seconds_to_wait(books, each.id)) for each in all_staff(books))


def see_deeds(
    records: Records, by: StaffId, *, person: StaffId, since: datetime, until: datetime
) -> Deeds:
    """Give what somebody did in a time."""
    with records.reading() as books:
        allow(books, by, Permission.WATCH_STAFF)
        of = stretch_of(books, milliseconds(since), milliseconds(until))
        return deeds_of(books, person, of)
