"""The desk of reconciliation: a statement is read, a day is compared, kept, answered for and signed off."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pos.desks.background import Long
from pos.desks.mpesa_lanes import MpesaLanes
from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.views import Notice, Tone
from pos.office.day_export import export_day
from pos.office.reconciling import (
    answer_line,
    compare_day,
    count_told,
    days_on,
    has_changed,
    list_days,
    sign_day,
)
from pos.office.statement_reading import StatementRead, read_statement_from
from pos.shop.day_check import DayCheck
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, Stopped
from pos.shop.signing_off import DayMoney, Signing

SIGNED = "The day is signed off."
KEPT = "The statement was heard: {new} new payments."
ASKED = "Safaricom was asked for what came in."
NOTHING_KEPT = "Stopped. Nothing of it was kept."


@dataclass(frozen=True, slots=True)
class DayView:
    """All that the room shows."""

    days: tuple[DayMoney, ...] = ()
    day: date | None = None
    """The day that is looked at."""
    file: str = ""
    """The name of the statement that was read."""
    on_file: frozenset[date] = frozenset()
    """The days that it has lines of."""
    check: DayCheck | None = None
    told: tuple[int, int] = (0, 0)
    """The day's payments, and how many of them Safaricom told of when it was asked."""
    is_reading: bool = False
    rows: int = 0
    """Rows that were read so far."""

    @property
    def changed(self) -> frozenset[date]:
        """The signed days that are no more as they were."""
        return frozenset(each.day for each in self.days if has_changed(each, self._check_of(each)))

    def _check_of(self, day: DayMoney) -> DayCheck | None:
        return self.check if self.check is not None and self.check.day == day.day else None


class ReconcileDesk(OfficeDesk):
    """Compares nothing by itself; every question goes to the reading lane, every word to the counter's."""

    changed = Signal(object)
    """There is something new to show: a DayView."""

    def __init__(
        self, seat: Seat, lanes: MpesaLanes | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(seat, parent)
        self._lanes = lanes
        self._view = DayView()
        self._read: StatementRead | None = None
        self._long: Long | None = None

    @property
    def view(self) -> DayView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """List the days anew, and compare the one that is looked at."""
        self.read(partial(list_days, self.seat.records), self._days)
        self._compare()

    def more(self) -> None:
        """List the month before."""
        if self._view.days:
            before = self._view.days[-1].day
            self.read(partial(list_days, self.seat.records, before=before), self._earlier)

    def choose(self, day: date) -> None:
        """Look at a day."""
        if day != self._view.day:
            self._show(day=day, check=None)
            self._compare()

    def read_file(self, path: Path) -> None:
        """Read a statement; nothing of it is kept, and it can be stopped."""
        self.stop()

        def work(by: StaffId, progress: Progress) -> tuple[StatementRead, tuple[date, ...]]:
            read = read_statement_from(path, progress=progress)
            return read, days_on(self.seat.records, by, read=read)

        self._show(is_reading=True, rows=0)
        self._long = self.read_long(work, self._file, shown=self._told, failed=self._not_read)
        if self._long is None:
            self._show(is_reading=False)

    def stop(self) -> None:
        """Stop reading."""
        if self._long is not None:
            self._long.stop()

    def ask_safaricom(self) -> None:
        """Have Safaricom asked for its own list of what came in."""
        if self._lanes is not None:
            self._lanes.pull_now(self._asked)

    def keep(self) -> None:
        """Have the statement's payments heard, as the till hears them."""
        read = self._read
        if read is None:
            return

        def work(by: StaffId) -> int:
            from pos.till.reconciling import take_statement  # noqa: PLC0415 - Safaricom comes with it

            return take_statement(self.seat.records, by, statement=read.statement).new

        self.write(work, self._kept)

    def answer(self, line: str, why: str) -> None:
        """Keep what somebody says of a line."""
        day, read = self._view.day, self._read
        if day is not None and read is not None:
            asked = partial(answer_line, self.seat.records, day=day, line=line, why=why, read=read)
            self.write(asked, lambda check: self._show(check=check))

    def sign(self) -> None:
        """Sign the day off."""
        day, read = self._view.day, self._read
        if day is not None and read is not None:
            self.write(partial(sign_day, self.seat.records, day=day, read=read), self._signed)

    def export(self, path: Path) -> None:
        """Write what was found of the day into a file, as CSV or XLSX."""
        check = self._view.check
        if check is not None:
            written = partial(export_day, self.seat.records, check=check, path=path)
            self.write(written, lambda rows: self.told.emit(Notice("{rows} lines were written.", {"rows": rows}, Tone.OK)))  # fmt: skip

    def _compare(self) -> None:
        day, read = self._view.day, self._read
        if day is not None:
            self.read(partial(count_told, self.seat.records, day=day), partial(self._counted, day))
        if day is not None and read is not None:
            self.read(partial(compare_day, self.seat.records, day=day, read=read), self._compared)

    def _counted(self, day: date, told: tuple[int, int]) -> None:
        if day == self._view.day:
            self._show(told=told)

    def _compared(self, check: DayCheck) -> None:
        if check.day == self._view.day:
            self._show(check=check)

    def _days(self, days: tuple[DayMoney, ...]) -> None:
        is_first = self._view.day is None
        day = self._view.day or (days[0].day if days else None)
        self._show(days=days, day=day)
        if is_first:
            self._compare()

    def _earlier(self, days: tuple[DayMoney, ...]) -> None:
        known = {each.day for each in self._view.days}
        self._show(days=(*self._view.days, *(each for each in days if each.day not in known)))

    def _file(self, found: tuple[StatementRead, tuple[date, ...]]) -> None:
        self._read, on_file = found
        self._long = None
        self._show(
            file=self._read.name,
            on_file=frozenset(on_file),
            day=self._day_of(on_file),
            is_reading=False,
            check=None,
        )
        self._compare()

    def _day_of(self, on_file: tuple[date, ...]) -> date | None:
        """Give the day to look at: the one that is looked at, or the newest whole one that nobody has signed."""
        between = (on_file[-1] - on_file[0]).days if on_file else 0
        whole = [on_file[0] + timedelta(days=at) for at in range(1, between)] or on_file
        if self._view.day in whole or not whole:
            return self._view.day
        signed = {each.day for each in self._view.days if each.signing is not None}
        return max((day for day in whole if day not in signed), default=whole[-1])

    def _not_read(self, error: Exception) -> None:
        self._long = None
        self._show(is_reading=False)
        if isinstance(error, Stopped):
            self.told.emit(Notice(NOTHING_KEPT))
        else:
            self.tell(error)

    def _told(self, _what: str, done: int, _of: int) -> None:
        self._show(rows=done)

    def _asked(self, error: Exception | None) -> None:
        if error is None:
            self.told.emit(Notice(ASKED, tone=Tone.OK))
            self.open()
        else:
            self.tell(error)

    def _kept(self, new: int) -> None:
        self.told.emit(Notice(KEPT, {"new": new}, Tone.OK))
        self.open()

    def _signed(self, _signing: Signing) -> None:
        self.told.emit(Notice(SIGNED, tone=Tone.OK))
        self.open()

    def _show(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)
