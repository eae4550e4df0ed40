"""The three steps to a Z: what is done has a tick, where one is has an edge, and the words say which it is."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pos.screens.fonts import SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.measures import Measures
from pos.screens.painting import CENTER, painting, put_sign, rounded_box, width_of, write
from pos.screens.panel import Panel

HIGH, GAP, PAD = 34, 8, 12


class StepChips(Panel):
    """In a narrow window only the step where one is says its words."""

    def __init__(self) -> None:
        super().__init__()
        self._at, self._is_narrow = 1, False
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say()

    @property
    def at(self) -> int:
        """Where one is, from 1."""
        return self._at

    def show_step(self, at: int) -> None:
        """Show where one is."""
        self._at = at
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._is_narrow = measures.compact
        self.say()

    def say(self) -> None:
        """Name the steps."""
        self._words = (self.tr("Count the cash"), self.tr("Check"), self.tr("Print Z report"))
        told = self.tr("Step {number} of 3: {words}")
        self.setAccessibleName(told.format(number=self._at, words=self._words[self._at - 1]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for every word."""
        wide = sum(self._wide(number) for number in (1, 2, 3)) + 2 * GAP
        return QSize(wide, HIGH)

    def minimumSizeHint(self) -> QSize:
        """Need every word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the three."""
        theme, left, ratio = theme_now(), 0, self.devicePixelRatioF()
        with painting(self) as painter:
            for number in (1, 2, 3):
                where = QRect(left, 0, self._wide(number), HIGH)
                fill, edge, ink, width = (
                    (theme.paid_bg, theme.paid_line, theme.paid_fg, 1)
                    if number < self._at
                    else (theme.primary_tint, theme.primary, theme.primary_text, 2)
                    if number == self._at
                    else (theme.surface_alt, theme.border_strong, theme.text_2, 1)
                )
                rounded_box(painter, where, fill=fill, edge=edge, width=width, radius=4)
                inside = where.adjusted(PAD, 0, -PAD, 0)
                if number < self._at:
                    tick = QRect(inside.left(), (HIGH - 16) // 2, 16, 16)
                    put_sign(painter, tick, "check", color=ink, ratio=ratio)
                    inside.setLeft(inside.left() + 22)
                font = text_font(13, SEMIBOLD)
                write(painter, inside, self._text(number), font=font, color=ink, align=CENTER)
                left += where.width() + GAP

    def _text(self, number: int) -> str:
        if self._is_narrow and number != self._at:
            return str(number)
        return f"{number} {self._words[number - 1]}"

    def _wide(self, number: int) -> int:
        tick = 22 if number < self._at else 0
        return width_of(self._text(number), text_font(13, SEMIBOLD)) + tick + 2 * PAD
