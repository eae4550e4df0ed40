"""Money of a request that no till of the shop knows any more: what nobody has claimed for an hour asks at every till."""

from dataclasses import replace
from datetime import timedelta

from pos.records.books import OpenBooks
from pos.records.received import keep_received, received_unclaimed
from pos.shop.awaiting import Kind
from pos.shop.claim import NO_SALE
from pos.shop.received import MoneyState
from pos.till.claiming import taken_by

CLAIMED_WITHIN = timedelta(hours=1)
"""A till that asked for money claims it as soon as it hears of it; one that was restored, or is gone, never does."""


def ask_for_unclaimed(books: OpenBooks) -> int:
    """Let money ask for somebody that was kept for another till, and that none has claimed; give how much there is.

    So of what a clock that was set back says came later than now.
    """
    waited = (
        each
        for each in received_unclaimed(books)
        if abs(books.now - each.seen_at) >= CLAIMED_WITHIN
    )
    left = [money for money in waited if taken_by(books, money, NO_SALE) is None]
    for money in left:
        keep_received(books, replace(money, state=MoneyState.UNMATCHED, kind=Kind.OTHER_TILL))
    return len(left)
