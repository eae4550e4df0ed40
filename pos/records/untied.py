"""Money that nothing ties to a request of ours: no account was typed, and no answer of Safaricom's named it."""

from datetime import datetime

from sqlalchemy import bindparam, exists, select, text

from pos.records.books import Books, milliseconds
from pos.records.received import received_of
from pos.records.tables import received, sightings
from pos.shop.money import Money
from pos.shop.received import Received, Source

_ANSWERED = exists().where(
    (sightings.c.received == received.c.id)
    & (sightings.c.source == Source.STK.value)
    & (sightings.c.is_verified == 1)
)
_UNTIED = (
    select(received.c.id)
    .where(
        (received.c.seen_at >= bindparam("since"))
        & (received.c.amount_cents == bindparam("amount"))
        & (received.c.account == "")
        & received.c.push.is_(None)
        & received.c.trans_id.is_not(None)
        & ~_ANSWERED
    )
    .order_by(received.c.came_at, text("received.rowid"))
)


def untied_money(books: Books, amount: Money, *, since: datetime) -> tuple[Received, ...]:
    """Give the money of just that sum that was first told of since then and may be any request's, oldest first."""
    rows = books.rows(_UNTIED, amount=amount.cents, since=milliseconds(since))
    return tuple(received_of(books, row.id) for row in rows)
