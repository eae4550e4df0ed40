"""Days of M-Pesa as the books have them, what was said of their lines, and who signed them off."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, exists, select, text

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.statements import Row, Values
from pos.records.tables import line_answers, mpesa_signings, staff, statements_kept
from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.signing_off import DayMoney, Signing

_KEPT_BEFORE = exists().where(
    (statements_kept.c.day == mpesa_signings.c.day)
    & (statements_kept.c.by == mpesa_signings.c.by)
    & (statements_kept.c.entry < mpesa_signings.c.entry)
)
_NAMED = select(mpesa_signings, staff.c.name, _KEPT_BEFORE.label("is_by_one")).select_from(
    mpesa_signings.outerjoin(staff, staff.c.id == mpesa_signings.c.by)
)
_SIGNED = _NAMED.where(
    (mpesa_signings.c.day >= bindparam("first")) & (mpesa_signings.c.day <= bindparam("last"))
).order_by(mpesa_signings.c.day, mpesa_signings.c.entry, mpesa_signings.c.number)
_ANSWERS = select(line_answers.c.line).where(line_answers.c.day == bindparam("day"))
_KEEPERS = select(statements_kept.c.by).where(statements_kept.c.day == bindparam("day"))
_SUMS = text(
    "SELECT (came_at + :offset) / 86400000 AS day, count(*) AS heard, sum(amount_cents) AS cents, "
    "sum(state IN ('unmatched', 'claiming')) AS asking FROM received "
    "WHERE came_at >= :since AND came_at < :until AND state <> 'same' GROUP BY 1 ORDER BY 1 DESC"
)
_TOLD = text(
    "SELECT count(*) AS heard, coalesce(sum(EXISTS (SELECT 1 FROM sightings WHERE sightings.received = received.id "
    "AND sightings.source IN ('query', 'pull', 'status', 'statement'))), 0) AS told FROM received "
    "WHERE came_at >= :since AND came_at < :until AND state NOT IN ('same', 'not_ours')"
)
_OLDEST = text("SELECT min(came_at) FROM received")
_EPOCH = date(1970, 1, 1)


def days_between(books: Books, since: datetime, until: datetime) -> tuple[DayMoney, ...]:
    """Give the days from one midnight of the shop's to another, the newest first; each, also where nothing came."""
    offset = since.utcoffset() or timedelta()
    rows = books.rows(
        _SUMS,
        since=milliseconds(since),
        until=milliseconds(until),
        offset=int(offset.total_seconds() * 1000),
    )
    sums = {_EPOCH + timedelta(days=int(row.day)): row for row in rows}
    days = [since.date() + timedelta(days=at) for at in range((until - since).days)]
    signed = _signings(books, days[0], days[-1]) if days else {}
    return tuple(_day(day, sums.get(day), signed.get(day)) for day in reversed(days))


def told_by_safaricom(books: Books, since: datetime, until: datetime) -> tuple[int, int]:
    """Give how many payments there are in a time, and of how many Safaricom itself told when it was asked."""
    row = books.first(_TOLD, since=milliseconds(since), until=milliseconds(until))
    return (row.heard, row.told) if row else (0, 0)


def oldest_money(books: Books) -> datetime | None:
    """Give when the first money came, or None."""
    at = books.number(_OLDEST)
    return moment(at) if at else None


def signing_of(books: Books, day: date) -> Signing | None:
    """Give the last signature of a day, or None."""
    return _signings(books, day, day).get(day)


def answered_lines(books: Books, day: date) -> frozenset[str]:
    """Give the lines of a day about which somebody said what they are."""
    return frozenset(row.line for row in books.rows(_ANSWERS, day=day.isoformat()))


def post_answer(books: OpenBooks, day: date, line: str, *, why: str, by: StaffId) -> None:
    """Post what somebody said of a line."""
    books.post(
        line_answers,
        [
            {
                "number": 1,
                "day": day.isoformat(),
                "line": line,
                "why": why,
                "at": books.at,
                "by": by,
            }
        ],
    )


def keepers_of(books: Books, day: date) -> frozenset[StaffId]:
    """Give who had a statement with payments of a day heard."""
    return frozenset(StaffId(row.by) for row in books.rows(_KEEPERS, day=day.isoformat()))


def post_keeping(books: OpenBooks, days: Iterable[date], *, by: StaffId) -> None:
    """Post that somebody has a statement with payments of those days heard."""
    kept: list[Values] = [
        {"number": number, "day": day.isoformat(), "at": books.at, "by": by}
        for number, day in enumerate(sorted(days), start=1)
    ]
    books.post(statements_kept, kept)


def post_signing(books: OpenBooks, signing: Signing) -> None:
    """Post that a day was signed off."""
    books.post(
        mpesa_signings,
        [
            {
                "number": 1,
                "day": signing.day.isoformat(),
                "short_code": signing.short_code,
                "statement": signing.statement,
                "figures": signing.figures,
                "lines": signing.lines,
                "heard": signing.heard,
                "heard_cents": signing.amount.cents,
                "opening_cents": signing.opening.cents if signing.opening is not None else None,
                "closing_cents": signing.closing.cents if signing.closing is not None else None,
                "at": milliseconds(signing.at),
                "by": signing.by,
            }
        ],
    )


def _signings(books: Books, first: date, last: date) -> dict[date, Signing]:
    rows = books.rows(_SIGNED, first=first.isoformat(), last=last.isoformat())
    return {date.fromisoformat(row.day): _signing(row) for row in rows}


def _day(day: date, row: Row | None, signed: Signing | None) -> DayMoney:
    if row is None:
        return DayMoney(day, signing=signed)
    return DayMoney(day, row.heard, Money(row.cents), row.asking, signed)


def _signing(row: Row) -> Signing:
    return Signing(
        date.fromisoformat(row.day),
        row.short_code,
        row.statement,
        row.figures,
        row.lines,
        row.heard,
        Money(row.heard_cents),
        None if row.opening_cents is None else Money(row.opening_cents),
        None if row.closing_cents is None else Money(row.closing_cents),
        moment(row.at),
        StaffId(row.by),
        row.name or "",
        is_by_one=bool(row.is_by_one),
    )
