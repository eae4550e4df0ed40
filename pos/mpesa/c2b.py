"""What Safaricom says of money that a customer sent by himself, or of any payment to the short code."""

from dataclasses import dataclass, field
from datetime import datetime

from pos.mpesa.payer import Payer, read_names, read_number
from pos.mpesa.reading import (
    Unreadable,
    moment_of,
    money_of,
    read_with,
    receipt_of,
    short_code_of,
    text_of,
)
from pos.shop.money import Money


@dataclass(frozen=True, slots=True)
class C2bMoney:
    """Money for the shop; a validation and a confirmation say it in the same words."""

    receipt: str
    amount: Money
    at: datetime | None
    short_code: str
    """The paybill, the till, or the store's number behind the till."""
    account: str = field(repr=False)
    """What the customer typed as the account: anything, and nothing at a till."""
    payer: Payer
    kind: str
    """Safaricom's word for the kind of payment; nothing is decided by it."""
    third_party: str = field(repr=False)


def read_c2b(raw: bytes) -> C2bMoney | Unreadable:
    """Give what a validation or confirmation says, or why it makes no sense."""
    return read_with(_read, raw)


def _read(body: dict[str, object]) -> C2bMoney:
    names = (body.get(name) for name in ("FirstName", "MiddleName", "LastName"))
    return C2bMoney(
        receipt_of(body.get("TransID"), "TransID"),
        money_of(body.get("TransAmount"), "TransAmount"),
        moment_of(body.get("TransTime")),
        short_code_of(body.get("BusinessShortCode"), "BusinessShortCode"),
        text_of(body.get("BillRefNumber"), 40),
        Payer(read_number(body.get("MSISDN")), read_names(*names)),
        text_of(body.get("TransactionType"), 60),
        text_of(body.get("ThirdPartyTransID"), 60),
    )
