"""Taking a delivery in: whom it is from, the note, and line by line what came."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.office.receiving import ReceivingView
from pos.desks.views import notice_of
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Field
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, SEMIBOLD, figure_font
from pos.screens.measures import Measures
from pos.screens.office.goods_words import GoodsWords
from pos.screens.office.item_finder import ItemFinder
from pos.screens.office.move_rows import widest
from pos.screens.office.move_words import quantity_text
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.panel import Panel, column, line_across, row, words
from pos.shop.identity import ProductId
from pos.shop.market import read_money
from pos.shop.money import NOTHING, Money, not_below_zero
from pos.shop.quantity import NONE, Quantity
from pos.shop.receiving import DeliveryLine
from pos.shop.refusal import Refusal


class ReceivePage(Panel):
    """F3 says whom it is from, F2 finds goods, Enter on a line changes it, Del takes it off, F9 receives."""

    supplier_asked = Signal()
    order_asked = Signal()
    noted = Signal(str, object)
    """The number of the note and its total, None while that is not said."""
    code_typed = Signal(str)
    line_asked = Signal(int)
    line_taken = Signal(int)
    received = Signal()
    dropped = Signal()
    left = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self._view, self._compact = ReceivingView(), False
        self._build(over)
        self._join()
        self.say()

    def _build(self, over: QWidget) -> None:
        self.supplier = Button(Shape.ROW, Kind.QUIET, icon="truck", key="F3")
        self.order = Button(Shape.ROW, Kind.QUIET, icon="list-bullets", key="F4")
        self.note, self.total = Field(most=40), Field(most=14)
        self.finder = ItemFinder(over)
        self.table = Table()
        self._many, self._sum = words(14, ink="text_2"), words(20, BOLD)
        self.back = Button(Shape.ROW, Kind.PLAIN, icon="arrow-left", key="Esc")
        self.drop = Button(Shape.ROW, Kind.STOP, icon="x")
        self.receive = Button(Shape.ROW, Kind.PRIMARY, icon="check", key="F9")
        who = column(self.supplier, self.order, gap=8)
        top = row(gap=14)
        top.addLayout(who)
        top.addWidget(self.note, 1)
        top.addWidget(self.total, 1)
        top.setAlignment(who, Qt.AlignmentFlag.AlignTop)
        top.setContentsMargins(14, 12, 14, 8)
        find = row(self.finder)
        find.setContentsMargins(14, 0, 14, 10)
        foot = Panel(card="foot")
        inside = row(self._many, self._sum, None, self.back, self.drop, self.receive, gap=8)
        inside.setContentsMargins(14, 8, 14, 8)
        foot.setLayout(inside)
        card = Panel(card="plain")
        parts = column(top, find, line_across(), self.table, foot)
        parts.setContentsMargins(1, 1, 1, 1)
        parts.setStretch(3, 1)
        card.setLayout(parts)
        self.setLayout(column(card))

    def _join(self) -> None:
        self.supplier.clicked.connect(self.supplier_asked)
        self.order.clicked.connect(self.order_asked)
        self.note.line.editingFinished.connect(self._note)
        self.total.line.editingFinished.connect(self._note)
        self.finder.line.taken.connect(self._take_code)
        self.table.opened.connect(lambda key: self.line_asked.emit(int(key)))
        self.back.clicked.connect(self.left)
        self.drop.clicked.connect(self.dropped)
        self.receive.clicked.connect(self._receive)

    def show_view(self, view: ReceivingView) -> None:
        """Show the delivery so far."""
        before, self._view = self._view, view
        now, was = view.delivery, before.delivery
        if now is not None and (was is None or was.id != now.id):
            self.note.put(now.note_number)
            self.total.put("" if now.noted is None else str(now.noted))
        self.say()

    def take_keyboard(self) -> None:
        """Give the keyboard to the goods."""
        self.finder.line.clear()
        self.finder.setFocus()

    def fit(self, measures: Measures) -> None:
        """Leave columns out where the window is narrow."""
        self._compact = measures.compact
        self.say()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key of this page asks for, wherever the keyboard is."""
        buttons = {
            Qt.Key.Key_F3: self.supplier,
            Qt.Key.Key_F4: self.order,
            Qt.Key.Key_F9: self.receive,
            Qt.Key.Key_Escape: self.back,
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.finder.close_list():
            return True
        if key == Qt.Key.Key_F2:
            self.take_keyboard()
            return True
        if key == Qt.Key.Key_Delete and self.table.hasFocus() and self.table.key:
            self.line_taken.emit(int(self.table.key))
            return True
        button = buttons.get(key)
        if button is None or button.isHidden():
            return False
        button.click()
        return True

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        view = self._view
        supplier = view.supplier
        self.supplier.label(self.tr("Choose a supplier") if supplier is None else supplier.name)
        delivery = view.delivery
        self.order.setVisible(bool(view.orders))
        has_order = delivery is not None and delivery.for_order is not None
        self.order.label(self.tr("What was ordered") if has_order else self.tr("Choose an order"))
        self.order.be(Kind.CHOSEN if has_order else Kind.QUIET)
        self.note.titled(self.tr("Number of the note"))
        self.total.titled(self.tr("Total of the note"))
        self.back.label(self.tr("Back"))
        self.drop.label(self.tr("Drop"))
        self.receive.label(self.tr("Receive"))
        self.receive.setEnabled(not view.is_busy)
        self.table.setAccessibleName(self.tr("What came"))
        lines = delivery.lines if delivery is not None else ()
        self._many.setText(self.tr("%n lines", "", len(lines)))
        self._sum.setText(money_text(delivery.total if delivery is not None else NOTHING))
        self.table.head(self._columns(lines))
        empty = self.tr("Scan what came, or look for it by name.")
        self.table.show_rows([self._row(at, each) for at, each in enumerate(lines)], empty=empty)

    def _columns(self, lines: tuple[DeliveryLine, ...]) -> tuple[Column, ...]:
        """Give the heads, wide enough for every figure below."""
        font, goods = figure_font(15, SEMIBOLD), self._view.goods
        batch = () if self._compact else (Column(self.tr("Batch"), 190),)
        ordered = (Column(self.tr("Ordered"), 96, is_figure=True),) if self._view.order else ()
        many = (quantity_text(each.quantity, goods[each.product].product.unit) for each in lines)
        costs = (money_text(each.cost) for each in lines)
        totals = (money_text(each.total) for each in lines)
        return (
            Column(self.tr("Item")),
            *batch,
            Column(self.tr("Place"), 92),
            *ordered,
            Column(
                self.tr("Quantity"), widest((self.tr("Quantity"), *many), 96, font), is_figure=True
            ),
            Column(
                self.tr("Cost of one"),
                widest((self.tr("Cost of one"), *costs), 120, font),
                is_figure=True,
            ),
            Column(
                self.tr("Total"), widest((self.tr("Total"), *totals), 110, font), is_figure=True
            ),
        )

    def _row(self, at: int, line: DeliveryLine) -> TableRow:
        says, goods = GoodsWords(), self._view.goods[line.product].product
        batch = () if self._compact else (Cell(says.batch(line.batch), "text_2"),)
        order = self._view.order
        wanted = order.wanted(line.product) if order else NONE
        ink = "short_fg" if order and self._came(line.product) != wanted else "text"
        return TableRow(
            str(at),
            (
                Cell(goods.name, is_strong=True),
                *batch,
                Cell(says.place(line.place), "text_2"),
                *((Cell(quantity_text(wanted, goods.unit), "text_2"),) if order else ()),
                Cell(quantity_text(line.quantity, goods.unit), ink, is_strong=True),
                Cell(money_text(line.cost), "text_2"),
                Cell(money_text(line.total)),
            ),
        )

    def _came(self, product: ProductId) -> Quantity:
        """Give how much of it stands on all lines together."""
        lines = self._view.delivery.lines if self._view.delivery else ()
        return sum((each.quantity for each in lines if each.product == product), start=NONE)

    def _take_code(self) -> None:
        if self.finder.list.isHidden() and self.finder.line.text().strip():
            self.code_typed.emit(self.finder.line.text())

    def _note(self) -> None:
        total = self._read_total()
        if total is not False:
            number = None if total is True else total
            self.noted.emit(self.note.text, number)

    def _receive(self) -> None:
        if self._read_total() is not False:
            self._note()
            self.received.emit()

    def _read_total(self) -> Money | bool:
        """Give the total of the note, True without one, False when it is none and that is said."""
        if not self.total.text.strip():
            self.total.judge(None)
            return True
        try:
            total = not_below_zero(read_money(self.total.text))
        except Refusal as no:
            self.total.judge(notice_of(no), asked=True)
            return False
        self.total.judge(None)
        return total
