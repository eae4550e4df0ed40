"""What Safaricom's bodies are: the key of what makes sense, and None for all else.

Only as much is read as a key and the question “could this be money?” need. Whatever is not understood is
kept raw, as unreadable, and can be read again by a later version (see replaying).
"""

import json
import re
from decimal import Decimal

from pos.relay.letters import C2B, RESULT, STK, TIMEOUT
from pos.shop.nesting import shallow

SAFARICOMS_KEY = re.compile(r"[A-Za-z0-9_.\-]{1,96}", re.ASCII)
RECEIPT = re.compile(r"[A-Za-z0-9]{6,20}", re.ASCII)
AMOUNT = re.compile(r"\s*[0-9]{1,9}(\.[0-9]{1,4})?\s*", re.ASCII)


def key_of(door: str, body: bytes) -> str | None:
    """Give the key of what came in at this door, or None when it makes no sense."""
    try:
        said = _STRICT.decode(shallow(body.decode("utf-8")))
    except (ValueError, ArithmeticError):  # Decimal knows no 1e99999999999999999999
        return None
    if not isinstance(said, dict):
        return None
    return _READERS[door](said)


def amount_of(value: object) -> Decimal | None:
    """Give an amount of money in shillings, or None for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        return None
    if not AMOUNT.fullmatch(str(value)):
        return None
    amount = Decimal(value)
    return amount if amount > 0 and amount == round(amount, 2) else None


def _c2b(said: dict[str, object]) -> str | None:
    return _key(said.get("TransID")) if amount_of(said.get("TransAmount")) is not None else None


def _stk(said: dict[str, object]) -> str | None:
    callback = _inside(_inside(said, "Body"), "stkCallback")
    code = callback.get("ResultCode")
    if isinstance(code, bool) or not isinstance(code, int | str):
        return None
    if str(code).strip() == "0" and not _names_its_money(callback):
        return None
    return _key(callback.get("CheckoutRequestID"))


def _names_its_money(callback: dict[str, object]) -> bool:
    """Somebody who says “paid” has to say how much, and under which receipt."""
    items = _inside(callback, "CallbackMetadata").get("Item")
    if not isinstance(items, list):
        return False
    values = {
        item.get("Name"): item.get("Value")
        for item in items
        if isinstance(item, dict) and isinstance(item.get("Name"), str)
    }
    receipt = values.get("MpesaReceiptNumber")
    has_receipt = isinstance(receipt, str) and RECEIPT.fullmatch(receipt) is not None
    return has_receipt and amount_of(values.get("Amount")) is not None


def _result(said: dict[str, object]) -> str | None:
    return _key(_inside(said, "Result").get("ConversationID"))


def _inside(said: dict[str, object], name: str) -> dict[str, object]:
    found = said.get(name)
    return found if isinstance(found, dict) else {}


def _key(value: object) -> str | None:
    return value if isinstance(value, str) and SAFARICOMS_KEY.fullmatch(value) else None


def _no_name_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    said = dict(pairs)
    if len(said) != len(pairs):
        message = "a name stands twice"
        raise ValueError(message)
    return said


def _no_such_number(text: str) -> object:
    message = f"{text} is no number"
    raise ValueError(message)


_STRICT = json.JSONDecoder(
    object_pairs_hook=_no_name_twice, parse_constant=_no_such_number, parse_float=Decimal
)
_READERS = {C2B: _c2b, STK: _stk, RESULT: _result, TIMEOUT: _result}
