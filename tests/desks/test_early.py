"""Who may finish a sale before its M-Pesa came."""

from dataclasses import replace

import pytest

from pos.desks.early import MANAGERS, OWNER, SUPERVISORS, WHO, limits_for_early, who_finishes_early
from pos.shop.rules import Limit, ShopRules
from pos.shop.staff import Permission, Role

DISCOUNT = Limit(Role.CASHIER, Permission.DISCOUNT, 500)


@pytest.mark.parametrize("who", WHO)
def test_what_was_chosen_is_what_holds(who: str) -> None:
    rules = ShopRules(limits=(DISCOUNT,))
    chosen = replace(rules, limits=limits_for_early(rules, who))
    assert who_finishes_early(chosen) == who
    assert DISCOUNT in chosen.limits


@pytest.mark.parametrize(
    ("who", "roles"),
    [
        (SUPERVISORS, {Role.SUPERVISOR, Role.MANAGER, Role.OWNER}),
        (MANAGERS, {Role.MANAGER, Role.OWNER}),
        (OWNER, {Role.OWNER}),
    ],
)
def test_the_others_are_asked_for_somebodys_yes(who: str, roles: set[Role]) -> None:
    rules = ShopRules(limits=limits_for_early(ShopRules(), who))
    may = {role for role in Role if Permission.FINISH_PROVISIONALLY in rules.grants[role]}
    assert may == roles


def test_a_choice_takes_the_place_of_the_one_before() -> None:
    first = replace(ShopRules(), limits=limits_for_early(ShopRules(), OWNER))
    assert limits_for_early(first, SUPERVISORS) == ()
