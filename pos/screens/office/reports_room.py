"""The room of the reports: which one at the left, its days above, and what is behind each number."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from pos.desks.office.desk import Document
from pos.desks.office.reports import ReportDesk, ReportView
from pos.screens.button import Button, Kind, Shape
from pos.screens.keys import key_of
from pos.screens.measures import STANDARD, Measures
from pos.screens.office.adding_panel import AddingPanel
from pos.screens.office.days_card import DaysCard
from pos.screens.office.out_file import choose_new
from pos.screens.office.papers_panel import PapersPanel
from pos.screens.office.report_panel import ReportPanel
from pos.screens.office.report_paper import draw_report
from pos.screens.office.report_words import ReportWords
from pos.screens.office.report_written import Made, written
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.office.span_row import SpanRow
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.panel import Panel, column, row
from pos.shop.period import Span
from pos.shop.report import ReportKind

KINDS_OF_FILE = "Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)"
ITEMS = frozenset({ReportKind.STOCK_VALUE, ReportKind.SLOW})
"""Reports whose rows are goods that lie there: there is no list behind them, but the item."""
AskPlace = Callable[[QWidget, str, str], str]


class ReportsRoom(Room):
    """Shows one report at a time; Enter on a row shows what is behind it, Ctrl E saves the report."""

    def __init__(self, setting: Setting, *, ask_place: AskPlace | None = None) -> None:
        super().__init__()
        self._ask_place = ask_place or ask_place_of_file
        self._seat = setting.seat
        self._words = ReportWords(self)
        self.desk = ReportDesk(setting.seat, self)
        self.kinds, self.spans = Table(), SpanRow()
        self.report, self.adding = ReportPanel(), AddingPanel()
        self.papers = PapersPanel(setting.seat.zone)
        self.days_card = DaysCard(self)
        self.save = Button(Shape.ROW, Kind.PLAIN, icon="download-simple", key="Ctrl E")
        self._build()
        self._listen()
        self.fit(STANDARD)
        self.say()

    def _build(self) -> None:
        self._list = Panel(card="plain")
        self.kinds.horizontalHeader().hide()
        self._list.setLayout(column(self.kinds))
        self._shown = QStackedWidget()
        for panel in (self.report, self.adding, self.papers):
            self._shown.addWidget(panel)
        work = column(self.spans, self._shown, gap=10)
        work.setStretch(1, 1)
        parts = row(self._list, work, gap=10)
        parts.setStretch(1, 1)
        self.setLayout(parts)

    def _listen(self) -> None:
        self.kinds.chosen.connect(lambda key: self.desk.choose(ReportKind(key)))
        self.kinds.opened.connect(lambda _: self.report.table.setFocus())
        self.spans.span_chosen.connect(self.desk.choose_days)
        self.spans.days_asked.connect(self._ask_days)
        self.days_card.chosen.connect(self.desk.choose_days)
        self.report.opened.connect(self._open_row)
        self.adding.due.connect(self._show_adding)
        self.adding.stopped.connect(self.desk.stop)
        self.papers.opened.connect(self.document_asked)
        self.papers.closed.connect(self.desk.close_row)
        self.papers.table.end_reached.connect(self.desk.read_on)
        self.save.clicked.connect(self._save)
        self.desk.changed.connect(self._show)
        self.desk.told.connect(self.told)

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Reports")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the big buttons that stand in the head of the page while the room is open."""
        return (self.save,)

    def come_in(self) -> None:
        """Add up anew: sales may have come since."""
        self.desk.look()
        self.kinds.setFocus()

    def leave(self) -> None:
        """Add up nothing that nobody sees."""
        self.desk.stop()

    def take_key(self, event: QKeyEvent) -> bool:
        """F3 other days, F4 the next days that have a name, F5 anew, Ctrl E saves, Esc steps back."""
        act = {
            "F3": self._ask_days,
            "F4": self._next_span,
            "F5": self.desk.look,
            "Ctrl+E": self._save,
        }.get(key_of(event))
        if event.key() == Qt.Key.Key_Escape:
            return self._step_back()
        if act is None:
            return False
        act()
        return True

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._list.setFixedWidth(182 if measures.compact else 214)
        self.spans.fit(measures)
        self.report.fit(measures)

    def say(self) -> None:
        """Name the reports."""
        self.save.label(self.tr("Save"))
        self.kinds.setAccessibleName(self.tr("Reports"))
        self.kinds.head((Column(self.tr("Reports")),))
        self.kinds.blockSignals(True)  # noqa: FBT003 - Qt's own; naming the reports chooses none
        self.kinds.show_rows(
            [TableRow(kind.value, (Cell(self._words.kind(kind)),)) for kind in ReportKind]
        )
        self.kinds.blockSignals(False)  # noqa: FBT003 - likewise

    def _show(self, view: ReportView) -> None:
        self.spans.show_days(view.days)
        self.save.setEnabled(view.report is not None)
        if view.is_reading:
            self._show_reading(view)
        elif view.behind is not None:
            self.papers.show_papers(view)
            self._turn_to(self.papers)
        else:
            self.adding.end()
            if view.report is not None:
                self.report.show_report(view.report)
            self._turn_to(self.report)

    def _show_reading(self, view: ReportView) -> None:
        if view.of == 0:
            self.adding.begin()
        self.adding.show_done(view.done, view.of)

    def _show_adding(self) -> None:
        self._turn_to(self.adding)

    def _turn_to(self, panel: Panel) -> None:
        """Show one part, and give it the keyboard that the one before had."""
        before, focus = self._shown.currentWidget(), QApplication.focusWidget()
        if before is None or panel is before:
            return
        had_keyboard = focus is not None and before.isAncestorOf(focus)
        self._shown.setCurrentWidget(panel)
        if had_keyboard:
            places = {self.report: self.report.table, self.papers: self.papers.table}
            places.get(panel, self.adding.stop).setFocus()

    def _open_row(self, key: str) -> None:
        if self.desk.view.kind in ITEMS:
            self.document_asked.emit(Document("item", key))
        else:
            self.desk.open_row(key)

    def _step_back(self) -> bool:
        if self.desk.view.behind is not None:
            self.desk.close_row()
        elif self.desk.view.is_reading and self._shown.currentWidget() is self.adding:
            self.desk.stop()
        else:
            return False
        return True

    def _ask_days(self) -> None:
        self.days_card.ask(self.desk.view.days, self.desk.today)

    def _next_span(self) -> None:
        spans = list(Span)
        now = self.desk.view.days
        at = spans.index(now) + 1 if isinstance(now, Span) else 0
        self.desk.choose_days(spans[at % len(spans)])

    def _save(self) -> None:
        """Save what is shown where somebody says, as the ending of the file says."""
        report, period = self.desk.view.report, self.desk.period
        if report is None:
            return
        name = f"{report.kind.value} {period.first.isoformat()} {period.last.isoformat()}"
        chosen = self._ask_place(self, self.tr("Save the report"), name)
        if chosen:
            made = Made(self._seat.rules().name, self._seat.now)
            write = partial(written, report, made, self.tr("Total"))
            self.desk.save(write, Path(chosen), draw_report)


def ask_place_of_file(room: QWidget, title: str, name: str) -> str:
    """Have a person choose where a report goes."""
    return choose_new(room, title, name=f"{name}.xlsx", kinds=KINDS_OF_FILE)
