"""The desk of M-Pesa's health: what each day brought, and what has become worse."""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from pos.desks.background import READING
from pos.desks.health_views import HealthLine, HealthView
from pos.desks.sale import SaleDesk
from pos.desks.tray import TrayDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.shop.mpesa_health import Line, Tally, together, worst
from pos.shop.words import Reason

if TYPE_CHECKING:
    from pos.desks.outside import Outside
    from pos.records.mpesa_days import MpesaDay
    from pos.till.health import Health


RESTS = "Safaricom does not answer: it is left in peace for {seconds} seconds. Cash goes on."


class HealthDesk(QObject):
    """Reads how M-Pesa does, for whoever may see all payments."""

    changed = Signal(object)
    """It was read: a HealthView."""

    def __init__(self, sale: SaleDesk, tray: TrayDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale, self._tray = sale, tray

    def open(self) -> None:
        """Have it read; whoever may not see it is told."""
        by, records = self._sale.view.by, self._sale.counter.records
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
            return

        def read() -> "Health":
            from pos.till.health import read_health  # noqa: PLC0415 - Safaricom's words come with it

            return read_health(records, by)

        self._sale.background.do(READING, read, done=self._seen, failed=self._fail)

    def _seen(self, health: "Health") -> None:
        here = self._sale.here
        zone = ZoneInfo(here.rules.market.zone if here is not None else "Africa/Nairobi")
        now = self._sale.counter.records.world.now()
        lines = tuple(_line(day) for day in health.days)
        alarm = _alarm(health, now, zone)
        breaker = breaker_of(self._tray.lanes.outside)
        self.changed.emit(HealthView(lines, breaker, self._tray.view.hearing, alarm))

    def _fail(self, error: Exception) -> None:
        self._sale.say(notice_of(error, sign=self._sale.view.sign))


def breaker_of(outside: "Outside") -> Notice | None:
    """Say why no phone is asked at the moment, or for how long Safaricom is left in peace."""
    if outside.why_no_push is not None:
        return notice_of(outside.why_no_push)
    if outside.daraja is None:
        return Notice(Reason.MPESA_NO_NUMBER.value)
    seconds = outside.daraja.rests_for
    return Notice(RESTS, {"seconds": seconds}) if seconds else None


def _line(day: "MpesaDay") -> HealthLine:
    tally = _tally(day)
    middle = None if tally.middle is None else round(tally.middle)
    said = f"{day.day:%d/%m}"
    return HealthLine(said, str(day.till), day.asked, day.paid, day.cancelled, day.unsure, middle)


def _alarm(health: "Health", now: datetime, zone: ZoneInfo) -> Notice | None:
    """Say what is worse today than on the days before."""
    today = now.astimezone(zone).date()
    new = together(_tally(day) for day in health.days if day.day == today)
    usual = together(_tally(day) for day in health.days if day.day != today)
    heard = health.heard
    line = Line(has_letterbox=heard.has_letterbox, answered_at=heard.letterbox)
    alarm = worst(new, usual, line, now=now)
    if alarm is None:
        return None
    return Notice(alarm.what.value, {name: _fact(value, zone) for name, value in alarm.facts})


def _fact(value: object, zone: ZoneInfo) -> object:
    return f"{value.astimezone(zone):%H:%M}" if isinstance(value, datetime) else value


def _tally(day: "MpesaDay") -> Tally:
    return Tally(day.paid, day.cancelled, day.unsure, day.seconds, day.unheard)
