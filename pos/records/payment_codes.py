"""The codes of payments: those of a request to a phone, and those that came under a pay number."""

from sqlalchemy import bindparam, case, func, select, text

from pos.records.books import Books
from pos.records.tables import received, sightings
from pos.shop.identity import PushId
from pos.shop.money import Money
from pos.shop.received import Source

_CODES_OF = (
    select(
        received.c.trans_id,
        func.max(
            case(
                ((sightings.c.source == Source.STK.value) & (sightings.c.is_verified == 1), 1),
                else_=0,
            )
        ).label("is_told"),
    )
    .select_from(received.join(sightings, sightings.c.received == received.c.id))
    .where(
        (received.c.push == bindparam("push"))
        & received.c.trans_id.is_not(None)
        & (received.c.is_verified == 1)
    )
    .group_by(received.c.id)
    .order_by(text("received.rowid"))
)
_BY_NUMBER = (
    select(received.c.trans_id, received.c.amount_cents)
    .where(
        (received.c.account == bindparam("account"))
        & received.c.push.is_(None)
        & received.c.trans_id.is_not(None)
        & (received.c.seen_at >= bindparam("since"))
    )
    .order_by(text("received.rowid"))
)


def codes_of_push(books: Books, push: PushId) -> tuple[str | None, str | None]:
    """Give the code that a request's own callback told, and the one that is taken for its own meanwhile.

    What a stranger says is no code of it: the true one would then be money that came twice.
    """
    told = presumed = None
    for row in books.rows(_CODES_OF, push=push):
        if row.is_told:
            told = told or str(row.trans_id)
        else:
            presumed = presumed or str(row.trans_id)
    return told, presumed


def received_by_number(books: Books, pay_number: str, since: int) -> tuple[tuple[str, Money], ...]:
    """Give the codes and amounts of money that came under a pay number since a moment, by no request of ours."""
    rows = books.rows(_BY_NUMBER, account=pay_number, since=since)
    return tuple((str(row.trans_id), Money(row.amount_cents)) for row in rows)
