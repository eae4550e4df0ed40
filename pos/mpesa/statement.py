"""The organisation's statement of the M-Pesa portal, read row by row: the proof at the end of a day."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum

from pos.mpesa.payer import Payer, read_party
from pos.mpesa.reading import NAIROBI, RECEIPT, NotUnderstood, balance_of, moment_as, text_of
from pos.shop.money import NOTHING, Money
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

COLUMNS = {
    "receipt no": "receipt", "completion time": "completed", "initiation time": "initiated", "details": "details",
    "transaction status": "status", "paid in": "paid_in", "withdrawn": "withdrawn", "balance": "balance",
    "balance confirmed": "confirmed", "reason type": "reason", "other party info": "party",
    "linked transaction id": "linked", "a/c no": "account",
}  # fmt: skip
WHOSE, WENT_OUT = "receipt", "withdrawn"
NEEDED = {"receipt": "Receipt No.", "completed": "Completion Time", "status": "Transaction Status", "paid_in": "Paid In"}  # fmt: skip
ORGANISATION = frozenset({"reason", "party", "linked", "account", "initiated", "confirmed"})
"""Columns that only an organisation's statement has."""
# Day and month never stand with strokes here: 03/04/2026 could be either, so it is refused.
FORMS = ("%d-%m-%Y %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d-%m-%Y %H:%M", "%Y-%m-%d %H:%M")

_FROM = re.compile(r"\bfrom\s+([0-9+*][0-9* ]{6,20}[0-9])\s*-\s*(.*?)(?:\s+Acc\.|$)", re.IGNORECASE)
_ACCOUNT = re.compile(r"\bAcc\.\s*(.+)$", re.IGNORECASE)
_CHARGE = re.compile(r"\b(?:charge|fee)s?\b", re.IGNORECASE)
_MOVED = re.compile(r"settlement|withdraw", re.IGNORECASE)
_BACK = re.compile(r"revers", re.IGNORECASE)
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)


