"""A customer's account (`deni`): its lines with the balance after each, how old the debt is, and what is agreed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from pos.shop.identity import CustomerId
from pos.shop.money import NOTHING, Money

STEPS = (timedelta(days=30), timedelta(days=60), timedelta(days=90))
"""A debt is up to so old, or older than the last."""

_ENGLISH = "Hello {name}, you owe {owed} at {shop}. Please pay when you can. Thank you!"
_SWAHILI = "Habari {name}, una deni la {owed} katika {shop}. Tafadhali lipa ukiweza. Asante!"


class Consent(Enum):
    """What a customer may have agreed to."""

    KEEP = "keep"
    REMIND = "remind"


@dataclass(frozen=True, slots=True)
class Account:
    """A customer as a list shows him: the phone masked, what he owes, and what he agreed to."""

    id: CustomerId
    name: str
    phone: str
    limit: Money
    owed: Money
    is_active: bool
    consents: frozenset[Consent] = frozenset()


@dataclass(frozen=True, slots=True)
class AccountLine:
    """Something that went on an account, or was brought for it (below zero), and the balance then."""

    at: datetime
    number: str
    """The receipt, or the means and its reference."""
    amount: Money
    balance: Money
    sale: str = ""


@dataclass(frozen=True, slots=True)
class Aging:
    """How much of a debt is up to 30, 60 and 90 days old, and how much is older."""

    parts: tuple[Money, Money, Money, Money] = (NOTHING, NOTHING, NOTHING, NOTHING)


@dataclass(frozen=True, slots=True)
class Statement:
    """One account whole."""

    account: Account
    lines: tuple[AccountLine, ...]
    aging: Aging


def aged(lines: Iterable[AccountLine], now: datetime) -> Aging:
    """Give how old a debt is: what was brought paid the oldest first."""
    charges = [line for line in lines if line.amount > NOTHING]
    brought = -sum(line.amount.cents for line in lines if line.amount < NOTHING)
    parts = [0, 0, 0, 0]
    for line in charges:
        paid = min(brought, line.amount.cents)
        brought -= paid
        place = sum(now - line.at > step for step in STEPS)
        parts[place] += line.amount.cents - paid
    return Aging((Money(parts[0]), Money(parts[1]), Money(parts[2]), Money(parts[3])))


def with_balances(lines: Iterable[AccountLine]) -> tuple[AccountLine, ...]:
    """Give the lines in their order, each with what was owed after it."""
    balance, made = NOTHING, []
    for line in sorted(lines, key=lambda each: each.at):
        balance += line.amount
        made.append(AccountLine(line.at, line.number, line.amount, balance, line.sale))
    return tuple(made)


def reminders(shop: str, account: Account, *, sign: str) -> tuple[str, str]:
    """Give what a customer is to be told of his debt, in English and in Kiswahili."""
    said = {"name": account.name, "shop": shop, "owed": f"{sign} {account.owed.figures()}"}
    return _ENGLISH.format(**said), _SWAHILI.format(**said)
