"""Which order a delivery is for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.desks.office.receiving import ReceivingView
from pos.screens.entry_card import EntryCard
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.shop.stock_order import StockOrder

NO_ORDER = "none"


class OrderCard(EntryCard):
    """Enter takes the order that is marked; the first row is none."""

    chosen = Signal(object)
    """A StockOrder, or None."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._view = ReceivingView()
        self.table = Table()
        self.table.setMinimumHeight(220)
        self.table.opened.connect(lambda _: self.confirm())
        self.parts.addWidget(self.table)
        self.answer(Qt.Key.Key_Down, lambda: self._step(1))
        self.answer(Qt.Key.Key_Up, lambda: self._step(-1))
        self.say()

    def ask(self, view: ReceivingView) -> None:
        """Ask which order it is for."""
        self._view = view
        self.said.silent()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the list."""
        self.table.setFocus()

    def confirm(self) -> None:
        """Report which one."""
        key = self.table.key
        order = next((each for each in self._view.orders if each.id == key), None)
        self.put_away()
        self.chosen.emit(order)

    def say(self) -> None:
        """Say which orders there are."""
        self.titled(self.tr("What was ordered"))
        self.big.label(self.tr("Take this one"))
        self.table.head(
            (
                Column(self.tr("Order"), 130),
                Column(self.tr("Supplier")),
                Column(self.tr("Items"), 90, is_figure=True),
            )
        )
        none = TableRow(
            NO_ORDER, (Cell(""), Cell(self.tr("Nothing was ordered"), "text_2"), Cell(""))
        )
        self.table.show_rows([none, *(self._row(each) for each in self._view.orders)])

    def _step(self, by: int) -> None:
        self.table.choose(self.table.currentIndex().row() + by)

    def _row(self, order: StockOrder) -> TableRow:
        names = {each.id: each.name for each in self._view.suppliers}
        name = names.get(order.supplier, self.tr("Somebody"))
        cells = (Cell(order.name), Cell(name, is_strong=True), Cell(f"{len(order.lines):,}"))
        return TableRow(order.id, cells)
