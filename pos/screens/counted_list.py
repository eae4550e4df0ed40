"""What was counted, beside what should be there: each note and coin, and what all come to."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import CURRENCY, amount_text
from pos.screens.fonts import BOLD, MEDIUM, SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.measures import Measures
from pos.screens.painting import RIGHT, painting, write
from pos.screens.panel import Panel, column, figures, row, words
from pos.screens.piece_mark import HIGH, NOTE, paint_piece
from pos.shop.money import Money, sum_of

HEAD, EDGE = 34, 16


class CountedList(Panel):
    """Shows a count that is kept; it can only be counted once more."""

    recount_asked = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._title, self._again = words(17, SEMIBOLD).wrapped(), Button(Shape.ROW, key="F3")
        self._again.clicked.connect(self.recount_asked)
        self._sum_name, self._sum = words(16, SEMIBOLD), figures(27, BOLD)
        self.rows = CountedRows()
        head = row(self._title, self._again)
        head.setStretch(0, 1)
        head.setContentsMargins(12, 8, 12, 8)
        foot = Panel(card="foot")
        inside = row(self._sum_name, None, self._sum)
        inside.setContentsMargins(EDGE, 0, EDGE, 0)
        foot.setLayout(inside)
        foot.setFixedHeight(62)
        self._foot = foot
        parts = column(gap=0)
        parts.addLayout(head)
        parts.addWidget(self.rows, 1)
        parts.addWidget(foot)
        parts.setContentsMargins(1, 1, 1, 1)
        self.setLayout(parts)
        self.say()

    def show_count(self, pieces: Sequence[tuple[Money, int]], notes: frozenset[Money]) -> None:
        """Show a count."""
        self.rows.show_rows(pieces, notes)
        total = sum_of(Money(worth.cents * many) for worth, many in pieces)
        self._sum.setText(amount_text(total))

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self.setFixedWidth(236 if measures.compact else 292)
        self._foot.setFixedHeight(48 if measures.short else 62)
        self._again.be(Kind.PLAIN)

    def say(self) -> None:
        """Say what it is."""
        self._title.setText(self.tr("You counted"))
        self._again.label(self.tr("Recount"))
        self._sum_name.setText(self.tr("Counted"))
        self.rows.say()


class CountedRows(Panel):
    """Paints the rows into the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[Money, int], ...] = ()
        self._notes: frozenset[Money] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.say()

    def show_rows(self, rows: Sequence[tuple[Money, int]], notes: frozenset[Money]) -> None:
        """Show other rows."""
        self._rows, self._notes = tuple(rows), notes
        counted = (f"{many} x {amount_text(worth)}" for worth, many in self._rows if many)
        self.setAccessibleDescription(", ".join(counted))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Need room for rows whose figures can be read."""
        return QSize(200, HEAD + 10 * 26)

    def say(self) -> None:
        """Name the columns."""
        self._heads = (self.tr("Note or coin"), self.tr("How many"), CURRENCY)
        self.setAccessibleName(self.tr("You counted"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the head and the rows."""
        theme, wide = theme_now(), self.width()
        many_at, sum_at = wide - 104, wide - EDGE
        with painting(self) as painter:
            painter.fillRect(QRect(0, 0, wide, HEAD), QColor(theme.surface_alt))
            font = text_font(13, MEDIUM)
            left = QRect(EDGE, 0, wide, HEAD)
            write(painter, left, self._heads[0], font=font, color=theme.text_2)
            for at, text in ((many_at, self._heads[1]), (sum_at, self._heads[2])):
                place = QRect(0, 0, at, HEAD)
                if at == sum_at or wide >= 280:
                    write(painter, place, text, font=font, color=theme.text_2, align=RIGHT)
            high = (self.height() - HEAD) / max(len(self._rows), 1)
            for number, (worth, many) in enumerate(self._rows):
                top = HEAD + round(number * high)
                whole = QRect(0, top, wide, round(high))
                painter.fillRect(QRect(0, top, wide, 1), QColor(theme.border))
                mark = min(HIGH, round(high) - 6)
                where = QRect(EDGE, top + (round(high) - mark) // 2, NOTE, mark)
                ink = theme.text if many else theme.text_2
                count = QRect(0, top, many_at, whole.height())
                font = figure_font(16, MEDIUM)
                write(painter, count, str(many), font=font, color=ink, align=RIGHT)
                amount = QRect(many_at, top, sum_at - many_at, whole.height())
                text = amount_text(Money(worth.cents * many))
                write(painter, amount, text, font=figure_font(16, BOLD), color=ink, align=RIGHT)
                paint_piece(painter, where, worth, is_note=worth in self._notes)