class Sort(Enum):
    """What a row of a statement is about."""

    MONEY_IN = "money in"
    MONEY_OUT = "money out"
    CHARGE = "charge"
    MOVED = "moved"
    """Moved between the shop's own accounts or to its bank: no sale."""
    REVERSAL = "reversal"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row that counts: money that moved."""

    receipt: str
    at: datetime
    sort: Sort
    amount: Money
    """Always above nothing; the sort says which way it went."""
    is_in: bool
    payer: Payer
    account: str
    reason: str
    original: str
    """The receipt that a reversal gives back."""

    @property
    def key(self) -> tuple[str, str, bool]:
        """What makes a row the same row: a charge has the receipt of its payment."""
        return self.receipt, self.reason, self.is_in

    @property
    def is_sale(self) -> bool:
        """Whether a sale may be paid by it."""
        return self.sort is Sort.MONEY_IN


@dataclass(frozen=True, slots=True)
class Statement:
    """What came and went, oldest first."""

    entries: tuple[Entry, ...]
    not_completed: int
    """Rows of payments that failed or are still under way; they are no money."""
    twice: int
    """Rows that stood there more than once."""


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    line: int
    cells: dict[str, object] = field(repr=False)

    def text(self, column: str) -> str:
        return text_of(self.cells.get(column))

    def odd(self, column: str) -> Refusal:
        shown = next(title for title, name in COLUMNS.items() if name == column)
        return Refusal(Reason.STATEMENT_UNREADABLE, name=self.name, line=self.line, column=shown)

    def money(self, column: str) -> Money:
        value = self.cells.get(column)
        if isinstance(value, float):
            value = Decimal(f"{value:.15g}")  # as a spreadsheet shows it
        if isinstance(value, str):
            value = value.strip().lstrip("'")
            value = value.replace(",", "") if _THOUSANDS.fullmatch(value) else value
        if value is None or value in {"", "-"}:
            return NOTHING
        try:
            return abs(balance_of(value, column))
        except NotUnderstood as why:
            raise self.odd(column) from why

    def moment(self, column: str) -> datetime:
        value = self.cells.get(column)
        if isinstance(value, datetime):
            nearest = value.replace(tzinfo=None) + timedelta(milliseconds=500)
            value = f"{nearest.replace(microsecond=0)}"
        written = text_of(value)
        moments = (moment_as(written, form) for form in FORMS)
        found = next((moment for moment in moments if moment is not None), None)
        if found is None:
            raise self.odd(column)
        return found


def read_statement(rows: Iterable[Sequence[object]], *, name: str) -> Statement:
    """Give what moved, from the rows of a file as its reader gives them, or refuse with the first bad place."""
    found = _below_header(rows, name)
    entries: dict[tuple[str, str, bool], Entry] = {}
    not_completed = twice = 0
    for row in found:
        if row.text("status").casefold() != "completed":
            not_completed += 1
            continue
        entry = _entry(row)
        if entry is None:
            continue
        known = entries.setdefault(entry.key, entry)
        if known is not entry:
            twice += 1
            if (known.amount, known.at) != (entry.amount, entry.at):
                raise row.odd(WHOSE)
    oldest_first = sorted(entries.values(), key=lambda entry: (entry.at, entry.key))
    return Statement(tuple(oldest_first), not_completed, twice)


def day_of(entry: Entry) -> str:
    """Give the day of an entry in Nairobi, as a statement has it."""
    return entry.at.astimezone(NAIROBI).date().isoformat()


def _below_header(rows: Iterable[Sequence[object]], name: str) -> list[_Row]:
    """Give the rows below the one that names the columns; rows without a receipt are totals."""
    header: dict[str, int] = {}
    found = []
    for line, cells in enumerate(rows, start=1):
        if not header:
            header = _header(cells, name)
            continue
        row = _Row(name, line, {each: cells[at] for each, at in header.items() if at < len(cells)})
        if RECEIPT.fullmatch(row.text("receipt")):
            found.append(row)
    if not header:
        raise Refusal(Reason.STATEMENT_UNKNOWN, name=name, missing="Receipt No.")
    return found


def _header(cells: Sequence[object], name: str) -> dict[str, int]:
    """Give where each column stands, or nothing when this is not the row that names them."""
    titles = [" ".join(text_of(cell).casefold().rstrip(".").split()) for cell in cells]
    if "receipt no" not in titles:
        return {}
    known = [(COLUMNS[title], at) for at, title in enumerate(titles) if title in COLUMNS]
    header = dict(known)
    missing = [title for column, title in NEEDED.items() if column not in header]
    if missing or len(header) != len(known):
        raise Refusal(Reason.STATEMENT_UNKNOWN, name=name, missing=missing[0] if missing else "each column once")  # fmt: skip
    if not header.keys() & ORGANISATION:
        raise Refusal(Reason.STATEMENT_PERSONAL, name=name)
    return header


def _entry(row: _Row) -> Entry | None:
    """Give a row as money that moved one way; a row that moved nothing is left out."""
    came, went = row.money("paid_in"), row.money("withdrawn")
    if came and went:
        raise row.odd(WENT_OUT)
    if not came and not went:
        return None
    reason, details = row.text("reason"), row.text("details")
    said = _FROM.search(details)
    party = row.text("party") or (f"{said[1].strip()} - {said[2]}" if said else "")
    linked = row.text("linked")
    account = _ACCOUNT.search(details)
    return Entry(
        receipt=row.text("receipt"),
        at=row.moment("completed"),
        sort=_sort(reason or details.partition(" from ")[0], is_in=bool(came)),
        amount=came or went,
        is_in=bool(came),
        payer=read_party(party),
        account=row.text("account") or (account[1] if account else ""),
        reason=reason,
        original=linked if RECEIPT.fullmatch(linked) else "",
    )


def _sort(told: str, *, is_in: bool) -> Sort:
    if _CHARGE.search(told):
        return Sort.CHARGE
    if _BACK.search(told):
        return Sort.REVERSAL
    if _MOVED.search(told):
        return Sort.MOVED
    return Sort.MONEY_IN if is_in else Sort.MONEY_OUT
