"""What is personal goes after a while; that money came, how much and under which receipt stays."""

import json
import re
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, func, select, update

from pos.relay.letters import SAFARICOMS_KINDS, UNREADABLE
from pos.relay.moments import to_ms
from pos.relay.tables import letters
from pos.shop.nesting import shallow

DAYS = 90
AT_ONCE = 500
BYTES_AT_ONCE = 4 * 1024 * 1024
"""Whoever writes waits meanwhile, so not more than that is taken in hand at once."""
PERSONAL = frozenset(
    {
        "MSISDN", "FirstName", "MiddleName", "LastName", "PhoneNumber", "OrgAccountBalance",
        "ReceiverPartyPublicName", "CreditPartyPublicName", "DebitPartyPublicName",
        "CreditPartyName", "DebitPartyName", "customer", "phone",
    }
)  # fmt: skip
_PERSONAL = frozenset(map(str.lower, PERSONAL))
"""In whatever letters: Safaricom writes a name now so and now so."""
TYPED = "BillRefNumber"
PAY_NUMBER = re.compile(r"[0-9 ]{1,8}", re.ASCII)
"""What a customer typed as his account stays only when it looks like a pay number: many type a phone or a name."""

_OLD = (
    select(letters.c.shop, letters.c.number, func.length(letters.c.body).label("size"))
    .where(letters.c.is_stripped.is_(False), letters.c.arrived_at < bindparam("before"))
    .limit(AT_ONCE)
)
_BODY = select(letters.c.kind, letters.c.body).where(
    letters.c.shop == bindparam("shop"), letters.c.number == bindparam("number")
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
    size, count = 0, 0
    for old in connection.execute(_OLD, {"before": before}).all():
        size += old.size
        if count and size > BYTES_AT_ONCE:
            break
        row = connection.execute(_BODY, {"shop": old.shop, "number": old.number}).one()
        left = stripped(row.kind, bytes(row.body))
        connection.execute(_STRIP, {"of": old.shop, "at": old.number, "left": left})
        count += 1
    return count


def stripped(kind: str, body: bytes) -> bytes:
    """Give a body without what is personal, and as it is when nothing in it is.

    What Safaricom said and nobody can read may hold anything, and goes whole. What a till wrote and is no
    JSON stays: the letterbox understands nothing of it, and it may be all that is left of a sale.
    """
    if kind == UNREADABLE:
        return b""
    try:
        text = body.decode(json.detect_encoding(body), "surrogatepass")
        said = _AS_WRITTEN.decode(shallow(text))
        left = _without(said)
        return body if left == said else _text_of(left).encode("ascii")
    except ValueError:
        return b"" if kind in SAFARICOMS_KINDS else body


class _Literally(str):
    """A number as it was written: 1e400 and 12345678901234567.25 are none that Python could give back."""

    __slots__ = ()


_AS_WRITTEN = json.JSONDecoder(
    object_pairs_hook=tuple,  # a name may stand twice, and one of the two name a person
    parse_int=_Literally,
    parse_float=_Literally,
    parse_constant=_Literally,
)


def _text_of(said: object) -> str:
    if isinstance(said, _Literally):
        return str(said)
    if isinstance(said, list):
        return f"[{','.join(map(_text_of, said))}]"
    if isinstance(said, tuple):
        pairs = (f"{json.dumps(name)}:{_text_of(value)}" for name, value in said)
        return f"{{{','.join(pairs)}}}"
    return json.dumps(said)


def _without(said: object) -> object:
    if isinstance(said, list):
        return [_without(each) for each in said if not _names_a_person(each)]
    if isinstance(said, tuple):
        has_phone = any(name.lower() == "phone" for name, _ in said)
        personal = _PERSONAL | {"name"} if has_phone else _PERSONAL  # a product has a name too
        return tuple(
            (name, _without(value))
            for name, value in said
            if name.lower() not in personal
            and not _names_a_person(value)
            and _may_stay(name, value)
        )
    return said


def _may_stay(name: str, value: object) -> bool:
    return name.lower() != TYPED.lower() or PAY_NUMBER.fullmatch(str(value)) is not None


def _names_a_person(item: object) -> bool:
    """Tell whether this is an item such as {"Name": "PhoneNumber", "Value": ...}."""
    return isinstance(item, tuple) and any(
        name.lower() in {"name", "key"} and isinstance(value, str) and value.lower() in _PERSONAL
        for name, value in item
    )
