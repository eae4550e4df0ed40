"""What the columns of a table add up to, below it and in its columns."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPaintEvent

from pos.screens.fonts import BOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.office.table import INSET, ROW, Table
from pos.screens.painting import LEFT, RIGHT, painting, write
from pos.screens.panel import Panel


class TotalsLine(Panel):
    """Paints its figures where the columns of the table stand now."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table
        self.texts: tuple[str, ...] = ()
        self.setFixedHeight(ROW)
        table.horizontalHeader().sectionResized.connect(lambda *_: self.update())

    def show_totals(self, texts: Sequence[str]) -> None:
        """Show other sums, one for each column."""
        self.texts = tuple(texts)
        self.setAccessibleName(", ".join(text for text in self.texts if text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sums."""
        theme, header = theme_now(), self._table.horizontalHeader()
        with painting(self) as painter:
            painter.fillRect(self.rect().adjusted(1, 0, -1, -1), QColor(theme.surface_alt))
            painter.fillRect(QRect(0, 0, self.width(), 1), QColor(theme.border_strong))
            columns = self._table.columns
            for at, text in enumerate(self.texts[: len(columns)]):
                left, width = header.sectionViewportPosition(at), header.sectionSize(at)
                place = QRect(left + INSET, 0, width - INSET - INSET // 2, ROW)
                is_figure = columns[at].is_figure
                font = figure_font(15, BOLD) if is_figure else text_font(15, BOLD)
                align = RIGHT if is_figure else LEFT
                write(painter, place, text, font=font, color=theme.text, align=align)
