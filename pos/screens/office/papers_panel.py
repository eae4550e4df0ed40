"""What is behind a number: its documents, the newest first, each of which can be opened."""

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal

from pos.desks.office.desk import Document
from pos.desks.office.reports import ReportView
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import amount_text
from pos.screens.fonts import SEMIBOLD, text_font
from pos.screens.office.report_words import ReportWords, long_day
from pos.screens.office.table import INSET, Cell, Column, Table, TableRow
from pos.screens.panel import Elided, Panel, column, row
from pos.shop.report import COLUMNS, Paper

ICONS = {
    "sale": "receipt",
    "payment": "device-mobile",
    "count": "clipboard-text",
    "audit": "trash",
}


class PapersPanel(Panel):
    """Reports the document that was opened, that further ones are wanted, and the way back."""

    opened = Signal(object)
    closed = Signal()

    def __init__(self, zone: tzinfo) -> None:
        super().__init__(card="plain")
        self._zone, self._words = zone, ReportWords(self)
        self._view = ReportView()
        self.back = Button(Shape.ROW, Kind.QUIET, icon="arrow-left", key="Esc")
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.clicked.connect(self.closed)
        self.what = Elided(text_font(16, SEMIBOLD))
        self.table = Table()
        self.table.opened.connect(self._open)
        head = row(self.back, self.what, gap=12)
        head.setStretch(1, 1)
        head.setContentsMargins(INSET, 10, INSET, 10)
        self.setLayout(column(head, self.table))
        self.say()

    def show_papers(self, view: ReportView) -> None:
        """Show what was found so far."""
        before, self._view = self._view, view
        if view.behind != before.behind or len(view.papers) < len(before.papers):
            self.say()
        elif not before.papers:
            self._show_rows()
        elif len(view.papers) > len(before.papers):
            self.table.add_rows(
                [self._row(at) for at in range(len(before.papers), len(view.papers))]
            )

    def say(self) -> None:
        """Say what the number was, and name the columns."""
        self.back.label(self.tr("Report"))
        self.table.setAccessibleName(self.tr("Documents"))
        view = self._view
        if view.behind is None or view.report is None:
            return
        named = next(each for each in view.report.rows if each.key == view.behind.key)
        name = self._words.text(COLUMNS[view.report.kind][0], named.values[0])
        kind = self._words.kind(view.report.kind)
        self.what.setText(f"{kind}: {name}, {self._words.period(view.report.period)}")
        self.table.head(
            (
                Column(self.tr("When"), 170),
                Column(self.tr("Document")),
                Column(self.tr("By"), 130),
                Column(self.tr("Amount"), 140, is_figure=True),
            )
        )
        self._show_rows()

    def _show_rows(self) -> None:
        rows = [self._row(at) for at in range(len(self._view.papers))]
        empty = self.tr("No document stands behind this number.") if self._view.is_whole else ""
        self.table.show_rows(rows, empty=empty)

    def _row(self, at: int) -> TableRow:
        paper = self._view.papers[at]
        local = paper.at.astimezone(self._zone)
        return TableRow(
            str(at),
            (
                Cell(f"{long_day(local.date())} {local:%H:%M}", "text_2"),
                Cell(self._title(paper), icon=ICONS[paper.kind], is_strong=True),
                Cell(paper.by),
                Cell(amount_text(paper.amount), is_strong=True),
            ),
        )

    def _title(self, paper: Paper) -> str:
        return self._words.lost(paper.title) or self.tr("No code yet")

    def _open(self, key: str) -> None:
        paper = self._view.papers[int(key)]
        self.opened.emit(Document(paper.kind, paper.id))
