"""The room of what runs low: how long it lasts, how much to order, and the orders for the suppliers."""

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStackedWidget, QStyleOptionViewItem, QWidget

from pos.desks.office.desk import Document
from pos.desks.office.move_views import FileView, OrderView
from pos.desks.office.ordering import OrderDesk
from pos.desks.office.stock_files import StockFiles
from pos.office.ordering import MOST, export_order
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import money_text
from pos.screens.fonts import SEMIBOLD, figure_font, text_font
from pos.screens.look import theme_now
from pos.screens.measures import Measures
from pos.screens.office.low_panel import left_text, paint_bar, said_of, share_of
from pos.screens.office.move_cards import LongCard
from pos.screens.office.move_rows import widest
from pos.screens.office.move_words import pace_text, quantity_text
from pos.screens.office.moves_room import choose_path
from pos.screens.office.order_page import OrderPage
from pos.screens.office.out_file import dated
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.office.table import INSET, Cell, CellPainter, Column, Index, Table, TableRow
from pos.screens.option_row import OptionRow
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, column, line_across, row, words
from pos.screens.sentences import name_now
from pos.shop.money import Money
from pos.shop.ordering import Supply, ToOrder
from pos.shop.quantity import NONE

COVERS, LEADS = (7, 14, 28), (1, 2, 4, 7)
LIST, MAKING = range(2)
BAR = 2
"""The column with the bars."""


class BarPainter(CellPainter):
    """Paints a cell with a bar below its words: how much there is of what there should be."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.shares: list[float] = []

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the bar in the row's colours."""
        super().paint(painter, option, index)
        if index.row() < len(self.shares):
            rect = QRect(option.rect).adjusted(INSET, 0, -INSET, 0)
            bar = QRect(rect.left(), rect.center().y() - 3, rect.width(), 6)
            paint_bar(painter, bar, share=self.shares[index.row()], theme=theme_now())


