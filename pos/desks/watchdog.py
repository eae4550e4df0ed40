"""Notices when the screen's thread stands still, and writes down for how long and where it was."""

import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread, get_ident

from PySide6.QtCore import QObject, Qt, Signal
from structlog.typing import FilteringBoundLogger

LONGEST = 0.1
"""Seconds for which nobody notices that the screen stands still."""
PAUSE = 0.02
DEEPEST = 8
"""How many calls of where it was are written down."""


@dataclass(frozen=True, slots=True)
class Stall:
    """The screen stood still for so many seconds, and was there."""

    seconds: float
    where: str


class Watchdog(QObject):
    """Asks the screen's thread again and again for a sign of life, from a thread of its own."""

    _asked = Signal()

    def __init__(
        self,
        log: FilteringBoundLogger,
        *,
        longest: float = LONGEST,
        ticks: Callable[[], float] = time.perf_counter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._log, self._longest, self._ticks = log, longest, ticks
        self._screen = get_ident()
        self._alive, self._ended = Event(), Event()
        self._stalls: list[Stall] = []
        self._asked.connect(self._alive.set, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._watch, name="kaunta-watchdog", daemon=True)
        self._thread.start()

    @property
    def stalls(self) -> tuple[Stall, ...]:
        """Every stall so far, oldest first."""
        return tuple(self._stalls)

    def end(self) -> None:
        """Stop watching."""
        self._ended.set()
        self._alive.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(PAUSE):
            self._alive.clear()
            asked = self._ticks()
            self._asked.emit()
            if not self._alive.wait(self._longest):
                where = _where(self._screen)
                while not (self._alive.wait(PAUSE) or self._ended.is_set()):
                    pass
                self._write_down(self._ticks() - asked, where)

    def _write_down(self, seconds: float, where: str) -> None:
        if self._ended.is_set():
            return
        self._stalls.append(Stall(seconds, where))
        self._log.warning("the screen stood still", seconds=round(seconds, 3), where=where)


def _where(thread: int) -> str:
    """Give the calls a thread is in, the innermost last."""
    frame = sys._current_frames().get(thread)  # noqa: SLF001 - the one way Python has to ask
    if frame is None:
        return ""
    calls = traceback.extract_stack(frame)[-DEEPEST:]
    return " > ".join(f"{call.filename}:{call.lineno} {call.name}" for call in calls)
