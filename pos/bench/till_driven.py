"""A whole till with its window, driven as by a scanner and by fingers, with a watch in every hand."""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos.desks.choices import Choices
from pos.desks.counter import Act, AtHand, Counter, Paid
from pos.desks.search import LEAST_LETTERS
from pos.desks.till import Place
from pos.desks.views import SaleView
from pos.folders import resources
from pos.printer.chosen import ChosenPrinter
from pos.printer.printers import Printers
from pos.records.database import Records
from pos.screens.dressing import Dress
from pos.screens.language import Speech
from pos.screens.look import Brightness, Look
from pos.screens.playing import key_that_types
from pos.screens.program import Program
from pos.secrets import Places
from pos.shop.identity import SaleId, StaffId
from pos.startup import Computer
from pos.till.standing import Standing

LONGEST = 60.0
"""Seconds after which something that was asked for has got lost."""
GAP = 0.002
"""Seconds between two keys of a scanner."""
FINGERS = 0.4
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


class GotLost(RuntimeError):
    """What was asked for never came."""


@contextmanager
def dressed() -> Iterator[Dress]:
    """Lend an application in the till's look; one that paints into memory where there is no screen."""
    if sys.platform == "linux" and not any(os.environ.get(each) for each in _SCREENS):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication([])
    speech = Speech(application, resources() / "translations")
    yield Dress(Look(application, Brightness.LIGHT), speech)


class Hand:
    """The clock of a scanner and of fingers, which moves as fast as they would."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Give the time by this clock."""
        return self.now


class TimedCounter(Counter):
    """A counter that notes when what it was asked for is on disk."""

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self.kept_at = 0.0

    def change(self, by: StaffId, act: Act, *, words: str) -> AtHand:
        """Change the sale; the moment after its commit is noted."""

        def timed(sale: SaleId | None) -> object:
            kept = act(sale)
            self.kept_at = time.perf_counter()
            return kept

        return super().change(by, timed, words=words)  # type: ignore[arg-type]

    def pay(self, act: Callable[[SaleId], Standing]) -> Paid:
        """Take money; the moment after its commit is noted."""

        def timed(sale: SaleId) -> Standing:
            standing = act(sale)
            self.kept_at = time.perf_counter()
            return standing

        return super().pay(timed)


@dataclass
class Took:
    """How many milliseconds things took, each many times over."""

    on_disk: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)


