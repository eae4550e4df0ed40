"""The desk that looks for printers: at this computer, and on the shop's own network when it is asked to."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from pos.desks.background import PAPER, Background, Long
from pos.desks.views import Notice, notice_of
from pos.shop.progress import Progress, Stopped

MOST = 8
"""Printers that are shown: nobody chooses among more."""


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """A printer that is there: where, and what it is called."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class FoundView:
    """All that is shown of the looking."""

    found: tuple[FoundPrinter, ...] = ()
    is_looking: bool = False
    has_looked: bool = False
    done: int = 0
    of: int = 0
    notice: Notice | None = None


Look = Callable[[Progress], tuple[FoundPrinter, ...]]


class FindDesk(QObject):
    """Looks on the lane of the printers, so that no request to a phone waits for it; it can be stopped."""

    changed = Signal(object)
    """There is something new to show: a FoundView."""

    def __init__(
        self,
        background: Background,
        *,
        here: Look | None = None,
        around: Look | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._here, self._around = here or look_here, around or look_around
        self._view = FoundView()
        self._under_way: Long | None = None

    @property
    def view(self) -> FoundView:
        """What is to be shown now."""
        return self._view

    def look_here(self) -> None:
        """Look at this computer."""
        self._look(self._here)

    def look_around(self) -> None:
        """Look on the shop's network."""
        self._look(self._around)

    def stop(self) -> None:
        """Look no farther."""
        if self._under_way is not None:
            self._under_way.stop()

    def _look(self, look: Look) -> None:
        if not self._view.is_looking:
            self._set(FoundView(is_looking=True))
            self._under_way = self._background.do_long(
                PAPER, look, shown=self._tell, done=self._found, failed=self._fail
            )

    def _tell(self, _what: str, done: int, of: int) -> None:
        self._set(replace(self._view, done=done, of=of))

    def _found(self, found: tuple[FoundPrinter, ...]) -> None:
        self._set(FoundView(found[:MOST], has_looked=True))

    def _fail(self, error: Exception) -> None:
        notice = None if isinstance(error, Stopped) else notice_of(error)
        self._set(FoundView(notice=notice))

    def _set(self, view: FoundView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def look_here(_: Progress) -> tuple[FoundPrinter, ...]:
    """Give the printers at this computer."""
    from pos.printer.finding import printers_here  # noqa: PLC0415 - it loads what speaks to cables

    return tuple(FoundPrinter(each.address.text, each.name) for each in printers_here())


def look_around(progress: Progress) -> tuple[FoundPrinter, ...]:
    """Give the printers on the shop's network."""
    from pos.printer.finding import printers_around  # noqa: PLC0415 - likewise

    return tuple(FoundPrinter(each.address.text, each.name) for each in printers_around(progress))
