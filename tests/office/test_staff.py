"""Who works in the shop, as what and with which PIN; nobody makes or changes somebody as trusted as himself."""

from pathlib import Path

import pytest

from pos.office import staff
from pos.office.deeds import see_people
from pos.office.keys import keep_keys
from pos.records.database import Records
from pos.records.staff import FIRST_START
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.identity import StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import Role, Staff
from pos.shop.words import Reason
from pos.till.signing import sign_in
from tests.shops import KEYS, PINS, Shop, everything_in, new_records, refused, troubled

GOOD = {**PINS, Role.CASHIER: "7305"}
ALL = list(Role)


def take_on(shop: Shop, role: Role, name: str = "Amina", *, by: Role = Role.OWNER) -> Staff:
    return staff.add_person(shop.records, shop.staff[by], name=name, role=role, pin=GOOD[role])


@pytest.fixture
def empty(tmp_path: Path) -> Records:
    """Books with keys in which nobody works yet."""
    (tmp_path / "empty").mkdir()
    records = new_records(tmp_path / "empty")
    keep_keys(records, FIRST_START, keys=KEYS, sealed="{}")
    return records


@pytest.mark.parametrize("role", ALL)
def test_somebody_taken_on_can_sign_in_with_the_first_pin(shop: Shop, role: Role) -> None:
    amina = take_on(shop, role, " Amina  H. ")
    assert amina == Staff(amina.id, "Amina H.", role)
    assert sign_in(shop.records, amina.id, pin=GOOD[role]) == amina
    assert shop.audited(Act.STAFF_CHANGED)[-1] == {
        "who": shop.owner,
        "subject": amina.id,
        "shift": None,
        "role": role.value,
        "new": True,
    }


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR, Role.MANAGER])
def test_the_first_person_of_a_shop_is_its_owner(empty: Records, role: Role) -> None:
    with refused(Reason.LAST_OWNER):
        staff.add_person(empty, FIRST_START, name="Njeri", role=role, pin=GOOD[role])
    staff.add_person(empty, FIRST_START, name="Njeri", role=Role.OWNER, pin=GOOD[Role.OWNER])
    with refused(Reason.STAFF_GONE):
        staff.add_person(empty, FIRST_START, name="Eve", role=Role.OWNER, pin=GOOD[Role.OWNER])
    empty.close()


def test_without_the_shop_s_keys_nobody_is_taken_on(tmp_path: Path) -> None:
    (tmp_path / "unkeyed").mkdir()
    records = new_records(tmp_path / "unkeyed")
    with troubled(Fault.KEYS_MISSING):
        staff.add_person(records, FIRST_START, name="Njeri", role=Role.OWNER, pin="482913")
    records.close()


@pytest.mark.parametrize("name", ["Grace", " grace ", "GRACE"])
def test_two_people_of_one_name_are_refused(shop: Shop, name: str) -> None:
    with refused(Reason.STAFF_NAME_TAKEN):
        take_on(shop, Role.CASHIER, name)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (" ", Reason.NAME_MISSING),
        ("x" * 41, Reason.NOTE_TOO_LONG),
        ("a\x1bb", Reason.TEXT_UNREADABLE),
    ],
)
def test_a_name_that_is_none_is_refused(shop: Shop, name: str, reason: Reason) -> None:
    with refused(reason):
        take_on(shop, Role.CASHIER, name)


@pytest.mark.parametrize(
    ("role", "pin", "reason"),
    [
        (Role.CASHIER, "482913", Reason.PIN_LENGTH),
        (Role.MANAGER, "4829", Reason.PIN_LENGTH),
        (Role.CASHIER, "48a9", Reason.PIN_LENGTH),
        (Role.CASHIER, "1234", Reason.PIN_EASY),
        (Role.CASHIER, "1987", Reason.PIN_EASY),
        (Role.CASHIER, "0002", Reason.PIN_EASY),
    ],
)
def test_a_pin_that_is_too_easy_or_of_another_length_is_refused(
    shop: Shop, role: Role, pin: str, reason: Reason
) -> None:
    before = everything_in(shop.records.path)
    with refused(reason) as no:
        staff.add_person(shop.records, shop.owner, name="Amina", role=role, pin=pin)
    assert pin not in str(no.value)
    assert everything_in(shop.records.path) == before


