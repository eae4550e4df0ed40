"""What is shown of how M-Pesa does, as values."""

from dataclasses import dataclass

from pos.desks.mpesa_views import HearingView
from pos.desks.views import Notice

NOT_HEARD = HearingView()


@dataclass(frozen=True, slots=True)
class HealthLine:
    """How M-Pesa did at one till on one day."""

    day: str
    till: str
    asked: int = 0
    paid: int = 0
    cancelled: int = 0
    unsure: int = 0
    median: int | None = None
    """Seconds from asking to money, of half of those that were paid."""


@dataclass(frozen=True, slots=True)
class HealthView:
    """How M-Pesa does, for whoever runs the shop."""

    lines: tuple[HealthLine, ...] = ()
    breaker: Notice | None = None
    """Whether phones are asked at the moment, and if not until when."""
    hearing: HearingView = NOT_HEARD
    alarm: Notice | None = None
    """What has become worse."""
