"""The later results of a payout, a reversal, a question about a payment and one about the balance."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TypeVar

from pos.mpesa.envelope import Envelope, NotDone, envelope_of, not_done
from pos.mpesa.payer import Payer, read_party
from pos.mpesa.reading import (
    NotUnderstood,
    Odd,
    Unreadable,
    balance_of,
    moment_as,
    moment_of,
    money_of,
    read_with,
    receipt_of,
    text_of,
)
from pos.shop.money import Money

_DAY_FIRST = "%d.%m.%Y %H:%M:%S"

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class PaidOut:
    """Money went from the shop to a phone."""

    conversation: str
    originator: str
    receipt: str
    amount: Money
    at: datetime | None
    receiver: Payer


@dataclass(frozen=True, slots=True)
class Reversed:
    """Money that had come went back to who paid it."""

    conversation: str
    originator: str
    receipt: str
    """The receipt of the reversal itself ..."""
    original: str
    """... and of the payment that went back, where it is said."""
    amount: Money
    at: datetime | None
    receiver: Payer


class Standing(Enum):
    """Where a payment stands in Safaricom's books."""

    INITIATED = "initiated"
    AUTHORIZED = "authorized"
    PENDING = "pending authorized"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    EXPIRED = "expired"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class StatusTold:
    """What Safaricom's books say of one payment."""

    conversation: str
    originator: str
    receipt: str
    standing: Standing
    amount: Money
    at: datetime | None
    payer: Payer
    receiver: str = field(repr=False)
    reason: str = field(repr=False)

    @property
    def is_paid(self) -> bool:
        """Whether the money has come; only the one word says so."""
        return self.standing is Standing.COMPLETED


@dataclass(frozen=True, slots=True)
class MoneyAccount:
    """One of the shop's accounts with M-Pesa and what can be used of it."""

    name: str
    currency: str
    available: Money


@dataclass(frozen=True, slots=True)
class BalanceTold:
    """What is in the shop's accounts."""

    conversation: str
    originator: str
    accounts: tuple[MoneyAccount, ...]
    at: datetime | None


def read_payout(raw: bytes) -> PaidOut | NotDone | Unreadable:
    """Give how a payout ended, or why the body makes no sense."""
    return _read(raw, _paid_out)


def read_reversal(raw: bytes) -> Reversed | NotDone | Unreadable:
    """Give how a reversal ended, or why the body makes no sense."""
    return _read(raw, _reversed)


def read_status(raw: bytes) -> StatusTold | NotDone | Unreadable:
    """Give what is said of a payment, or why the body makes no sense."""
    return _read(raw, _status)


def read_balance(raw: bytes) -> BalanceTold | NotDone | Unreadable:
    """Give what is in the shop's accounts, or why the body makes no sense."""
    return _read(raw, _balance)


def _read(raw: bytes, done: Callable[[Envelope], Done]) -> Done | NotDone | Unreadable:
    def read(body: dict[str, object]) -> Done | NotDone:
        envelope = envelope_of(body)
        return done(envelope) if envelope.is_done else not_done(envelope)

    return read_with(read, raw)


def _paid_out(told: Envelope) -> PaidOut:
    return PaidOut(
        told.conversation,
        told.originator,
        _same_receipt(told, "TransactionReceipt"),
        money_of(told.one("TransactionAmount"), "TransactionAmount"),
        moment_as(text_of(told.one("TransactionCompletedDateTime")), _DAY_FIRST),
        read_party(told.first("ReceiverPartyPublicName")),
    )


def _reversed(told: Envelope) -> Reversed:
    original = told.one("OriginalTransactionID")
    return Reversed(
        told.conversation,
        told.originator,
        receipt_of(told.transaction, "TransactionID"),
        receipt_of(original, "OriginalTransactionID") if text_of(original) else "",
        money_of(told.one("Amount"), "Amount"),
        moment_of(told.one("TransCompletedTime")),
        read_party(told.first("CreditPartyPublicName")),
    )


def _status(told: Envelope) -> StatusTold:
    word = text_of(told.one("TransactionStatus")).casefold()
    known = {each.value: each for each in Standing}
    return StatusTold(
        told.conversation,
        text_of(told.one("Originator Conversation ID"), 96) or told.originator,
        receipt_of(told.one("ReceiptNo"), "ReceiptNo"),
        known.get(word, Standing.UNKNOWN),
        money_of(told.one("Amount"), "Amount"),
        moment_of(told.one("FinalisedTime")) or moment_of(told.one("InitiatedTime")),
        read_party(told.first("DebitPartyName")),
        text_of(told.first("CreditPartyName")),
        text_of(told.one("ReasonType")),
    )


def _balance(told: Envelope) -> BalanceTold:
    accounts = tuple(
        _account(written)
        for written in text_of(told.one("AccountBalance"), 4000).split("&")
        if written.strip()
    )
    if not accounts:
        raise NotUnderstood(Odd.NO_ACCOUNT)
    at = moment_of(told.one("BOCompletedTime"))
    return BalanceTold(told.conversation, told.originator, accounts, at)


def _account(written: str) -> MoneyAccount:
    """Give one account: its name, its currency, and the first of four amounts, which can be used."""
    name, currency, available, *_ = [*(part.strip() for part in written.split("|")), "", "", ""]
    if not name or not currency:
        raise NotUnderstood(Odd.ACCOUNT_UNCLEAR)
    return MoneyAccount(name, currency, balance_of(available, "AccountBalance"))


def _same_receipt(told: Envelope, name: str) -> str:
    """Give the receipt, which stands in two places and has to be the same in both."""
    receipt = receipt_of(told.one(name) or told.transaction, name)
    if told.transaction and told.transaction != receipt:
        raise NotUnderstood(Odd.OTHER_RECEIPT, name)
    return receipt