@pytest.mark.parametrize("role", ALL)
@pytest.mark.parametrize("by", [Role.MANAGER, Role.OWNER])
def test_nobody_but_an_owner_makes_somebody_as_trusted_as_himself(
    shop: Shop, by: Role, role: Role
) -> None:
    if by is Role.OWNER or role.rank < by.rank:
        assert take_on(shop, role, by=by).role is role
    else:
        with refused(Reason.STAFF_ABOVE_YOU):
            take_on(shop, role, by=by)


@pytest.mark.parametrize("by", [Role.CASHIER, Role.SUPERVISOR])
def test_cashiers_and_supervisors_change_no_staff(shop: Shop, by: Role) -> None:
    actor, grace = shop.staff[by], shop.cashier
    acts = [
        lambda: take_on(shop, Role.CASHIER, by=by),
        lambda: change(shop, grace, Role.CASHIER, by=by),
        lambda: staff.let_go(shop.records, actor, person=grace),
        lambda: staff.set_pin(shop.records, actor, person=grace, pin="7305"),
        lambda: staff.unlock(shop.records, actor, person=grace),
        lambda: see_people(shop.records, actor),
    ]
    for act in acts:
        with refused(Reason.NOT_ALLOWED):
            act()


def change(shop: Shop, person: StaffId, role: Role, **more: object) -> Staff:
    by = shop.staff[more.pop("by", Role.OWNER)]  # type: ignore[arg-type]
    said: dict[str, object] = {"name": "Amina", **more}
    return staff.change_person(shop.records, by, person=person, role=role, **said)  # type: ignore[arg-type]


def test_somebody_gets_another_name_and_keeps_the_pin(shop: Shop) -> None:
    amina = take_on(shop, Role.CASHIER)
    assert change(shop, amina.id, Role.CASHIER, name="Amina H.").name == "Amina H."
    assert sign_in(shop.records, amina.id, pin=GOOD[Role.CASHIER]).name == "Amina H."


@pytest.mark.parametrize("name", ["Amina", "AMINA ", "amina"])
def test_somebody_may_keep_the_name_or_write_it_otherwise(shop: Shop, name: str) -> None:
    amina = take_on(shop, Role.CASHIER)
    assert change(shop, amina.id, Role.CASHIER, name=name).name == name.strip()


def test_somebody_cannot_get_the_name_of_another(shop: Shop) -> None:
    amina = take_on(shop, Role.CASHIER)
    with refused(Reason.STAFF_NAME_TAKEN):
        change(shop, amina.id, Role.CASHIER, name="grace")


def test_a_role_with_a_longer_pin_needs_a_new_one(shop: Shop) -> None:
    amina = take_on(shop, Role.CASHIER)
    with refused(Reason.PIN_LENGTH):
        change(shop, amina.id, Role.SUPERVISOR)
    change(shop, amina.id, Role.SUPERVISOR, pin="730516")
    assert sign_in(shop.records, amina.id, pin="730516").role is Role.SUPERVISOR
    assert change(shop, amina.id, Role.MANAGER).role is Role.MANAGER
    assert sign_in(shop.records, amina.id, pin="730516").role is Role.MANAGER


def test_a_manager_changes_those_below_and_lifts_nobody_to_his_own_height(shop: Shop) -> None:
    assert change(shop, shop.cashier, Role.CASHIER, by=Role.MANAGER).name == "Amina"
    with refused(Reason.STAFF_ABOVE_YOU):
        change(shop, shop.supervisor, Role.MANAGER, by=Role.MANAGER)
    with refused(Reason.STAFF_ABOVE_YOU):
        change(shop, shop.owner, Role.SUPERVISOR, by=Role.MANAGER)
    with refused(Reason.STAFF_ABOVE_YOU):
        staff.let_go(shop.records, shop.manager, person=shop.owner)
    with refused(Reason.STAFF_ABOVE_YOU):
        staff.set_pin(shop.records, shop.manager, person=shop.owner, pin="730516")


