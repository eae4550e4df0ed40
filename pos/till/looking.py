"""Asking Safaricom how requests stand: which are due, and what the answer does."""

from dataclasses import replace

from pos.mpesa.push import Ended, NotKnown, StillGoing
from pos.records.books import OpenBooks
from pos.records.database import Records
from pos.records.pushes import find_push, keep_push, open_pushes, push_of, pushes_to_look_at
from pos.records.staff import ITSELF
from pos.shop.asking import Event, Told
from pos.shop.audit import Act
from pos.shop.awaiting import Sighted
from pos.shop.identity import PushId
from pos.shop.push import PAID, Push
from pos.shop.received import Sighting, Source
from pos.shop.watching import is_too_long, is_watched, looks_at_once, next_look
from pos.till.hearing import told_by
from pos.till.seeing import see


def looks_due(books: OpenBooks) -> tuple[Push, ...]:
    """Give the requests of which Safaricom is to be asked by now; what waited for two minutes is unsure."""
    for push in open_pushes(books):
        if is_too_long(push.progress, asked_at=push.asked_at, now=books.now) and push.out_at:
            keep_push(books, push.after(Told(Event.TWO_MINUTES), now=books.now))
    return tuple(push for push in pushes_to_look_at(books) if push.checkout is not None)


def looked(records: Records, push: PushId, told: Ended | StillGoing | NotKnown) -> Push:
    """Keep what Safaricom said of a request; a paid one pays its sale in the same transaction."""
    with records.writing() as books:
        kept = push_of(books, push)
        if isinstance(told, Ended) and told.code == PAID:
            _paid(books, kept)
        else:
            _not_paid(books, kept, told)
        after = push_of(books, push)
        if books.has_posted and not books.is_noted:
            books.note(Act.MONEY_HEARD, ITSELF, subject=after.sale, request=push)
        return after


def not_looked(records: Records, push: PushId) -> None:
    """Keep that Safaricom did not answer: it is asked again later."""
    with records.writing() as books:
        kept = find_push(books, push)
        if kept is not None:
            keep_push(books, _later(books, kept))


def _paid(books: OpenBooks, push: Push) -> None:
    keep_push(books, replace(_later(books, push), code=PAID))
    sighted = Sighted(None, push.amount, books.now, checkout=push.checkout, once=push.once)
    see(books, Sighting(Source.QUERY, sighted))


def _not_paid(books: OpenBooks, push: Push, told: Ended | StillGoing | NotKnown) -> None:
    said = (
        Told(Event.NOT_KNOWN) if isinstance(told, NotKnown) else told_by(told.meaning, is_look=True)
    )
    after = _later(books, push).after(said, now=books.now)
    if isinstance(told, Ended) and after.state is not push.state:
        after = replace(after, code=told.code)
    if looks_at_once(said.event, after.progress) and push.state is not after.state:
        after = replace(after, look_at=books.now)
    keep_push(books, after)


def _later(books: OpenBooks, push: Push) -> Push:
    looks = push.looks + 1
    at = next_look(push.asked_at, looked=looks, now=books.now)
    is_over = at is None or not is_watched(push.progress)
    return replace(push, looks=looks, look_at=None if is_over else at)
