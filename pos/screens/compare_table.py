"""What a payment says beside what a sale says, with the signs marked that differ."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.desks.drawer_views import Compared, FitView
from pos.screens.fonts import REGULAR, SEMIBOLD, figure_font
from pos.screens.look import theme_now
from pos.screens.painting import painting, width_of, write
from pos.screens.panel import Panel, Sign, Words, column, row, words
from pos.screens.sentences import sentence
from pos.screens.sure_bars import SureBars

SIZE = 16


class Marked(QWidget):
    """A short text, some of whose signs are marked by a ground of their own and a line below them."""

    def __init__(self) -> None:
        super().__init__()
        self._text, self._marks = "", frozenset[int]()
        self.setMinimumHeight(26)

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text

    def show_text(self, text: str, marks: tuple[int, ...]) -> None:
        """Show a text with these signs marked."""
        self._text, self._marks = text, frozenset(marks)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Need room for all of it."""
        return QSize(min(self._width, 150), 26)

    def sizeHint(self) -> QSize:
        """Ask for room for all of it."""
        return QSize(self._width, 26)

    @property
    def _width(self) -> int:
        return width_of(self._text, figure_font(SIZE, SEMIBOLD)) + 4

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, then the text."""
        theme, font = theme_now(), figure_font(SIZE, SEMIBOLD)
        with painting(self) as painter:
            for at in self._marks:
                left = width_of(self._text[:at], font) - 1 if at else 0
                right = width_of(self._text[: at + 1], font) - 1
                where = QRect(left, 2, right - left, self.height() - 4)
                painter.fillRect(where, QColor(theme.waiting_bg))
                painter.fillRect(
                    left, where.bottom() - 1, where.width(), 2, QColor(theme.waiting_line)
                )
            write(painter, self.rect(), self._text, font=font, color=theme.text)


class CompareTable(Panel):
    """One sale that a payment may belong to; each line says why it fits or does not."""

    def __init__(self) -> None:
        super().__init__(card="chosen")
        self._fit: FitView | None = None
        self._name, self._sure = words(16, SEMIBOLD), SureBars(14)
        head = row(self._name, None, self._sure)
        head.setContentsMargins(14, 8, 14, 8)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(14, 4, 14, 8)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(3, 1)
        self._heads = [words(13, SEMIBOLD, "text_2") for _ in range(2)]
        for at, label in enumerate(self._heads):
            self._grid.addWidget(label, 0, at + 1)
        self._lines: list[tuple[Words, Marked, Marked, Sign, Words]] = []
        parts = column(head)
        parts.addLayout(self._grid)
        self.setLayout(parts)
        self.say()

    def show_fit(self, fit: FitView | None) -> None:
        """Compare with another sale, or with none."""
        self._fit = fit
        self.setVisible(fit is not None)
        self.say()

    def say(self) -> None:
        """Say what fits and what does not."""
        fit = self._fit
        for label, name in zip(self._heads, (self.tr("Paid"), self.tr("Sale")), strict=True):
            label.setText(name)
        if fit is None:
            return
        name = self.tr("This sale, {name}") if fit.is_this else self.tr("Sale {name}")
        self._name.setText(name.format(name=fit.name))
        self._sure.show_sure(fit.sure)
        while len(self._lines) < len(fit.compared):
            self._add_line()
        for at, parts in enumerate(self._lines):
            for part in parts:
                part.setVisible(at < len(fit.compared))
            if at < len(fit.compared):
                self._say_line(parts, fit.compared[at])

    def _add_line(self) -> None:
        what, why = words(14, REGULAR, "text_2"), words(13, SEMIBOLD).wrapped()
        parts = (what, Marked(), Marked(), Sign("check", 16, "paid_fg"), why)
        at = len(self._lines) + 1
        self._grid.addWidget(what, at, 0)
        self._grid.addWidget(parts[1], at, 1)
        self._grid.addWidget(parts[2], at, 2)
        beside = row(parts[3], why, gap=6)
        beside.setStretch(1, 1)
        self._grid.addLayout(beside, at, 3)
        self._lines.append(parts)

    def _say_line(self, parts: tuple[Words, Marked, Marked, Sign, Words], line: Compared) -> None:
        what, paid, sale, sign, why = parts
        what.setText(self._called(line.what))
        paid.show_text(line.paid, line.marks[0])
        sale.show_text(line.sale, line.marks[1])
        ink = "paid_fg" if line.agrees else "review_fg"
        sign.show_sign("check" if line.agrees else "arrows-left-right", ink)
        sign.setVisible(line.why is not None)
        why.colored(ink)
        said = sentence(line.why) if line.why else ""
        why.setText(said[:1].upper() + said[1:])

    def _called(self, what: str) -> str:
        return {
            "account": self.tr("Account"), "amount": self.tr("Amount"), "time": self.tr("Time"),
            "phone": self.tr("Phone"), "code": self.tr("Code"),
        }.get(what, what)  # fmt: skip