class DrivenTill(QObject):
    """A till's whole program over real books; keys reach it as a keyboard's do."""

    def __init__(
        self,
        shop: Computer,
        records: Records,
        dress: Dress,
        *,
        printers: tuple[ChosenPrinter, ...] = (),
        secrets: Places | None = None,
    ) -> None:
        super().__init__()
        self._hand = Hand()
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise TypeError(application)
        choices = Choices(theme="light", sounds=False, idle_minutes=0, printers=printers)
        self.program = Program(
            application,
            records,
            shop.log,
            place=Place(shop.folders, choices, Printers(), secrets),
            dress=dress,
            ticks=self._hand,
        )
        self._desks = self.program.desks
        self.counter = self._desks.sale.counter = TimedCounter(records)
        self._changed_at, self._painted_at = 0.0, 0.0
        self._shown: tuple[object, ...] = ()
        self.program.window.installEventFilter(self)
        self._desks.sale.changed.connect(self._note_change)
        self.program.open()

    def sign_in(self, pin: str) -> None:
        """Let whoever is chosen in with a PIN, and wait until the sale can begin."""
        self.settle()
        for digit in pin:
            self._desks.sign.type_digit(digit)
        self.wait_until(lambda: self.program.window.page is self.program.sale)
        self.settle()

    def end(self) -> None:
        """End the till as its window's closing does, and let go of the window."""
        self.program.window.removeEventFilter(self)
        self.program.end()
        self.program.let_go()
        gc.collect()  # here, since a timer may end on its own thread only

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Note when the window has been painted: right after it was told to."""
        if event.type() is QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self, self._note_painting)
        return super().eventFilter(watched, event)

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Let the screen's thread do its work until something is so."""
        until = time.perf_counter() + LONGEST
        wake = QTimer()
        wake.start(round(LONGEST * 1000))
        while not is_so():
            if time.perf_counter() > until:
                view = self._desks.sale.view
                raise GotLost(len(view.rows), view.is_busy, self._painted_at > self._changed_at)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.wait_until(lambda: not self.program.background.is_working)

    def press(self, key: Qt.Key) -> None:
        """Press one key with a finger."""
        self._hand.now += FINGERS
        QTest.keyClick(self.program.window.windowHandle(), key)

    def press_keys(self, code: str) -> float:
        """Type a code as a scanner does; give the moment of its last key."""
        self._hand.now += FINGERS
        for sign in code:
            self._hand.now += GAP
            QTest.keyClick(self.program.window.windowHandle(), key_that_types(sign))
        self._hand.now += GAP
        last = time.perf_counter()
        QTest.keyClick(self.program.window.windowHandle(), Qt.Key.Key_Return)
        return last

    def scan(self, code: str, took: Took) -> None:
        """Scan, and note when the line was on disk and when it was painted."""
        last = self.press_keys(code)
        self._note(last, took, self.is_quiet)

    def finish(self, took: Took) -> None:
        """Take exactly what is asked in cash, with one chord."""
        self._hand.now += FINGERS
        pressed = time.perf_counter()
        QTest.keyClick(
            self.program.window.windowHandle(),
            Qt.Key.Key_F9,
            Qt.KeyboardModifier.ShiftModifier,
        )
        self._note(pressed, took, lambda: not self._desks.sale.view.lines and self.is_quiet())
        self.settle()

    def is_quiet(self) -> bool:
        """Whether everything that was scanned is a line."""
        view = self._desks.sale.view
        return not view.rows and not view.is_busy

    @property
    def scanned(self) -> int:
        """How many things stand on the sale."""
        lines = self._desks.sale.view.lines
        return sum(line.quantity.thousandths for line in lines) // 1000

    def find(self, name: str, took: Took) -> None:
        """Type a name letter by letter; note when each letter that finds something had its list."""
        search = self._desks.search
        search.type_text(name[: LEAST_LETTERS - 1])
        for length in range(LEAST_LETTERS, len(name) + 1):
            typed = time.perf_counter()
            search.type_text(name[:length])
            self.wait_until(lambda: not search.view.is_loading)
            took.painted.append((time.perf_counter() - typed) * 1000)
        search.close()
        self.settle()

    def burst(self, codes: list[str], seconds: float) -> float:
        """Scan so many within so long; give the milliseconds from the last key until all are painted."""
        left, last, took, typing = list(codes), [0.0], Took(), [False]
        timer = QTimer()
        timer.setInterval(round(1000 * seconds / len(codes)))

        def one() -> None:
            if typing[0]:  # a scanner ends one code before it begins the next
                return
            typing[0] = True
            last[0] = self.press_keys(left.pop(0))
            typing[0] = False
            if not left:
                timer.stop()

        timer.timeout.connect(one)
        timer.start()
        self.wait_until(lambda: not left)
        self._note(last[0], took, self.is_quiet)
        return took.painted[0]

    def _note(self, since: float, took: Took, is_so: Callable[[], bool]) -> None:
        self.wait_until(lambda: is_so() and self._painted_at > self._changed_at)
        took.on_disk.append((self.counter.kept_at - since) * 1000)
        took.painted.append((self._painted_at - since) * 1000)

    def _note_change(self, view: SaleView) -> None:
        """Note when there is something else to paint; being busy or not is seen nowhere."""
        shown = (view.lines, view.rows, view.last, view.selected)
        if shown != self._shown:
            self._shown, self._changed_at = shown, time.perf_counter()

    def _note_painting(self) -> None:
        self._painted_at = time.perf_counter()
