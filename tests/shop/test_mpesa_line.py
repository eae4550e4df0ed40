"""The shop's numbers at M-Pesa: which are ours, which carry no account, and which one is asked for."""

import pytest

from pos.shop.mpesa_line import MpesaLine, ShortCode
from pos.shop.words import Reason
from tests.shops import refused

PAYBILL = ShortCode("600638", "600638")
TILL = ShortCode("5500123", "600984", is_till=True)
BOTH = MpesaLine((PAYBILL, TILL))


def test_all_numbers_are_ours_the_stores_behind_tills_too() -> None:
    assert BOTH.ours == {"600638", "5500123", "600984"}


@pytest.mark.parametrize(
    ("number", "code"),
    [("", PAYBILL), ("600638", PAYBILL), ("5500123", TILL), ("600984", TILL)],
)
def test_a_number_is_found_by_either_of_its_names(number: str, code: ShortCode) -> None:
    assert BOTH.code_of(number) == code


def test_only_a_till_carries_no_account() -> None:
    assert [BOTH.is_till(number) for number in ("600638", "5500123", "600984", "1")] == [
        False,
        True,
        True,
        False,
    ]


def test_without_a_number_nobody_is_asked() -> None:
    with refused(Reason.MPESA_NO_NUMBER):
        MpesaLine().code_of("")
    with refused(Reason.MPESA_NO_NUMBER):
        BOTH.code_of("111111")
