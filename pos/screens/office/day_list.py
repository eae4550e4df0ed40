"""The days of M-Pesa, the newest first: what came, and whether each is signed off."""

from datetime import date

from PySide6.QtCore import Signal

from pos.desks.office.reconciling import DayView
from pos.screens.figures import amount_text
from pos.screens.measures import Measures
from pos.screens.office.moments import day_text
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.panel import Panel, column
from pos.shop.signing_off import DayMoney

WIDE, NARROW = 318, 226


class DayList(Panel):
    """Reports which day is looked at."""

    chosen = Signal(object)
    """A date."""

    def __init__(self) -> None:
        super().__init__()
        self._view = DayView()
        self.table = Table()
        self.table.chosen.connect(lambda key: self.chosen.emit(date.fromisoformat(key)))
        self.setLayout(column(self.table))
        self.say()

    def show_view(self, view: DayView) -> None:
        """Show the days anew where they changed."""
        was, self._view = self._view, view
        if (was.days, was.changed, was.on_file) != (view.days, view.changed, view.on_file):
            self.say()
        keys = [row.key for row in self.table.rows]
        wanted = view.day.isoformat() if view.day else ""
        if wanted in keys and self.table.key != wanted:
            self.table.blockSignals(True)  # noqa: FBT003 - Qt's own name for it
            self.table.choose(keys.index(wanted))
            self.table.blockSignals(False)  # noqa: FBT003 - likewise

    def fit(self, measures: Measures) -> None:
        """Leave out what came where there is little room."""
        self.setFixedWidth(NARROW if measures.compact else WIDE)
        self.table.setColumnHidden(1, measures.compact)

    def say(self) -> None:
        """Say what each day is."""
        self.table.head(
            (
                Column(self.tr("Day"), 124),
                Column(self.tr("Came"), 96, is_figure=True),
                Column(self.tr("Stands")),
            )
        )
        self.table.blockSignals(True)  # noqa: FBT003 - Qt's own name for it
        rows = [self._row(each) for each in self._view.days]
        self.table.show_rows(rows, empty=self.tr("No M-Pesa yet"))
        self.table.blockSignals(False)  # noqa: FBT003 - likewise

    def _row(self, each: DayMoney) -> TableRow:
        came = Cell(amount_text(each.amount))
        day = Cell(day_text(each.day), is_strong=each.day in self._view.on_file)
        return TableRow(each.day.isoformat(), (day, came, self._stands(each)))

    def _stands(self, each: DayMoney) -> Cell:
        if each.day in self._view.changed:
            return Cell(self.tr("Changed"), "failed_fg", "warning", is_strong=True)
        if each.signing is not None and each.signing.is_by_one:
            return Cell(self.tr("One person"), "review_fg", "check-circle")
        if each.signing is not None:
            return Cell(self.tr("Signed"), "paid_fg", "check-circle")
        if each.asking:
            return Cell(self.tr("{count} open").format(count=each.asking), "review_fg", "link-break")  # fmt: skip
        if each.day in self._view.on_file:
            return Cell(self.tr("To check"), "waiting_fg", "file-text")
        return Cell("")
