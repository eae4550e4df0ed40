"""The people who work in the shop: who they are, what they may do, their PINs."""

from dataclasses import replace

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.pins import forget_wrong, hash_pin
from pos.records.staff import (
    add_staff,
    all_staff,
    change_staff,
    count_owners,
    find_staff,
    keep_pin,
    staff_of,
)
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.identity import StaffId
from pos.shop.pin import check_new_pin, digits_for
from pos.shop.refusal import Refusal, Trouble
from pos.shop.staff import LONGEST_NAME, Permission, Role, Staff, check_may_change
from pos.shop.text import read_name, tidy
from pos.shop.words import Reason


def add_person(records: Records, by: StaffId, *, name: str, role: Role, pin: str) -> Staff:
    """Take somebody on, with his first PIN."""
    new = StaffId(records.new_id())
    kept = _hashed(records, new, role, pin)
    with records.writing() as books:
        check_may_change(allow(books, by, Permission.CHANGE_STAFF), role)
        person = Staff(new, _free_name(books, name), role)
        add_staff(books, person)
        _check_owner_left(books)
        keep_pin(books, person.id, kept)
        books.note(Act.STAFF_CHANGED, by, subject=person.id, role=role.value, new=True)
        return person


def change_person(
    records: Records,
    by: StaffId,
    *,
    person: StaffId,
    name: str,
    role: Role,
    pin: str | None = None,
) -> Staff:
    """Give somebody another name or role; a role whose PIN is longer or shorter needs a new one."""
    kept = None if pin is None else _hashed(records, person, role, pin)
    with records.writing() as books:
        actor = allow(books, by, Permission.CHANGE_STAFF)
        before = _person(books, actor, person)
        check_may_change(actor, role)
        if kept is None and digits_for(role) != digits_for(before.role):
            raise Refusal(Reason.PIN_LENGTH, digits=digits_for(role), role=role.value)
        same_name = tidy(name).casefold() == before.name.casefold()
        after = replace(
            before, name=_name(name) if same_name else _free_name(books, name), role=role
        )
        change_staff(books, after)
        if kept is not None:
            keep_pin(books, person, kept)
        _check_owner_left(books)
        books.note(Act.STAFF_CHANGED, by, subject=person, role=role.value)
        return after


def let_go(records: Records, by: StaffId, *, person: StaffId) -> None:
    """Somebody does not work here any more: from this moment he may do nothing."""
    with records.writing() as books:
        actor = allow(books, by, Permission.CHANGE_STAFF)
        before = _person(books, actor, person)
        change_staff(books, replace(before, is_active=False))
        _check_owner_left(books)
        books.note(Act.STAFF_CHANGED, by, subject=person, works_here=False)


def take_back(records: Records, by: StaffId, *, person: StaffId, pin: str) -> Staff:
    """Somebody who had left works here again, with a new PIN."""
    with records.reading() as books:
        role = _gone(books, allow(books, by, Permission.CHANGE_STAFF), person).role
    kept = _hashed(records, person, role, pin)
    with records.writing() as books:
        before = _gone(books, allow(books, by, Permission.CHANGE_STAFF), person)
        change_staff(books, replace(before, is_active=True))
        keep_pin(books, person, kept)
        books.note(Act.STAFF_CHANGED, by, subject=person, works_here=True)
        return replace(before, is_active=True)


def set_pin(records: Records, by: StaffId, *, person: StaffId, pin: str) -> None:
    """Give somebody a new PIN, because he forgot his."""
    with records.reading() as books:
        role = _person(books, allow(books, by, Permission.CHANGE_STAFF), person).role
    kept = _hashed(records, person, role, pin)
    with records.writing() as books:
        _person(books, allow(books, by, Permission.CHANGE_STAFF), person)
        keep_pin(books, person, kept)
        forget_wrong(books, person)
        books.note(Act.STAFF_CHANGED, by, subject=person, pin="set")


def unlock(records: Records, by: StaffId, *, person: StaffId) -> None:
    """Lift the wait that wrong PINs have brought."""
    with records.writing() as books:
        _person(books, allow(books, by, Permission.UNLOCK_STAFF), person)
        forget_wrong(books, person)
        books.note(Act.PIN_UNLOCKED, by, subject=person)


def _person(books: Books, actor: Staff, person: StaffId) -> Staff:
    """Give the person to be changed, or refuse when he is trusted as much as who changes him."""
    kept = staff_of(books, person)
    if person != actor.id:
        check_may_change(actor, kept.role)
    return kept


def _gone(books: Books, actor: Staff, person: StaffId) -> Staff:
    """Give somebody who does not work here now, or refuse one who does, or is trusted as much as who asks."""
    kept = next((each for each in all_staff(books) if each.id == person), None)
    if kept is None or kept.is_active:
        raise Refusal(Reason.STAFF_GONE)
    check_may_change(actor, kept.role)
    return kept


def _check_owner_left(books: Books) -> None:
    if count_owners(books) == 0:
        raise Refusal(Reason.LAST_OWNER)


def _free_name(books: Books, name: str) -> str:
    tidied = _name(name)
    if find_staff(books, tidied) is not None:
        raise Refusal(Reason.STAFF_NAME_TAKEN, name=tidied)
    return tidied


def _name(name: str) -> str:
    return read_name(name, LONGEST_NAME)


def _hashed(records: Records, person: StaffId, role: Role, pin: str) -> str:
    if records.keys is None:
        raise Trouble(Fault.KEYS_MISSING)
    return hash_pin(records.keys, person, check_new_pin(pin, role, till=records.till))
