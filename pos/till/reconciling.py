"""The organisation's statement is the proof at the end of a day: what it tells is heard like any other word."""

from collections.abc import Sequence
from dataclasses import dataclass

from pos.mpesa.statement import Entry, Statement
from pos.mpesa.statement_sort import Sort
from pos.records.alarms import raise_alarm
from pos.records.authority import allow
from pos.records.books import Books, OpenBooks
from pos.records.database import Records
from pos.records.house import zone_of
from pos.records.mpesa_line import line_of
from pos.records.mpesa_signings import post_keeping
from pos.records.received import received_by_code
from pos.shop.alarm import AlarmKind
from pos.shop.audit import Act
from pos.shop.awaiting import Sighted
from pos.shop.identity import StaffId
from pos.shop.received import Sighting, Source
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason
from pos.till.ending import reversal_told
from pos.till.hearing import shown_number
from pos.till.seeing import see

MOST_ENTRIES = 100


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a statement told that the books did not know."""

    payments: int
    new: int
    reversed: int


def take_statement(records: Records, by: StaffId, *, statement: Statement) -> Reconciled:
    """Hear every payment of a statement: lost ones are found, codes kept by hand are matched."""
    left: Sequence[Entry] = [each for each in statement.entries if each.sort in _HEARD]
    told = Reconciled(0, 0, 0)
    with records.reading() as books:
        allow(books, by, Permission.KEEP_STATEMENT)
        _refuse_another(books, statement)
    if left:
        _say_who(records, by, left)
    while left:
        done, told = _take_some(records, by, left, told)
        left = left[done:]
    return told


def _say_who(records: Records, by: StaffId, entries: Sequence[Entry]) -> None:
    """Keep who had a statement heard, and of which days, before it is: what it pays finishes sales by itself."""
    with records.writing() as books:
        allow(books, by, Permission.KEEP_STATEMENT)
        zone = zone_of(books)
        post_keeping(books, {each.at.astimezone(zone).date() for each in entries}, by=by)
        books.note(Act.MONEY_HEARD, by, subject="statement", payments=len(entries))


def _refuse_another(books: Books, statement: Statement) -> None:
    """Refuse the statement of a number that is none of the shop's: its money would pay our sales."""
    ours = line_of(books).ours
    theirs = statement.head.numbers - ours
    if ours and theirs:
        shown = ", ".join(sorted(theirs))
        raise Refusal(Reason.STATEMENT_OF_ANOTHER, name="The statement", theirs=shown)


_HEARD = frozenset({Sort.MONEY_IN, Sort.REVERSAL})


def _take_some(
    records: Records, by: StaffId, left: Sequence[Entry], told: Reconciled
) -> tuple[int, Reconciled]:
    with records.writing() as books:
        done = 0
        for entry in left[:MOST_ENTRIES]:
            told = _take(books, entry, told)
            done += 1
            if books.is_noted:
                break
        if books.has_posted and not books.is_noted:
            books.note(Act.MONEY_HEARD, by, subject="statement", payments=done)
        return done, told


def _take(books: OpenBooks, entry: Entry, told: Reconciled) -> Reconciled:
    if entry.sort is Sort.REVERSAL:
        is_known = _take_back(books, entry)
        return Reconciled(told.payments, told.new, told.reversed + is_known)
    is_new = received_by_code(books, entry.receipt) is None
    sighted = Sighted(entry.receipt, entry.amount, entry.at, account=entry.account)
    number = shown_number(entry.payer.number)
    see(books, Sighting(Source.STATEMENT, sighted, entry.payer.name, number))
    return Reconciled(told.payments + 1, told.new + is_new, told.reversed)


def _take_back(books: OpenBooks, entry: Entry) -> bool:
    """Hear that money went back, or that what had gone came back; whether it is known here. Else it is an alarm."""
    if entry.is_in:
        detail = f"{entry.receipt} {entry.amount}"
        raise_alarm(books, AlarmKind.REFUND_FAILED, entry.receipt, detail=detail)
        return False
    if entry.original and received_by_code(books, entry.original) is not None:
        reversal_told(books, entry.original, receipt=entry.receipt, amount=entry.amount)
        return True
    code = entry.original or entry.receipt
    raise_alarm(books, AlarmKind.REVERSED, code, detail=f"{code} {entry.amount}")
    return False
