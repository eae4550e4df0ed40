"""What a customer owes grows by each charge and is held against his limit."""

import pytest

from pos.shop.customer import Customer, is_over_limit, owes_after
from pos.shop.identity import CustomerId
from tests.builders import ksh

WANJIRU = Customer(CustomerId("wanjiru"), "Wanjiru", limit=ksh(1000))


@pytest.mark.parametrize(("owed", "charge", "after"), [(0, 65, 65), (65, -65, 0), (0, -65, -65)])
def test_a_charge_is_added_and_a_repayment_taken_off(owed: int, charge: int, after: int) -> None:
    assert owes_after(ksh(owed), ksh(charge)) == ksh(after)


@pytest.mark.parametrize(
    ("owed", "charge", "over"),
    [
        (0, 1000, False),
        (0, "1000.01", True),
        (935, 65, False),
        (936, 65, True),
        (-65, 1065, False),
    ],
)
def test_a_customer_may_owe_up_to_the_limit_and_no_cent_more(
    owed: int,
    charge: float | str,
    over: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert is_over_limit(WANJIRU, ksh(owed), ksh(charge)) is over


def test_a_new_customer_is_trusted_with_nothing() -> None:
    assert is_over_limit(Customer(CustomerId("new"), "New"), ksh(0), ksh("0.01"))
