"""An account on pages says each thing in the words of the screen."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from pos.screens.office.account_page import AccountWords
from pos.shop.accounts import Account, AccountLine, AccountPart
from pos.shop.identity import CustomerId
from pos.shop.payment import Method
from tests.builders import ksh

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def test_the_pages_of_an_account_say_what_it_was() -> None:
    owed = ksh(-10)
    account = Account(CustomerId("c"), "Wanjiku", "", ksh(0), owed, is_active=True)
    lines = (
        AccountLine(NOW, "", ksh(20), ksh(20)),
        AccountLine(NOW, "T2-D0001", ksh(-30), owed, "", "p", Method.MPESA, "UKL4R8T2XW"),
    )
    words = AccountWords("Duka", NOW, ZoneInfo("Africa/Nairobi"))
    page = words.page(AccountPart(account, ksh(0), lines, owed), NOW.date())
    assert page.period == "Wanjiku, from 21 Nov 2026"
    assert page.made == "21 Nov 2026, 12:00"
    assert [row[1] for row in page.texts[1:3]] == [
        "A sale that is not finished", "Paid T2-D0001 M-Pesa UKL4R8T2XW",
    ]  # fmt: skip
    assert page.texts[0] == ("Brought forward", "", "", "0.00")
    assert page.texts[-1] == ("To the customer's credit", "", "", "10.00")
