"""Tells a scanner from fingers by prefix and by time, and gives the fingers back what was theirs.

Pure but for its timer: whoever filters the keys of the whole program feeds it, and types again what it
gives back. Every key that may belong to a scan is held for a moment, so that nothing of a scan ever
reaches a field or a button, its Enter least of all.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.habits import USUAL, Ending, ScannerHabits
from pos.shop.barcode import has_right_check_digit

SLACK = 0.005
"""Seconds by which the clock of a keyboard may be coarse."""
AFTER_PREFIX = 0.5
LATE = 0.015
"""Seconds by which a timer may be late before keys are thought to wait behind it."""
MOST_LATE = 3
"""How often such keys are waited for before what is held is given back all the same."""
_LENGTHS = (14, 13, 12, 8)


class Kind(Enum):
    """What a key is to a scanner."""

    TEXT = "text"
    END = "end"
    OTHER = "other"
    """Arrows, function keys, anything with Ctrl or Alt, and keys that are held down."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key that went down: what it types, and when by the keyboard's own clock, in seconds."""

    text: str
    at: float
    kind: Kind = Kind.TEXT
    key: object = None
    """Whatever the filter needs to type it again."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A whole code, without what the scanner puts around it."""

    code: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Keys that fingers pressed, in their order."""

    strokes: tuple[Stroke, ...]


Outcome = Scanned | Typed


class Decoder:
    """Sorts keys into scans and typing; it never drops a key and never gives one twice."""

    def __init__(self, habits: ScannerHabits = USUAL) -> None:
        self.habits = habits
        self._held: list[Stroke] = []
        self._is_in_scan = False
        self._ended_at = float("-inf")
        self._last = ("", float("-inf"))

    @property
    def is_holding(self) -> bool:
        """Whether keys are held that may become a scan."""
        return bool(self._held)

    @property
    def patience(self) -> float:
        """How many seconds to wait for the next key of what may be a scan."""
        gap = AFTER_PREFIX if self._is_in_scan else self.habits.longest_gap
        return gap + SLACK

    def press(self, stroke: Stroke) -> tuple[Outcome, ...]:
        """Take a key; give what has become clear by it."""
        outcomes: tuple[Outcome, ...] = ()
        if self._held and stroke.at - self._held[-1].at > self.patience:
            outcomes = self.give_up()
        if stroke.kind is Kind.TEXT:
            return (*outcomes, *self._hold(stroke))
        if stroke.kind is Kind.END:
            return (*outcomes, *self._end(stroke))
        return (*outcomes, *self.give_up(), Typed((stroke,)))

    def give_up(self) -> tuple[Outcome, ...]:
        """Give back what is held, since nothing more came: typing, or a scan that ends with a pause."""
        held, self._held = self._held, []
        is_whole = self.habits.ending is Ending.GAP and len(held) >= max(self.habits.least, 6)
        self._is_in_scan = False
        if not held:
            return ()
        if is_whole:
            return self._scanned(held)
        return (Typed(tuple(held)),)

    def _hold(self, stroke: Stroke) -> tuple[Outcome, ...]:
        """Hold a key; with a prefix only what can be one is held, so that typing is not slowed down."""
        prefix = self.habits.prefix
        self._held.append(stroke)
        if not prefix or self._is_in_scan:
            return ()
        text = "".join(each.text for each in self._held)
        at = next((at for at in range(len(text)) if prefix.startswith(text[at:])), len(text))
        typed, self._held = self._held[:at], self._held[at:]
        self._is_in_scan = text[at:] == prefix
        return (Typed(tuple(typed)),) if typed else ()

    def _end(self, stroke: Stroke) -> tuple[Outcome, ...]:
        if not self._held and stroke.at - self._ended_at <= self.habits.longest_gap + SLACK:
            self._ended_at = stroke.at
            return ()  # a line feed behind the Enter of the same scan
        if self._is_scan():
            held, self._held = self._held, []
            self._is_in_scan = False
            self._ended_at = stroke.at
            return self._scanned(held)
        return (*self.give_up(), Typed((stroke,)))

    def _is_scan(self) -> bool:
        prefix = self.habits.prefix
        if prefix and self._is_in_scan:
            return len(self._held) > len(prefix)
        return not prefix and len(self._held) >= self.habits.least

    def _scanned(self, held: list[Stroke]) -> tuple[Outcome, ...]:
        typed, scanned = ([], held) if self.habits.prefix else _apart(held)
        code = "".join(each.text for each in scanned)
        code = code.removeprefix(self.habits.prefix).removesuffix(self.habits.suffix)
        before: tuple[Outcome, ...] = (Typed(tuple(typed)),) if typed else ()
        at = scanned[-1].at
        is_bounce = code == self._last[0] and at - self._last[1] < self.habits.repeat
        self._last = (code, at)
        return before if is_bounce else (*before, Scanned(code))


def _apart(held: list[Stroke]) -> tuple[list[Stroke], list[Stroke]]:
    """Part a finger's key from the scan that began right after it.

    Only where the whole is no barcode and its end is one with the right check digit.
    """
    text = "".join(each.text for each in held)
    if _is_checked(text):
        return [], held
    for length in _LENGTHS:
        if length < len(text) and _is_checked(text[-length:]):
            return held[:-length], held[-length:]
    return [], held


def _is_checked(code: str) -> bool:
    is_digits = code.isascii() and code.isdigit()
    return is_digits and len(code) in _LENGTHS and has_right_check_digit(code)


class Scanner(QObject):
    """The decoder with its timer: fed with keys, it says what was scanned and what is to be typed."""

    scanned = Signal(str)
    """A whole code."""
    typed = Signal(object)
    """Strokes that are to be typed where they were meant."""

    def __init__(
        self,
        habits: ScannerHabits = USUAL,
        *,
        ticks: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._decoder = Decoder(habits)
        self._ticks = ticks
        self._due = 0.0
        self._looked_late = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def habits(self) -> ScannerHabits:
        """How the scanner types."""
        return self._decoder.habits

    def learn(self, habits: ScannerHabits) -> None:
        """Go by other habits from the next key on."""
        self._tell(self._decoder.give_up())
        self._decoder.habits = habits

    def press(self, stroke: Stroke) -> None:
        """Take a key; the filter lets nobody else have it."""
        self._looked_late = 0
        self._tell(self._decoder.press(stroke))
        if self._decoder.is_holding:
            self._wait(self._decoder.patience)
        else:
            self._timer.stop()

    def look(self) -> None:
        """See whether fingers typed what is held; a screen that stood still has keys waiting behind it."""
        if self._ticks() - self._due > LATE and self._looked_late < MOST_LATE:
            self._looked_late += 1
            self._wait(SLACK)
        else:
            self._tell(self._decoder.give_up())

    def let_go(self) -> None:
        """Give back at once what is held: the window is left or closed."""
        self._timer.stop()
        self._tell(self._decoder.give_up())

    def _wait(self, seconds: float) -> None:
        self._due = self._ticks() + seconds
        self._timer.start(round(seconds * 1000) + 1)

    def _tell(self, outcomes: tuple[Outcome, ...]) -> None:
        for outcome in outcomes:
            if isinstance(outcome, Scanned):
                self.scanned.emit(outcome.code)
            else:
                self.typed.emit(outcome.strokes)
