"""Who works here is known as he is trusted at this moment; before anybody does, the first start may act."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from pos.records.staff import (
    FIRST_START,
    add_staff,
    all_staff,
    change_staff,
    count_owners,
    find_staff,
    has_staff,
    keep_pin,
    pin_of,
    staff_name,
    staff_of,
)
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.staff import Role, Staff
from pos.shop.words import Reason
from tests.records.history import posting
from tests.records.tampering import tampering
from tests.shops import Shop, new_records, refused

OTIENO = Staff(StaffId("otieno"), "Otieno", Role.SUPERVISOR)
GHOST = StaffId("ghost")


def take_on(shop: Shop, person: Staff = OTIENO) -> None:
    with posting(shop) as books:
        add_staff(books, person)


def let_go(shop: Shop, person: Staff = OTIENO) -> None:
    with posting(shop) as books:
        change_staff(books, replace(person, is_active=False))


@pytest.mark.parametrize("role", Role)
def test_a_person_is_kept_with_his_role(role: Role, busy: Shop) -> None:
    person = replace(OTIENO, role=role)
    take_on(busy, person)
    with busy.records.reading() as books:
        assert staff_of(books, person.id) == find_staff(books, "otieno") == person
        assert staff_name(books, person.id) == "Otieno"


def test_a_changed_person_is_trusted_as_he_is_now(busy: Shop) -> None:
    take_on(busy)
    now = replace(OTIENO, name="Otieno A.", role=Role.CASHIER)
    with posting(busy) as books:
        change_staff(books, now)
    with busy.records.reading() as books:
        assert staff_of(books, OTIENO.id) == now
        assert find_staff(books, "Otieno") is None


def test_who_was_let_go_may_nothing_but_is_still_known(busy: Shop) -> None:
    take_on(busy)
    let_go(busy)
    with busy.records.reading() as books:
        with refused(Reason.STAFF_GONE):
            staff_of(books, OTIENO.id)
        assert staff_name(books, OTIENO.id) == "Otieno"
        assert find_staff(books, "Otieno") == replace(OTIENO, is_active=False)


def test_nobody_is_nobody(busy: Shop) -> None:
    with busy.records.reading() as books:
        with refused(Reason.STAFF_GONE):
            staff_of(books, GHOST)
        assert (staff_name(books, GHOST), find_staff(books, "ghost")) == ("", None)
        assert pin_of(books, GHOST) == ""


def test_everybody_is_listed_by_name_those_who_left_too(busy: Shop) -> None:
    take_on(busy)
    let_go(busy)
    with busy.records.reading() as books:
        names = [person.name for person in all_staff(books)]
    assert names == ["Grace", "Mwangi", "Njeri", "Otieno", "Sara"]


def test_two_people_never_have_one_name(busy: Shop) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"staff\.name"):
        take_on(busy, replace(OTIENO, name="GRACE"))


def test_owners_are_counted_while_they_work_here(busy: Shop) -> None:
    second = replace(OTIENO, role=Role.OWNER)
    take_on(busy, second)
    with busy.records.reading() as books:
        assert count_owners(books) == 2
    let_go(busy, second)
    with busy.records.reading() as books:
        assert count_owners(books) == 1


def test_the_first_start_may_do_everything_until_somebody_works_here(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with records.writing() as books:
        assert not has_staff(books)
        assert staff_of(books, FIRST_START).role is Role.OWNER
        add_staff(books, replace(OTIENO, role=Role.OWNER))
        assert has_staff(books)
        with refused(Reason.STAFF_GONE):
            staff_of(books, FIRST_START)
        books.note(Act.STAFF_CHANGED, FIRST_START, subject=OTIENO.id)
    records.close()


def test_the_first_start_does_not_come_back_when_everybody_was_let_go(busy: Shop) -> None:
    with posting(busy) as books:
        for person in all_staff(books):
            change_staff(books, replace(person, is_active=False))
        with refused(Reason.STAFF_GONE):
            staff_of(books, FIRST_START)


def test_what_is_kept_of_a_pin_is_for_those_who_work_here(busy: Shop) -> None:
    take_on(busy)
    with busy.records.reading() as books:
        assert pin_of(books, OTIENO.id) == ""
    with posting(busy) as books:
        keep_pin(books, OTIENO.id, "$argon2id$")
        assert pin_of(books, OTIENO.id) == "$argon2id$"
        assert pin_of(books, busy.cashier).startswith("$argon2id$v=")
    let_go(busy)
    with busy.records.reading() as books:
        assert pin_of(books, OTIENO.id) == ""


def test_the_first_start_does_not_come_back_when_everybody_is_taken_out_of_the_table(
    busy: Shop,
) -> None:
    with tampering(busy.records.path) as connection:
        connection.execute("DELETE FROM staff")
    with busy.records.reading() as books, refused(Reason.STAFF_GONE):
        staff_of(books, FIRST_START)
