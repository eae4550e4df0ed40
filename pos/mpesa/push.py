"""Asks a customer's phone for money, once, and asks what became of it; neither ever guesses."""

import base64
import re
from dataclasses import dataclass, field
from datetime import datetime

from pos.mpesa.account import PRODUCTION, Account, check_address
from pos.mpesa.calling import Caller
from pos.mpesa.connection import PUSH_ANSWERED_WITHIN, Call
from pos.mpesa.error_codes import Kind
from pos.mpesa.meaning import Meaning
from pos.mpesa.reading import NAIROBI, NotUnderstood, code_of, identifier_of, text_of
from pos.mpesa.stk_codes import PAID_WITHOUT_CODE, PUSH_UNKNOWN, WAITING, stk_meaning
from pos.mpesa.trouble import CallTrouble, odd_answer
from pos.shop.market import KENYA
from pos.shop.money import Money
from pos.shop.payment import Bounds
from pos.shop.phone import Phone
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

PUSH = "/mpesa/stkpush/v1/processrequest"
QUERY = "/mpesa/stkpushquery/v1/query"
STILL_GOING = "4999"
DESCRIPTION = "Payment"

ANY_AMOUNT = Bounds(KENYA.mobile_money_least, KENYA.mobile_money_most)
"""What M-Pesa itself moves at a time, in the one country whose M-Pesa is spoken to here."""

_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]{0,11}", re.ASCII)
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9 -]", re.ASCII)
MADE_UP = re.compile(r"254[0-9]{9}", re.ASCII)
"""A number that somebody may practise with."""
_MOBILE = re.compile(r"254[17][0-9]{8}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Push:
    """What is asked of which phone, and where Safaricom says how it ended."""

    phone: Phone
    amount: Money
    reference: str
    callback: str = field(repr=False)
    description: str = DESCRIPTION
    bounds: Bounds = ANY_AMOUNT
    """How little and how much the shop takes by one payment."""


@dataclass(frozen=True, slots=True)
class Prompted:
    """Safaricom has taken the request; nothing is paid by that."""

    checkout_request: str = field(repr=False)  # digits of the phone may stand in it
    merchant_request: str
    said: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ended:
    """The query knows a code; a receipt it never has."""

    code: str
    said: str = field(repr=False)

    @property
    def meaning(self) -> Meaning:
        """What this means for the payment."""
        return PAID_WITHOUT_CODE if self.code == "0" else stk_meaning(self.code)


@dataclass(frozen=True, slots=True)
class StillGoing:
    """The customer has not answered yet, as far as the query knows."""

    said: str = field(repr=False)

    @property
    def meaning(self) -> Meaning:
        """What this means for the payment."""
        return WAITING


@dataclass(frozen=True, slots=True)
class NotKnown:
    """The query does not know the request; that proves nothing."""

    said: str = field(repr=False)

    @property
    def meaning(self) -> Meaning:
        """What this means for the payment."""
        return PUSH_UNKNOWN


def prompting(account: Account, *, order: Push, now: datetime) -> Call:
    """Make out the request to a phone, or refuse."""
    body = {
        **_signed(account, now),
        "TransactionType": account.numbers.transaction_type,
        "Amount": whole_shillings(order.amount, order.bounds),
        "PartyA": mobile(order.phone, account),
        "PartyB": account.numbers.receiver,
        "PhoneNumber": mobile(order.phone, account),
        "CallBackURL": check_address(order.callback, is_live=account.is_live),
        "AccountReference": read_reference(order.reference),
        "TransactionDesc": plain_description(order.description),
    }
    return Call(PUSH, body, answer_within=PUSH_ANSWERED_WITHIN)


def push(caller: Caller, account: Account, *, order: Push, now: datetime) -> Prompted:
    """Let a phone be asked, once; its Trouble says whether a prompt may be on the phone."""
    said = caller.call(prompting(account, order=order, now=now))
    try:
        if code_of(said.get("ResponseCode"), "ResponseCode") != "0":
            raise odd_answer(changes=True)
        return Prompted(
            identifier_of(said.get("CheckoutRequestID"), "CheckoutRequestID"),
            text_of(said.get("MerchantRequestID"), 96),
            text_of(said.get("CustomerMessage")),
        )
    except NotUnderstood as why:
        raise odd_answer(changes=True) from why


def query(
    caller: Caller, account: Account, *, checkout_request: str, now: datetime
) -> Ended | StillGoing | NotKnown:
    """Give what Safaricom knows of a push by now."""
    body = {**_signed(account, now), "CheckoutRequestID": checkout_request}
    try:
        said = caller.call(Call(QUERY, body, changes=False))
    except CallTrouble as trouble:
        message = trouble.error.message if trouble.error is not None else ""
        if trouble.kind is Kind.PENDING:
            return StillGoing(message)
        if trouble.kind is Kind.NOT_THERE:
            return NotKnown(message)
        raise
    try:
        taken = code_of(said.get("ResponseCode"), "ResponseCode") == "0"
        is_ours = said.get("CheckoutRequestID", checkout_request) == checkout_request
        code = code_of(said.get("ResultCode"), "ResultCode")
    except NotUnderstood as why:
        raise odd_answer(changes=False) from why
    if not taken or not is_ours:
        raise odd_answer(changes=False)
    words = text_of(said.get("ResultDesc"))
    return StillGoing(words) if code == STILL_GOING else Ended(code, words)


def whole_shillings(amount: Money, bounds: Bounds = ANY_AMOUNT) -> int:
    """Give an amount as M-Pesa moves it and the shop takes it, or refuse."""
    if amount.cents % 100:
        raise Refusal(Reason.WHOLE_SHILLINGS_ONLY)
    if amount < bounds.least:
        raise Refusal(Reason.MOBILE_TOO_LITTLE, means="M-Pesa", least=bounds.least)
    if amount > bounds.most:
        raise Refusal(Reason.MOBILE_TOO_MUCH, means="M-Pesa", most=bounds.most)
    return amount.cents // 100


def mobile(phone: Phone, account: Account) -> str:
    """Give a phone's digits as Safaricom takes them, or refuse; where nobody pays, numbers may be made up."""
    pattern = _MOBILE if account.environment == PRODUCTION else MADE_UP
    if not pattern.fullmatch(phone.digits):
        raise Refusal(Reason.PHONE_NOT_MOBILE, example=KENYA.phone_example)
    return phone.digits


def read_reference(text: str) -> str:
    """Give a reference that a phone can show; one that would have to be cut is refused."""
    if not _REFERENCE.fullmatch(text):
        raise Refusal(Reason.MPESA_REFERENCE_UNREADABLE)
    return text


def plain_description(text: str) -> str:
    """Give a description of at most 13 plain signs; there always is one."""
    return " ".join(_NOT_PLAIN.sub(" ", text).split())[:13].strip() or DESCRIPTION


def _signed(account: Account, now: datetime) -> dict[str, str | int]:
    """Give what begins a push and a query: one Nairobi time, used in both places."""
    timestamp = now.astimezone(NAIROBI).strftime("%Y%m%d%H%M%S")
    business = account.numbers.business
    password = business.encode() + account.passkey.value + timestamp.encode()
    return {
        "BusinessShortCode": business,
        "Password": base64.b64encode(password).decode(),
        "Timestamp": timestamp,
    }
