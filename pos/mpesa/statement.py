"""The organisation's statement of the M-Pesa portal, read row by row: the proof at the end of a day."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from pos.mpesa.payer import Payer, read_party
from pos.mpesa.reading import NAIROBI, RECEIPT, NotUnderstood, balance_of, moment_as, text_of
from pos.mpesa.statement_head import Head, read_head
from pos.mpesa.statement_sort import Sort, sort_of
from pos.shop.money import NOTHING, Money
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

COLUMNS = {
    "receipt no": "receipt", "completion time": "completed", "initiation time": "initiated", "details": "details",
    "transaction status": "status", "paid in": "paid_in", "withdrawn": "withdrawn", "balance": "balance",
    "balance confirmed": "confirmed", "reason type": "reason", "other party info": "party",
    "linked transaction id": "linked", "a/c no": "account",
}  # fmt: skip
MOST_AROUND = 200
"""Rows around the lines that are looked at for what a head says."""
WHOSE, CAME_IN, WENT_OUT = "receipt", "paid_in", "withdrawn"
FIRST = "receipt no"
COMPLETED = "completed"
MONTHS = 12
NO_VALUE = "\0"
"""What a spreadsheet's cell holds whose formula was never worked out."""
NEEDED = {"receipt": "Receipt No.", "completed": "Completion Time", "status": "Transaction Status", "paid_in": "Paid In"}  # fmt: skip
ORGANISATION = frozenset({"reason", "party", "linked", "account", "initiated", "confirmed"})
"""Columns that only an organisation's statement has."""
# Day and month never stand with strokes here: 03/04/2026 could be either, so it is refused.
FORMS = ("%d-%m-%Y %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d-%m-%Y %H:%M", "%Y-%m-%d %H:%M")

