"""What a count found beside what the books said: to approve, to have counted again, or to drop."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from pos.desks.office.counts import CountsView
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, SEMIBOLD, figure_font
from pos.screens.measures import Measures
from pos.screens.office.goods_words import GoodsWords
from pos.screens.office.move_rows import widest
from pos.screens.office.move_words import change_text, quantity_text
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.panel import Panel, column, line_across, row, words
from pos.shop.counts import Difference
from pos.shop.money import NOTHING
from pos.shop.quantity import NONE
from pos.shop.stock import batch_of


class DifferencesPage(Panel):
    """Shows the lines that differ first; R marks one to be counted again."""

    approved = Signal()
    dropped = Signal()
    again = Signal(object)
    """Lines are to be counted again: their spots."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view, self._compact = CountsView(), False
        self._lines: tuple[Difference, ...] = ()
        self._build()
        self.say()

    def _build(self) -> None:
        self.table = Table()
        self._name, self._sum = words(20, BOLD), words(16, SEMIBOLD)
        self._not_counted = words(14, ink="text_2").wrapped()
        self.back = Button(Shape.ROW, Kind.PLAIN, icon="arrow-left", key="Esc")
        self.recount = Button(Shape.ROW, Kind.QUIET, icon="arrows-clockwise", key="R")
        self.drop = Button(Shape.ROW, Kind.STOP, icon="x", key="Del")
        self.approve = Button(Shape.ROW, Kind.PRIMARY, icon="check", key="F9")
        head = row(self._name, None, self._sum, gap=12)
        head.setContentsMargins(14, 12, 14, 12)
        foot = Panel(card="foot")
        inside = row(gap=8)
        inside.addWidget(self._not_counted, 1)
        for button in (self.back, self.drop, self.recount, self.approve):
            inside.addWidget(button)
        inside.setContentsMargins(14, 8, 14, 8)
        foot.setLayout(inside)
        card = Panel(card="plain")
        parts = column(head, line_across(), self.table, foot)
        parts.setContentsMargins(1, 1, 1, 1)
        parts.setStretch(2, 1)
        card.setLayout(parts)
        self.setLayout(column(card))
        self.back.clicked.connect(self.left)
        self.recount.clicked.connect(self._ask_again)
        self.drop.clicked.connect(self.dropped)
        self.approve.clicked.connect(self.approved)

    def show_view(self, view: CountsView) -> None:
        """Show what differs, the dearest first."""
        self._view = view
        found = view.differences.lines if view.differences else ()
        self._lines = tuple(sorted(found, key=lambda each: -abs(each.worth).cents))
        self.say()

    def fit(self, measures: Measures) -> None:
        """Leave a column out where the window is narrow."""
        self._compact = measures.compact
        self.say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F9 approves, R has a line counted again, Del drops, Esc goes back to counting."""
        buttons = {
            Qt.Key.Key_F9: self.approve,
            Qt.Key.Key_R: self.recount,
            Qt.Key.Key_Delete: self.drop,
            Qt.Key.Key_Escape: self.back,
        }
        button = buttons.get(Qt.Key(event.key()))
        if button is not None:
            button.click()
        else:
            super().keyPressEvent(event)

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        self.back.label(self.tr("Back"))
        self.recount.label(self.tr("Count again"))
        self.drop.label(self.tr("Drop"))
        self.approve.label(self.tr("Approve"))
        self.table.setAccessibleName(self.tr("Differences"))
        view = self._view
        self._name.setText("" if view.open is None else view.open.name)
        differences = view.differences
        worth = NOTHING if differences is None else differences.worth
        said = self.tr("Missing {amount}") if worth < NOTHING else self.tr("Over {amount}")
        self._sum.setText(said.format(amount=money_text(abs(worth))) if differences else "")
        left = 0 if differences is None else differences.not_counted
        self._not_counted.setText(self.tr("%n lots were not counted", "", left) if left else "")
        self.table.head(self._columns())
        rows = [self._row(at, each) for at, each in enumerate(self._lines)]
        self.table.show_rows(rows, empty=self.tr("Nothing was counted yet."))

    def _columns(self) -> tuple[Column, ...]:
        """Give the heads, wide enough for every figure below."""
        font, lines = figure_font(15, SEMIBOLD), self._lines
        place = () if self._compact else (Column(self.tr("Place"), 150),)
        books = (quantity_text(each.counted.level_then, each.unit) for each in lines)
        found = (quantity_text(each.counted.counted, each.unit) for each in lines)
        differs = (change_text(each.counted.variance, each.unit) for each in lines)
        worths = (money_text(each.worth) for each in lines)
        return (
            Column(self.tr("Item")),
            *place,
            Column(self.tr("Counted by"), 130 if self._compact else 190),
            Column(self.tr("Books"), widest((self.tr("Books"), *books), 76, font), is_figure=True),
            Column(self.tr("Found"), widest((self.tr("Found"), *found), 76, font), is_figure=True),
            Column(
                self.tr("Differs"), widest((self.tr("Differs"), *differs), 76, font), is_figure=True
            ),
            Column(self.tr("Worth"), widest((self.tr("Worth"), *worths), 90, font), is_figure=True),
        )

    def _row(self, at: int, line: Difference) -> TableRow:
        says, counted = GoodsWords(), line.counted
        batch = says.batch(batch_of(counted.batch))
        place = says.place(counted.place)
        where = (Cell(f"{place}: {batch}" if batch else place, "text_2"),)
        by = ", ".join(
            (line.by, *(f"{name} {quantity_text(found, line.unit)}" for name, found in line.others))
        )
        icon = "arrows-clockwise" if line.is_asked_again else ""
        ink = (
            "text_2"
            if counted.variance == NONE
            else "failed_fg"
            if counted.variance < NONE
            else "over_fg"
        )
        return TableRow(
            str(at),
            (
                Cell(line.name, "short_fg" if icon else "text", icon, is_strong=True),
                *(() if self._compact else where),
                Cell(by, "short_fg" if line.others else "text_2", "users" if line.others else ""),
                Cell(quantity_text(counted.level_then, line.unit), "text_2"),
                Cell(quantity_text(counted.counted, line.unit), is_strong=True),
                Cell(change_text(counted.variance, line.unit), ink, is_strong=True),
                Cell(money_text(line.worth), ink),
            ),
        )

    def _ask_again(self) -> None:
        if self.table.key:
            self.again.emit((self._lines[int(self.table.key)].spot,))
