"""An owner says how far a role may go as he would say it, and it is shown to him in the same words."""

import pytest

from pos.shop.limits import OF_A_PART, OF_MONEY, change_limit, read_permission, show_limit
from pos.shop.rules import NOT_ALLOWED, Limit, ShopRules
from pos.shop.staff import GRANTS, Permission, Role
from pos.shop.words import Reason
from tests.shops import refused

USUAL = ShopRules()


def limited(role: Role, permission: Permission, most: str) -> ShopRules:
    return change_limit(USUAL, role, permission, most=most)


@pytest.mark.parametrize(
    ("permission", "said", "most", "shown"),
    [
        (Permission.DISCOUNT, "5%", 5_00, "5%"),
        (Permission.DISCOUNT, " 12.5 % ", 12_50, "12.5%"),
        (Permission.TYPE_PRICE, "100%", 100_00, "100%"),
        (Permission.DISCOUNT, "0%", 0, "0%"),
        (Permission.RETURN, "KSh 1,500", 1500_00, "1,500"),
        (Permission.CASH_OUT, "0", 0, "0"),
        (Permission.CASH_OUT, "Unlimited", None, "unlimited"),
        (Permission.EXPORT, "unlimited", None, "unlimited"),
        (Permission.SELL, "never", NOT_ALLOWED, "never"),
    ],
)
def test_a_limit_is_read_as_it_is_said_and_shown_so(
    permission: Permission, said: str, most: int | None, shown: str
) -> None:
    (limit,) = limited(Role.CASHIER, permission, said).limits
    assert limit == Limit(Role.CASHIER, permission, most)
    assert show_limit(limit) == f"cashier {permission.value} {shown}"
    assert limited(Role.CASHIER, permission, shown).limits == (limit,)


@pytest.mark.parametrize(
    ("permission", "said", "reason"),
    [
        (Permission.DISCOUNT, "5", Reason.LIMIT_UNREADABLE),
        (Permission.DISCOUNT, "101%", Reason.LIMIT_UNREADABLE),
        (Permission.DISCOUNT, "-5%", Reason.LIMIT_UNREADABLE),
        (Permission.RETURN, "5%", Reason.MONEY_UNREADABLE),
        (Permission.RETURN, "-1", Reason.MONEY_BELOW_ZERO),
        (Permission.EXPORT, "1,000", Reason.LIMIT_UNREADABLE),
        (Permission.EXPORT, "", Reason.LIMIT_UNREADABLE),
    ],
)
def test_a_limit_that_measures_something_else_is_refused(
    permission: Permission, said: str, reason: Reason
) -> None:
    with refused(reason):
        limited(Role.CASHIER, permission, said)


def test_a_new_word_takes_the_place_of_the_old_one_and_leaves_the_others() -> None:
    rules = limited(Role.CASHIER, Permission.DISCOUNT, "10%")
    rules = change_limit(rules, Role.MANAGER, Permission.DISCOUNT, most="never")
    rules = change_limit(rules, Role.CASHIER, Permission.DISCOUNT, most="2%")
    assert [show_limit(limit) for limit in rules.limits] == [
        "cashier discount 2%",
        "manager discount never",
    ]


def test_as_usual_is_as_in_every_shop() -> None:
    rules = limited(Role.CASHIER, Permission.DISCOUNT, "10%")
    rules = change_limit(rules, Role.CASHIER, Permission.DISCOUNT, most="usual")
    assert (rules.limits, rules.grants) == ((), GRANTS)


@pytest.mark.parametrize("text", ["cash_out", "Cash-Out", " cash out "])
def test_a_permission_is_known_by_its_name(text: str) -> None:
    assert read_permission(text) is Permission.CASH_OUT


def test_a_permission_that_there_is_not_is_told_with_those_there_are() -> None:
    with refused(Reason.PERMISSION_UNKNOWN) as no:
        read_permission("fly")
    assert "cash_out" in str(no.value)


def test_every_limit_of_the_house_is_of_money_or_of_a_part() -> None:
    measured = {
        permission
        for grants in GRANTS.values()
        for permission, most in grants.items()
        if most is not None
    }
    assert measured <= OF_A_PART | OF_MONEY
