"""A day of M-Pesa, compared with Safaricom's statement and signed off when nothing is left to say."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from pos.mpesa.statement_head import Head
from pos.office.statement_reading import StatementRead
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.house import rules_of, today_of, zone_of
from pos.records.mpesa_line import line_of
from pos.records.mpesa_lines import known_of, lines_of_day
from pos.records.mpesa_signings import (
    answered_lines,
    days_between,
    keepers_of,
    oldest_money,
    post_answer,
    post_signing,
    signing_of,
    told_by_safaricom,
)
from pos.records.staff import all_staff, staff_of
from pos.shop.audit import Act
from pos.shop.balance_chain import chain_of
from pos.shop.day_check import DayCheck, Shown
from pos.shop.days import ONE_DAY, start_of
from pos.shop.identity import StaffId
from pos.shop.period import only
from pos.shop.reconciling import TO_ANSWER, LineKind, findings_of
from pos.shop.refusal import Refusal
from pos.shop.signing_off import DayMoney, Signing
from pos.shop.staff import Need, Permission, Role, may
from pos.shop.text import read_reason
from pos.shop.words import Reason

DAYS = 31
"""Days that are listed at once."""


def list_days(records: Records, by: StaffId, *, before: date | None = None) -> tuple[DayMoney, ...]:
    """Give the days before a day, or up to today, the newest first; none before the first money came."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        zone = zone_of(books)
        oldest = oldest_money(books)
        end = before or today_of(books) + ONE_DAY
        first = oldest.astimezone(zone).date() if oldest else end - ONE_DAY
        start = max(end - DAYS * ONE_DAY, first)
        if start >= end:
            return ()
        return days_between(books, start_of(start, zone), start_of(end, zone))


def days_on(records: Records, by: StaffId, *, read: StatementRead) -> tuple[date, ...]:
    """Give the days that a statement has lines of, the oldest first; one of another number is refused."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        _refuse_another(books, read)
        zone = zone_of(books)
        return tuple(sorted({entry.at.astimezone(zone).date() for entry in read.statement.entries}))


def count_told(records: Records, by: StaffId, *, day: date) -> tuple[int, int]:
    """Give how many payments a day has, and of how many Safaricom told when it was asked: its list, its answers.

    What only a letter has told of is not proved by that; the statement is the proof.
    """
    with records.reading() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        return told_by_safaricom(books, *_bounds(books, day))


def compare_day(records: Records, by: StaffId, *, day: date, read: StatementRead) -> DayCheck:
    """Lay a day of the books beside the statement's; nothing is kept."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        return _compared(books, by, day=day, read=read)


def answer_line(
    records: Records, by: StaffId, *, day: date, line: str, why: str, read: StatementRead
) -> DayCheck:
    """Keep what somebody says of a line that is on one side only, or that differs."""
    with records.writing() as books:
        allow(books, by, Permission.SIGN_DAY)
        reason = read_reason(why)
        found = (
            each for each in _compared(books, by, day=day, read=read).findings if each.name == line
        )
        asking = (each for each in found if each.heap in TO_ANSWER and not each.is_answered)
        finding = next(asking, None)
        if finding is None:
            raise Refusal(Reason.LINE_NOT_ASKING)
        post_answer(books, day, finding.told, why=reason, by=by)
        books.note(Act.LINE_ANSWERED, by, subject=line, day=day.isoformat(), reason=reason)
    return compare_day(records, by, day=day, read=read)


def sign_day(records: Records, by: StaffId, *, day: date, read: StatementRead) -> Signing:
    """Post that a day agrees with the statement; refused while anything is left to say, and nothing new twice."""
    with records.writing() as books:
        allow(books, by, Permission.SIGN_DAY)
        check = _compared(books, by, day=day, read=read)
        if check.obstacles:
            why = check.obstacles[0].value.rstrip(".")
            raise Refusal(Reason.DAY_NOT_READY, why=why)
        signing = _signing(books, by, check, read)
        before = _same_before(books, signing)
        if before is not None:
            return before
        post_signing(books, signing)
        books.note(
            Act.DAY_SIGNED,
            by,
            subject=day.isoformat(),
            statement=signing.statement,
            figures=signing.figures,
            lines=signing.lines,
        )
        return signing


