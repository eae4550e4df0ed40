"""A mobile number has one form and is never shown whole."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.market import KENYA, MARKETS, Market
from pos.shop.phone import Phone, read_phone
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

GRACE = Phone("254712345678")


@pytest.mark.parametrize(
    "written",
    [
        "0712345678",
        "0712 345 678",
        " 0712-345-678 ",
        "712345678",
        "254712345678",
        "+254 712 345678",
        "+254-712-345-678",
    ],
)
def test_what_people_write_is_one_number(written: str) -> None:
    assert read_phone(written, KENYA) == GRACE


def test_the_newer_numbers_that_begin_with_01_are_mobile() -> None:
    assert read_phone("0110 345 678", KENYA) == Phone("254110345678")


@pytest.mark.parametrize("market", MARKETS.values(), ids=MARKETS)
def test_the_example_of_each_market_is_readable_there(market: Market) -> None:
    local = market.phone_example.replace(" ", "")[1:]
    assert read_phone(market.phone_example, market) == Phone(market.dialling + local)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Grace",
        "071234567",
        "07123456789",
        "0712/345/678",
        "++254712345678",
        "+712345678",
        "+255712345678",
        "00254712345678",
        "0912345678",
        "٠٧١٢٣٤٥٦٧٨",
    ],
)
def test_what_is_no_number_here_is_refused(written: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_phone(written, KENYA)
    assert refusal.value.reason is Reason.PHONE_UNREADABLE


def test_a_landline_cannot_pay_and_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        read_phone("0800 221 234", KENYA)
    assert refusal.value.reason is Reason.PHONE_NOT_MOBILE


@given(st.integers(0, 10**9 - 1))
def test_whatever_is_read_has_the_form_that_mpesa_wants(local: int) -> None:
    try:
        phone = read_phone(f"0{local:09}", KENYA)
    except Refusal:
        return
    assert re.fullmatch(r"254[17]\d{8}", phone.digits)
    assert read_phone(f"+{phone.digits}", KENYA) == phone


def test_screen_and_paper_show_only_the_ends() -> None:
    assert GRACE.masked() == "07•• ••• 678"
    assert GRACE.masked_on_paper() == "07** *** 678"


def test_no_log_shows_a_whole_number() -> None:
    assert "12345" not in f"{GRACE!r} {GRACE}"


def test_a_refused_number_is_not_repeated() -> None:
    with pytest.raises(Refusal) as refusal:
        read_phone("071234567", KENYA)
    assert "1234" not in f"{refusal.value.facts['example']}".removeprefix("0712 345 678")
    assert set(refusal.value.facts) == {"example"}
