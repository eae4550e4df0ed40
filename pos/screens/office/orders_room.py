"""The room of the orders: which wait for goods and for how long, what came, and what becomes of the rest."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.office.desk import Document
from pos.desks.office.orders import OrdersDesk, OrdersView
from pos.desks.views import Notice, Tone
from pos.screens.button import Kind
from pos.screens.figures import money_text
from pos.screens.fonts import SEMIBOLD, figure_font, text_font
from pos.screens.office.list_room import ListRoom, pressed
from pos.screens.office.move_rows import widest
from pos.screens.office.move_words import time_text
from pos.screens.office.order_facts import INKS, OrderFacts
from pos.screens.office.order_written import OrderMade, OrderWritten
from pos.screens.office.out_file import choose_new
from pos.screens.office.reason_card import ReasonCard
from pos.screens.office.report_paper import draw_report
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.office.table import SIGN, Cell, Column, TableRow
from pos.screens.overlay import Overlay
from pos.shop.identity import DocumentId
from pos.shop.stock_order import OrderState, PastOrder, WholeOrder

KINDS_OF_FILE = "PDF (*.pdf);;CSV (*.csv);;Excel (*.xlsx);;Text (*.txt)"
COPIED = "Copied. Paste it into a message."
ICONS = {
    OrderState.OPEN: "hourglass", OrderState.IN_PART: "circle-half", OrderState.RECEIVED: "check-circle",
    OrderState.DROPPED: "x-circle",
}  # fmt: skip
ChoosePlace = Callable[[QWidget, str, str], str]


class OrdersRoom(ListRoom):
    """Enter opens an order, F9 receives it, F7 drops it or closes its rest, Ctrl E saves it, F8 copies it."""

    known_as = RoomName.ORDERS
    receive_asked = Signal(object)
    """Goods came for an order: its id."""
    new_asked = Signal()

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.desk = OrdersDesk(setting.seat, self)
        self.ask_place: ChoosePlace = ask_place_of_order
        """How a person says where a file goes."""
        self._build()
        self.why = ReasonCard(self)
        self._listen()
        self.say()

    def _build(self) -> None:
        self.waiting = pressed("hourglass", self.desk.turn, key="F6")
        self.new = pressed("plus", self.new_asked.emit, key="Ctrl D", kind=Kind.PRIMARY)
        self.out = pressed("download-simple", self._save, key="Ctrl E")
        self.receive = pressed("truck", self._receive, key="F9", kind=Kind.PRIMARY)
        self.copy = pressed("chat-text", self._copy, key="F8")
        self.end = pressed("x", self._ask_end, key="F7", kind=Kind.STOP)
        self.side_buttons = (self.receive, self.copy, self.end)
        self.lay_out((self.waiting,), (self.receive, self.copy, self.end))

    def _listen(self) -> None:
        self.desk.changed.connect(self._show)
        self.desk.told.connect(self.told)
        self.table.end_reached.connect(self.desk.next_page)
        self.table.chosen.connect(self._look_at)
        self.table.opened.connect(lambda key: self.document_asked.emit(Document("order", key)))
        self.keyed({
            "F6": self.desk.turn, "Ctrl+D": self.new.click, "Ctrl+E": self._save,
            "F9": self._receive, "F8": self._copy, "F7": self._ask_end,
        })  # fmt: skip

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Orders")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the buttons for a file and for a new order."""
        return (self.out, self.new)

    def come_in(self) -> None:
        """Read the orders anew."""
        self.desk.open()
        self.table.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what the room has for a key, while no card lies over it."""
        if any(not each.isHidden() for each in self.findChildren(Overlay)):
            return False
        return super().take_key(event)

    def say(self) -> None:
        """Say everything in the language that is spoken now."""
        self.new.label(self.tr("New order"))
        self.out.label(self.tr("Save"))
        self.receive.label(self.tr("Receive"))
        self.copy.label(self.tr("Copy as text"))
        self.table.setAccessibleName(self.tr("Orders"))
        self._show(self.desk.view)

    def _show(self, view: OrdersView) -> None:
        self.waiting.label(self.tr("Waiting only"))
        self.waiting.be(Kind.CHOSEN if view.is_waiting_only else Kind.QUIET)
        self.table.head(self._columns(view))
        waiting, none = self.tr("No order waits for goods."), self.tr("Nothing was ordered yet.")
        empty = waiting if view.is_waiting_only else none
        rows = [self._row(each, view) for each in view.rows]
        if tuple(rows) != self.table.rows or not rows:
            self.table.show_rows(rows, empty="" if view.is_loading else empty)
        self._show_one(self.desk.view.chosen)

    def _columns(self, view: OrdersView) -> tuple[Column, ...]:
        values = (money_text(each.value) for each in view.rows)
        font = figure_font(15, SEMIBOLD)
        states = (OrderFacts().state(each.state) for each in view.rows)
        far = widest((self.tr("How far"), *states), 96, text_font(15)) + SIGN + 6
        is_wide = not self.measures.compact
        wide = (Column(self.tr("Ordered"), 128),) if is_wide else ()
        waits = (Column(self.tr("Waits"), 96),) if is_wide else ()
        return (
            Column(self.tr("Order"), 110),
            *wide,
            Column(self.tr("Supplier")),
            *waits,
            Column(
                self.tr("Worth"), widest((self.tr("Worth"), *values), 104, font), is_figure=True
            ),
            Column(self.tr("How far"), far),
        )

    def _row(self, each: PastOrder, view: OrdersView) -> TableRow:
        at = time_text(each.at, self.zone.key, with_day=True)
        wide = () if self.measures.compact else (Cell(at, "text_2"),)
        days = self.tr("%n days", "", each.days_waiting(view.now)) if each.is_open else ""
        waits = () if self.measures.compact else (Cell(days, "text_2"),)
        return TableRow(
            each.id,
            (
                Cell(each.name),
                *wide,
                Cell(each.supplier or self.tr("Forgotten"), is_strong=True),
                *waits,
                Cell(money_text(each.value)),
                Cell(OrderFacts().state(each.state), INKS[each.state], ICONS[each.state]),
            ),
        )

    def _show_one(self, found: WholeOrder | None) -> None:
        self.name.setText(found.order.name if found else "")
        self.sheet.show_sections(OrderFacts().sections(found, self.zone) if found else ())
        is_open = found is not None and found.order.is_open
        for button in (self.receive, self.end):
            button.setEnabled(is_open)
        for button in (self.copy, self.out):
            button.setEnabled(found is not None)
        came = bool(found and found.deliveries)
        self.end.label(self.tr("Close the rest") if came else self.tr("Drop"))

    def _look_at(self, key: str) -> None:
        """Read an order, unless it is shown: rows that are read anew choose themselves."""
        chosen = self.desk.view.chosen
        if chosen is None or chosen.order.id != key:
            self.desk.look_at(DocumentId(key))

    def _receive(self) -> None:
        found = self.desk.view.chosen
        if found is not None and found.order.is_open:
            self.receive_asked.emit(found.order.id)

    def _ask_end(self) -> None:
        found = self.desk.view.chosen
        if found is None or not found.order.is_open:
            return
        order = found.order
        about = self.tr("{order} of {supplier}: nothing more will come for it.")
        self.why.ask(
            self.end.text(),
            about.format(order=order.name, supplier=order.supplier),
            partial(self.desk.end, order.id),
        )

    def _copy(self) -> None:
        found = self.desk.view.chosen
        if found is not None:
            QGuiApplication.clipboard().setText(OrderWritten().text(found, self._made()))
            self.told.emit(Notice(COPIED, tone=Tone.OK))

    def _save(self) -> None:
        """Save the order where somebody says, as the ending of the file says."""
        found = self.desk.view.chosen
        if found is None:
            return
        chosen = self.ask_place(self, self.tr("Save the order"), found.order.name)
        if chosen:
            write = partial(OrderWritten().sheet, found, self._made())
            self.desk.save(write, Path(chosen), draw_report)

    def _made(self) -> OrderMade:
        seat = self.setting.seat
        return OrderMade(seat.rules(), seat.records.world.now(), self.zone)


def ask_place_of_order(room: QWidget, title: str, name: str) -> str:
    """Have a person choose where an order goes."""
    return choose_new(room, title, name=f"{name}.pdf", kinds=KINDS_OF_FILE)
