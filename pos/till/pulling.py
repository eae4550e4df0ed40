"""What came in, asked of Safaricom itself: it fills the holes that lost confirmations leave."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from pos.mpesa.pull import REACH, Pull, PulledMoney, Row
from pos.records.alarms import raise_alarm
from pos.records.awaited import has_awaited
from pos.records.books import Books, NotKept, OpenBooks
from pos.records.cursors import PULL_TRIED, PULLED, marked, set_mark
from pos.records.database import Records
from pos.records.mpesa_line import line_of
from pos.records.pushes import open_pushes
from pos.records.staff import ITSELF
from pos.shop.alarm import AlarmKind
from pos.shop.asking import State
from pos.shop.audit import Act
from pos.shop.awaiting import Sighted
from pos.shop.received import Sighting, Source
from pos.shop.refusal import Refusal
from pos.till.hearing import shown_number
from pos.till.seeing import see

EVERY = timedelta(hours=1)
SOON = timedelta(minutes=1)
"""So often while somebody waits for money that no question and no letter can find."""
BACK = timedelta(minutes=15)
"""So much of what was pulled before is pulled again: money may be listed late."""


def pull_wanted(books: Books) -> Pull | None:
    """Give which hours to ask for by now, or None while it is not time."""
    last, tried = _pulled_until(books), marked(books, PULL_TRIED)
    if tried is not None and abs(books.now - tried) < SOON:
        return None
    if last is not None and books.now - last < _pause(books):
        return None
    return pull_now(books)


def pull_now(books: Books) -> Pull:
    """Give which hours to ask for when somebody wants to know at once."""
    last = _pulled_until(books)
    since = books.now - REACH if last is None else last - BACK
    return Pull(since, books.now + BACK)


def _pulled_until(books: Books) -> datetime | None:
    """Give up to when all was pulled; None where that is not known, since the clock was ahead when it was asked."""
    last, tried = marked(books, PULLED), marked(books, PULL_TRIED)
    is_ahead = tried is not None and tried > books.now
    return None if is_ahead else last


def resume_pulls(books: OpenBooks) -> None:
    """After a start: what a clock has pulled that was set right meanwhile is not known, so all is asked for once more."""
    last = marked(books, PULLED)
    if last is not None:
        set_mark(books, PULLED, min(last, books.now - REACH))


def pulled(records: Records, rows: Sequence[Row]) -> int:
    """Keep what a page says; give how many payments were new or told more."""
    news, left = 0, [row for row in rows if isinstance(row, PulledMoney)]
    while left:
        done = _pulled_some(records, left)
        news, left = news + done, left[done:]
    return news


def pull_begun(records: Records) -> None:
    """Keep that a pull is tried, so that one that Safaricom refuses is not tried again at once, and from when on."""
    with records.writing() as books:
        if _pulled_until(books) != marked(books, PULLED):
            set_mark(books, PULLED, books.now - REACH)
        set_mark(books, PULL_TRIED, books.now)


def pull_done(records: Records, until: datetime) -> None:
    """Keep that all was pulled up to a moment, be it before the one that a clock which was ahead has left."""
    with records.writing() as books:
        set_mark(books, PULLED, min(until, books.now))


def _pulled_some(records: Records, rows: Sequence[PulledMoney]) -> int:
    with records.writing() as books:
        done = 0
        for row in rows[:100]:
            _see_whole(books, row)
            done += 1
            if books.is_noted:
                break
        if books.has_posted and not books.is_noted:
            books.note(Act.MONEY_HEARD, ITSELF, subject="pull", payments=done)
        return done


def _see_whole(books: OpenBooks, row: PulledMoney) -> None:
    """Do all that a row means; one that the books do not take is an alarm and keeps no other back."""
    sighted = Sighted(row.receipt, row.amount, row.at or books.now, account=row.account)
    number = shown_number(row.payer.number)
    try:
        with books.all_or_nothing():
            see(books, Sighting(Source.PULL, sighted, row.payer.name, number))
    except (Refusal, NotKept):
        subject = f"pull {row.receipt}"
        raise_alarm(books, AlarmKind.UNREADABLE, subject, detail=row.receipt)


def _pause(books: Books) -> timedelta:
    """Give how long to wait between two pulls: an hour, and a minute where nothing else finds the money."""
    if not line_of(books).has_letterbox and has_awaited(books):
        return SOON
    open_now = open_pushes(books)
    waits = any(push.state is State.UNSURE and push.checkout is None for push in open_now)
    return SOON if waits else EVERY
