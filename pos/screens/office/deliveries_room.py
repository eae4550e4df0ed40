"""The room of the deliveries: what came before with its lines, and taking in what comes now."""

from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.desks.office.deliveries import DeliveriesDesk, DeliveriesView
from pos.desks.office.desk import Document
from pos.desks.office.finding import FindingDesk
from pos.desks.office.orders import OrdersDesk
from pos.desks.office.receiving import ReceivingDesk, ReceivingView
from pos.desks.office.suppliers import SupplierDesk
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, SEMIBOLD, figure_font
from pos.screens.measures import Measures
from pos.screens.office.doubts_card import DoubtsCard
from pos.screens.office.goods_words import GoodsWords
from pos.screens.office.line_card import LineCard
from pos.screens.office.moments import day_and_time
from pos.screens.office.move_rows import widest
from pos.screens.office.move_words import quantity_text, time_text
from pos.screens.office.order_card import OrderCard
from pos.screens.office.reason_card import ReasonCard
from pos.screens.office.receive_page import ReceivePage
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.send_back_card import SendBackCard
from pos.screens.office.setting import Setting
from pos.screens.office.supplier_card import SupplierCard
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, column, line_across, row, words
from pos.shop.doubt import Doubts
from pos.shop.identity import DocumentId, SupplierId
from pos.shop.moves import ItemName
from pos.shop.past_delivery import PastDelivery, PastLine
from pos.shop.quantity import NONE
from pos.shop.receiving import Delivery
from pos.shop.stock_order import WholeOrder
from pos.shop.stockable import Stockable

SIDE, NARROW_SIDE = 430, 350
LIST, RECEIVING = range(2)
MOST_MISSING = 6