class LowRoom(Room):
    """Space marks a row, Ctrl D orders what is marked, all of it where nothing is; Enter opens the item."""

    known_as = RoomName.LOW

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._compact, self._marked = False, set[str]()
        self.desk, self.files = OrderDesk(setting.seat), StockFiles(setting.seat)
        self.choose_path = choose_path
        self._build()
        self.page = OrderPage(self, setting)
        self.stack.addWidget(self.page)
        self._join()
        self.say()

    def _build(self) -> None:
        self.table = Table()
        self.bars = BarPainter(self.table)
        self.cover, self.lead = OptionRow([""] * 3), OptionRow([""] * 4)
        self._for, self._takes = (words(14, SEMIBOLD, "text_2") for _ in range(2))
        self._many, self._cost = words(14, ink="text_2"), words(16, SEMIBOLD)
        left = column(self._for, self.cover, gap=4)
        right = column(self._takes, self.lead, gap=4)
        bar = row(gap=20)
        bar.addLayout(left, 3)
        bar.addLayout(right, 4)
        bar.setContentsMargins(12, 8, 12, 10)
        foot = Panel(card="foot")
        inside = row(self._many, None, self._cost)
        inside.setContentsMargins(14, 10, 14, 10)
        foot.setLayout(inside)
        card = Panel(card="plain")
        parts = column(bar, line_across(), self.table, foot)
        parts.setContentsMargins(1, 1, 1, 1)
        parts.setStretch(2, 1)
        card.setLayout(parts)
        self.stack = QStackedWidget()
        self.stack.addWidget(card)
        self.setLayout(column(self.stack))
        self.out = Button(Shape.ROW, Kind.QUIET, icon="download-simple", key="Ctrl E")
        self.order = Button(Shape.ROW, Kind.PRIMARY, icon="truck", key="Ctrl D")
        self.long = LongCard(self)

    def _join(self) -> None:
        for desk in (self.desk, self.files):
            desk.told.connect(self.told)
        self.desk.changed.connect(self._show)
        self.files.changed.connect(self._show_work)
        self.long.stop_asked.connect(self.files.stop)
        self.page.told.connect(self.told)
        self.page.left.connect(self._show_list)
        self.page.made.connect(self._made)
        self.out.clicked.connect(self.export_order)
        self.order.clicked.connect(self._order)
        self.cover.chosen.connect(lambda _: self._choose())
        self.lead.chosen.connect(lambda _: self._choose())
        self.table.opened.connect(lambda key: self.document_asked.emit(Document("item", key)))

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Running low")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the buttons for the list and for the orders."""
        return (self.out, self.order)

    def come_in(self) -> None:
        """Read everything anew."""
        self.desk.open()
        if self.isVisible():
            self._take_keyboard()

    def begin_empty(self) -> None:
        """Begin orders with nothing on them."""
        self._begin((), self.desk.view.supply)

    def begin_all(self, view: OrderView) -> None:
        """Begin orders for all of which something is to be ordered."""
        goods = (each for each in view.goods or () if each.suggested(view.supply) > NONE)
        self._begin(tuple(goods), view.supply)

    def fit(self, measures: Measures) -> None:
        """Leave columns out where the window is narrow."""
        self._compact = measures.compact
        self.page.fit(measures)
        self._show(self.desk.view)

    def take_key(self, event: QKeyEvent) -> bool:
        """Mark with the space bar, order with Ctrl D, write the list with Ctrl E."""
        if any(not each.isHidden() for each in self.findChildren(Overlay)):
            return False
        if self.stack.currentIndex() == MAKING:
            return self.page.take_key(event)
        held, key = event.modifiers(), event.key()
        if held == Qt.KeyboardModifier.ControlModifier:
            acts = {
                Qt.Key.Key_E: self.out.click,
                Qt.Key.Key_D: self.order.click,
                Qt.Key.Key_A: self._mark_all,
            }
        else:
            acts = {Qt.Key.Key_Space: self._mark} if self.table.hasFocus() else {}
        act = acts.get(Qt.Key(key))
        if act is not None:
            act()
        return act is not None

    def take_scan(self, code: str) -> bool:
        """Want what was scanned, while orders are made."""
        if self.stack.currentIndex() != MAKING:
            return False
        self.page.take_scan(code)
        return True

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        self.out.label(self.tr("Write the list"))
        self.table.setAccessibleName(self.tr("Running low"))
        self._for.setText(self.tr("To be enough for"))
        self._takes.setText(self.tr("An order takes"))
        self.cover.name([self.tr("%n weeks", "", days // 7) for days in COVERS])
        self.lead.name([self.tr("%n days", "", days) for days in LEADS])
        self._show(self.desk.view)

    def export_order(self) -> None:
        """Write what is to be ordered into a file, supplier by supplier."""
        chosen = self.choose_path(self, dated(self.desk.seat, self.tr("order")))
        if chosen:
            path, supply, records = Path(chosen), self.desk.view.supply, self.desk.seat.records
            self.long.open_for(len(self.desk.view.goods or ()))
            self.files.write_file(
                lambda by, told: export_order(records, by, supply=supply, path=path, progress=told),
                path,
            )

    def _mark(self) -> None:
        if self.table.key:
            self._marked ^= {self.table.key}
            self._show(self.desk.view)

    def _mark_all(self) -> None:
        goods = {each.low.product.id for each in self.desk.view.goods or ()}
        self._marked = set() if self._marked else set(goods)
        self._show(self.desk.view)

    def _order(self) -> None:
        """Go on to the orders: what is marked, or all of which something is to be ordered."""
        view = self.desk.view
        marked = [each for each in view.goods or () if each.low.product.id in self._marked]
        if marked:
            self._begin(tuple(marked), view.supply)
        else:
            self.begin_all(view)

    def _begin(self, goods: tuple[ToOrder, ...], supply: Supply) -> None:
        self.page.desk.begin(goods, supply)
        self.stack.setCurrentIndex(MAKING)
        self._take_keyboard()

    def _made(self) -> None:
        self._marked = set()
        self._show_list()
        self.room_asked.emit(RoomName.ORDERS)

    def _show_list(self) -> None:
        self.stack.setCurrentIndex(LIST)
        self.desk.open()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        for button in (self.out, self.order):
            button.setEnabled(self.stack.currentIndex() == LIST)
        if self.stack.currentIndex() == MAKING:
            self.page.take_keyboard()
        else:
            self.table.setFocus()

    def _choose(self) -> None:
        self.desk.choose(Supply(LEADS[self.lead.at], COVERS[self.cover.at]))

    def _show(self, view: OrderView) -> None:
        self.cover.choose(COVERS.index(view.supply.cover_days))
        self.lead.choose(LEADS.index(view.supply.lead_days))
        self.table.head(self._columns(view))
        self.table.setItemDelegateForColumn(BAR, self.bars)
        goods = view.goods or ()
        self._marked &= {each.low.product.id for each in goods}
        marked = self.tr("Order %n marked", "", len(self._marked))
        self.order.label(marked if self._marked else self.tr("Order all"))
        self.bars.shares = [share_of(each) for each in goods]
        nothing = self.tr("Nothing runs low.") if view.goods is not None else ""
        self.table.show_rows([self._row(each, view.supply) for each in goods], empty=nothing)
        many = self.tr("%n items run low", "", len(goods))
        if len(goods) >= MOST:
            many = self.tr("The %n most pressing items", "", len(goods))
        self._many.setText(many if goods else "")
        cost = sum(_cost_of(each, view.supply) for each in goods)
        self._cost.setText(self._cost_words(cost))

    def _cost_words(self, cents: int) -> str:
        return (
            self.tr("Together {cost} at cost").format(cost=money_text(Money(cents)))
            if cents
            else ""
        )

    def _columns(self, view: OrderView) -> tuple[Column, ...]:
        goods, font = view.goods or (), figure_font(15, SEMIBOLD)
        lefts, lasts = (left_text(each) for each in goods), (said_of(each) for each in goods)
        orders = (
            quantity_text(each.suggested(view.supply), each.low.product.unit) for each in goods
        )
        columns = [
            Column(self.tr("Item")),
            Column(self.tr("Left / minimum"), widest(lefts, 130, font), is_figure=True),
            Column("", 130 if not self._compact else 80),
            Column(self.tr("Lasts"), widest(lasts, 110, text_font(15))),
            Column(self.tr("A day"), 96, is_figure=True),
            *(() if self._compact else (Column(self.tr("Ordered"), 90, is_figure=True),)),
            Column(self.tr("Order"), widest(orders, 84, font), is_figure=True),
        ]
        return (*columns, *(() if self._compact else (Column(self.tr("From"), 170),)))

    def _row(self, each: ToOrder, supply: Supply) -> TableRow:
        product = each.low.product
        pressing = each.is_sold_out or each.low.is_to_count
        is_marked = product.id in self._marked
        ordered = quantity_text(each.ordered, product.unit) if each.ordered > NONE else ""
        cells = (
            Cell(product.name, icon="check-square" if is_marked else "square", is_strong=True),
            Cell(left_text(each)),
            Cell(""),
            Cell(said_of(each), "failed_fg" if pressing else "text_2"),
            Cell(pace_text(each.pace.a_day, product.unit), "text_2"),
            *(() if self._compact else (Cell(ordered, "text_2"),)),
            Cell(quantity_text(each.suggested(supply), product.unit), is_strong=True),
            *(() if self._compact else (Cell(name_now(each.supplier), "text_2"),)),
        )
        return TableRow(product.id, cells)

    def _show_work(self, view: FileView) -> None:
        self.long.show_work(view)
        if self.long.isHidden() and view.words is not None:
            self.told.emit(view.words)


def _cost_of(each: ToOrder, supply: Supply) -> int:
    """Give what it costs to order so much of it, in cents."""
    return each.low.stock.unit_cost.part(each.suggested(supply).thousandths, 1000).cents
