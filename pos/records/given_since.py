"""What was left of a payment and was given out since a backup: the books that it brings keep that it is gone."""

from dataclasses import dataclass

from sqlalchemy import bindparam, case, func, select

from pos.records.books import Books, OpenBooks
from pos.records.received import find_received, use_money
from pos.records.since import known_until
from pos.records.spent_codes import is_gone
from pos.records.tables import money_uses, received
from pos.shop.identity import ReceivedId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.received import MoneyState, Use, What
from pos.shop.restoring import CopiedUntil

_SINCE = money_uses.alias("since")
_OUT = func.max(case((money_uses.c.what != What.SALE.value, money_uses.c.what)))
_GIVEN = (
    select(
        received.c.id,
        (received.c.amount_cents - func.sum(money_uses.c.amount_cents)).label("rest"),
        _OUT.label("what"),
    )
    .select_from(money_uses.join(received, received.c.id == money_uses.c.received))
    .where(
        received.c.id.in_(
            select(_SINCE.c.received).where(
                (_SINCE.c.entry > bindparam("entry")) & (_SINCE.c.what != What.SALE.value)
            )
        )
        & is_gone(money_uses.c.document)
    )
    .group_by(received.c.id)
    .having(_OUT.is_not(None))
)


@dataclass(frozen=True, slots=True)
class Given:
    """A payment of which something was given out, how, and what is left of it."""

    received: ReceivedId
    what: What
    rest: Money


def given_since(books: Books, copied: CopiedUntil) -> tuple[Given, ...]:
    """Give the payments of which something was credited, given back in cash or sent back since a copy was made."""
    rows = books.each(_GIVEN, entry=known_until(books, copied))
    return tuple(Given(ReceivedId(row.id), What(row.what), Money(row.rest)) for row in rows)


def post_given(books: OpenBooks, given: tuple[Given, ...], *, by: StaffId) -> None:
    """Post what was given out, in the books whose place these take, of payments of which these have used a part."""
    for each in given:
        money = find_received(books, each.received)
        if money is None or money.state is not MoneyState.USED:
            continue
        gone = money.rest - each.rest
        if gone > NOTHING:
            use_money(books, money, Use(each.what, gone), by=by)
