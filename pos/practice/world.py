"""Everything that is so at one moment: customers, shortcodes, payments, prompts. A change is a new world."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from pos.practice.customer import Customer, stranger
from pos.practice.limits import Limits
from pos.practice.outcomes import Outcome
from pos.practice.shortcode import Shortcode
from pos.shop.money import Money

Value = TypeVar("Value")


class How(StrEnum):
    """How money moved."""

    PUSH = "push"
    OWN = "own"
    PAYOUT = "payout"
    REVERSAL = "reversal"


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that moved, and will always have moved; a reversal is another payment."""

    receipt: str
    how: How
    phone: str
    shortcode: str
    amount: Money
    reference: str
    at: datetime
    of: str = ""
    """What it belongs to: the CheckoutRequestID of a push, the receipt a reversal takes back."""


@dataclass(frozen=True, slots=True)
class Push:
    """A request to a phone."""

    checkout: str
    merchant: str
    phone: str
    shortcode: str
    business: str
    amount: Money
    reference: str
    callback: str
    asked_at: datetime
    is_shown: bool = False
    outcome: Outcome | None = None
    receipt: str = ""
    queries: int = 0

    @property
    def is_open(self) -> bool:
        """Whether the customer can still pay."""
        return self.outcome is None


@dataclass(frozen=True, slots=True)
class Sms:
    """What a phone was told, in English and in Kiswahili."""

    at: datetime
    text: str
    swahili: str


@dataclass(frozen=True, slots=True)
class World:
    """Everything that is so."""

    customers: Mapping[str, Customer] = field(default_factory=dict)
    shortcodes: Mapping[str, Shortcode] = field(default_factory=dict)
    payments: Mapping[str, Payment] = field(default_factory=dict)
    pushes: Mapping[str, Push] = field(default_factory=dict)
    texts: Mapping[str, tuple[Sms, ...]] = field(default_factory=dict)
    reversed: frozenset[str] = frozenset()
    payouts: frozenset[str] = frozenset()
    limits: Limits = field(default_factory=Limits)
    count: int = 0

    def customer(self, phone: str) -> Customer:
        """Give whose number that is."""
        return self.customers.get(phone) or stranger(phone)

    def of_business(self, number: str) -> Shortcode | None:
        """Give the shortcode whose passkey was issued for that number."""
        return next((each for each in self.shortcodes.values() if each.business == number), None)

    def open_prompt(self, phone: str) -> Push | None:
        """Give the prompt a phone is busy with."""
        found = (each for each in self.pushes.values() if each.phone == phone and each.is_open)
        return next(found, None)

    def counted(self) -> "World":
        """Give the world with its count one further."""
        return replace(self, count=self.count + 1)

    def with_customer(self, customer: Customer) -> "World":
        """Give the world in which that customer is so."""
        return replace(self, customers=_with(self.customers, customer.phone, customer))

    def with_shortcode(self, shortcode: Shortcode) -> "World":
        """Give the world in which that shortcode is so."""
        return replace(self, shortcodes=_with(self.shortcodes, shortcode.number, shortcode))

    def with_push(self, push: Push) -> "World":
        """Give the world in which that push is so."""
        return replace(self, pushes=_with(self.pushes, push.checkout, push))

    def with_payment(self, payment: Payment) -> "World":
        """Give the world in which that money has moved."""
        return replace(self, payments=_with(self.payments, payment.receipt, payment))

    def with_text(self, phone: str, sms: Sms) -> "World":
        """Give the world in which a phone was told something."""
        told = (*self.texts.get(phone, ()), sms)
        return replace(self, texts=_with(self.texts, phone, told))


def _with(mapping: Mapping[str, Value], key: str, value: Value) -> Mapping[str, Value]:
    return MappingProxyType({**mapping, key: value})
