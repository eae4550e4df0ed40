"""Scans in the order of scanning, for whoever takes them; while nobody does, they wait."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject

Taker = Callable[[str], None]


class Scans(QObject):
    """The queue between the scanner and the desks; it has no limit and drops nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taker: Taker | None = None
        self._waiting: deque[str] = deque()
        self._is_held = False

    @property
    def waiting(self) -> tuple[str, ...]:
        """What was scanned and not taken yet."""
        return tuple(self._waiting)

    def give(self, code: str) -> None:
        """Take what the scanner read."""
        self._waiting.append(code)
        self._flow()

    def send_to(self, taker: Taker) -> None:
        """Have this one take scans from now on."""
        self._taker = taker
        self._flow()

    def hold(self) -> None:
        """Keep scans until they are let go: a dialog stands before whoever takes them."""
        self._is_held = True

    def let_go(self) -> None:
        """Give out what was kept, in its order."""
        self._is_held = False
        self._flow()

    def _flow(self) -> None:
        while self._waiting and self._taker is not None and not self._is_held:
            self._taker(self._waiting.popleft())
