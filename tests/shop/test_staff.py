"""Each role may do what it was granted, up to its limit, and nobody raises himself."""

from itertools import pairwise

import pytest

from pos.shop.identity import StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import GRANTS, Need, Permission, Role, Staff, can_approve, check_may_change, may
from pos.shop.words import Reason

CASHIER, SUPERVISOR, MANAGER, OWNER = Role


def member(role: Role, *, is_active: bool = True) -> Staff:
    return Staff(StaffId("grace"), "Grace", role, is_active)


@pytest.mark.parametrize(
    ("role", "permission", "amount", "allowed"),
    [
        (CASHIER, Permission.SELL, 0, True),
        (CASHIER, Permission.DISCOUNT, 5_00, True),
        (CASHIER, Permission.DISCOUNT, 5_01, False),
        (CASHIER, Permission.TYPE_PRICE, 0, False),
        (CASHIER, Permission.RETURN, 0, False),
        (CASHIER, Permission.TAKE_EMPTIES, 1_000_00, True),
        (CASHIER, Permission.TAKE_EMPTIES, 1_000_01, False),
        (CASHIER, Permission.SEE_EXPECTED_CASH, 0, False),
        (CASHIER, Permission.OPEN_DRAWER, 0, False),
        (SUPERVISOR, Permission.DISCOUNT, 15_00, True),
        (SUPERVISOR, Permission.DISCOUNT, 15_01, False),
        (SUPERVISOR, Permission.RETURN, 10_000_00, True),
        (SUPERVISOR, Permission.RETURN, 10_000_01, False),
        (SUPERVISOR, Permission.RETURN_WITHOUT_RECEIPT, 0, False),
        (MANAGER, Permission.DISCOUNT, 50_01, False),
        (MANAGER, Permission.RETURN, 10**12, True),
        (MANAGER, Permission.CHANGE_SETTINGS, 0, False),
        (MANAGER, Permission.RESTORE, 0, False),
        (OWNER, Permission.RESTORE, 0, True),
        (OWNER, Permission.DISCOUNT, 100_00, True),
    ],
)
def test_a_role_may_do_this_much(
    role: Role,
    permission: Permission,
    amount: int,
    allowed: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert may(member(role), Need(permission, amount)) is allowed


def test_somebody_who_has_left_may_do_nothing() -> None:
    gone = member(OWNER, is_active=False)
    assert not any(may(gone, Need(permission)) for permission in Permission)


def test_an_owner_may_do_everything_without_a_limit() -> None:
    assert GRANTS[OWNER] == dict.fromkeys(Permission)


@pytest.mark.parametrize(("less", "more"), list(pairwise(Role)))
def test_whoever_is_trusted_more_may_do_all_that_others_may(less: Role, more: Role) -> None:
    for permission, limit in GRANTS[less].items():
        most = GRANTS[more][permission]
        assert most is None or (limit is not None and limit <= most)


def test_a_shop_may_have_a_table_of_its_own() -> None:
    stricter = {**GRANTS, CASHIER: {Permission.DISCOUNT: 1_00}}
    assert not may(member(CASHIER), Need(Permission.DISCOUNT, 1_01), stricter)
    assert not may(member(CASHIER), Need(Permission.SELL), stricter)


def test_the_table_of_the_house_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        GRANTS[CASHIER][Permission.RETURN] = None  # type: ignore[index]


def test_only_a_cashier_cannot_approve() -> None:
    assert [role for role in Role if not can_approve(member(role))] == [CASHIER]


def test_trust_grows_from_cashier_to_owner() -> None:
    assert [role.rank for role in (CASHIER, SUPERVISOR, MANAGER, OWNER)] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("actor", "role"),
    [(OWNER, OWNER), (OWNER, CASHIER), (MANAGER, SUPERVISOR), (SUPERVISOR, CASHIER)],
)
def test_those_below_may_be_changed(actor: Role, role: Role) -> None:
    check_may_change(member(actor), role)


@pytest.mark.parametrize(
    ("actor", "role"),
    [(MANAGER, MANAGER), (MANAGER, OWNER), (SUPERVISOR, MANAGER), (CASHIER, CASHIER)],
)
def test_nobody_but_an_owner_changes_equals_or_those_above(actor: Role, role: Role) -> None:
    with pytest.raises(Refusal) as refusal:
        check_may_change(member(actor), role)
    assert refusal.value.reason is Reason.STAFF_ABOVE_YOU
