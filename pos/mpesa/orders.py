"""What else can be asked of Safaricom: addresses, simulated money, statuses, reversals, payouts, balances, QR codes.

Most of it only says “accepted”; the result comes later, to the shop's address.
"""

import base64
import binascii
import re
from dataclasses import dataclass, field

from pos.mpesa.account import PRODUCTION, Account, check_address
from pos.mpesa.calling import Caller
from pos.mpesa.connection import Call, Said
from pos.mpesa.push import ANY_AMOUNT, mobile, read_reference, whole_shillings
from pos.mpesa.reading import RECEIPT, NotUnderstood, code_of, identifier_of, text_of
from pos.mpesa.trouble import odd_answer
from pos.shop.money import Money, shillings
from pos.shop.payment import Bounds
from pos.shop.phone import Phone
from pos.shop.refusal import Refusal
from pos.shop.text import read_text
from pos.shop.words import Reason

SHORT_CODE = "4"
REVERSAL_RECEIVER = "11"
LEAST_PAYOUT = shillings(10)
LONGEST_NAME = 100
_PHONE = re.compile(
    r"(?<![0-9a-f])(?:\+?25[456]|0)[ .-]{0,2}[17](?:[ .-]{0,2}[0-9]){8}(?![0-9a-f])", re.ASCII
)
_MADE_HERE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
"""A name that a till made; its digits are no phone, whatever they look like."""
PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Accepted:
    """Safaricom has taken the request; whether it is done comes later, under these names."""

    conversation: str
    originator: str
    said: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """A QR code as a PNG."""

    png: bytes = field(repr=False)
    request: str


@dataclass(frozen=True, slots=True)
class Payout:
    """Money from the shop to a phone; its own name is made once and stays with it."""

    name: str
    phone: Phone
    amount: Money
    why: str


def register_urls(caller: Caller, account: Account) -> str:
    """Let Safaricom say to the shop's address what comes in; money is taken when that does not answer."""
    base, live = account.addresses.c2b, account.is_live
    body = {
        "ShortCode": account.numbers.receiver,
        "ResponseType": "Completed",
        "ConfirmationURL": check_address(f"{base}/c2b/confirmation", is_live=live),
        "ValidationURL": check_address(f"{base}/c2b/validation", is_live=live),
    }
    return _taken(caller.call(Call(f"/mpesa/c2b/{account.c2b_version}/registerurl", body)))


@dataclass(frozen=True, slots=True)
class Simulated:
    """What a customer pays who is none."""

    phone: Phone
    amount: Money
    reference: str
    bounds: Bounds = ANY_AMOUNT


def simulate(caller: Caller, account: Account, *, payment: Simulated) -> str:
    """Let a customer pay who is none; never where real money moves."""
    if account.environment == PRODUCTION:
        raise Refusal(Reason.MPESA_PRACTICE_ONLY)
    body: dict[str, str | int] = {
        "ShortCode": account.numbers.receiver,
        "CommandID": account.numbers.transaction_type,
        "Amount": whole_shillings(payment.amount, payment.bounds),
        "Msisdn": mobile(payment.phone, account),
    }
    if account.numbers.transaction_type == "CustomerPayBillOnline":
        body["BillRefNumber"] = read_reference(payment.reference)
    return _taken(caller.call(Call(f"/mpesa/c2b/{account.c2b_version}/simulate", body)))


def ask_status(
    caller: Caller, account: Account, *, receipt: str = "", conversation: str = ""
) -> Accepted:
    """Ask what became of a payment, by its receipt or by the name of the request."""
    if RECEIPT.fullmatch(receipt):
        wanted = {"TransactionID": receipt}
    elif conversation and not receipt:
        wanted = {"OriginalConversationID": conversation}
    else:
        raise Refusal(Reason.REFERENCE_UNREADABLE, means="M-Pesa", example="UKL4R8T2XW")
    body = {
        **_initiated(account, "TransactionStatusQuery"),
        **wanted,
        "PartyA": account.numbers.business,
        "IdentifierType": SHORT_CODE,
        **_answered(account, "status"),
        "Remarks": "Status",
        "Occasion": "Status",
    }
    return send(caller, Call("/mpesa/transactionstatus/v1/query", body, changes=False))


def reversal(account: Account, *, receipt: str, amount: Money, why: str) -> Call:
    """Make out the order that money which came goes back to who paid it, or refuse."""
    if not RECEIPT.fullmatch(receipt):
        raise Refusal(Reason.REFERENCE_UNREADABLE, means="M-Pesa", example="UKL4R8T2XW")
    body = {
        **_initiated(account, "TransactionReversal"),
        "TransactionID": receipt,
        "Amount": whole_shillings(amount),
        "ReceiverParty": account.numbers.business,
        "RecieverIdentifierType": REVERSAL_RECEIVER,
        **_answered(account, "reversal"),
        "Remarks": _remark(why),
        "Occasion": _remark(why),
    }
    return Call("/mpesa/reversal/v1/request", body)


