"""A report on pages of A4, each with its number; it may be drawn on any thread."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMarginsF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPageLayout, QPageSize, QPainter, QPdfWriter

from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.painting import LEFT, RIGHT
from pos.screens.tokens import PAPER_INK

DOTS = 144
"""To an inch: a point of type is two dots."""
MARGIN = 15.0
SIZES = (20, 18, 16, 14, 12, 10)
"""Of letters in the table, until every figure has room."""
HEAD, FOOT, AIR = 150, 44, 16


class OnPaper(Protocol):
    """What stands on the pages: above the table, in it, its last row in bold letters, and below it."""

    @property
    def shop(self) -> str:
        """Whose it is."""

    @property
    def title(self) -> str:
        """What it is."""

    @property
    def period(self) -> str:
        """Of which days, or for whom."""

    @property
    def made(self) -> str:
        """When it was made."""

    @property
    def headings(self) -> tuple[str, ...]:
        """What the columns are called."""

    @property
    def are_figures(self) -> tuple[bool, ...]:
        """Which of them hold figures."""

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The rows as they are shown."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is said below."""


class ReportPaper:
    """Draws one report: columns as wide as what stands in them, the name of the first cut where it must be."""

    def __init__(self, written: OnPaper, path: Path) -> None:
        self._written = written
        self._writer = QPdfWriter(str(path))
        self._writer.setResolution(DOTS)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
        self._writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        self._writer.setTitle(f"{written.title}, {written.period}")
        self._wide, self._high = self._writer.width(), self._writer.height()
        self._size, self._columns = self._fitting()

    def draw(self) -> int:
        """Draw all pages; give how many there are."""
        line = self._size * 9 // 5
        on_page = max(1, (self._high - HEAD - FOOT) // line - 2 - len(self._written.remarks))
        texts = self._written.texts
        pages = [texts[at : at + on_page] for at in range(0, len(texts), on_page)]
        painter = QPainter(self._writer)
        for number, page in enumerate(pages, start=1):
            if number > 1:
                self._writer.newPage()
            self._draw_head(painter)
            is_last = number == len(pages)
            bottom = self._draw_rows(painter, page, line, len(page) - 1 if is_last else -1)
            if is_last:
                self._draw_remarks(painter, bottom, line)
            self._draw_foot(painter, f"{number} / {len(pages)}")
        painter.end()
        return len(pages)

    def _fitting(self) -> tuple[int, list[int]]:
        """Give the largest size at which the first column keeps a third of the page, and the columns."""
        for size in SIZES[:-1]:
            columns = self._columns_at(size)
            if columns[0] >= self._wide // 3:
                return size, columns
        return SIZES[-1], self._columns_at(SIZES[-1])

    def _columns_at(self, size: int) -> list[int]:
        font = _font(size, is_figure=True, weight=BOLD)
        others = [
            max(_wide(text, font) for text in column) + AIR for column in self._by_column()[1:]
        ]
        return [self._wide - sum(others), *others]

    def _by_column(self) -> list[list[str]]:
        rows = [self._written.headings, *self._written.texts]
        return [[row[at] for row in rows] for at in range(len(self._written.headings))]

    def _draw_head(self, painter: QPainter) -> None:
        written = self._written
        for top, text, size, weight in (
            (0, written.shop, 22, SEMIBOLD),
            (32, written.title, 34, BOLD),
            (80, written.period, 22, REGULAR),
        ):
            where = QRect(0, top, self._wide, size * 3 // 2)
            _write(painter, where, text, font=text_font(size, weight), is_figure=False)

    def _draw_rows(
        self, painter: QPainter, page: Sequence[tuple[str, ...]], line: int, sums: int
    ) -> int:
        """Draw the headings and the rows, sums in bold letters; give where they end."""
        self._draw_row(painter, HEAD, self._written.headings, BOLD)
        painter.fillRect(QRect(0, HEAD + line, self._wide, 2), QColor(PAPER_INK))
        top = HEAD + line + 4
        for at, texts in enumerate(page):
            if at == sums:
                painter.fillRect(QRect(0, top, self._wide, 2), QColor(PAPER_INK))
            self._draw_row(painter, top, texts, BOLD if at == sums else REGULAR)
            top += line
        return top

    def _draw_row(self, painter: QPainter, top: int, texts: Sequence[str], weight: int) -> None:
        left = 0
        for text, width, is_figure in zip(
            texts, self._columns, self._written.are_figures, strict=True
        ):
            room = QRect(left, top, width - AIR // 2, self._size * 9 // 5)
            font = _font(self._size, is_figure=is_figure, weight=weight)
            _write(painter, room, text, font=font, is_figure=is_figure)
            left += width

    def _draw_remarks(self, painter: QPainter, top: int, line: int) -> None:
        for at, text in enumerate(self._written.remarks):
            where = QRect(0, top + at * line + AIR, self._wide, line)
            _write(painter, where, text, font=text_font(self._size), is_figure=False)

    def _draw_foot(self, painter: QPainter, number: str) -> None:
        where = QRect(0, self._high - FOOT, self._wide, FOOT)
        _write(painter, where, self._written.made, font=text_font(18), is_figure=False)
        _write(painter, where, number, font=figure_font(18), is_figure=True)


def draw_report(written: OnPaper, path: Path) -> None:
    """Draw a report into a file of PDF."""
    ReportPaper(written, path).draw()


def _font(size: int, *, is_figure: bool, weight: int) -> QFont:
    return figure_font(size, weight) if is_figure else text_font(size, weight)


def _wide(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 1


def _write(painter: QPainter, where: QRect, text: str, *, font: QFont, is_figure: bool) -> None:
    """Write one line, cut where it is too long; fonts of the screen are measured by their pixels."""
    painter.setFont(font)
    painter.setPen(QColor(PAPER_INK))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    align = RIGHT if is_figure else LEFT
    painter.drawText(where, int(align) | int(Qt.TextFlag.TextSingleLine), shown)
