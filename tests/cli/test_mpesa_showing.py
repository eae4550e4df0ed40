"""Of who paid as much is shown as everybody may see, and things are counted as people do."""

import pytest

from pos.cli.mpesa_showing import counted, shown, shown_account
from pos.mpesa.payer import HashedPhone, MaskedPhone, Payer, PayerNumber
from pos.shop.phone import Phone


@pytest.mark.parametrize(
    ("number", "seen"),
    [
        (Phone("254712345678"), "07** *** 678"),
        (MaskedPhone("25471", "2345678"), "*** 678"),
        (HashedPhone("ab" * 32), ""),
        (None, ""),
    ],
)
def test_of_a_number_at_most_its_end_is_shown(number: PayerNumber | None, seen: str) -> None:
    assert shown(Payer(number, "JOHN DOE")) == seen


@pytest.mark.parametrize(
    ("typed", "seen"),
    [("10017", "10017"), ("", ""), ("0712 345 678", "07** *** 678"), ("Ali0712345678", "Ali***678")],
)  # fmt: skip
def test_an_account_is_shown_but_for_the_number_in_it(typed: str, seen: str) -> None:
    assert shown_account(typed) == seen


def test_one_is_one_and_all_else_is_more() -> None:
    assert [counted(count, "row") for count in (0, 1, 2, 1000)] == [
        "0 rows",
        "1 row",
        "2 rows",
        "1,000 rows",
    ]
