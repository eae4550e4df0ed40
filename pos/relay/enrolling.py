"""The codes by which a till fetches its key."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest
from secrets import token_bytes
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from pos.relay.access import digest_of
from pos.relay.keeping import add_till, check_name, stk_secret
from pos.relay.letters import ShopId
from pos.relay.moments import to_ms
from pos.relay.tables import enrol_codes, enrol_tries

CODE_LASTS = timedelta(minutes=10)
TRIES = 5
"""So many wrong tries from one address end a code for that address, and for nobody else."""
TRIES_IN_ALL = 500
"""So many from anywhere end it for everybody."""


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
    """Give a code by which a till fetches its key: once, and within ten minutes."""
    check_name(till)
    code = base64.b32encode(token_bytes(5)).decode("ascii")
    connection.execute(delete(enrol_codes).where(_codes_of(shop, till)))
    connection.execute(
        insert(enrol_codes).values(
            shop=shop, till=till, digest=digest_of(code), may_approve=may_approve,
            ends_at=to_ms(now + CODE_LASTS), tries_left=TRIES_IN_ALL,
        )
    )  # fmt: skip
    return f"{code[:4]}-{code[4:]}"


def enrol(
    connection: Connection, code: str, till: str, *, address: str, now: datetime
) -> Enrolled | None:
    """Give a till its key for its code, which is burnt; None for any other code."""
    digest, caller = digest_of(code.replace("-", "").strip().upper()), digest_of(address)
    waiting = _open_codes(connection, till, caller, now)
    right = [row for row in waiting if compare_digest(bytes(row.digest), digest)]
    if not right:
        _count_try(connection, waiting, caller)
        return None
    shop, may_approve = ShopId(right[0].shop), right[0].may_approve
    connection.execute(delete(enrol_codes).where(_codes_of(shop, till)))
    key = add_till(connection, shop, till, may_approve=may_approve, now=now)
    return Enrolled(till, key, shop, stk_secret(connection, shop))


def _open_codes(connection: Connection, till: str, caller: bytes, now: datetime) -> list[Row[Any]]:
    """Give the codes that may be tried from there; nobody else tries them before this transaction ends."""
    held = connection.execute(
        select(enrol_codes)
        .where(enrol_codes.c.till == till, enrol_codes.c.ends_at > to_ms(now))
        .where(enrol_codes.c.tries_left > 0)
        .order_by(enrol_codes.c.shop)
        .with_for_update()
    ).all()
    ended = connection.scalars(
        select(enrol_tries.c.shop)
        .where(enrol_tries.c.till == till, enrol_tries.c.address == caller)
        .group_by(enrol_tries.c.shop)
        .having(func.count() >= TRIES)
    ).all()
    return [row for row in held if row.shop not in ended]


def _count_try(connection: Connection, tried: Sequence[Row[Any]], caller: bytes) -> None:
    """Keep a wrong try: where several shops wait for a till of that name, it was one at each."""
    for row in tried:
        connection.execute(
            insert(enrol_tries).values(
                shop=row.shop, till=row.till, turn=row.tries_left, address=caller
            )
        )
        connection.execute(
            update(enrol_codes)
            .where(_codes_of(row.shop, row.till))
            .values(tries_left=row.tries_left - 1)
        )


def _codes_of(shop: ShopId, till: str) -> ColumnElement[bool]:
    return (enrol_codes.c.shop == shop) & (enrol_codes.c.till == till)
