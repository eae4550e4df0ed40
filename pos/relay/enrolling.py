"""The codes by which a till fetches its key."""

import base64
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest
from secrets import token_bytes

from sqlalchemy import Connection, delete, insert, select, update

from pos.relay.access import digest_of
from pos.relay.keeping import add_till, check_name, stk_secret
from pos.relay.letters import ShopId
from pos.relay.moments import to_ms
from pos.relay.tables import enrol_codes

CODE_LASTS = timedelta(minutes=10)
TRIES = 5


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a till gets for its code."""

    till: str
    key: str
    shop: str
    stk: str


def enrol_code(
    connection: Connection, shop: ShopId, till: str, *, may_approve: bool, now: datetime
) -> str:
    """Give a code by which a till fetches its key: once, within ten minutes, in five tries."""
    check_name(till)
    code = base64.b32encode(token_bytes(5)).decode("ascii")
    ours = (enrol_codes.c.shop == shop) & (enrol_codes.c.till == till)
    connection.execute(delete(enrol_codes).where(ours))
    connection.execute(
        insert(enrol_codes).values(
            shop=shop, till=till, digest=digest_of(code), may_approve=may_approve,
            ends_at=to_ms(now + CODE_LASTS), tries_left=TRIES,
        )
    )  # fmt: skip
    return f"{code[:4]}-{code[4:]}"


def enrol(connection: Connection, code: str, till: str, *, now: datetime) -> Enrolled | None:
    """Give a till its key for its code, which is burnt; None for any other code."""
    digest = digest_of(code.replace("-", "").strip().upper())
    waiting = connection.execute(
        select(enrol_codes)
        .where(enrol_codes.c.till == till, enrol_codes.c.ends_at > to_ms(now))
        .where(enrol_codes.c.tries_left > 0)
        .with_for_update()
    ).all()
    right = [row for row in waiting if compare_digest(bytes(row.digest), digest)]
    if not right:  # several shops may wait for a till of that name: a wrong code is a try at each
        codes = enrol_codes.c.shop.in_([row.shop for row in waiting]) & (enrol_codes.c.till == till)
        one_less = enrol_codes.c.tries_left - 1
        connection.execute(update(enrol_codes).where(codes).values(tries_left=one_less))
        return None
    shop, may_approve = ShopId(right[0].shop), right[0].may_approve
    ours = (enrol_codes.c.shop == shop) & (enrol_codes.c.till == till)
    connection.execute(delete(enrol_codes).where(ours))
    key = add_till(connection, shop, till, may_approve=may_approve, now=now)
    return Enrolled(till, key, shop, stk_secret(connection, shop))
