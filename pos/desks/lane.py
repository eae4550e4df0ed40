"""A lane: one thread that does what it is asked, one thing after another."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread

Work = Callable[[], None]
TO_BEGIN = 5.0
"""Seconds that a thread has to begin in; it takes less than a thousandth."""


class Lane:
    """One worker with its queue; what is asked first is done first, and nothing is left out."""

    def __init__(self, name: str) -> None:
        self._queue: SimpleQueue[Work | None] = SimpleQueue()
        self._begun = Event()
        self._worker = Thread(target=self._run, name=f"kaunta-{name}", daemon=True)
        self._worker.start()
        self._begun.wait(TO_BEGIN)  # Python 3.11 lets no two threads that are watched begin at once

    def do(self, work: Work) -> None:
        """Do this after all that was asked before; the work sees to its own failures."""
        self._queue.put(work)

    def end(self) -> None:
        """Finish what was asked and stop; whoever calls it waits for that."""
        self._queue.put(None)
        self._worker.join()

    @property
    def is_running(self) -> bool:
        """Whether its thread is still there."""
        return self._worker.is_alive()

    def _run(self) -> None:
        self._begun.set()
        while (work := self._queue.get()) is not None:
            work()
            del work  # while it waits, a lane holds on to nothing that belongs to the screen
