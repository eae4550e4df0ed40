"""Making orders: what is wanted of what and from whom; one order goes to each supplier."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.office.finding import FindingDesk
from pos.desks.office.order_making import MakingDesk, MakingView, Wanted
from pos.desks.office.suppliers import SupplierDesk
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, SEMIBOLD, figure_font
from pos.screens.measures import Measures
from pos.screens.office.item_finder import ItemFinder
from pos.screens.office.low_panel import left_text
from pos.screens.office.move_rows import widest
from pos.screens.office.move_words import quantity_text
from pos.screens.office.setting import Setting
from pos.screens.office.supplier_card import SupplierCard
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.office.wanted_card import WantedCard
from pos.screens.panel import Panel, column, line_across, row, words
from pos.shop.identity import SupplierId
from pos.shop.moves import ItemName
from pos.shop.quantity import NONE
from pos.shop.stockable import Stockable


class OrderPage(Panel):
    """Enter changes how much, F3 whom it is from, Del takes a row off, F2 finds goods, F9 orders, Esc leaves."""

    told = Signal(object)
    left = Signal()
    made = Signal()

    def __init__(self, over: QWidget, setting: Setting) -> None:
        super().__init__()
        self.desk, self.finding = MakingDesk(setting.seat), FindingDesk(setting.seat)
        self.suppliers = SupplierDesk(setting.seat)
        self._compact, self._at = False, 0
        self._build(over)
        self.wanted = WantedCard(over)
        self.supplier = SupplierCard(over, setting.seat.rules().market)
        self._join()
        self.say()

    def _build(self, over: QWidget) -> None:
        self.finder, self.table = ItemFinder(over), Table()
        self.whom = Button(Shape.ROW, Kind.QUIET, icon="truck", key="F3")
        self._many, self._sum = words(14, ink="text_2"), words(20, BOLD)
        self.back = Button(Shape.ROW, Kind.PLAIN, icon="arrow-left", key="Esc")
        self.send = Button(Shape.ROW, Kind.PRIMARY, icon="check", key="F9")
        find = row(self.finder, self.whom, gap=10)
        find.setStretch(0, 1)
        find.setContentsMargins(14, 12, 14, 10)
        foot = Panel(card="foot")
        inside = row(self._many, self._sum, None, self.back, self.send, gap=8)
        inside.setContentsMargins(14, 8, 14, 8)
        foot.setLayout(inside)
        card = Panel(card="plain")
        parts = column(find, line_across(), self.table, foot)
        parts.setContentsMargins(1, 1, 1, 1)
        parts.setStretch(2, 1)
        card.setLayout(parts)
        self.setLayout(column(card))

    def _join(self) -> None:
        for desk in (self.desk, self.finding, self.suppliers):
            desk.told.connect(self.told)
        self.desk.changed.connect(self._show)
        self.desk.made.connect(self.made)
        self.finding.named.connect(self.finder.show_found)
        self.finding.found.connect(self._add)
        self.finder.typed.connect(self.finding.type_name)
        self.finder.chosen.connect(self._choose_item)
        self.finder.line.taken.connect(self._take_code)
        self.table.opened.connect(self._ask_quantity)
        self.wanted.kept.connect(self.desk.set_quantity)
        self.wanted.closed.connect(self.table.setFocus)
        self.whom.clicked.connect(self._ask_supplier)
        self.supplier.chosen.connect(self._supplied)
        self.supplier.added.connect(self.suppliers.add)
        self.supplier.changed.connect(self.suppliers.change)
        self.supplier.forgotten.connect(lambda key: self.suppliers.forget(SupplierId(key)))
        self.suppliers.kept.connect(self._kept)
        self.suppliers.forgotten.connect(self.desk.open)
        self.back.clicked.connect(self.left)
        self.send.clicked.connect(self.desk.order)

    def take_keyboard(self) -> None:
        """Give the keyboard to the rows; to the goods where there are none."""
        (self.table if self.desk.view.wanted else self.finder).setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key of this page asks for, wherever the keyboard is."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.finder.close_list():
            return True
        if key == Qt.Key.Key_F2:
            self.finder.line.clear()
            self.finder.setFocus()
            return True
        if key == Qt.Key.Key_Delete and self.table.hasFocus() and self.table.key:
            self.desk.take_off(int(self.table.key))
            return True
        button = {
            Qt.Key.Key_F3: self.whom,
            Qt.Key.Key_F9: self.send,
            Qt.Key.Key_Escape: self.back,
        }.get(key)
        if button is None:
            return False
        button.click()
        return True

    def take_scan(self, code: str) -> None:
        """Want what was scanned."""
        self.finding.find(code)

    def fit(self, measures: Measures) -> None:
        """Leave columns out where the window is narrow."""
        self._compact = measures.compact
        self.say()

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        self.whom.label(self.tr("Supplier of the row"))
        self.back.label(self.tr("Back"))
        self.send.label(self.tr("Order"))
        self.table.setAccessibleName(self.tr("What is to be ordered"))
        self._show(self.desk.view)

    def _show(self, view: MakingView) -> None:
        suppliers = {each.supplier for each in view.wanted}
        items = self.tr("%n items", "", len(view.wanted))
        orders = self.tr("%n orders", "", len(suppliers))
        self._many.setText(f"{items}, {orders}")
        self._sum.setText(money_text(view.total))
        self.whom.setEnabled(bool(view.wanted))
        self.send.setEnabled(bool(view.wanted) and not view.is_busy)
        self.table.head(self._columns(view))
        empty = self.tr("Scan what is to be ordered, or look for it by name.")
        rows = [self._row(at, each, view) for at, each in enumerate(view.wanted)]
        self.table.show_rows(rows, empty=empty)

    def _columns(self, view: MakingView) -> tuple[Column, ...]:
        font = figure_font(15, SEMIBOLD)
        many = (quantity_text(each.quantity, each.goods.low.product.unit) for each in view.wanted)
        lefts = (left_text(each.goods) for each in view.wanted)
        totals = (money_text(each.total) for each in view.wanted)
        wide = (
            Column(self.tr("Left / minimum"), widest(lefts, 130, font), is_figure=True),
            Column(self.tr("On its way"), 104, is_figure=True),
        )
        return (
            Column(self.tr("Supplier"), 140 if self._compact else 190),
            Column(self.tr("Item")),
            *(() if self._compact else wide),
            Column(self.tr("Order"), widest((self.tr("Order"), *many), 90, font), is_figure=True),
            Column(
                self.tr("Total"), widest((self.tr("Total"), *totals), 110, font), is_figure=True
            ),
        )

    def _row(self, at: int, each: Wanted, view: MakingView) -> TableRow:
        product = each.goods.low.product
        name = view.name_of(each.supplier)
        ordered = each.goods.ordered
        wide = (
            Cell(left_text(each.goods), "text_2"),
            Cell(quantity_text(ordered, product.unit) if ordered > NONE else "", "text_2"),
        )
        return TableRow(
            str(at),
            (
                Cell(name or self.tr("Nobody yet"), "text" if name else "short_fg"),
                Cell(product.name, is_strong=True),
                *(() if self._compact else wide),
                Cell(quantity_text(each.quantity, product.unit), is_strong=True),
                Cell(money_text(each.total)),
            ),
        )

    def _ask_quantity(self, key: str) -> None:
        at = int(key)
        self.wanted.ask(at, self.desk.view.wanted[at])

    def _ask_supplier(self) -> None:
        if self.table.key:
            self._at = int(self.table.key)
            self.supplier.ask(self.desk.view.suppliers)

    def _supplied(self, key: str) -> None:
        self.desk.choose_supplier(self._at, SupplierId(key))
        self.table.setFocus()

    def _kept(self, key: str) -> None:
        self.desk.open()
        self._supplied(key)

    def _add(self, goods: Stockable) -> None:
        self.finder.line.clear()
        self.desk.add(goods.product.id)

    def _choose_item(self, item: ItemName | None) -> None:
        if item is not None:
            self.finding.choose(item.product)

    def _take_code(self) -> None:
        if self.finder.list.isHidden() and self.finder.line.text().strip():
            self.finding.find(self.finder.line.text())
