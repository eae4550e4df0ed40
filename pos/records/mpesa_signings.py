"""Days of M-Pesa as the books have them, what was said of their lines, and who signed them off."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, exists, select, text

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.statements import Row, Values
from pos.records.tables import line_answers, mpesa_signings, staff, statements_kept
from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.signing_off import DayChange, DayMoney, Signing, Since

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
_SINCE = text(
    "SELECT told.*, coalesce(staff.name, '') AS name FROM ("
    " SELECT came_at, 'heard' AS what, trans_id AS code, amount_cents, seen_at AS at, '' AS by FROM received"
    "  WHERE came_at >= :since AND came_at < :until AND seen_at > :signed AND state <> 'same'"
    " UNION ALL"
    " SELECT came_at, 'taken_back', trans_id, amount_cents, changed_at, '' FROM received"
    "  WHERE came_at >= :since AND came_at < :until AND changed_at > :signed AND state = 'reversed'"
    " UNION ALL"
    " SELECT came_at, 'used', trans_id, money_uses.amount_cents, money_uses.at, money_uses.by FROM received"
    "  JOIN money_uses ON money_uses.received = received.id"
    "  WHERE came_at >= :since AND came_at < :until AND money_uses.at > :signed AND what <> 'refund'"
    " UNION ALL"
    " SELECT came_at, 'sent_back', refunds.trans_id, refunds.amount_cents, asked_at, asked_by FROM refunds"
    "  JOIN received ON received.trans_id = refunds.trans_id"
    "  WHERE came_at >= :since AND came_at < :until AND asked_at > :signed"
    "  AND refunds.kind = 'reversal' AND refunds.state <> 'failed' AND received.state <> 'same'"
    " UNION ALL"
    " SELECT came_at, CASE json_extract(audit.detail, '$.state') WHEN 'not_ours' THEN 'set_aside' ELSE 'taken_up' END,"
    "  trans_id, amount_cents, audit.at, audit.by FROM audit"
    "  JOIN received ON received.trans_id = audit.subject OR received.id = audit.subject"
    "  WHERE audit.act = 'money_set_aside' AND audit.at > :signed AND came_at >= :since AND came_at < :until"
    ") AS told LEFT JOIN staff ON staff.id = told.by ORDER BY told.at, told.code"
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
    changed = _changes(books, signed, since, until)
    found = (_day(day, sums.get(day), signed.get(day)) for day in reversed(days))
    return tuple(replace(each, changes=tuple(changed.get(each.day, ()))) for each in found)


def changed_days(books: Books, since: datetime, until: datetime) -> int:
    """Give how many signed days from one midnight to another are no more as they were signed."""
    if not _signings(books, since.date(), until.date() - timedelta(days=1)):
        return 0
    return sum(day.has_changed for day in days_between(books, since, until))


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


def _changes(
    books: Books, signed: dict[date, Signing], since: datetime, until: datetime
) -> dict[date, list[DayChange]]:
    """Give what became of the payments of signed days after their last signature."""
    if not signed:
        return {}
    found: dict[date, list[DayChange]] = {}
    first = min(each.at for each in signed.values())
    span = {"since": milliseconds(since), "until": milliseconds(until)}
    for row in books.rows(_SINCE, signed=milliseconds(first), **span):
        day = moment(row.came_at).astimezone(since.tzinfo).date()
        if day in signed and moment(row.at) > signed[day].at:
            found.setdefault(day, []).append(_change(row))
    return found


def _change(row: Row) -> DayChange:
    amount = Money(row.amount_cents)
    return DayChange(Since(row.what), row.code or "", amount, moment(row.at), row.name)


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
