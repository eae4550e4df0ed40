"""What a row is about is told by how Safaricom begins it, and never by the name of a shop or a customer."""

import pytest

from pos.mpesa.statement_sort import Sort, sort_of


@pytest.mark.parametrize(
    ("reason", "sort"),
    [
        ("Pay Bill Online", Sort.MONEY_IN),
        ("Pay Bill Online - School Fee", Sort.MONEY_IN),
        ("Pay Merchant WITHDRAWAL SHOP", Sort.MONEY_IN),
        ("Customer Buy Goods Settlement Traders", Sort.MONEY_IN),
        ("Pay Merchant", Sort.MONEY_IN),
        ("Business Payment to Customer Charge", Sort.CHARGE),
        ("Charges Paid", Sort.CHARGE),
        ("Pay Bill Charge Reversal", Sort.CHARGE),
        ("Pay Bill Reversal", Sort.REVERSAL),
        ("Reversal of Pay Bill", Sort.REVERSAL),
        ("TRANSACTION REVERSED BY AGENT", Sort.REVERSAL),
        ("Real Time Settlement", Sort.MOVED),
        ("Merchant Withdrawal at Agent", Sort.MOVED),
        ("Customer Withdrawal", Sort.MOVED),
        ("Organization Settlement to Bank", Sort.MOVED),
    ],
)
def test_a_reason_says_what_a_row_is(reason: str, sort: Sort) -> None:
    assert sort_of(reason, "Pay Bill Charge", is_in=True) is sort


@pytest.mark.parametrize(
    ("details", "sort"),
    [
        ("Pay Bill From 254712345678 - JANE Acc. school fees", Sort.MONEY_IN),
        ("Pay Bill from 2547****5678 - GRACE CHARGE Acc. 10017", Sort.MONEY_IN),
        ("Pay Bill Online by WITHDRAWAL SHOP", Sort.MONEY_IN),
        ("Pay Bill Acc. reversal", Sort.MONEY_IN),
        ("Pay Bill to REVERSAL LTD", Sort.MONEY_IN),
        ("Pay Bill - WITHDRAWAL SHOP", Sort.MONEY_IN),
        ("Business Payment to Customer Charge to 254712345678 - JANE", Sort.CHARGE),
        ("Withdraw Funds to Bank", Sort.MOVED),
        ("", Sort.MONEY_IN),
    ],
)
def test_details_say_it_where_there_is_no_reason(details: str, sort: Sort) -> None:
    assert sort_of("", details, is_in=True) is sort


def test_what_went_out_is_no_sale() -> None:
    assert sort_of("Business Payment", "", is_in=False) is Sort.MONEY_OUT
