"""Asked before money moves: does a till of this shop wait for this payment?"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, case, exists, func, select

from pos.relay.bodies import amount_of
from pos.relay.letters import SETTLED, ShopId
from pos.relay.moments import to_ms
from pos.relay.tables import IS_AWAITING, letters
from pos.shop.nesting import shallow

LOOKED_AT = 2000
"""More than any shop's tills await at once; where there are more, nobody is refused."""
LONGEST = 4096
"""An awaiting letter is a pay number, an amount and a time: a longer one is not loaded to be understood."""
LOOKED_BACK = timedelta(hours=72)
"""A till gives a pay number anew after so long: what is older is awaited no more, whatever it says."""
_settled = letters.alias("settled_letters")
_OPEN = (
    select(case((func.length(letters.c.body) <= LONGEST, letters.c.body)))
    .where(letters.c.shop == bindparam("shop"), IS_AWAITING)
    .where(letters.c.arrived_at >= bindparam("since"))
    .where(
        ~exists().where(
            _settled.c.shop == letters.c.shop,
            _settled.c.kind == SETTLED,
            _settled.c.key == letters.c.key,
        )
    )
    .order_by(letters.c.arrived_at.desc())
    .limit(LOOKED_AT)
)


class Verdict(StrEnum):
    """What Safaricom is told about a payment that is about to be made."""

    ACCEPTED = "0"
    NO_SUCH_NUMBER = "C2B00012"
    WRONG_AMOUNT = "C2B00013"


@dataclass(frozen=True, slots=True)
class Awaited:
    """A payment a till waits for."""

    pay_number: str
    amount: Decimal


def verdict(body: bytes, awaited: list[Awaited] | None) -> Verdict:
    """Say whether a payment fits one that is awaited; whatever is unclear is accepted."""
    asked = _payment(body)
    if asked is None or awaited is None:
        return Verdict.ACCEPTED
    amounts = [each.amount for each in awaited if each.pay_number == asked.pay_number]
    if not amounts:
        return Verdict.NO_SUCH_NUMBER
    return Verdict.ACCEPTED if asked.amount in amounts else Verdict.WRONG_AMOUNT


def read_awaited(connection: Connection, shop: ShopId, now: datetime) -> list[Awaited] | None:
    """Give what this shop's tills wait for, or None when one of their letters cannot be read."""
    awaited = []
    rows = connection.execute(_OPEN, {"shop": shop, "since": to_ms(now - LOOKED_BACK)}).all()
    if len(rows) == LOOKED_AT:  # before the oldest of them, more may be open
        return None
    for (body,) in rows:
        try:
            said = _read(bytes(body))
            until = datetime.fromisoformat(said["until"])
            amount = amount_of(said["amount"])
            pay_number = said["pay_number"]
            is_open = until > now
        except (ValueError, ArithmeticError, KeyError, TypeError):
            return None
        if amount is None or not isinstance(pay_number, str):
            return None
        if is_open:
            awaited.append(Awaited(pay_number, amount))
    return awaited


def read_switch(body: bytes) -> bool | None:
    """Give whether a till wants payments checked, or None when its letter makes no sense."""
    try:
        said = _read(body)["on"]
    except (ValueError, ArithmeticError, KeyError, TypeError):
        return None
    return said if isinstance(said, bool) else None


def _read(body: bytes) -> Any:
    return json.loads(shallow(body.decode("utf-8")), parse_float=Decimal)


def _payment(body: bytes) -> Awaited | None:
    try:
        said = _read(body)
        number = said["BillRefNumber"]
        amount = amount_of(said["TransAmount"])
    except (ValueError, ArithmeticError, KeyError, TypeError):
        return None
    if amount is None or not isinstance(number, str) or not number.strip():
        return None
    return Awaited("".join(number.split()), amount)
