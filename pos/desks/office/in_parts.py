"""Work that goes in parts: one after the other on a lane, so that whoever else waits for it comes between."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from pos.desks.background import Background

Step = Callable[[], object]


class InParts(QObject):
    """Asks for a part when the one before has come about; to stop keeps what was done and begins no more."""

    went = Signal(int, int)
    """So many parts of so many are done."""
    ended = Signal(object, object)
    """Nothing more follows: what the parts gave, and the error that ended them or None."""

    def __init__(self, background: Background, lane: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._lane = background, lane
        self._steps: Sequence[Step] = ()
        self._given: list[object] = []
        self._is_stopped = False
        self.is_running = False

    def begin(self, steps: Sequence[Step]) -> None:
        """Begin with the first part; what is under way already goes on alone."""
        if self.is_running:
            return
        self._steps, self._given = steps, []
        self._is_stopped, self.is_running = False, True
        self._go_on()

    def stop(self) -> None:
        """Begin no further part."""
        self._is_stopped = True

    def _go_on(self) -> None:
        self.went.emit(len(self._given), len(self._steps))
        if self._is_stopped or len(self._given) == len(self._steps) or self._background.has_ended:
            self._end(None)
            return
        step = self._steps[len(self._given)]
        self._background.do(self._lane, step, done=self._take, failed=self._end)

    def _take(self, given: object) -> None:
        self._given.append(given)
        self._go_on()

    def _end(self, error: Exception | None) -> None:
        self.is_running = False
        self.ended.emit(tuple(self._given), error)