def paying_out(account: Account, *, payout: Payout) -> Call:
    """Make out the order that money goes to a phone, or refuse; a second of the same name moves nothing."""
    who = account.who()
    if payout.amount < LEAST_PAYOUT:
        raise Refusal(Reason.MOBILE_TOO_LITTLE, means="M-Pesa", least=LEAST_PAYOUT)
    body: dict[str, str | int] = {
        "OriginatorConversationID": read_order_name(payout.name),
        "InitiatorName": who.name,
        "SecurityCredential": who.credential.value.decode(),
        "CommandID": "BusinessPayment",
        "Amount": whole_shillings(payout.amount),
        "PartyA": account.numbers.business,
        "PartyB": mobile(payout.phone, account),
        "Remarks": _remark(payout.why),
        **_answered(account, "payout"),
        "Occassion": _remark(payout.why),
    }
    return Call("/mpesa/b2c/v3/paymentrequest", body)


def ask_balance(caller: Caller, account: Account) -> Accepted:
    """Ask what is in the shop's accounts."""
    body = {
        **_initiated(account, "AccountBalance"),
        "PartyA": account.numbers.business,
        "IdentifierType": SHORT_CODE,
        "Remarks": "Balance",
        **_answered(account, "balance"),
    }
    return send(caller, Call("/mpesa/accountbalance/v1/query", body, changes=False))


def draw_qr(
    caller: Caller, account: Account, *, merchant: str, amount: Money, reference: str
) -> Picture:
    """Give a QR code that a customer's phone pays by."""
    is_paybill = account.numbers.transaction_type == "CustomerPayBillOnline"
    body: dict[str, str | int] = {
        "MerchantName": merchant,
        "RefNo": read_reference(reference),
        "Amount": whole_shillings(amount),
        "TrxCode": "PB" if is_paybill else "BG",
        "CPI": account.numbers.receiver,
        "Size": "300",
    }
    said = caller.call(Call("/mpesa/qrcode/v1/generate", body, changes=False))
    try:
        png = base64.b64decode(text_of(said.get("QRCode"), 400_000), validate=True)
    except binascii.Error as error:
        raise odd_answer(changes=False) from error
    if not png.startswith(PNG):
        raise odd_answer(changes=False)
    return Picture(png, text_of(said.get("RequestID"), 96))


def _initiated(account: Account, command: str) -> dict[str, str | int]:
    who = account.who()
    return {
        "Initiator": who.name,
        "SecurityCredential": who.credential.value.decode(),
        "CommandID": command,
    }


def _answered(account: Account, what: str) -> dict[str, str]:
    """Give where the result goes, and where it is said that the queue was too long."""
    base, live = account.addresses.result, account.is_live
    return {
        "ResultURL": check_address(f"{base}/result/{what}", is_live=live),
        "QueueTimeOutURL": check_address(f"{base}/timeout/{what}", is_live=live),
    }


def send(caller: Caller, call: Call) -> Accepted:
    """Let something go out whose result comes later, and give the names it comes under."""
    said = caller.call(call)
    try:
        if code_of(said.get("ResponseCode"), "ResponseCode") != "0":
            raise odd_answer(changes=call.changes)
        return Accepted(
            identifier_of(said.get("ConversationID"), "ConversationID"),
            text_of(said.get("OriginatorConversationID"), 96),
            text_of(said.get("ResponseDescription")),
        )
    except NotUnderstood as why:
        raise odd_answer(changes=call.changes) from why


def _taken(said: Said) -> str:
    """Give Safaricom's name for what it took; the name's own name is misspelt in its answers."""
    try:
        code = code_of(said.get("ResponseCode"), "ResponseCode")
    except NotUnderstood as why:
        raise odd_answer(changes=True) from why
    if code.strip("0"):
        raise odd_answer(changes=True)
    name = said.get("OriginatorCoversationID") or said.get("OriginatorConversationID")
    return text_of(name, 96)


def read_order_name(text: str) -> str:
    """Give the name of an order as it was typed, or refuse what cannot be one."""
    is_line = 0 < len(text) <= LONGEST_NAME and text.isprintable() and text.strip() == text
    if not is_line or (_PHONE.search(text) and not _MADE_HERE.fullmatch(text)):
        raise Refusal(Reason.MPESA_ORDER_NAME_UNREADABLE)
    return text


def _remark(why: str) -> str:
    remark = read_text(why, 100)
    if len(remark) < 2:
        raise Refusal(Reason.MPESA_REMARK_UNREADABLE)
    return remark
