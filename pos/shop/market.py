"""What differs from country to country, as values: a new country is a new row here and no new code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pos.shop.money import MOST_CENTS, Money, shillings
from pos.shop.refusal import Refusal
from pos.shop.tax import TaxClass, TaxNumber, TaxRate
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class Market:
    """A country in which a shop can stand."""

    code: str
    name: str
    currency: str
    sign: str
    zone: str
    dialling: str
    phone_digits: int
    phone_example: str
    tax_number: TaxNumber
    tax_rates: Mapping[TaxClass, TaxRate]
    notes_and_coins: tuple[Money, ...]
    smallest_coin: Money
    mobile_money_most: Money
    mobile_money_least: Money

    def show(self, amount: Money) -> str:
        """Show an amount as the screen does: KSh 1,250, and -KSh 36 when it goes back."""
        minus = "-" if amount.cents < 0 else ""
        return f"{minus}{self.sign} {abs(amount).figures()}"

    def rate_words(self, tax_class: TaxClass, basis_points: int) -> str:
        """Give what a receipt calls a rate: 16%, or the class's own word where it takes nothing."""
        rate = self.tax_rates.get(tax_class)
        if rate is not None and rate.basis_points == basis_points:
            return rate.words
        return f"{basis_points / 100:g}%"


def _east_african_rates(standard: int, reduced: int | None) -> Mapping[TaxClass, TaxRate]:
    rates = {
        TaxClass.A: TaxRate(0, "exempt"),
        TaxClass.B: TaxRate(standard * 100, f"{standard}%"),
        TaxClass.C: TaxRate(0, "0%"),
        TaxClass.D: TaxRate(0, "non-VAT"),
    }
    if reduced is not None:
        rates[TaxClass.E] = TaxRate(reduced * 100, f"{reduced}%")
    return MappingProxyType(rates)


def _all_shillings(*values: int) -> tuple[Money, ...]:
    return tuple(shillings(value) for value in values)


def _tax_number(name: str, pattern: str, example: str) -> TaxNumber:
    return TaxNumber(name, re.compile(pattern, re.ASCII), example)


KENYA = Market(
    code="KE",
    name="Kenya",
    currency="KES",
    sign="KSh",
    zone="Africa/Nairobi",
    dialling="254",
    phone_digits=9,
    phone_example="0712 345 678",
    tax_number=_tax_number("KRA PIN", r"[AP]\d{9}[A-Z]", "P051234567X"),
    tax_rates=_east_african_rates(standard=16, reduced=8),
    notes_and_coins=_all_shillings(1000, 500, 200, 100, 50, 40, 20, 10, 5, 1),
    smallest_coin=shillings(1),
    mobile_money_most=shillings(250_000),
    mobile_money_least=shillings(1),
)

TANZANIA = Market(
    code="TZ",
    name="Tanzania",
    currency="TZS",
    sign="TSh",
    zone="Africa/Dar_es_Salaam",
    dialling="255",
    phone_digits=9,
    phone_example="0754 123 456",
    tax_number=_tax_number("TIN", r"\d{3}-?\d{3}-?\d{3}", "123-456-789"),
    tax_rates=_east_african_rates(standard=18, reduced=None),
    notes_and_coins=_all_shillings(10_000, 5000, 2000, 1000, 500, 200, 100, 50),
    smallest_coin=shillings(50),
    mobile_money_most=shillings(5_000_000),
    mobile_money_least=shillings(100),
)

UGANDA = Market(
    code="UG",
    name="Uganda",
    currency="UGX",
    sign="USh",
    zone="Africa/Kampala",
    dialling="256",
    phone_digits=9,
    phone_example="0772 123 456",
    tax_number=_tax_number("TIN", r"\d{10}", "1001234567"),
    tax_rates=_east_african_rates(standard=18, reduced=None),
    notes_and_coins=_all_shillings(50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50),
    smallest_coin=shillings(50),
    mobile_money_most=shillings(5_000_000),
    mobile_money_least=shillings(500),
)

MARKETS: Mapping[str, Market] = MappingProxyType(
    {market.code: market for market in (KENYA, TANZANIA, UGANDA)}
)


def market_of(code: str) -> Market:
    """Give the market with that code, or refuse."""
    if code not in MARKETS:
        raise Refusal(Reason.MARKET_UNKNOWN, code=code, known=", ".join(MARKETS))
    return MARKETS[code]


_SIGNS = "|".join(word for market in MARKETS.values() for word in (market.sign, market.currency))
_WRITTEN = re.compile(
    rf"(?:(?:{_SIGNS})\.?\s*)?"
    r"(?P<sign>[-\u2212]?)(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(?P<part>\d{1,2}))?"
    r"\s*(?:/[=-])?",
    re.ASCII | re.IGNORECASE,
)


def read_money(text: str) -> Money:
    """Give what a person wrote as money, or refuse; nothing unreadable ever becomes a number."""
    match = _WRITTEN.fullmatch(text.strip())
    if not match:
        raise Refusal(Reason.MONEY_UNREADABLE, text=text.strip()[:40])
    cents = int(match["whole"].replace(",", "")) * 100 + int((match["part"] or "0").ljust(2, "0"))
    if cents > MOST_CENTS:
        raise Refusal(Reason.MONEY_TOO_MUCH, text=text.strip()[:40])
    return Money(-cents if match["sign"] else cents)
