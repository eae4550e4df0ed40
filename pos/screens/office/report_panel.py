"""One report: its days and its sum, a chart, the rows, and what they add up to."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.measures import STANDARD, Measures
from pos.screens.office.bar_chart import BarChart
from pos.screens.office.chart import Point
from pos.screens.office.line_chart import LineChart
from pos.screens.office.rank_chart import RankChart
from pos.screens.office.report_words import ReportWords, hours, short_day
from pos.screens.office.report_written import shown
from pos.screens.office.table import INSET, Cell, Column, Table, TableRow
from pos.screens.office.totals_line import TotalsLine
from pos.screens.painting import width_of
from pos.screens.panel import Panel, column, figures, row, words
from pos.shop.money import Money
from pos.shop.report import COLUMNS, DRAWN, OF_NOW, WORDS, Heading, Report, ReportRow, Value

AT_ONCE = 200
"""Rows that the table is given before somebody looks for more."""
MOST_BARS = 31
LOW, USUAL = 104, 152
WIDEST_WORDS, ROOM_FOR_NAMES = 170, 150
LEAST_NEEDED = (
    *(Heading.RETURNS, Heading.CATEGORY, Heading.SOLD, Heading.LAST_SOLD),
    *(Heading.PAYMENTS, Heading.UNIT_COST, Heading.EMPTIES, Heading.BACK),
)
"""Columns that give way, the first one first, where names would have no room."""


class ReportPanel(Panel):
    """Reports the row that was opened."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._words = ReportWords(self)
        self._report: Report | None = None
        self.places: tuple[int, ...] = ()
        self.period, self._what = words(16, SEMIBOLD), words(14, REGULAR, "text_2")
        self.sum = figures(24, BOLD)
        self.bars, self.line, self.ranks = BarChart(), LineChart(), RankChart()
        self._charts = QStackedWidget()
        for chart in (self.bars, self.line, self.ranks):
            self._charts.addWidget(chart)
        self.table = Table()
        self.totals = TotalsLine(self.table)
        self.remarks = words(14, REGULAR, "text_2").wrapped()
        self.table.opened.connect(self.opened)
        self.table.end_reached.connect(self._show_more)
        self._lay()
        self.fit(STANDARD)
        self.say()

    def _lay(self) -> None:
        head = row(self.period, None, self._what, self.sum, gap=10)
        head.setContentsMargins(INSET, 10, INSET, 6)
        pictured = row(self._charts, gap=0)
        pictured.setContentsMargins(INSET, 0, INSET, 10)
        below = row(self.remarks, gap=0)
        below.setContentsMargins(INSET, 6, INSET, 8)
        layout = column(head, pictured, self.table, self.totals, below)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def fit(self, measures: Measures) -> None:
        """Keep the chart low where there is little room."""
        height = LOW if measures.compact or measures.short else USUAL
        for chart in (self.bars, self.line, self.ranks):
            chart.setFixedHeight(height)
        self._charts.setFixedHeight(height)

    def show_report(self, report: Report) -> None:
        """Show another report."""
        self._report = report
        self.say()

    def say(self) -> None:
        """Say the report that is shown in the words of the screen."""
        self.table.setAccessibleName(self.tr("Rows of the report"))
        report = self._report
        if report is None:
            return
        columns = COLUMNS[report.kind]
        sums = (self.tr("Total"), *self._words.sums(columns, report.totals)[1:])
        self._fit_columns(report, sums)
        self.table.show_rows(self._rows(0), empty=self.tr("Nothing in these days."))
        self.totals.show_totals([sums[at] for at in self.places])
        self.totals.setVisible(bool(report.rows))
        self._say_above(report)
        said = (f"{self._words.remark(what)} {money_text(sum_)}" for what, sum_ in report.remarks)
        self.remarks.setText(" · ".join(said))
        self._draw(report)

    def _say_above(self, report: Report) -> None:
        is_now = report.kind in OF_NOW
        self.period.setText(self.tr("Now") if is_now else self._words.period(report.period))
        heading = DRAWN[report.kind]
        self._what.setText(self._words.heading(heading))
        total = report.total(heading)
        self.sum.setText(money_text(total) if isinstance(total, Money) else "")

    def _draw(self, report: Report) -> None:
        columns = COLUMNS[report.kind]
        at = columns.index(DRAWN[report.kind])
        is_time = columns[0] in {Heading.DAY, Heading.HOUR}
        is_long = len(report.rows) > MOST_BARS
        chart = (self.line if is_long else self.bars) if is_time else self.ranks
        several = report.rows if is_time else report.rows[:AT_ONCE]
        chart.show_points([self._point(columns[0], each, at) for each in several])
        self._charts.setCurrentWidget(chart)
        self._charts.setVisible(len(report.rows) > 1)

    def _point(self, heading: Heading, each: ReportRow, at: int) -> Point:
        value, what = each.values[at], each.values[0]
        amount = value if isinstance(value, Money) else Money(0)
        name = self._words.text(heading, what)
        return Point(_short(heading, what) or name, name, amount)

    def _fit_columns(self, report: Report, sums: tuple[str, ...]) -> None:
        """Leave out what is needed least until the first column has room for names."""
        columns = COLUMNS[report.kind]
        widths = [0, *(self._width(report, at, sums[at]) for at in range(1, len(columns)))]
        places = list(range(len(columns)))
        for least in LEAST_NEEDED:
            if self.width() - sum(widths[at] for at in places) >= ROOM_FOR_NAMES:
                break
            places = [at for at in places if columns[at] is not least]
        self.places = tuple(places)
        self.table.head(
            [
                Column(self._words.heading(columns[at]), widths[at], columns[at] not in WORDS)
                for at in places
            ]
        )

    def _width(self, report: Report, at: int, sum_: str) -> int:
        """Give room for the longest of a column; thousands of rows are not put into words for that."""
        heading = COLUMNS[report.kind][at]
        longest = self._words.longest(heading, [each.values[at] for each in report.rows])
        font = text_font(15) if heading in WORDS else figure_font(15, BOLD)
        needed = max(width_of(text, font) for text in (*longest, sum_))
        title = width_of(self._words.heading(heading), text_font(14, BOLD))
        wide = max(needed, title) + 2 * INSET
        return min(wide, WIDEST_WORDS) if heading in WORDS else wide

    def _rows(self, first: int) -> list[TableRow]:
        report = self._report
        if report is None:
            return []
        columns = COLUMNS[report.kind]
        drawn = columns.index(DRAWN[report.kind])
        rows = []
        for each in report.rows[first : first + AT_ONCE]:
            said = shown(self._words, columns, each.values)
            cells = (Cell(said[at], is_strong=at in {0, drawn}) for at in self.places)
            rows.append(TableRow(each.key, tuple(cells)))
        return rows

    def _show_more(self) -> None:
        self.table.add_rows(self._rows(len(self.table.rows)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out other columns in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.say()


def _short(heading: Heading, what: Value) -> str:
    """Give what stands below a point of time; everything else is called as it is called."""
    if heading is Heading.DAY and isinstance(what, date):
        return short_day(what)
    if heading is Heading.HOUR and isinstance(what, int):
        return hours(what)[:5]
    return ""
