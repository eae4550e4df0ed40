"""Sales by the hour: a bar for each, and behind it how the same hour was a week ago."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from pos.screens.figures import amount_text
from pos.screens.fonts import REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.painting import CENTER, LEFT, painting, rounded_box, width_of, write
from pos.screens.panel import Panel
from pos.shop.money import NOTHING, Money
from pos.shop.today import DayFigures

OPEN, SHUT = 7, 20
"""The hours that are always shown; others where something was sold."""
_FOOT, _HEAD, _SIDE = 24, 28, 14


class HourBars(Panel):
    """Paints the hours of the day; a screen reader hears them as one sentence."""

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._now: tuple[Money, ...] = ()
        self._before: tuple[Money, ...] = ()
        self.setMinimumHeight(130)
        self.say()

    @property
    def hours(self) -> range:
        """The hours that are shown."""
        sold = [at for at in range(24) if _of(self._now, at) or _of(self._before, at)]
        return range(min([OPEN, *sold]), max([SHUT, *sold]) + 1)

    def show_hours(self, now: DayFigures, before: DayFigures) -> None:
        """Show other hours."""
        self._now, self._before = now.by_hour, before.by_hour
        self.say()
        self.update()

    def say(self) -> None:
        """Say the hours in which something was sold."""
        self._title = self.tr("Sales by the hour")
        self._legend = self.tr("Same day last week")
        told = (f"{at}:00 {amount_text(amount)}" for at, amount in enumerate(self._now) if amount)
        self.setAccessibleName(f"{self._title}: {', '.join(told)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars in the theme that is worn now."""
        super().paintEvent(event)
        theme = theme_now()
        with painting(self) as painter:
            head = QRect(_SIDE, 6, self.width() - 2 * _SIDE, _HEAD - 4)
            write(painter, head, self._title, font=text_font(14, SEMIBOLD), color=theme.text)
            taken = width_of(self._legend, text_font(12)) + 22
            mark = QRect(self.width() - _SIDE - taken, 12, 12, 12)
            if width_of(self._title, text_font(14, SEMIBOLD)) + taken + 2 * _SIDE < self.width():
                rounded_box(
                    painter, mark, fill=theme.surface_sunken, edge=theme.border_strong, width=1,
                    radius=2,
                )  # fmt: skip
                rest = head.adjusted(mark.right() + 8 - _SIDE, 0, 0, 0)
                write(
                    painter, rest, self._legend, font=text_font(12), color=theme.text_2, align=LEFT
                )
            for place, at in enumerate(self.hours):
                self._paint_hour(painter, place, at)

    def _paint_hour(self, painter: QPainter, place: int, at: int) -> None:
        theme, hours = theme_now(), len(self.hours)
        wide = (self.width() - 2 * _SIDE) / hours
        left, room = round(_SIDE + place * wide), round(wide)
        bottom = self.height() - _FOOT
        high = bottom - _HEAD - 16
        most = max(1, *(abs(each.cents) for each in (*self._now, *self._before)), 1)
        for amount, inset, fill, edge in (
            (_of(self._before, at), 2, theme.surface_sunken, theme.border_strong),
            (_of(self._now, at), 6, theme.primary, ""),
        ):
            tall = round(max(0, amount.cents) * high / most)
            if tall:
                where = QRect(left + inset, bottom - tall, max(3, room - 2 * inset), tall)
                rounded_box(painter, where, fill=fill, edge=edge, width=1, radius=2)
        painter.fillRect(left, bottom, room, 1, QColor(theme.border_strong))
        foot = QRect(left, bottom + 3, room, 18)
        write(painter, foot, f"{at}", font=figure_font(12), color=theme.text_2, align=CENTER)
        tall = round(max(0, _of(self._now, at).cents) * high / most)
        self._paint_amount(painter, at, QRect(left - 10, bottom - tall - 17, room + 20, 16))

    def _paint_amount(self, painter: QPainter, at: int, where: QRect) -> None:
        """Write the amount above its bar, where there is room for it."""
        amount, font = _of(self._now, at), figure_font(12, REGULAR)
        text = amount_text(amount)
        if amount and width_of(text, font) <= where.width() - 16:
            write(painter, where, text, font=font, color=theme_now().text, align=CENTER)


def _of(hours: Sequence[Money], at: int) -> Money:
    return hours[at] if at < len(hours) else NOTHING
