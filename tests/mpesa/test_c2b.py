"""Money that a customer sent by himself is read in both versions and from paybill and till."""

from datetime import UTC, datetime

import pytest

from pos.mpesa.c2b import C2bMoney, read_c2b
from pos.mpesa.payer import HashedPhone, MaskedPhone, Payer
from pos.mpesa.reading import Unreadable
from pos.shop.money import Money
from tests.mpesa.said import c2b


def money(raw: bytes) -> C2bMoney:
    read = read_c2b(raw)
    assert isinstance(read, C2bMoney)
    return read


def test_the_documents_own_example_is_read() -> None:
    assert money(c2b()) == C2bMoney(
        receipt="RKTQDM7W6S",
        amount=Money(1000),
        at=datetime(2019, 11, 22, 3, 38, 45, tzinfo=UTC),
        short_code="600638",
        account="invoice008",
        payer=Payer(MaskedPhone("2547", "126"), "JOHN"),
        kind="Pay Bill",
        third_party="",
    )


def test_a_till_has_no_account_and_often_no_second_name() -> None:
    read = money(
        c2b(TransactionType="Customer Merchant Payment", BillRefNumber=..., MiddleName=..., LastName=..., BusinessShortCode=5_500_123)
    )  # fmt: skip
    assert (read.account, read.payer.name, read.short_code) == ("", "JOHN", "5500123")


def test_version_1_hashes_the_number() -> None:
    assert isinstance(money(c2b(MSISDN="a" * 64)).payer.number, HashedPhone)


def test_what_a_customer_typed_is_trimmed_and_cut() -> None:
    read = money(c2b(BillRefNumber="  Inv\x1bp\x00 008 " + "x" * 90))
    assert read.account.startswith("Inv p 008 x")
    assert len(read.account) == 40


@pytest.mark.parametrize("amount", ["5.00", 5, 5.0, " 5 "])
def test_an_amount_comes_as_text_or_number(amount: object) -> None:
    assert money(c2b(TransAmount=amount)).amount == Money(500)


@pytest.mark.parametrize(
    "changed",
    [
        {"TransID": "rktqdm7w6s"}, {"TransID": ...}, {"TransID": "RKTQDM7W6"}, {"TransAmount": ""},
        {"TransAmount": "0"}, {"BusinessShortCode": ...}, {"BusinessShortCode": "60 06 38"},
        {"BusinessShortCode": True},
    ],
)  # fmt: skip
def test_without_receipt_amount_or_short_code_it_is_unreadable(changed: dict[str, object]) -> None:
    assert isinstance(read_c2b(c2b(**changed)), Unreadable)


def test_nobody_is_shown() -> None:
    assert "JOHN" not in repr(money(c2b()))
    assert "126" not in repr(money(c2b()))
