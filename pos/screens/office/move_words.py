"""The words of the stock rooms: kinds of moves with their signs and colours, days, quantities."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from pos.desks.office.move_views import Show
from pos.screens.figures import MINUS
from pos.screens.office.moments import row_time, short_day
from pos.screens.office.report_words import ReportWords
from pos.shop.losses import LossBy
from pos.shop.money import round_half_up
from pos.shop.period import DaysAsked, Period
from pos.shop.quantity import NONE, ONE, Quantity, Unit
from pos.shop.stock import MoveKind


@dataclass(frozen=True, slots=True)
class KindLook:
    """The sign of a kind of move, and what its colour is for."""

    icon: str
    ink: str


LOOKS = {
    MoveKind.SALE: KindLook("shopping-cart", "text_2"),
    MoveKind.RETURN: KindLook("arrow-u-up-left", "over_fg"),
    MoveKind.RECEIVED: KindLook("truck", "paid_fg"),
    MoveKind.COUNT: KindLook("clipboard-text", "review_fg"),
    MoveKind.DAMAGED: KindLook("trash", "failed_fg"),
    MoveKind.EXPIRED: KindLook("calendar-x", "failed_fg"),
    MoveKind.OWN_USE: KindLook("house", "failed_fg"),
    MoveKind.TRANSFER_OUT: KindLook("arrows-left-right", "over_fg"),
    MoveKind.TRANSFER_IN: KindLook("arrows-left-right", "over_fg"),
    MoveKind.OPENING: KindLook("flag", "text_2"),
}
SHOW_SIGNS = {
    Show.SALES: "shopping-cart", Show.DELIVERIES: "truck", Show.LOSSES: "trash",
    Show.RETURNS: "arrow-u-up-left", Show.COUNTS: "clipboard-text",
    Show.MOVED: "arrows-left-right", Show.OPENING: "flag",
}  # fmt: skip


class MoveWords(QObject):
    """Says them in the language of the screen."""

    def kind(self, kind: MoveKind) -> str:
        """Give what a move is called."""
        return {
            MoveKind.SALE: self.tr("Sale"), MoveKind.RETURN: self.tr("Return"),
            MoveKind.RECEIVED: self.tr("Delivery"), MoveKind.COUNT: self.tr("Count"),
            MoveKind.DAMAGED: self.tr("Damaged"), MoveKind.EXPIRED: self.tr("Expired"),
            MoveKind.OWN_USE: self.tr("Own use"), MoveKind.TRANSFER_OUT: self.tr("Moved"),
            MoveKind.TRANSFER_IN: self.tr("Moved"), MoveKind.OPENING: self.tr("Opening"),
        }[kind]  # fmt: skip

    def show(self, show: Show) -> str:
        """Give what a chip is called."""
        return {
            Show.SALES: self.tr("Sales"), Show.DELIVERIES: self.tr("Deliveries"),
            Show.LOSSES: self.tr("Losses"), Show.RETURNS: self.tr("Returns"),
            Show.COUNTS: self.tr("Counts"), Show.MOVED: self.tr("Moved in the shop"),
            Show.OPENING: self.tr("Opening stock"),
        }[show]  # fmt: skip

    def asked(self, asked: DaysAsked) -> str:
        """Give what days are called that somebody asked for, or which they are."""
        return self.days(asked) if isinstance(asked, Period) else ReportWords().span(asked)

    def days(self, days: Period) -> str:
        """Give days by their dates, as short as they can be: 9 Nov, or 9-21 Nov."""
        if days.first == days.last:
            return short_day(days.first)
        first = str(days.first.day) if _same_month(days) else short_day(days.first)
        return f"{first}\N{EN DASH}{short_day(days.last)}"

    def loss_by(self, by: LossBy) -> str:
        """Give what losses are added up by."""
        return {
            LossBy.KIND: self.tr("By kind"), LossBy.ITEM: self.tr("By item"),
            LossBy.PERSON: self.tr("By person"), LossBy.DAY: self.tr("By day"),
        }[by]  # fmt: skip

    def days_left(self, days: int | None) -> str:
        """Give how long something lasts."""
        if days is None:
            return self.tr("Nothing sold lately")
        return self.tr("%n days left", "", days) if days else self.tr("Less than a day")

    def sold_out(self) -> str:
        """Give that nothing is left."""
        return self.tr("Sold out")

    def count_it(self) -> str:
        """Give that nobody knows how much there is, since more went than came."""
        return self.tr("Count it")


def _same_month(days: Period) -> bool:
    return (days.first.year, days.first.month) == (days.last.year, days.last.month)


def pace_text(a_day: Quantity, unit: Unit) -> str:
    """Give how much goes in a day, as roughly as people say it."""
    if a_day == NONE:
        return "0"
    if unit.is_measured or a_day < ONE:
        tenths = round_half_up(a_day.thousandths, 100)
        return f"{tenths / 10:,.1f}" + (f" {unit.value}" if unit.is_measured else "")
    return f"{round_half_up(a_day.thousandths, 1000):,}"


def time_text(at: datetime, zone: str, *, with_day: bool) -> str:
    """Give when something was: its time, and its day where they differ."""
    there = at.astimezone(ZoneInfo(zone))
    return row_time(at, there.tzinfo) if with_day else f"{there:%H:%M}"


def quantity_text(quantity: Quantity, unit: Unit) -> str:
    """Give how much there is, with a real minus."""
    return quantity.show(unit).replace("-", MINUS)


def change_text(quantity: Quantity, unit: Unit) -> str:
    """Give a change with its sign, whichever way it goes."""
    shown = quantity_text(quantity, unit)
    return f"+{shown}" if quantity > NONE else shown
