"""Shops, their secrets and their tills' keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, insert, select, union, update

from pos.relay.access import PURPOSES, TILL, Caller, digest_of
from pos.relay.letters import SAFARICOM, ShopId
from pos.relay.moments import from_ms, to_ms
from pos.relay.notifying import DOORS, notify
from pos.relay.tables import box_secrets, enrol_codes, letterbox, shops, till_keys
from pos.relay.trouble import Refused, Why

LIVE_SECRETS = 2
LIVE_KEYS = 2
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class TillSeen:
    """A till's live key, as a list shows it."""

    shop: str
    till: str
    may_approve: bool
    made_at: datetime
    seen_at: datetime | None


def add_shop(connection: Connection, name: str, *, now: datetime) -> tuple[ShopId, dict[str, str]]:
    """Add a shop; give its id and its secrets, which are never shown again."""
    name = name.strip()
    if not name:
        raise Refused(Why.NO_NAME)
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise Refused(Why.BAD_NAME)
    if connection.scalar(select(shops.c.id).where(shops.c.name == name)):
        raise Refused(Why.NAME_TAKEN, name)
    shop = ShopId(str(uuid4()))
    connection.execute(
        insert(shops).values(
            id=shop, name=name, log=str(uuid4()), last_number=0, heard_at=None,
            checks_payments=False, made_at=to_ms(now),
        )
    )  # fmt: skip
    return shop, {purpose: rotate(connection, shop, purpose, now=now) for purpose in PURPOSES}


def find_shop(connection: Connection, name: str) -> ShopId:
    """Give the shop of that name or id."""
    found = connection.scalar(
        select(shops.c.id).where((shops.c.name == name.strip()) | (shops.c.id == name))
    )
    if found is None:
        raise Refused(Why.NO_SUCH_SHOP, name)
    return ShopId(found)


def rotate(connection: Connection, shop: ShopId, purpose: str, *, now: datetime) -> str:
    """Give a shop a new secret; the one before stays good, those before it do not."""
    if purpose not in PURPOSES:
        raise Refused(Why.NO_SUCH_PURPOSE, purpose)
    secret = token_hex(16)
    _hold_keys(connection, shop)
    ours = (box_secrets.c.shop == shop) & (box_secrets.c.purpose == purpose)
    newest_first = select(box_secrets).where(ours).order_by(box_secrets.c.made_at.desc())
    live = connection.execute(newest_first).all()
    for row in live[LIVE_SECRETS - 1 :]:
        connection.execute(delete(box_secrets).where(box_secrets.c.digest == row.digest))
    connection.execute(
        insert(box_secrets).values(
            digest=digest_of(secret), shop=shop, purpose=purpose, made_at=_after(live, now),
            secret=secret if purpose == "stk" else None,
        )
    )  # fmt: skip
    doors_changed(connection)
    return secret


def end_older(connection: Connection, shop: ShopId, purpose: str) -> None:
    """End a shop's older secret for a purpose; from now on only the newest opens."""
    _hold_keys(connection, shop)
    ours = (box_secrets.c.shop == shop) & (box_secrets.c.purpose == purpose)
    made = select(box_secrets.c.made_at).where(ours).order_by(box_secrets.c.made_at.desc())
    newest, *older = connection.scalars(made).all()
    if not older:
        raise Refused(Why.NOTHING_OLDER, purpose)
    connection.execute(delete(box_secrets).where(ours, box_secrets.c.made_at < newest))
    doors_changed(connection)


def check_payments(connection: Connection, shop: ShopId, *, is_on: bool) -> None:
    """Switch the check of payments before they are made on or off."""
    connection.execute(update(shops).where(shops.c.id == shop).values(checks_payments=is_on))
    doors_changed(connection)


def check_name(till: str) -> None:
    """Refuse what no till may be called: its name stands in its key, and in its letters as their sender."""
    if not TILL.fullmatch(till):
        raise Refused(Why.BAD_TILL_NAME, till)
    if till.lower() == SAFARICOM:
        raise Refused(Why.SAFARICOMS_NAME, till)


def add_till(
    connection: Connection, shop: ShopId, till: str, *, may_approve: bool, now: datetime
) -> str:
    """Give a till a key: what follows “Bearer ”. It is never shown again."""
    check_name(till)
    _hold_keys(connection, shop)
    live = connection.execute(
        select(till_keys)
        .where(till_keys.c.shop == shop, till_keys.c.till == till, till_keys.c.ended_at.is_(None))
        .order_by(till_keys.c.used_at.is_(None), till_keys.c.made_at.desc())
    ).all()
    for row in live[LIVE_KEYS - 1 :]:  # the one in use stays, whatever became of those after it
        end_key(connection, bytes(row.digest), now=now)
    secret = token_hex(32)
    connection.execute(
        insert(till_keys).values(
            digest=digest_of(secret), shop=shop, till=till, may_approve=may_approve,
            made_at=_after(live, now), used_at=None, ended_at=None,
        )
    )  # fmt: skip
    doors_changed(connection)
    return f"{till}.{secret}"