def has_changed(day: DayMoney, check: DayCheck | None = None) -> bool:
    """Whether a signed day is no more as it was: in the books, or on a statement that was read since."""
    if day.signing is None:
        return False
    return day.has_changed or (check is not None and check.digest != day.signing.figures)


def _compared(books: Books, by: StaffId, *, day: date, read: StatementRead) -> DayCheck:
    _refuse_another(books, read)
    since, until = _bounds(books, day)
    everything = read.lines
    lines = tuple(line for line in everything if since <= line.at < until)
    codes = [line.code for line in lines if line.kind not in {LineKind.CHARGE, LineKind.MOVED}]
    here = lines_of_day(books, since, until, codes=codes)
    known = replace(
        known_of(books, (line.original for line in lines if line.original)),
        other_days=frozenset(line.code for line in everything if not since <= line.at < until),
        answered=answered_lines(books, day),
    )
    findings = findings_of(lines, here, known=known)
    shown = _shown(read, since, until, now=books.now)
    before = signing_of(books, day - ONE_DAY)
    shown = replace(
        shown,
        closed_before=before.closing if before is not None else None,
        is_for_another=_is_for_another(books, by, day),
    )
    return DayCheck(day, findings, chain_of(lines), shown)


def _is_for_another(books: Books, by: StaffId, day: date) -> bool:
    """Tell whether another has to sign a day, since this person had a statement of it heard.

    An owner beside whom nobody could sign it signs it himself, and it says so.
    """
    keepers = keepers_of(books, day)
    if by not in keepers:
        return False
    grants, need = rules_of(books).grants, Need(Permission.SIGN_DAY)
    has_another = any(
        may(each, need, grants) for each in all_staff(books) if each.id not in keepers
    )
    return has_another or staff_of(books, by).role is not Role.OWNER


def _shown(read: StatementRead, since: datetime, until: datetime, *, now: datetime) -> Shown:
    """Give what the statement shows of the time around a day; a line of each side proves both ends."""
    head, said = read.statement.head, read.statement
    moments = [entry.at for entry in said.entries]
    is_begun = head.since is not None and head.since <= since
    is_made_after = head.made_at is not None and head.made_at >= until
    return Shown(
        is_over=now >= until,
        is_ours=bool(head.numbers),
        has_start=is_begun or any(at < since for at in moments),
        has_end=_reaches(head, until) and (is_made_after or any(at >= until for at in moments)),
        is_empty=not moments,
        is_understood=not said.not_understood,
        chain=read.chain,
    )


def _reaches(head: Head, until: datetime) -> bool:
    """Tell whether the period that a head names reaches the end of the day; a second before is its end."""
    return head.until is None or head.until >= until - timedelta(minutes=1)


def _refuse_another(books: Books, read: StatementRead) -> None:
    """Refuse the statement of a number that is none of the shop's."""
    theirs = read.statement.head.numbers - line_of(books).ours
    if theirs:
        name, numbers = read.name, ", ".join(sorted(theirs))
        raise Refusal(Reason.STATEMENT_OF_ANOTHER, name=name, theirs=numbers)


def _signing(books: Books, by: StaffId, check: DayCheck, read: StatementRead) -> Signing:
    since, until = _bounds(books, check.day)
    (money,) = days_between(books, since, until)
    number = min(read.statement.head.numbers, default="")
    return Signing(
        check.day,
        number,
        read.digest,
        check.digest,
        len(check.lines),
        money.heard,
        money.amount,
        check.chain.opening,
        check.chain.closing,
        books.now,
        by,
        is_by_one=by in keepers_of(books, check.day),
    )


def _same_before(books: Books, signing: Signing) -> Signing | None:
    """Give the last signature of the day where it says just this, by the same person, and still holds."""
    (day,) = days_between(books, *_bounds(books, signing.day))
    last = day.signing
    if last is None or day.has_changed or replace(signing, at=last.at, name=last.name) != last:
        return None
    return replace(signing, at=last.at)


def _bounds(books: Books, day: date) -> tuple[datetime, datetime]:
    return only(day).bounds(zone_of(books))
