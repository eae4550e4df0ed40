"""Feeding what could not be read through today's reader: a fault in the reader costs no payment."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select, update

from pos.relay.appending import append
from pos.relay.bodies import key_of
from pos.relay.database import Database
from pos.relay.letters import SAFARICOM, UNREADABLE, NewLetter, Outcome, ShopId
from pos.relay.moments import from_ms
from pos.relay.notifying import notify
from pos.relay.tables import letters, shops
from pos.shop.progress import Progress, no_progress

AT_ONCE = 200
"""So many in one commit: whoever posts meanwhile waits for no more, and no database has too many names to look up."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """How many unreadable letters were looked at, and how many of them are readable now and newly kept."""

    looked_at: int
    newly_kept: int


def replay(database: Database, shop: ShopId, *, progress: Progress = no_progress) -> Replayed:
    """Keep each unreadable letter that makes sense by now under its right kind; doing it twice is harmless.

    It arrived when it arrived: Safaricom says nothing now, and what is personal in it goes in time.
    It goes on in commits of some letters each, so it may be stopped at any time: what is kept stays kept.
    """
    with database.reading() as connection:
        numbers = connection.scalars(_unread(shop)).all()
    newly_kept = 0
    for start in range(0, len(numbers), AT_ONCE):
        some = numbers[start : start + AT_ONCE]
        with database.writing() as connection:
            newly_kept += _read_anew(connection, shop, some)
        progress("Read once more", start + len(some), len(numbers))
    return Replayed(len(numbers), newly_kept)


def _unread(shop: ShopId) -> Any:
    ours = (letters.c.shop == shop) & (letters.c.kind == UNREADABLE)
    whole = ours & letters.c.is_stripped.is_(False)
    return select(letters.c.number).where(whole).order_by(letters.c.number)


def _read_anew(connection: Connection, shop: ShopId, numbers: Sequence[int]) -> int:
    """Give how many of these letters are newly kept."""
    ours = shops.c.id == shop
    heard = connection.scalar(select(shops.c.heard_at).where(ours).with_for_update())
    asked = select(letters).where(letters.c.shop == shop, letters.c.number.in_(numbers))
    rows = connection.execute(asked.order_by(letters.c.number)).all()
    news = [letter for row in rows if (letter := _read(row)) is not None]
    newly = sum(each.outcome is Outcome.NEW for each in append(connection, shop, news))
    if newly:  # and counted as heard when they arrived, which is before what was heard last
        connection.execute(update(shops).where(ours).values(heard_at=heard))
        notify(connection, shop, is_postgres=connection.dialect.name == "postgresql")
    return newly


def _read(row: Row[*tuple[Any, ...]]) -> NewLetter | None:
    """Give an unreadable letter as what it is by today's reader, or None when it still makes no sense."""
    body = bytes(row.body)
    key = key_of(row.door, body)
    if key is None:
        return None
    return NewLetter(
        row.door,
        key,
        SAFARICOM,
        body,
        from_ms(row.arrived_at),
        verified_source=row.verified_source,
        once=row.once,
        door=row.door,
    )
