"""What M-Pesa did on each day, counted from the requests of this till."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from pos.records.books import Books, milliseconds
from pos.records.house import zone_of
from pos.records.pushes import pushes_since
from pos.records.received import received_by
from pos.shop.asking import State
from pos.shop.push import Push


@dataclass(frozen=True, slots=True)
class MpesaDay:
    """One day of one till: how many phones were asked, and how that ended."""

    day: date
    till: int
    asked: int
    paid: int
    cancelled: int
    """Ended without money, for whatever reason the customer or M-Pesa had."""
    unsure: int
    waiting: int
    seconds: tuple[int, ...]
    """How long each that was paid took, from the request to the money."""
    unheard: int = 0
    """Paid ones that no letter has told of, only a query."""


def mpesa_days(books: Books, *, since: datetime) -> tuple[MpesaDay, ...]:
    """Give the days since a moment, by the shop's own calendar, the newest first."""
    zone = zone_of(books)

    def day_of(push: Push) -> date:
        return push.asked_at.astimezone(zone).date()

    found = sorted(pushes_since(books, milliseconds(since)), key=day_of, reverse=True)
    return tuple(_day(books, day, tuple(of_day)) for day, of_day in groupby(found, key=day_of))


def _day(books: Books, day: date, pushes: tuple[Push, ...]) -> MpesaDay:
    stands = [push.state for push in pushes]
    took = [
        push.ended_at - push.asked_at
        for push in pushes
        if push.state is State.PAID and push.ended_at is not None
    ]
    return MpesaDay(
        day,
        books.till,
        len(pushes),
        stands.count(State.PAID),
        stands.count(State.NOT_PAID),
        stands.count(State.UNSURE),
        stands.count(State.WAITING) + stands.count(State.ASKING),
        tuple(max(round(each.total_seconds()), 0) for each in took),
        sum(_is_unheard(books, push) for push in pushes if push.state is State.PAID),
    )


def _is_unheard(books: Books, push: Push) -> bool:
    return any(money.trans_id is None for money in received_by(books, push.id))
