"""What Safaricom says at the end of a push: paid, with the receipt, or a code that says why not."""

from dataclasses import dataclass, field
from datetime import datetime

from pos.mpesa.meaning import Meaning
from pos.mpesa.payer import PayerNumber, read_number
from pos.mpesa.reading import (
    NotUnderstood,
    Odd,
    Unreadable,
    code_of,
    identifier_of,
    inside,
    moment_of,
    money_of,
    read_with,
    receipt_of,
    text_of,
)
from pos.mpesa.stk_codes import PAID, stk_meaning
from pos.shop.money import Money

OK = "0"


@dataclass(frozen=True, slots=True)
class StkPaid:
    """The customer has paid what was asked of his phone."""

    checkout_request: str = field(repr=False)  # digits of the phone may stand in it
    merchant_request: str
    receipt: str
    amount: Money
    at: datetime | None
    number: PayerNumber | None
    said: str = field(repr=False)

    @property
    def meaning(self) -> Meaning:
        """What this means for the payment."""
        return PAID


@dataclass(frozen=True, slots=True)
class StkEnded:
    """The push ended with a code that is not “paid”; what it means stands in the table."""

    checkout_request: str = field(repr=False)  # digits of the phone may stand in it
    merchant_request: str
    code: str
    said: str = field(repr=False)

    @property
    def meaning(self) -> Meaning:
        """What this means for the payment."""
        return stk_meaning(self.code)


def read_stk(raw: bytes) -> StkPaid | StkEnded | Unreadable:
    """Give what the end of a push says, or why it makes no sense."""
    return read_with(_read, raw)


def _read(body: dict[str, object]) -> StkPaid | StkEnded:
    callback = inside(inside(body, "Body"), "stkCallback")
    checkout = identifier_of(callback.get("CheckoutRequestID"), "CheckoutRequestID")
    merchant = text_of(callback.get("MerchantRequestID"), 96)
    code = code_of(callback.get("ResultCode"), "ResultCode")
    said = text_of(callback.get("ResultDesc"))
    if code != OK:
        return StkEnded(checkout, merchant, code, said)
    items = _items(inside(callback, "CallbackMetadata").get("Item"))
    return StkPaid(
        checkout,
        merchant,
        receipt_of(items.get("MpesaReceiptNumber"), "MpesaReceiptNumber"),
        money_of(items.get("Amount"), "Amount"),
        moment_of(items.get("TransactionDate")),
        read_number(items.get("PhoneNumber")),
        said,
    )


def _items(found: object) -> dict[str, object]:
    """Give the items by their names: their order and their number vary, and a value may be missing."""
    items = found if isinstance(found, list) else [found]
    values: dict[str, object] = {}
    for item in items:
        name = item.get("Name") if isinstance(item, dict) else None
        if isinstance(item, dict) and isinstance(name, str):
            if name in values and values[name] != item.get("Value"):
                raise NotUnderstood(Odd.TWO_VALUES, text_of(name, 40))
            values[name] = item.get("Value")
    return values
