"""What happens later, in its order: by the real clock on a thread, or by a clock that tests move."""

import heapq
import logging
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from pos.practice.masking import masked_text

Act = Callable[[], None]
log = logging.getLogger(__name__)
LOOK_SECONDS = 0.5


class RealClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Give this moment."""
        return datetime.now(UTC)


class VirtualClock:
    """A clock that stands still until it is moved."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        """Give the moment it shows."""
        return self._now

    def show(self, moment: datetime) -> None:
        """Show a later moment; it never goes back."""
        self._now = max(self._now, moment)


Clock = RealClock | VirtualClock


class Timeline:
    """Acts that wait for their moment."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._waiting: list[tuple[datetime, int, Act]] = []
        self._count = 0
        self._changed = threading.Condition()
        self._is_open = True
        self._thread = threading.Thread(target=self._run, name="practice timeline", daemon=True)

    def start(self) -> None:
        """From now on acts happen when the real clock says so; a virtual clock has to be moved."""
        if isinstance(self._clock, RealClock):
            self._thread.start()

    def close(self) -> None:
        """Nothing happens any more."""
        with self._changed:
            self._is_open = False
            self._waiting.clear()
            self._changed.notify_all()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    def later(self, seconds: float, act: Act) -> None:
        """Have something happen after so many seconds."""
        with self._changed:
            if not self._is_open:
                return
            self._count += 1
            due = self._clock.now() + timedelta(seconds=seconds)
            heapq.heappush(self._waiting, (due, self._count, act))
            self._changed.notify_all()

    def forward(self, seconds: float, *, settle: Callable[[], object]) -> None:
        """Move the virtual clock, and let everything happen on the way, each settled before the next."""
        if not isinstance(self._clock, VirtualClock):
            return
        settle()
        until = self._clock.now() + timedelta(seconds=seconds)
        while True:
            with self._changed:
                act = self._take(until)
            if act is None:
                break
            _play(act)
            settle()
        self._clock.show(until)

    def _take(self, until: datetime) -> Act | None:
        """Give the next act that is due by then; the virtual clock shows its moment."""
        if not self._waiting or self._waiting[0][0] > until:
            return None
        due, _, act = heapq.heappop(self._waiting)
        if isinstance(self._clock, VirtualClock):
            self._clock.show(due)
        return act

    def _run(self) -> None:
        while True:
            with self._changed:
                if not self._is_open:
                    return
                act = self._take(self._clock.now())
                if act is None:
                    self._changed.wait(self._patience())
                    continue
            _play(act)

    def _patience(self) -> float:
        if not self._waiting:
            return LOOK_SECONDS
        wait = (self._waiting[0][0] - self._clock.now()).total_seconds()
        return min(LOOK_SECONDS, max(0.001, wait))


def _play(act: Act) -> None:
    """Let it happen; one that fails is told in the log, and what comes after it happens all the same."""
    try:
        act()
    except Exception as fault:  # noqa: BLE001 - whatever it was, the other prompts have to come
        lines = "".join(traceback.format_exception(fault))
        log.error("Something on the stage failed, and the rest goes on. %s", masked_text(lines))  # noqa: TRY400 - a traceback of its own would show whole numbers
