"""A customer's account (`deni`): its lines with the balance after each, how old the debt is, and what is agreed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from pos.shop.identity import CustomerId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method
from pos.shop.phone import Phone

STEPS = (timedelta(days=30), timedelta(days=60), timedelta(days=90))
"""A debt is up to so old, or older than the last."""

_ENGLISH = "Hello {name}, you owe {owed} at {shop}. Please pay when you can. Thank you!"
_SWAHILI = "Habari {name}, una deni la {owed} katika {shop}. Tafadhali lipa ukiweza. Asante!"


class Consent(Enum):
    """What a customer may have agreed to."""

    KEEP = "keep"
    REMIND = "remind"


class Answer(Enum):
    """What a customer said when he was asked whether his number may be kept."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Described:
    """A customer as somebody describes him; no phone leaves what is kept as it is."""

    name: str
    limit: Money = NOTHING
    phone: Phone | None = None
    answer: Answer = Answer.NOT_ASKED
    """What he said when he was asked whether his number may be kept."""


@dataclass(frozen=True, slots=True)
class Consents:
    """The last word of a customer on each thing he was asked."""

    given: frozenset[Consent] = frozenset()
    refused: frozenset[Consent] = frozenset()

    @property
    def to_keep(self) -> Answer:
        """What he said of his number."""
        if Consent.KEEP in self.given:
            return Answer.YES
        return Answer.NO if Consent.KEEP in self.refused else Answer.NOT_ASKED


def may_keep_phone(answer: Answer, owed: Money) -> bool:
    """Whether a number is kept: not against his word, unless he still owes; then until it is paid."""
    return answer is not Answer.NO or owed > NOTHING


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
    to_keep: Answer = Answer.NOT_ASKED


@dataclass(frozen=True, slots=True)
class AccountLine:
    """Something that went on an account, or was brought for it (below zero), and the balance then."""

    at: datetime
    number: str
    """Of the receipt, or of the slip of what was brought; empty where there is none."""
    amount: Money
    balance: Money
    sale: str = ""
    payment: str = ""
    """Of what was brought: its id, its means and its reference."""
    method: Method | None = None
    reference: str = ""


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


@dataclass(frozen=True, slots=True)
class AccountPart:
    """What was owed before, all that happened since, and what is owed after it."""

    account: Account
    opening: Money
    lines: tuple[AccountLine, ...]
    closing: Money


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
        made.append(replace(line, balance=balance))
    return tuple(made)


def part_of(statement: Statement, *, since: datetime | None = None, most: int = 0) -> AccountPart:
    """Give an account from some moment on, or its newest lines; what is older is brought forward."""
    lines = [line for line in statement.lines if since is None or line.at >= since]
    lines = lines[-most:] if most else lines
    closing = statement.lines[-1].balance if statement.lines else NOTHING
    opening = lines[0].balance - lines[0].amount if lines else closing
    return AccountPart(statement.account, opening, tuple(lines), closing)


def reminders(shop: str, account: Account, *, sign: str) -> tuple[str, str]:
    """Give what a customer is to be told of his debt, in English and in Kiswahili."""
    said = {"name": account.name, "shop": shop, "owed": f"{sign} {account.owed.figures()}"}
    return _ENGLISH.format(**said), _SWAHILI.format(**said)
