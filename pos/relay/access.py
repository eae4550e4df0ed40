"""Who may come in: secrets and keys as digests, held in memory and read anew when they change."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, select

from pos.relay.letters import ShopId
from pos.relay.tables import box_secrets, letterbox, shops, till_keys

TILL = re.compile(r"[A-Za-z0-9_-]{1,32}", re.ASCII)
PURPOSES = ("c2b", "stk", "result")


@dataclass(frozen=True, slots=True)
class Caller:
    """A till that has proved who it is, and the key by which it did."""

    shop: ShopId
    till: str
    may_approve: bool
    digest: bytes
    is_first_use: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A shop's way in for one purpose."""

    shop: ShopId
    purpose: str
    checks_payments: bool


@dataclass(frozen=True, slots=True)
class Doors:
    """Everybody who may come in at this moment."""

    version: int
    boxes: Mapping[bytes, Box]
    callers: Mapping[bytes, Caller]

    def box(self, secret: str, purpose: str) -> Box | None:
        """Give the box of that secret, or None: unknown and of another purpose are the same."""
        box = self.boxes.get(digest_of(secret))
        return box if box is not None and box.purpose == purpose else None

    def caller(self, authorization: str) -> Caller | None:
        """Give the till of an Authorization header, or None."""
        scheme, _, token = authorization.partition(" ")
        till, _, secret = token.partition(".")
        if scheme.lower() != "bearer" or not secret:
            return None
        caller = self.callers.get(digest_of(secret))
        return caller if caller is not None and caller.till == till else None


def digest_of(secret: str) -> bytes:
    """Give what is kept of a secret; 128 random bits and more need no slower hash."""
    return sha256(secret.encode("utf-8", "surrogatepass")).digest()


def doors_version(connection: Connection) -> int:
    """Give the number that grows with every change of keys and secrets."""
    return int(connection.execute(select(letterbox.c.doors)).scalar_one())


def read_doors(connection: Connection) -> Doors:
    """Give everybody who may come in."""
    version = doors_version(connection)
    boxes = {
        bytes(row.digest): Box(ShopId(row.shop), row.purpose, row.checks_payments)
        for row in connection.execute(
            select(box_secrets.c.digest, box_secrets.c.shop, box_secrets.c.purpose)
            .add_columns(shops.c.checks_payments)
            .join(shops, shops.c.id == box_secrets.c.shop)
        )
    }
    live = select(till_keys).where(till_keys.c.ended_at.is_(None))
    callers = {
        bytes(row.digest): Caller(
            ShopId(row.shop), row.till, row.may_approve, bytes(row.digest), row.used_at is None
        )
        for row in connection.execute(live)
    }
    return Doors(version, boxes, callers)
