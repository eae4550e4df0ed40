"""A day of M-Pesa, put side by side: every line of the statement and of the books lies in exactly one heap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pos.shop.money import Money


class LineKind(Enum):
    """What a line of the statement is."""

    PAID_IN = "paid in"
    PAID_OUT = "paid out"
    CHARGE = "charge"
    MOVED = "moved"
    TAKEN_BACK = "taken back"
    """A payment went back to who had paid it."""
    CAME_BACK = "came back"
    """Money that the shop had sent came back to it."""


class HereKind(Enum):
    """What a line of the books is."""

    MONEY = "money"
    TYPED = "typed"
    """A payment that was taken before its money was heard of, with a code that was typed or none."""
    SENT = "sent"
    """Money that the shop ordered to go back or out."""


class Heap(Enum):
    """Where a line lies once both sides were compared."""

    MATCHED = "matched"
    WENT_BACK = "went back"
    """A payment that went back, as the books know it."""
    CHARGE = "charge"
    MOVED = "moved"
    OTHER_DAY = "other day"
    """The statement has it on another day."""
    MISSING_HERE = "missing here"
    TYPED = "typed by hand"
    """The statement has a code that was typed, and the books have not heard of it yet."""
    MISSING_THERE = "missing there"
    DIFFERS = "amounts differ"
    NO_CODE = "no code yet"
    UNKNOWN_OUT = "money out, not known"
    UNKNOWN_BACK = "reversal, not known"


TO_KEEP = frozenset({Heap.MISSING_HERE, Heap.TYPED})
"""What is settled by hearing the statement."""
TO_ANSWER = frozenset({Heap.MISSING_THERE, Heap.DIFFERS, Heap.NO_CODE, Heap.UNKNOWN_OUT, Heap.UNKNOWN_BACK})  # fmt: skip
"""What a person has to say something about."""


@dataclass(frozen=True, slots=True)
class There:
    """One line of the statement."""

    code: str
    at: datetime
    amount: Money
    """Above nothing; the kind says which way it went."""
    is_in: bool
    kind: LineKind
    original: str = ""
    """The payment that went back."""
    balance: Money | None = None
    """What the account held after it."""

    @property
    def signed(self) -> Money:
        """What it added to the account."""
        return self.amount if self.is_in else -self.amount


@dataclass(frozen=True, slots=True)
class Here:
    """One line of the books; below nothing when the money left."""

    id: str
    code: str
    amount: Money
    at: datetime
    kind: HereKind = HereKind.MONEY
    original: str = ""
    asks: bool = False
    """Whether a person still has to say what becomes of it."""


@dataclass(frozen=True, slots=True)
class Known:
    """What else is known when a day is compared."""

    other_days: frozenset[str] = frozenset()
    """The codes that the statement has on other days."""
    codes: frozenset[str] = frozenset()
    """The codes of payments that the books know, of whatever day."""
    gone_back: frozenset[str] = frozenset()
    """Those of them whose money went back, as the books know."""
    answered: frozenset[str] = frozenset()
    """What findings told about which somebody said what they are."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the statement, one of the books, or both, in the heap where they lie."""

    heap: Heap
    there: There | None = None
    here: Here | None = None
    is_answered: bool = False

    @property
    def name(self) -> str:
        """What it is called when somebody says what it is: its code, or its id in the books."""
        if self.there is not None:
            return self.there.code
        return (self.here.code or self.here.id) if self.here is not None else ""

    @property
    def told(self) -> str:
        """What an answer is about: the line with its heap and by how much it differs, so that it answers no other."""
        return f"{self.name} {self.heap.value} {self.difference.cents}"

    @property
    def asks(self) -> bool:
        """Whether it asks for a person."""
        if self.heap in TO_KEEP or (self.heap in TO_ANSWER and not self.is_answered):
            return True
        return self.here is not None and self.here.asks

    @property
    def difference(self) -> Money:
        """How much more the statement has of it than the books."""
        there = self.there.signed.cents if self.there is not None else 0
        return Money(there - (self.here.amount.cents if self.here is not None else 0))


def findings_of(
    there: Iterable[There], here: Iterable[Here], *, known: Known
) -> tuple[Finding, ...]:
    """Lay every line of a day into its heap: those of the statement in their order, then what only the books have."""
    books = _Shelf(here)
    found = [_of_line(line, books, known) for line in there]
    found.extend(Finding(_heap_left(line, known), None, line) for line in books.left())
    return tuple(_answered(each, known) for each in found)


class _Shelf:
    """The lines of the books that nothing was laid beside yet, by their codes."""

    def __init__(self, lines: Iterable[Here]) -> None:
        self._lines = list(lines)
        self._by_code: dict[tuple[str, HereKind], list[Here]] = {}
        for line in self._lines:
            for code in {line.code, line.original} - {""}:
                self._by_code.setdefault((code, line.kind), []).append(line)
        self._taken: set[int] = set()

    def take(self, code: str, *kinds: HereKind) -> Here | None:
        """Take the first line of a code away."""
        for kind in kinds:
            for line in self._by_code.get((code, kind), ()):
                if id(line) not in self._taken:
                    self._taken.add(id(line))
                    return line
        return None

    def left(self) -> Iterator[Here]:
        """Give what nothing was laid beside."""
        return (line for line in self._lines if id(line) not in self._taken)


def _of_line(line: There, books: _Shelf, known: Known) -> Finding:
    if line.kind in _PLAIN:
        return Finding(_PLAIN[line.kind], line)
    if line.kind is LineKind.PAID_IN:
        here = books.take(line.code, HereKind.MONEY, HereKind.TYPED)
        return Finding(_heap_in(line, here), line, here)
    here = books.take(line.code, HereKind.SENT)
    if line.kind is LineKind.PAID_OUT:
        return Finding(_heap_sent(line, here, Heap.MATCHED, Heap.UNKNOWN_OUT), line, here)
    if line.kind is LineKind.TAKEN_BACK and here is None and line.original:
        here = books.take(line.original, HereKind.SENT)
    return Finding(_heap_sent(line, here, Heap.WENT_BACK, _heap_back(line, known)), line, here)


_PLAIN = {LineKind.CHARGE: Heap.CHARGE, LineKind.MOVED: Heap.MOVED}


def _heap_in(line: There, here: Here | None) -> Heap:
    if here is None:
        return Heap.MISSING_HERE
    if here.amount != line.signed:
        return Heap.DIFFERS
    return Heap.TYPED if here.kind is HereKind.TYPED else Heap.MATCHED


def _heap_sent(line: There, here: Here | None, same: Heap, unknown: Heap) -> Heap:
    if here is None:
        return unknown
    return same if here.amount == line.signed else Heap.DIFFERS


def _heap_back(line: There, known: Known) -> Heap:
    if line.kind is LineKind.CAME_BACK or line.original not in known.codes:
        return Heap.UNKNOWN_BACK
    return Heap.WENT_BACK if line.original in known.gone_back else Heap.MISSING_HERE


def _heap_left(line: Here, known: Known) -> Heap:
    if not line.code:
        return Heap.NO_CODE
    return Heap.OTHER_DAY if line.code in known.other_days else Heap.MISSING_THERE


def _answered(finding: Finding, known: Known) -> Finding:
    if finding.heap in TO_ANSWER and finding.told in known.answered:
        return Finding(finding.heap, finding.there, finding.here, is_answered=True)
    return finding
