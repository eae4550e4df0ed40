"""What is personal goes after a while; that money came, how much and under which receipt stays."""

import json
import re
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select, update

from pos.relay.letters import UNREADABLE
from pos.relay.moments import to_ms
from pos.relay.tables import letters

DAYS = 90
AT_ONCE = 500
PERSONAL = frozenset(
    {
        "MSISDN", "FirstName", "MiddleName", "LastName", "PhoneNumber", "OrgAccountBalance",
        "ReceiverPartyPublicName", "CreditPartyPublicName", "DebitPartyPublicName",
        "CreditPartyName", "DebitPartyName", "customer", "phone",
    }
)  # fmt: skip
TYPED = "BillRefNumber"
PAY_NUMBER = re.compile(r"[0-9 ]{1,8}", re.ASCII)
"""What a customer typed as his account stays only when it looks like a pay number: many type a phone or a name."""

_OLD = (
    select(letters.c.shop, letters.c.number, letters.c.kind, letters.c.body)
    .where(letters.c.is_stripped.is_(False), letters.c.arrived_at < bindparam("before"))
    .limit(AT_ONCE)
)
_STRIP = (
    update(letters)
    .where(letters.c.shop == bindparam("of"), letters.c.number == bindparam("at"))
    .where(letters.c.is_stripped.is_(False))
    .values(body=bindparam("left"), is_stripped=True)
)


def strip_old(connection: Connection, *, now: datetime, days: int = DAYS) -> int:
    """Take the personal fields out of some letters that are older than that; give how many there were."""
    before = to_ms(now - timedelta(days=days))
    rows = [
        {"of": row.shop, "at": row.number, "left": stripped(row.kind, bytes(row.body))}
        for row in connection.execute(_OLD, {"before": before})
    ]
    if rows:
        connection.execute(_STRIP, rows)
    return len(rows)


def stripped(kind: str, body: bytes) -> bytes:
    """Give a body without what is personal; what cannot be read may hold anything, and goes whole."""
    if kind == UNREADABLE:
        return b""
    try:
        return json.dumps(_without(json.loads(body)), separators=(",", ":")).encode("ascii")
    except (ValueError, RecursionError):
        return b""


def _without(said: object) -> object:
    if isinstance(said, list):
        return [_without(each) for each in said if not _names_a_person(each)]
    if isinstance(said, dict):
        personal = PERSONAL | {"name"} if "phone" in said else PERSONAL  # a product has a name too
        return {
            name: _without(value)
            for name, value in said.items()
            if name not in personal and not _names_a_person(value) and _may_stay(name, value)
        }
    return said


def _may_stay(name: str, value: object) -> bool:
    return name != TYPED or PAY_NUMBER.fullmatch(str(value)) is not None


def _names_a_person(item: object) -> bool:
    """Tell whether this is an item such as {"Name": "PhoneNumber", "Value": ...}."""
    if not isinstance(item, dict):
        return False
    name = item.get("Name") or item.get("Key")
    return isinstance(name, str) and name in PERSONAL