class DeliveriesRoom(Room):
    """Enter on a delivery goes to its lines, on a line sends goods of it back; F8 shows the whole delivery."""

    known_as = RoomName.DELIVERIES

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        errands = setting.desks.sale.errands
        self.desk = DeliveriesDesk(setting.seat, errands)
        self.receiving = ReceivingDesk(setting.seat, errands)
        self.finding, self.suppliers = FindingDesk(setting.seat), SupplierDesk(setting.seat)
        self.orders = OrdersDesk(setting.seat)
        self._compact, self._is_receiving = False, False
        self._build(setting)
        self._join()
        self.say()

    def _build(self, setting: Setting) -> None:
        self.start = Button(Shape.ROW, Kind.PRIMARY, icon="truck", key="Ctrl D")
        self.table, self.lines = Table(), Table()
        self._from, self._about = words(18, BOLD).wrapped(), words(14, ink="text_2").wrapped()
        self._sum, self._below = words(16, SEMIBOLD), words(14, ink="text_2").wrapped()
        list_card = Panel(card="plain")
        inside = column(self.table)
        inside.setContentsMargins(1, 1, 1, 1)
        list_card.setLayout(inside)
        self._build_side()
        both = Panel()
        beside = row(gap=10)
        beside.addWidget(list_card, 1)
        beside.addWidget(self._side)
        both.setLayout(beside)
        self.page = ReceivePage(self)
        self.stack = QStackedWidget()
        self.stack.addWidget(both)
        self.stack.addWidget(self.page)
        self.setLayout(column(self.stack))
        self.line, self.doubts, self.back = LineCard(self), DoubtsCard(self), SendBackCard(self)
        self.supplier = SupplierCard(self, setting.seat.rules().market)
        self.order, self.rest = OrderCard(self), ReasonCard(self)

    def _build_side(self) -> None:
        head = column(self._from, self._about, self._sum, gap=2)
        head.setContentsMargins(14, 12, 14, 10)
        self.whole = Button(Shape.ROW, Kind.QUIET, icon="file-text", key="F8")
        self.whole.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        foot = column(self._below, self.whole, gap=6)
        foot.setContentsMargins(14, 8, 14, 10)
        self._side = Panel(card="plain")
        parts = column(head, line_across(), self.lines, line_across(), foot)
        parts.setContentsMargins(1, 1, 1, 1)
        parts.setStretch(2, 1)
        self._side.setLayout(parts)

    def _join(self) -> None:
        for each in (self.desk, self.receiving, self.finding, self.suppliers, self.orders):
            each.told.connect(self.told)
        self.desk.changed.connect(self._show)
        self.table.end_reached.connect(self.desk.next_page)
        self.table.chosen.connect(self._look_at)
        self.table.opened.connect(lambda _: self.lines.setFocus())
        self.lines.opened.connect(self._ask_back)
        self.back.sent.connect(self.desk.send_back)
        self.start.clicked.connect(self._begin)
        self.whole.clicked.connect(self._open_whole)
        self._join_receiving()

    def _join_receiving(self) -> None:
        desk, page = self.receiving, self.page
        desk.changed.connect(self._show_receiving)
        self.finding.found.connect(self._ask_line)
        self.finding.named.connect(page.finder.show_found)
        desk.doubted.connect(self._ask_doubts)
        desk.received.connect(self._received)
        self.orders.looked.connect(self._ask_rest)
        self.orders.ended.connect(desk.open)
        page.finder.typed.connect(self.finding.type_name)
        page.finder.chosen.connect(self._choose_item)
        page.code_typed.connect(self.finding.find)
        page.noted.connect(desk.write_note)
        page.line_asked.connect(self._ask_line_again)
        page.line_taken.connect(desk.take_line)
        page.received.connect(desk.receive)
        page.dropped.connect(self._drop)
        page.left.connect(self._end)
        page.supplier_asked.connect(lambda: self.supplier.ask(desk.view.suppliers))
        page.order_asked.connect(lambda: self.order.ask(desk.view))
        self.order.chosen.connect(desk.choose_order)
        self.line.kept.connect(self._keep_line)
        self.line.closed.connect(page.take_keyboard)
        self.doubts.agreed.connect(desk.receive_so)
        self.supplier.chosen.connect(lambda key: desk.choose_supplier(SupplierId(key)))
        self.supplier.added.connect(self.suppliers.add)
        self.supplier.changed.connect(self.suppliers.change)
        self.supplier.forgotten.connect(lambda key: self.suppliers.forget(SupplierId(key)))
        self.suppliers.kept.connect(self._supplied)
        self.suppliers.forgotten.connect(desk.open)

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Deliveries")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the one big button."""
        return (self.start,)

    def come_in(self) -> None:
        """Read everything anew."""
        self.desk.open()
        self.receiving.open()
        if self.isVisible():
            self._take_keyboard()

    def take_key(self, event: QKeyEvent) -> bool:
        """Begin a delivery with Ctrl D; the keys of receiving are its own."""
        if any(not each.isHidden() for each in self.findChildren(Overlay)):
            return False
        is_held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_held and event.key() == Qt.Key.Key_D:
            self.start.click()
            return True
        if self._is_receiving:
            return self.page.take_key(event)
        if event.key() == Qt.Key.Key_F8:
            self._open_whole()
            return True
        return False

    def take_scan(self, code: str) -> bool:
        """Put what was scanned on the delivery; a scan begins one."""
        if not self._is_receiving:
            self._begin()
        self.finding.find(code)
        return True

    def fit(self, measures: Measures) -> None:
        """Leave less for the side where the window is narrow."""
        self._compact = measures.compact
        self._side.setFixedWidth(NARROW_SIDE if measures.compact else SIDE)
        self.page.fit(measures)
        self._show(self.desk.view)

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        self._name_start()
        self._below.setText(self.tr("Enter on a line sends goods of it back."))
        self.whole.label(self.tr("Whole delivery"))
        self.table.setAccessibleName(self.tr("Deliveries"))
        self.lines.setAccessibleName(self.tr("What came"))
        self._show(self.desk.view)

    def _name_start(self) -> None:
        begun = self.receiving.view.delivery is not None
        self.start.label(self.tr("Go on receiving") if begun else self.tr("Receive delivery"))

    def receive_for(self, order: DocumentId) -> None:
        """Go on to receiving, for an order."""
        self._begin()
        self.receiving.begin(order)

    def _received(self, delivery: Delivery) -> None:
        self._end()
        if delivery.for_order is not None:
            self.orders.look_at(delivery.for_order)

    def _ask_rest(self, found: WholeOrder) -> None:
        """Ask what becomes of the rest of an order of which something came; Esc leaves it open."""
        if not found.order.is_open:
            return
        missing = [each for each in found.lines if each.missing > NONE]
        told = [f"{quantity_text(each.missing, each.unit)} × {each.name}" for each in missing]
        more = ["…"] if len(told) > MOST_MISSING else []
        about = self.tr("{order} stays open (Esc): {missing} are still to come.")
        self.rest.ask(
            self.tr("Close the rest"),
            about.format(order=found.order.name, missing=", ".join([*told[:MOST_MISSING], *more])),
            partial(self.orders.end, found.order.id),
        )

    def _look_at(self, key: str) -> None:
        """Read the lines of a delivery, unless they are shown: rows that are read anew choose themselves."""
        chosen = self.desk.view.chosen
        if chosen is None or chosen.id != key:
            self.desk.look_at(DocumentId(key))

    def _begin(self) -> None:
        self.receiving.begin()
        self._is_receiving = True
        self.stack.setCurrentIndex(RECEIVING)
        self._take_keyboard()

    def _supplied(self, key: str) -> None:
        self.receiving.open()
        self.receiving.choose_supplier(SupplierId(key))

    def _drop(self) -> None:
        self.receiving.drop()
        self._end()

    def _end(self) -> None:
        self._is_receiving = False
        self.stack.setCurrentIndex(LIST)
        self.desk.open()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self._is_receiving:
            self.page.take_keyboard()
        else:
            self.table.setFocus()

    def _show_receiving(self, view: ReceivingView) -> None:
        self.page.show_view(view)
        self._name_start()

    def _choose_item(self, item: ItemName | None) -> None:
        if item is not None:
            self.finding.choose(item.product)

    def _ask_line(self, goods: Stockable) -> None:
        self.line.ask(goods, self.receiving.today)

    def _ask_line_again(self, at: int) -> None:
        view = self.receiving.view
        if view.delivery is not None:
            line = view.delivery.lines[at]
            goods = view.goods[line.product]
            self.line.ask_again(goods, line, at=at, today=self.receiving.today)

    def _keep_line(self, goods: Stockable, line: object, at: int | None) -> None:
        self.receiving.put_line(goods, line, at)  # type: ignore[arg-type]
        self.page.take_keyboard()

    def _ask_doubts(self, doubts: Doubts) -> None:
        zone = self.desk.seat.rules().market.zone
        self.doubts.ask(doubts, self.receiving.view, zone)

    def _open_whole(self) -> None:
        """Lead to the document of the delivery that is looked at."""
        if self.desk.view.chosen is not None:
            self.document_asked.emit(Document("delivery", self.desk.view.chosen.id))

    def _ask_back(self, key: str) -> None:
        line = next((each for each in self.desk.view.lines if str(each.number) == key), None)
        if line is not None and line.back < line.quantity:
            self.back.ask(line)

    def _show(self, view: DeliveriesView) -> None:
        wide = () if self._compact else (Column(self.tr("By"), 110),)
        costs = (money_text(each.total) for each in view.rows)
        self.table.head(
            (
                Column(self.tr("Time"), 128),
                Column(self.tr("From")),
                Column(self.tr("Note"), 100),
                *wide,
                Column(
                    self.tr("Cost"),
                    widest((self.tr("Cost"), *costs), 110, figure_font(15, SEMIBOLD)),
                    is_figure=True,
                ),
            )
        )
        nothing = "" if view.is_loading else self.tr("Nothing was delivered yet.")
        self.table.show_rows([self._row(each) for each in view.rows], empty=nothing)
        self._show_chosen(view)

    def _row(self, each: PastDelivery) -> TableRow:
        zone = self.desk.seat.rules().market.zone
        wide = () if self._compact else (Cell(each.by, "text_2"),)
        return TableRow(
            each.id,
            (
                Cell(time_text(each.at, zone, with_day=True), "text_2"),
                Cell(each.supplier or self.tr("Not said"), is_strong=bool(each.supplier)),
                Cell(each.note_number, "text_2"),
                *wide,
                Cell(money_text(each.total)),
            ),
        )

    def _show_chosen(self, view: DeliveriesView) -> None:
        chosen = view.chosen
        self._from.setText("" if chosen is None else chosen.supplier or self.tr("Not said"))
        zone = self.desk.seat.rules().market.zone
        if chosen is not None:
            at = day_and_time(chosen.at, ZoneInfo(zone))
            self._about.setText(f"{chosen.note_number} {at}, {chosen.by}".strip())
            self._sum.setText(money_text(chosen.total))
        font = figure_font(15, SEMIBOLD)
        came = (quantity_text(each.quantity, each.unit) for each in view.lines)
        back = (quantity_text(each.back, each.unit) for each in view.lines)
        self.lines.head(
            (
                Column(self.tr("Item")),
                Column(self.tr("Came"), widest((self.tr("Came"), *came), 66, font), is_figure=True),
                Column(self.tr("Back"), widest((self.tr("Back"), *back), 60, font), is_figure=True),
            )
        )
        self.lines.show_rows([self._line(each) for each in view.lines])

    def _line(self, each: PastLine) -> TableRow:
        batch = GoodsWords().batch(each.batch)
        back = quantity_text(each.back, each.unit) if each.back > NONE else ""
        return TableRow(
            str(each.number),
            (
                Cell(f"{each.name}, {batch}" if batch else each.name, is_strong=True),
                Cell(quantity_text(each.quantity, each.unit)),
                Cell(back, "over_fg"),
            ),
        )
