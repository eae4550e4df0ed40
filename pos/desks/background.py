"""The program's threads: lanes that work in order, and whose answers come back on the screen's thread."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from structlog.typing import FilteringBoundLogger

from pos.desks.lane import Lane
from pos.shop.progress import Progress, Stopped
from pos.shop.refusal import Refusal, Trouble

T = TypeVar("T")
U = TypeVar("U")
Failed = Callable[[Exception], None]

COUNTER = "counter"
"""The lane that alone writes the books."""
READING = "reading"
"""The lane that looks things up while the counter may be waiting for a disk; it writes nothing."""
LONG = "long"
"""The lane of what takes long in the office, and of what leaves it as a file: nobody at the counter waits behind it.

The line that such a file leaves in the audit is written beside the counter (`Records.writing_beside`).
"""
PAPER = "paper"
"""The lane of the printer and the drawer."""
ASKING = "asking"
"""The lane of what goes out to Safaricom: requests to a phone, and orders for money."""
LISTENING = "listening"
"""The lane that waits at the letterbox, and does nothing else."""
CHECKING = "checking"
"""The lane of questions: how a request stands, what came in, whether anybody outside answers."""
LANES = (COUNTER, READING, LONG, PAPER, ASKING, LISTENING, CHECKING)
EXPECTED = (Refusal, Trouble, Stopped)
PATIENCE = 0.5
"""Seconds without an answer after which it is looked whether there is still somebody to give one."""


class AfterTheEnd(RuntimeError):
    """Something was asked for when the lanes had ended already."""


@dataclass(frozen=True, slots=True)
class Long:
    """A long piece of work under way, as whoever asked for it holds it."""

    _stopped: Event = field(default_factory=Event)

    def stop(self) -> None:
        """Have it stop at its next word of progress; nothing of it is kept."""
        self._stopped.set()

    def refuse_when_stopped(self) -> None:
        """End the work here if somebody stopped it."""
        if self._stopped.is_set():
            raise Stopped


@dataclass(frozen=True, slots=True)
class Onward(Generic[T, U]):
    """What another lane does at once with what came of the first one's work."""

    lane: str
    work: Callable[[T], U]
    done: Callable[[T, U], None]
    failed: Callable[[T, Exception], None]


class Background(QObject):
    """Holds every lane; it belongs to the application and outlives every screen."""

    broke = Signal(object)
    """Our own bug: an error that nobody expected, or that nobody would have shown."""
    _answered = Signal()

    def __init__(
        self,
        log: FilteringBoundLogger,
        lanes: Iterable[str] = LANES,
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.log = log
        self._lanes = {name: Lane(name) for name in lanes}
        self._answers: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._long: list[Long] = []
        self._under_way = 0
        self._waiting = 0
        self._has_ended = False
        self._answered.connect(self._hear_one, Qt.ConnectionType.QueuedConnection)

    def do(
        self,
        lane: str,
        work: Callable[[], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Have a lane do this; the answer or the failure comes back on the screen's thread."""
        if self._has_ended:
            raise AfterTheEnd(lane)
        self._under_way += 1
        if lane == LISTENING:
            self._waiting += 1
            done, failed = self._counted(done), self._counted(failed)
        self._lanes[lane].do(partial(self._work, work, done, failed))

    def do_then(
        self,
        lane: str,
        work: Callable[[], T | None],
        onward: Onward[T, U],
        *,
        done: Callable[[T | None], None],
        failed: Failed,
    ) -> None:
        """Have a lane do this and another go on with what came of it, with no turn of the screen between them.

        Nothing goes on with nothing. The first answer is heard before the second.
        """
        if self._has_ended:
            raise AfterTheEnd(lane)
        self._under_way += 1
        self._lanes[lane].do(partial(self._work_then, work, onward, done, failed))

    def do_long(
        self,
        lane: str,
        work: Callable[[Progress], T],
        *,
        shown: Progress,
        done: Callable[[T], None],
        failed: Failed,
    ) -> Long:
        """Have a lane do long work that says how far it is and can be stopped."""
        long = Long()

        def tell(what: str, finished: int, of: int) -> None:
            long.refuse_when_stopped()
            self._bring_back(partial(shown, what, finished, of))

        self._long.append(long)
        self.do(
            lane,
            partial(work, tell),
            done=partial(self._ended_long, long, done),
            failed=partial(self._ended_long, long, failed),
        )
        return long

    @property
    def is_working(self) -> bool:
        """Whether anything is under way whose answer has not been heard; to wait at the letterbox is no work."""
        return self._under_way > self._waiting

    @property
    def has_ended(self) -> bool:
        """Whether nothing can be asked for any more."""
        return self._has_ended

    def end(self) -> None:
        """Stop long work, finish everything else with all that follows from it, and end the threads."""
        for long in self._long:
            long.stop()
        while self._under_way and self._hear_next():
            pass
        self._has_ended = True
        for lane in self._lanes.values():
            lane.end()

    def _counted(self, then: Callable[[T], None] | None) -> Callable[[T], None]:
        """Count what waited no more before anything is made of its answer."""

        def answer(value: T) -> None:
            self._waiting -= 1
            if then is not None:
                then(value)

        return answer

    def _work(
        self, work: Callable[[], T], done: Callable[[T], None] | None, failed: Failed | None
    ) -> None:
        try:
            value = work()
        except Exception as error:  # noqa: BLE001 - a lane outlives every failure; each is told
            self._bring_back(partial(self._hear_failure, failed, error))
        else:
            self._bring_back(partial(self._hear_answer, done, value))

    def _work_then(
        self,
        work: Callable[[], T | None],
        onward: Onward[T, U],
        done: Callable[[T | None], None],
        failed: Failed,
    ) -> None:
        try:
            value = work()
        except Exception as error:  # noqa: BLE001 - likewise
            self._bring_back(partial(self._hear_failure, failed, error))
            return
        if value is None:
            self._bring_back(partial(self._hear_answer, done, None))
            return
        self._answers.put(partial(done, value))
        goes_on = partial(onward.work, value)
        answers = partial(onward.done, value), partial(onward.failed, value)
        self._lanes[onward.lane].do(partial(self._work, goes_on, *answers))
        self._answered.emit()  # last, since the screen may take its time

    def _bring_back(self, answer: Callable[[], None]) -> None:
        self._answers.put(answer)
        self._answered.emit()

    def _hear_next(self) -> bool:
        """Wait for an answer and hear it; False when a lane is gone, and what it was to do with it."""
        while True:
            try:
                answer = self._answers.get(timeout=PATIENCE)
            except Empty:
                gone = [name for name, lane in self._lanes.items() if not lane.is_running]
                if gone:
                    self.log.critical("lane_gone", lanes=gone)
                    return False
            else:
                answer()
                return True

    def _hear_one(self) -> None:
        with suppress(Empty):  # heard at the end already
            answer = self._answers.get_nowait()
            answer()

    def _hear_answer(self, done: Callable[[T], None] | None, value: T) -> None:
        self._under_way -= 1
        if done is not None:
            done(value)

    def _hear_failure(self, failed: Failed | None, error: Exception) -> None:
        self._under_way -= 1
        if not isinstance(error, EXPECTED):
            self.log.critical("crash", exc_info=error)
        if failed is None or not isinstance(error, EXPECTED):
            self.broke.emit(error)
        if failed is not None:
            failed(error)

    def _ended_long(self, long: Long, then: Callable[[T], None], value: T) -> None:
        self._long.remove(long)
        then(value)