_FROM = re.compile(r"\bfrom\s+([0-9+*][0-9* ]{6,20}[0-9])\s*-\s*(.*?)(?:\s+Acc\.|$)", re.IGNORECASE)
_ACCOUNT = re.compile(r"\bAcc\.\s*(.+)$", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_DAY_FIRST = re.compile(r"\d{1,2}-", re.ASCII)
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_IN_BRACKETS = re.compile(r"\((?=\d)([\d,.]+)\)", re.ASCII)
"""An amount below nothing, as accounts are kept."""
_CUT = re.compile(r"-?\d{1,3},\d{3}(?:\.\d+)?", re.ASCII)
"""An amount whose comma was taken for the end of its cell."""


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
    account: str = field(repr=False)
    """What the customer typed as the account; many type their own number."""
    reason: str
    original: str
    """The receipt that a reversal gives back."""
    balance: Money | None = field(default=None, compare=False)
    """What the account held after it, where that is said."""

    @property
    def key(self) -> tuple[str, str, bool]:
        """What makes a row the same row: only a charge may have the receipt of its payment."""
        charge = self.reason.casefold() or "charge"
        return self.receipt, charge if self.sort is Sort.CHARGE else "", self.is_in

    @property
    def is_sale(self) -> bool:
        """Whether a sale may be paid by it."""
        return self.sort is Sort.MONEY_IN

    def is_same(self, other: "Entry") -> bool:
        """Whether another row of the same key tells of the same money."""
        minutes = {each.at.replace(second=0) for each in (self, other)}
        return (self.sort, self.amount) == (other.sort, other.amount) and len(minutes) == 1


@dataclass(frozen=True, slots=True)
class Statement:
    """What came and went, oldest first."""

    entries: tuple[Entry, ...]
    not_completed: int
    """Rows of payments that failed or are still under way; they are no money."""
    twice: int
    """Rows that stood there more than once."""
    not_understood: tuple[int, ...] = ()
    """The lines that look like money but have no receipt or no amount; a person has to look at them."""
    head: Head = field(default=Head(), compare=False)


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    line: int
    cells: dict[str, object] = field(repr=False)
    is_shifted: bool = False
    """Whether a comma within a cell was taken for its end, so that what follows stands a column too late."""

    def text(self, column: str) -> str:
        return text_of(self.cells.get(column))

    def odd(self, column: str) -> Refusal:
        shown = next(title for title, name in COLUMNS.items() if name == column)
        return Refusal(Reason.STATEMENT_UNREADABLE, name=self.name, line=self.line, column=shown)

    @property
    def is_of_payment(self) -> bool:
        """Whether it has a receipt as M-Pesa writes them."""
        return RECEIPT.fullmatch(self.text("receipt")) is not None

    @property
    def is_total(self) -> bool:
        """Whether it only sums up: it says neither when nor how it ended, and has nothing like a receipt."""
        is_titles = _title(self.cells.get("receipt")) == FIRST
        says = self.text("status") or self.text("completed") or _FIGURE.search(self.text("receipt"))
        return is_titles or not says

    @property
    def is_unsolved(self) -> bool:
        """Whether a formula that was never worked out stands where it says how it ended, or whose it is."""
        return NO_VALUE in (self.cells.get("status"), self.cells.get("receipt"))

    @property
    def is_of_money(self) -> bool:
        """Whether anything but nothing stands where an amount does."""
        try:
            return bool(self.money("paid_in") or self.money("withdrawn"))
        except Refusal:
            return True

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all stands where an amount does."""
        amounts = (self.cells.get("paid_in"), self.cells.get("withdrawn"))
        return all(value is None or not str(value).strip() for value in amounts)

    def money(self, column: str) -> Money:
        value = self.cells.get(column)
        if isinstance(value, float):
            value = Decimal(f"{value:.15g}")  # as a spreadsheet shows it
        if isinstance(value, str):
            value = _IN_BRACKETS.sub(r"-\1", value.strip().lstrip("'"))
            value = value.replace(",", "") if _THOUSANDS.fullmatch(value) else value
        if value is None or value in {"", "-"}:
            return NOTHING
        try:
            return balance_of(value, column)
        except NotUnderstood as why:
            raise self.odd(column) from why

    def balance(self) -> Money | None:
        """Give what the account held after it, or None where nothing readable stands there."""
        if not text_of(self.cells.get("balance")):
            return None
        try:
            return self.money("balance")
        except Refusal:
            return None

    def moment(self, column: str) -> datetime:
        value = self.cells.get(column)
        if isinstance(value, datetime):
            value = _to_the_second(value)
        written = text_of(value)
        moments = (moment_as(written, form) for form in FORMS)
        found = next((moment for moment in moments if moment is not None), None)
        if found is None:
            raise self.odd(column)
        return found


@dataclass(slots=True)
class _Clock:
    """Tells a column of times that a spreadsheet understood in part only, and so took days for months."""

    is_written: bool = False
    """Whether a time stands there as it was written, its day first."""
    doubtful: _Row | None = None
    """The first line with a moment of a spreadsheet whose day could be a month."""

    def look_at(self, row: _Row) -> None:
        """Refuse the line that could be of another day: no spreadsheet takes only some of the times for text."""
        value = row.cells.get(COMPLETED)
        if isinstance(value, datetime):
            if value.day <= MONTHS and self.doubtful is None:
                self.doubtful = row
        elif _DAY_FIRST.match(text_of(value)):
            self.is_written = True
        if self.is_written and self.doubtful is not None:
            raise self.doubtful.odd(COMPLETED)


def read_statement(rows: Iterable[Sequence[object]], *, name: str) -> Statement:
    """Give what moved, from the rows of a file as its reader gives them, or refuse with the first bad place."""
    entries: dict[tuple[str, str, bool], Entry] = {}
    not_understood: list[int] = []
    around: list[Sequence[object]] = []
    clock = _Clock()
    not_completed = twice = 0
    for row in _below_header(rows, name, around):
        if _is_puzzling(row):
            not_understood.append(row.line)
            continue
        if row.text("status").casefold() != COMPLETED:
            not_completed += row.is_of_payment
            continue
        entry = _entry(row) if row.is_of_payment else None
        if entry is None:
            continue
        clock.look_at(row)
        known = entries.setdefault(entry.key, entry)
        if known is not entry:
            twice += 1
            if not known.is_same(entry):
                raise row.odd(WHOSE)
    oldest_first = sorted(entries.values(), key=lambda entry: (entry.at, entry.key))
    head = read_head(around)
    return Statement(tuple(oldest_first), not_completed, twice, tuple(not_understood), head)


def day_of(entry: Entry) -> str:
    """Give the day of an entry in Nairobi, as a statement has it."""
    return entry.at.astimezone(NAIROBI).date().isoformat()


def _below_header(
    rows: Iterable[Sequence[object]], name: str, around: list[Sequence[object]]
) -> Iterator[_Row]:
    """Give the rows below the one that names the columns; what stands around them is collected."""
    header: dict[str, int] = {}
    width = 0
    for line, cells in enumerate(rows, start=1):
        if not header or _names_columns(cells):
            header, width = _header(cells, name), len(cells)
            if not header:
                _collect(around, cells)
            continue
        named = {each: cells[at] for each, at in header.items() if at < len(cells)}
        if not text_of(named.get("status")):
            _collect(around, cells)
        yield _Row(name, line, named, len(cells) > width and _is_shifted(cells, header))
    if not header:
        raise Refusal(Reason.STATEMENT_UNKNOWN, name=name, missing="Receipt No.")


def _collect(around: list[Sequence[object]], cells: Sequence[object]) -> None:
    if len(around) < MOST_AROUND:
        around.append(cells)


def _names_columns(cells: Sequence[object]) -> bool:
    """Tell whether this row names the columns anew, as where two exports were put together."""
    if not any(isinstance(cell, str) and FIRST in cell.casefold() for cell in cells):
        return False
    return {title.casefold().rstrip(".") for title in NEEDED.values()} <= set(map(_title, cells))


def _is_shifted(cells: Sequence[object], header: dict[str, int]) -> bool:
    """Tell of a row with more cells than there are titles whether it was cut within a text or an amount."""
    status = header["status"]
    words = [text_of(cell).casefold() for cell in cells[status:]]
    amounts = [header[name] for name in (CAME_IN, WENT_OUT) if name in header]
    is_cut = any(_CUT.fullmatch(",".join(map(text_of, cells[at : at + 2]))) for at in amounts)
    return is_cut or (COMPLETED in words[1:] and words[0] != COMPLETED)


def _is_puzzling(row: _Row) -> bool:
    """Tell whether a row looks like money that counts, but not whose or how much it is."""
    if row.is_shifted:
        return True
    if row.is_unsolved:
        return row.is_of_money
    if row.text("status").casefold() not in {"", COMPLETED}:
        return False
    if row.is_of_payment:
        return row.text("status") != "" and row.is_blank
    return row.is_of_money and not row.is_total


def _header(cells: Sequence[object], name: str) -> dict[str, int]:
    """Give where each column stands, or nothing when this is not the row that names them."""
    titles = [_title(cell) for cell in cells]
    if FIRST not in titles:
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
    came, went = row.money("paid_in"), abs(row.money("withdrawn"))
    if came < NOTHING:
        raise row.odd(CAME_IN)
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
        sort=sort_of(reason, details, is_in=bool(came)),
        amount=came or went,
        is_in=bool(came),
        payer=read_party(party),
        account=row.text("account") or (account[1] if account else ""),
        reason=reason,
        original=linked if RECEIPT.fullmatch(linked) else "",
        balance=row.balance(),
    )


def _title(cell: object) -> str:
    return " ".join(text_of(cell).casefold().rstrip(".").split())


def _to_the_second(moment: datetime) -> str:
    """Write a spreadsheet's moment, which misses the second by a little; nothing for one after the last day."""
    try:
        nearest = moment.replace(tzinfo=None) + timedelta(milliseconds=500)
    except OverflowError:
        return ""
    return f"{nearest.replace(microsecond=0)}"
