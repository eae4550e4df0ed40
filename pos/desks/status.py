"""The status desk: what is true of the till's connections now, as far as anybody knows."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.background import READING, Background

EVERY = 10_000
"""Milliseconds between two rounds of asking."""
BELIEVED = 45.0
"""Seconds for which an answer is believed; after that nobody knows."""


class Health(Enum):
    """How something outside the till does."""

    WELL = "well"
    TROUBLED = "troubled"
    UNKNOWN = "unknown"
    NOT_SET_UP = "not_set_up"


class Wire(Enum):
    """What the till is connected to."""

    NETWORK = "network"
    LETTERBOX = "letterbox"
    PRINTER = "printer"


@dataclass(frozen=True, slots=True)
class Asking:
    """How one thing is asked about, and on which lane."""

    lane: str
    ask: Callable[[], Health]


@dataclass(frozen=True, slots=True)
class StatusView:
    """All that is known of what the till is connected to."""

    network: Health = Health.UNKNOWN
    letterbox: Health = Health.UNKNOWN
    printer: Health = Health.UNKNOWN
    heard_at: datetime | None = None
    """When the letterbox was last heard, if ever since the start."""
    unsent: int | None = None
    """How many acts no letterbox has yet; None while that is not known, or where there is no letterbox."""

    @property
    def is_offline(self) -> bool:
        """Whether it is certain that nothing outside can be reached."""
        return self.network is Health.TROUBLED


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, and when by the till's own ticks."""

    health: Health
    at: float


class StatusDesk(QObject):
    """Asks on the lanes, again and again, and believes no answer for long."""

    changed = Signal(object)
    """There is something new to show: a StatusView."""

    def __init__(
        self,
        background: Background,
        asked: Mapping[Wire, Asking],
        *,
        now: Callable[[], datetime],
        count_unsent: Callable[[], int] | None = None,
        ticks: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._now, self._ticks = background, now, ticks
        self._asked: Mapping[Wire, Asking] = MappingProxyType({})
        self._count_unsent = count_unsent
        self._answers: dict[Wire, Answer] = {}
        self._out: set[Wire] = set()
        self._is_counting = False
        self._view = StatusView()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self.set_up(asked)

    @property
    def view(self) -> StatusView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Ask now and from now on."""
        self._timer.start()
        self.look()

    def end(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def set_up(self, asked: Mapping[Wire, Asking]) -> None:
        """Ask about these from the next round on; what is not among them is not set up."""
        self._asked = MappingProxyType(dict(asked))
        self._answers = {wire: each for wire, each in self._answers.items() if wire in asked}
        self._show()

    def look(self) -> None:
        """Ask about everything whose last question has been answered."""
        if self._background.has_ended:
            return
        for wire, asking in self._asked.items():
            if wire not in self._out:
                self._out.add(wire)
                self._background.do(
                    asking.lane,
                    asking.ask,
                    done=partial(self.tell, wire),
                    failed=partial(self._fail, wire),
                )
        self._count()
        self._show()

    def tell(self, wire: Wire, health: Health) -> None:
        """Believe this for a while: an answer, or what a desk has found out at its work."""
        self._out.discard(wire)
        self._answers[wire] = Answer(health, self._ticks())
        if wire is Wire.LETTERBOX and health is Health.WELL:
            self._view = replace(self._view, heard_at=self._now())
            self.changed.emit(self._view)
        self._show()

    def _fail(self, wire: Wire, _: Exception) -> None:
        self.tell(wire, Health.UNKNOWN)

    def _count(self) -> None:
        if Wire.LETTERBOX not in self._asked:
            return
        if self._count_unsent is not None and not self._is_counting:
            self._is_counting = True
            self._background.do(
                READING,
                self._count_unsent,
                done=self._counted,
                failed=lambda _: self._counted(None),
            )

    def _counted(self, count: int | None) -> None:
        self._is_counting = False
        self._show(unsent=count)

    def _health(self, wire: Wire) -> Health:
        answer = self._answers.get(wire)
        if wire not in self._asked:
            return Health.NOT_SET_UP if answer is None else answer.health
        if answer is None or self._ticks() - answer.at > BELIEVED:
            return Health.UNKNOWN
        return answer.health

    def _show(self, **changes: object) -> None:
        letterbox = self._health(Wire.LETTERBOX)
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        view = replace(
            view,
            network=online(self._health(Wire.NETWORK), letterbox),
            letterbox=letterbox,
            printer=self._health(Wire.PRINTER),
            unsent=None if letterbox is Health.NOT_SET_UP else view.unsent,
        )
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def online(way_out: Health, letterbox: Health) -> Health:
    """Give whether the till is online: a way out proves nothing until somebody outside was heard."""
    if letterbox is Health.WELL:
        return Health.WELL
    return Health.UNKNOWN if way_out is Health.WELL else way_out
