"""Who works here, as the books know them."""

from sqlalchemy import bindparam, exists, func, select, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.statements import Row
from pos.records.states import STAFF, vouch
from pos.records.tables import audit, staff
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import Role, Staff
from pos.shop.words import Reason

FIRST_START = StaffId("first-start")
"""Who acts before anybody works here: may do everything until the first person is added, then nothing.

What the audit says counts here, not who stands in the table: rows can be taken out of it by hand.
"""

ITSELF = StaffId("itself")
"""Who acts when nobody does: the till hears of money, of a claim or of a refund, and keeps what that means."""

_FIND = select(staff).where(staff.c.id == bindparam("id"))
_BY_NAME = select(staff).where(staff.c.name == bindparam("name"))
_ALL = select(staff).order_by(staff.c.name)
_COUNT = select(func.count()).select_from(staff)
_EVER = select(exists().where(audit.c.act == Act.STAFF_CHANGED.value))
_OWNERS = (
    select(func.count())
    .select_from(staff)
    .where((staff.c.role == Role.OWNER.value) & (staff.c.is_active == 1))
)
_NEW = insert(staff)
_KEEP = (
    update(staff)
    .where(staff.c.id == bindparam("the_id"))
    .values(name=bindparam("name"), role=bindparam("role"), is_active=bindparam("is_active"))
)
_PIN = select(staff.c.pin).where((staff.c.id == bindparam("id")) & (staff.c.is_active == 1))
_KEEP_PIN = update(staff).where(staff.c.id == bindparam("the_id")).values(pin=bindparam("pin"))


def staff_of(books: Books, staff_id: StaffId) -> Staff:
    """Give the person as he is trusted at this moment, or refuse one who does not work here."""
    if staff_id == FIRST_START:
        if has_staff(books):
            raise Refusal(Reason.STAFF_GONE)
        return Staff(FIRST_START, "first start", Role.OWNER)
    row = _row_of(books, staff_id)
    if row is None or not row.is_active:
        raise Refusal(Reason.STAFF_GONE)
    return _staff(row)


def staff_name(books: Books, staff_id: StaffId) -> str:
    """Give the name of somebody who works or worked here."""
    row = books.first(_FIND, id=staff_id)
    return row.name if row else ""


def find_staff(books: Books, name: str) -> Staff | None:
    """Give the person of that name, or None."""
    row = books.first(_BY_NAME, name=name)
    return _staff(row) if row else None


def all_staff(books: Books) -> tuple[Staff, ...]:
    """Give everybody, by name, those who left too."""
    return tuple(_staff(row) for row in books.rows(_ALL))


def has_staff(books: Books) -> bool:
    """Whether anybody works here, or ever did."""
    return books.number(_COUNT) > 0 or books.number(_EVER) > 0


def count_owners(books: Books) -> int:
    """Give the number of owners who work here."""
    return books.number(_OWNERS)


def add_staff(books: OpenBooks, person: Staff) -> None:
    """Keep a new person; he has no PIN yet."""
    books.write(
        _NEW,
        id=person.id,
        name=person.name,
        role=person.role.value,
        is_active=int(person.is_active),
        pin=None,
    )
    _vouch(books, person.id)


def change_staff(books: OpenBooks, person: Staff) -> None:
    """Keep a person's name, role and whether he still works here."""
    books.write(
        _KEEP,
        the_id=person.id,
        name=person.name,
        role=person.role.value,
        is_active=int(person.is_active),
    )
    _vouch(books, person.id)


def pin_of(books: Books, staff_id: StaffId) -> str:
    """Give what is kept of the PIN of somebody who works here; nothing for anybody else."""
    row = books.first(_PIN, id=staff_id)
    return row.pin or "" if row else ""


def keep_pin(books: OpenBooks, staff_id: StaffId, pin: str) -> None:
    """Keep what is to be kept of a person's PIN."""
    books.write(_KEEP_PIN, the_id=staff_id, pin=pin)
    _vouch(books, staff_id)


def _row_of(books: Books, staff_id: StaffId) -> Row | None:
    """Give the row of a person; it is read once in an act."""
    seen = _seen_as(staff_id)
    if seen not in books.seen:
        books.seen[seen] = books.first(_FIND, id=staff_id)
    return books.seen[seen]


def _seen_as(staff_id: StaffId) -> str:
    return f"{staff.name} {staff_id}"


def _vouch(books: OpenBooks, staff_id: StaffId) -> None:
    books.seen.pop(_seen_as(staff_id), None)
    rows = [(staff.name, row._asdict()) for row in books.rows(_FIND, id=staff_id)]
    vouch(books, STAFF, staff_id, told=rows)


def _staff(row: Row) -> Staff:
    return Staff(row.id, row.name, Role(row.role), bool(row.is_active))