def test_who_was_let_go_may_do_nothing_from_that_moment(shop: Shop) -> None:
    staff.let_go(shop.records, shop.manager, person=shop.cashier)
    with refused(Reason.STAFF_GONE):
        shop.ring_up("101")
    with refused(Reason.PIN_WRONG):
        sign_in(shop.records, shop.cashier, pin=PINS[Role.CASHIER])
    assert shop.audited(Act.STAFF_CHANGED)[-1]["works_here"] is False


def test_the_last_owner_stays_an_owner(shop: Shop) -> None:
    with refused(Reason.LAST_OWNER):
        staff.let_go(shop.records, shop.owner, person=shop.owner)
    with refused(Reason.LAST_OWNER):
        change(shop, shop.owner, Role.MANAGER, name="Njeri")
    other = take_on(shop, Role.OWNER)
    staff.let_go(shop.records, shop.owner, person=shop.owner)
    assert sign_in(shop.records, other.id, pin=GOOD[Role.OWNER]) == other


def test_a_new_pin_replaces_a_forgotten_one_and_ends_the_wait(shop: Shop) -> None:
    for _ in range(5):
        with pytest.raises(Refusal, match="Wrong PIN"):
            sign_in(shop.records, shop.cashier, pin="0000")
    staff.set_pin(shop.records, shop.manager, person=shop.cashier, pin="7305")
    assert sign_in(shop.records, shop.cashier, pin="7305").name == "Grace"
    with refused(Reason.PIN_WRONG):
        sign_in(shop.records, shop.cashier, pin=PINS[Role.CASHIER])


def test_a_wait_can_be_lifted_and_the_pin_stays(shop: Shop) -> None:
    for _ in range(5):
        with pytest.raises(Refusal, match="Wrong PIN"):
            sign_in(shop.records, shop.cashier, pin="0000")
    with refused(Reason.PIN_WAIT):
        sign_in(shop.records, shop.cashier, pin=PINS[Role.CASHIER])
    staff.unlock(shop.records, shop.manager, person=shop.cashier)
    assert sign_in(shop.records, shop.cashier, pin=PINS[Role.CASHIER]).name == "Grace"
    assert shop.audited(Act.PIN_UNLOCKED)[0]["who"] == shop.manager


@pytest.mark.parametrize("pin", ["482913", "1234"])
def test_a_new_pin_has_to_be_good_too(shop: Shop, pin: str) -> None:
    with pytest.raises(Refusal, match="PIN"):
        staff.set_pin(shop.records, shop.owner, person=shop.cashier, pin=pin)


def test_nobody_who_is_not_there_is_changed(shop: Shop) -> None:
    with refused(Reason.STAFF_GONE):
        change(shop, StaffId("nobody"), Role.CASHIER)


def test_everybody_is_listed_those_who_left_too(shop: Shop) -> None:
    staff.let_go(shop.records, shop.owner, person=shop.cashier)
    listed = [each.staff for each in see_people(shop.records, shop.manager)]
    people = [(each.name, each.is_active) for each in listed]
    assert people == [("Grace", False), ("Mwangi", True), ("Njeri", True), ("Sara", True)]


def test_no_pin_stands_in_the_books(shop: Shop) -> None:
    staff.set_pin(shop.records, shop.owner, person=shop.cashier, pin="7305")
    with shop.records.reading() as books:
        kept = [row[0] for row in books.connection.execute("SELECT pin FROM staff")]
    assert all(each.startswith("$argon2id$") for each in kept)
    assert not [pin for pin in PINS.values() if f"'{pin}'" in everything_in(shop.records.path)]


def test_nobody_lifts_the_wait_of_somebody_who_is_trusted_more(shop: Shop) -> None:
    """Else a manager could guess the owner's PIN for ever."""
    with refused(Reason.STAFF_ABOVE_YOU):
        staff.unlock(shop.records, shop.manager, person=shop.owner)


def test_somebody_who_left_comes_back_with_a_new_pin(shop: Shop) -> None:
    staff.let_go(shop.records, shop.owner, person=shop.cashier)
    back = staff.take_back(shop.records, shop.manager, person=shop.cashier, pin="7391")
    assert back.is_active
    assert sign_in(shop.records, shop.cashier, pin="7391") == back
    with refused(Reason.STAFF_GONE):
        staff.take_back(shop.records, shop.manager, person=shop.cashier, pin="7391")
