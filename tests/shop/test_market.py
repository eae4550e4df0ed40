"""A market is a row of values that agree with each other."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.market import KENYA, MARKETS, TANZANIA, UGANDA, Market, market_of, read_money
from pos.shop.money import MOST_CENTS, Money
from pos.shop.refusal import Refusal
from pos.shop.tax import TaxClass
from pos.shop.words import Reason
from tests.builders import NOON, ksh

amounts = st.integers(-MOST_CENTS, MOST_CENTS).map(Money)
every_market = pytest.mark.parametrize("market", MARKETS.values(), ids=MARKETS)


@pytest.mark.parametrize(
    ("amount", "shown"),
    [(ksh(1250), "KSh 1,250"), (ksh("-36.50"), "-KSh 36.50"), (ksh(0), "KSh 0")],
)
def test_the_minus_stands_before_the_sign(amount: Money, shown: str) -> None:
    assert KENYA.show(amount) == shown


@every_market
def test_an_amount_that_is_shown_can_be_typed(market: Market) -> None:
    assert read_money(market.show(ksh("1250.50"))) == ksh("1250.50")


@pytest.mark.parametrize(("code", "market"), [("KE", KENYA), ("TZ", TANZANIA), ("UG", UGANDA)])
def test_a_market_is_found_by_its_code(code: str, market: Market) -> None:
    assert market_of(code) is market


@pytest.mark.parametrize("code", ["", "ke", "RW"])
def test_an_unknown_market_is_refused(code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        market_of(code)
    assert refusal.value.reason is Reason.MARKET_UNKNOWN


@every_market
def test_notes_and_coins_go_down_to_the_smallest(market: Market) -> None:
    assert list(market.notes_and_coins) == sorted(set(market.notes_and_coins), reverse=True)
    assert market.notes_and_coins[-1] == market.smallest_coin


@every_market
def test_its_zone_is_three_hours_ahead(market: Market) -> None:
    assert NOON.astimezone(ZoneInfo(market.zone)).hour == 12


@every_market
def test_mobile_money_has_a_least_and_a_most(market: Market) -> None:
    assert ksh(0) < market.mobile_money_least < market.mobile_money_most


@pytest.mark.parametrize(
    ("market", "points"),
    [
        (KENYA, {"A": 0, "B": 16_00, "C": 0, "D": 0, "E": 8_00}),
        (TANZANIA, {"A": 0, "B": 18_00, "C": 0, "D": 0}),
        (UGANDA, {"A": 0, "B": 18_00, "C": 0, "D": 0}),
    ],
    ids=["KE", "TZ", "UG"],
)
def test_each_country_has_its_own_rates(market: Market, points: dict[str, int]) -> None:
    assert {letter.value: rate.basis_points for letter, rate in market.tax_rates.items()} == points


def test_the_table_of_rates_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        del KENYA.tax_rates[TaxClass.B]  # type: ignore[attr-defined]


@every_market
def test_its_tax_number_is_written_like_its_example(market: Market) -> None:
    assert market.tax_number.pattern.fullmatch(market.tax_number.example)


@every_market
def test_its_country_code_has_three_digits_as_a_masked_phone_needs(market: Market) -> None:
    assert len(market.dialling) == 3
    assert len(market.phone_example.replace(" ", "")) == market.phone_digits + 1


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("1250", 125000),
        ("1,250", 125000),
        ("1,250.5", 125050),
        ("1,250.50", 125050),
        (" KSh 1,250 ", 125000),
        ("Ksh. 50", 5000),
        ("KES50", 5000),
        ("TSh 50", 5000),
        ("UGX 1,500", 150000),
        ("50/=", 5000),
        ("50/-", 5000),
        ("0.05", 5),
        ("-36", -3600),
        ("\u221236.10", -3610),
    ],
)
def test_what_people_write_is_read(written: str, cents: int) -> None:
    assert read_money(written) == Money(cents)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "abc",
        "USD 50",
        "1.234",
        "1,25",
        "12,50",
        "1 250",
        "1e3",
        "NaN",
        "inf",
        "--5",
        "5.",
        ".5",
        "٥٠",
        "1,2500",
    ],
)
def test_what_could_be_misread_is_refused(written: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_money(written)
    assert refusal.value.reason is Reason.MONEY_UNREADABLE


def test_a_barcode_read_as_an_amount_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        read_money("6161100600219")
    assert refusal.value.reason is Reason.MONEY_TOO_MUCH


@given(amounts)
def test_what_is_shown_reads_as_the_same_amount(amount: Money) -> None:
    assert read_money(amount.figures()) == amount == read_money(amount.paper())
