"""The clock on the wall of the screen: it says so when another minute has begun, in the shop's zone."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from pos.shop.market import KENYA

LOOK = 1000
"""Milliseconds between two looks: a computer's clock may be set at any time."""


class Clock(QObject):
    """Tells the time where the shop stands, as the books count it."""

    ticked = Signal(str)
    """Another minute has begun: 14:32."""

    def __init__(
        self,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        *,
        zone: str = KENYA.zone,
        look: int = LOOK,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now, self._zone = now, ZoneInfo(zone)
        self._said = self.text
        self._timer = QTimer(self)
        self._timer.setInterval(look)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def text(self) -> str:
        """The time of day."""
        return self.show(self._now())

    def show(self, moment: datetime) -> str:
        """Give the time of day of a moment as clocks in the shop showed it."""
        return f"{moment.astimezone(self._zone):%H:%M}"

    def stand_in(self, zone: str) -> None:
        """Show the time of another zone, as the shop's country has it."""
        self._zone = ZoneInfo(zone)
        self.look()

    def look(self) -> None:
        """See whether another minute has begun."""
        if self.text != self._said:
            self._said = self.text
            self.ticked.emit(self._said)
