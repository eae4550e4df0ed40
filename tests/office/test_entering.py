"""Who comes into the office, and what is there for them."""

import pytest

from pos.office.entering import enter
from pos.shop.staff import Permission, Role
from pos.shop.words import Reason
from tests.shops import Shop, refused


def test_a_cashier_does_not_come_in(shop: Shop) -> None:
    with refused(Reason.NOT_ALLOWED):
        enter(shop.records, shop.cashier)


@pytest.mark.parametrize(
    ("role", "sees_sales"), [(Role.SUPERVISOR, False), (Role.MANAGER, True), (Role.OWNER, True)]
)
def test_who_comes_in_is_told_what_is_there(shop: Shop, role: Role, *, sees_sales: bool) -> None:
    may = enter(shop.records, shop.staff[role])
    assert Permission.SEE_OFFICE in may
    assert (Permission.SEE_SALES in may) is sees_sales


def test_an_owner_may_shut_the_office_to_a_role(shop: Shop) -> None:
    shop.forbid(Role.SUPERVISOR, Permission.SEE_OFFICE)
    with refused(Reason.NOT_ALLOWED):
        enter(shop.records, shop.supervisor)