def another_key(connection: Connection, caller: Caller, *, now: datetime) -> str | None:
    """Give a till another key for the one it showed; None when that has ended meanwhile."""
    _hold_keys(connection, caller.shop)
    shown = select(till_keys.c.till).where(till_keys.c.digest == caller.digest)
    if connection.scalar(shown.where(till_keys.c.ended_at.is_(None))) is None:
        return None
    return add_till(connection, caller.shop, caller.till, may_approve=caller.may_approve, now=now)


def _hold_keys(connection: Connection, shop: ShopId) -> None:
    """Have nobody else give or end this shop's keys before this transaction ends.

    Whoever changes keys begins with it, after a code where there is one: what is read of them afterwards
    stays true, and of two who change the same keys neither waits for the other in a circle.
    """
    connection.execute(select(shops.c.id).where(shops.c.id == shop).with_for_update())


def end_key(connection: Connection, digest: bytes, *, now: datetime) -> None:
    """End one key."""
    connection.execute(
        update(till_keys).where(till_keys.c.digest == digest).values(ended_at=to_ms(now))
    )
    doors_changed(connection)


def revoke(connection: Connection, till: str, shop: ShopId | None, *, now: datetime) -> int:
    """End every key of a till, and the code it may still enrol with; give how many keys there were."""
    is_key = (till_keys.c.till == till) & till_keys.c.ended_at.is_(None)
    is_code = enrol_codes.c.till == till
    if shop is not None:
        is_key &= till_keys.c.shop == shop
        is_code &= enrol_codes.c.shop == shop
    where = connection.scalars(
        union(select(till_keys.c.shop).where(is_key), select(enrol_codes.c.shop).where(is_code))
    ).all()
    if len(where) > 1:
        raise Refused(Why.SEVERAL_TILLS, till)
    if not where:
        raise Refused(Why.NO_SUCH_TILL, till)
    codes = delete(enrol_codes).where(is_code, enrol_codes.c.shop == where[0])
    ended_codes = connection.execute(codes).rowcount  # before the keys, as who enrols holds them
    _hold_keys(connection, ShopId(where[0]))
    live = connection.scalars(
        select(till_keys.c.digest).where(is_key, till_keys.c.shop == where[0])
    ).all()
    if not live and not ended_codes:  # somebody else was quicker
        raise Refused(Why.NO_SUCH_TILL, till)
    for digest in live:
        end_key(connection, bytes(digest), now=now)
    return len(live)


def seen(connection: Connection, caller: Caller, *, now: datetime) -> None:
    """Keep when a key was last used; a key's first use ends the till's older one."""
    if caller.is_first_use:
        _hold_keys(connection, caller.shop)
        older = select(till_keys.c.digest).where(
            till_keys.c.shop == caller.shop,
            till_keys.c.till == caller.till,
            till_keys.c.ended_at.is_(None),
            till_keys.c.digest != caller.digest,
            till_keys.c.made_at
            <= select(till_keys.c.made_at)
            .where(till_keys.c.digest == caller.digest, till_keys.c.ended_at.is_(None))
            .scalar_subquery(),
        )
        for digest in connection.scalars(older).all():
            end_key(connection, bytes(digest), now=now)
        doors_changed(connection)
    connection.execute(
        update(till_keys).where(till_keys.c.digest == caller.digest).values(used_at=to_ms(now))
    )


def list_tills(connection: Connection) -> list[TillSeen]:
    """Give every live key, without the key."""
    rows = connection.execute(
        select(till_keys, shops.c.name)
        .join(shops, shops.c.id == till_keys.c.shop)
        .where(till_keys.c.ended_at.is_(None))
        .order_by(shops.c.name, till_keys.c.till, till_keys.c.made_at)
    )
    return [
        TillSeen(
            row.name,
            row.till,
            row.may_approve,
            from_ms(row.made_at),
            None if row.used_at is None else from_ms(row.used_at),
        )
        for row in rows
    ]


def stk_secret(connection: Connection, shop: ShopId) -> str:
    """Give the secret that tills put into the address Safaricom answers at."""
    newest = (
        select(box_secrets.c.secret)
        .where(box_secrets.c.shop == shop, box_secrets.c.purpose == "stk")
        .order_by(box_secrets.c.made_at.desc())
        .limit(1)
    )
    return str(connection.execute(newest).scalar_one())


def _after(live: Sequence[Row[Any]], now: datetime) -> int:
    """Give now, and in any case a moment after the newest of those there are."""
    newest: list[int] = [row.made_at + 1 for row in live]
    return max([to_ms(now), *newest])


def doors_changed(connection: Connection) -> None:
    """Have every process read anew who may come in."""
    connection.execute(update(letterbox).values(doors=letterbox.c.doors + 1))
    notify(connection, DOORS, is_postgres=connection.dialect.name == "postgresql")
