"""Letters for tests, and keeping them without a server."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select

from pos.relay.appending import append
from pos.relay.database import Database
from pos.relay.letters import C2B, SAFARICOM, Kept, Letter, NewLetter, ShopId
from pos.relay.reading import letter_of
from pos.relay.tables import letters
from tests.relay.running import NOON


def till_letter(
    kind: str = "sale", key: str = "s1", body: bytes = b"{}", *, till: str = "T1", approves: bool = False
) -> NewLetter:  # fmt: skip
    return NewLetter(kind, key, till, body, NOON, may_approve=approves)


def safaricoms(
    key: str = "RKTQDM7W6S", body: bytes = b"{}", *, kind: str = C2B, at: datetime = NOON, **more: Any
) -> NewLetter:  # fmt: skip
    return NewLetter(kind, key, SAFARICOM, body, at, **({"door": kind} | more))


def keep(database: Database, shop: ShopId, *news: NewLetter) -> list[Kept]:
    with database.writing() as connection:
        return append(connection, shop, news)


def kept(database: Database, shop: ShopId) -> Sequence[Letter]:
    """Give all letters of a shop, in their order."""
    asked = select(letters).where(letters.c.shop == shop).order_by(letters.c.number)
    with database.reading() as connection:
        return [letter_of(row) for row in connection.execute(asked)]
