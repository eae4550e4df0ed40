"""The desk at which a delivery is taken in: line by line, kept after each, and looked through before it counts."""

from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.errands import Errands
from pos.desks.office.acting import ActingDesk
from pos.desks.office.desk import Seat
from pos.desks.views import Notice, Tone
from pos.office import receiving, stock_orders, stockable, suppliers
from pos.records.database import Records
from pos.shop.doubt import Doubts
from pos.shop.identity import DocumentId, ProductId, StaffId, SupplierId
from pos.shop.money import Money
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock_order import OrderLine, StockOrder
from pos.shop.stockable import Stockable
from pos.shop.supplier import Supplier

BEGUN = "A delivery was begun here already. Receive or drop it first."


@dataclass(frozen=True, slots=True)
class ReceivingView:
    """What is shown: the delivery so far, the goods on it, and whom it may be from."""

    delivery: Delivery | None = None
    goods: dict[ProductId, Stockable] = field(default_factory=dict)
    suppliers: tuple[Supplier, ...] = ()
    orders: tuple[StockOrder, ...] = ()
    is_busy: bool = False

    @property
    def supplier(self) -> Supplier | None:
        """Whom the delivery is from; None while that is not said."""
        wanted = self.delivery.supplier_id if self.delivery else None
        return next((each for each in self.suppliers if each.id == wanted), None)

    @property
    def order(self) -> StockOrder | None:
        """What is still to come of the order that the delivery is for; None without one."""
        wanted = self.delivery.for_order if self.delivery else None
        return next((each for each in self.orders if each.id == wanted), None)


class ReceivingDesk(ActingDesk):
    """Keeps a draft after every change; what was begun is there after a crash."""

    changed = Signal(object)
    """There is something new to show: a ReceivingView."""
    doubted = Signal(object)
    """Something is odd about the delivery: Doubts; it is kept when somebody says that it is so."""
    received = Signal(object)
    """The delivery is in the stock: a Delivery."""

    def __init__(self, seat: Seat, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(seat, errands, parent)
        self._view = ReceivingView()

    @property
    def view(self) -> ReceivingView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Take up what was begun, and read whom it may be from."""
        records = self.seat.records
        self.read(partial(suppliers.list_all, records), lambda got: self._show(suppliers=got))
        self.read(partial(stock_orders.list_orders, records), lambda got: self._show(orders=got))
        if self._view.delivery is None:
            self.read(partial(_begun, records), self._take_up)

    def begin(self, order: DocumentId | None = None) -> None:
        """Begin a delivery, unless one was begun; for an order, where it was looked at elsewhere."""
        if self._view.delivery is None:
            new = Delivery(DocumentId(self.seat.records.new_id()), "", "", ())
            self._show(delivery=new, is_busy=False)
        if order is not None:
            work = partial(stock_orders.list_orders, self.seat.records)
            self.read(work, partial(self._fill_from, order))

    def choose_supplier(self, supplier: SupplierId) -> None:
        """Say whom the delivery is from; an order of somebody else is not what came."""
        order = self._view.order
        if order is None or order.supplier == supplier:
            self._change(supplier_id=supplier)
        else:
            self._change(supplier_id=supplier, for_order=None, lines=self._lines_asked())

    def choose_order(self, order: StockOrder | None) -> None:
        """Say which order the delivery is for; its supplier comes with it, and all that is still to come."""
        if order is None:
            self._change(for_order=None, lines=self._lines_asked())
        else:
            self.read(partial(_goods_of, self.seat.records, order), partial(self._fill, order))

    def write_note(self, number: str, total: Money | None) -> None:
        """Keep the number of the note, and what it says that all of it costs."""
        self._change(note_number=number, noted=total)

    def put_line(self, goods: Stockable, line: DeliveryLine, at: int | None = None) -> None:
        """Put a line on the delivery, or another one in the place of one that stands there."""
        if self._view.delivery is None:
            return
        lines = list(self._view.delivery.lines)
        if at is None:
            lines.append(line)
        else:
            lines[at] = line
        known = {**self._view.goods, goods.product.id: goods}
        self._view = replace(self._view, goods=known)
        self._change(lines=tuple(lines))

    def take_line(self, at: int) -> None:
        """Take a line off the delivery."""
        lines = self._view.delivery.lines if self._view.delivery else ()
        if 0 <= at < len(lines):
            self._change(lines=(*lines[:at], *lines[at + 1 :]))

    def receive(self) -> None:
        """Look the delivery through; where nothing is odd it is taken in at once."""
        delivery = self._view.delivery
        if delivery is not None and not self._view.is_busy:
            work = partial(receiving.look_through, self.seat.records, delivery=delivery)
            self.read(work, self._weigh)

    def receive_so(self) -> None:
        """Take the delivery in as it is, odd or not."""
        delivery, records = self._view.delivery, self.seat.records
        if delivery is None or self._view.is_busy:
            return
        self._show(is_busy=True)
        self.act(
            lambda by, approval: receiving.receive(
                records, by, delivery=delivery, approval=approval
            ),
            lambda _: self._received(delivery),
        )

    def drop(self) -> None:
        """Forget what was begun."""
        delivery = self._view.delivery
        if delivery is not None:
            self._show(delivery=None)
            work = partial(receiving.drop_draft, self.seat.records, delivery=delivery.id)
            self.write(work, lambda _: None)

    def tell(self, error: Exception) -> None:
        """Say why something did not come about; it can be tried again."""
        self._show(is_busy=False)
        super().tell(error)

    def _fill_from(self, wanted: DocumentId, orders: tuple[StockOrder, ...]) -> None:
        self._show(orders=orders)
        found = next((each for each in orders if each.id == wanted), None)
        begun = self._view.delivery
        if found is None or begun is None or begun.for_order == wanted:
            return
        if begun.lines and begun.supplier_id != found.supplier:
            self.told.emit(Notice(BEGUN, tone=Tone.ATTENTION))
        else:
            self.choose_order(found)

    def _fill(self, order: StockOrder, goods: dict[ProductId, Stockable]) -> None:
        """Put what is still to come on the delivery, as if all of it had come; hands change what differs."""
        kept = self._lines_asked()
        there = {line.product for line in kept}
        lines = tuple(_expected(line) for line in order.lines if line.product not in there)
        self._view = replace(self._view, goods={**self._view.goods, **goods})
        self._change(for_order=order.id, supplier_id=order.supplier, lines=(*kept, *lines))

    def _lines_asked(self) -> tuple[DeliveryLine, ...]:
        """Give the lines that hands put there, without those that an order did and nobody has changed."""
        view = self._view
        filled = {_expected(line) for line in view.order.lines} if view.order else set()
        lines = view.delivery.lines if view.delivery else ()
        return tuple(line for line in lines if line not in filled)

    def _take_up(self, begun: tuple[Delivery, dict[ProductId, Stockable]] | None) -> None:
        if begun is not None and self._view.delivery is None:
            self._show(delivery=begun[0], goods=begun[1])

    def _weigh(self, doubts: Doubts) -> None:
        if doubts:
            self.doubted.emit(doubts)
        else:
            self.receive_so()

    def _received(self, delivery: Delivery) -> None:
        self._show(delivery=None, goods={}, is_busy=False)
        self.told.emit(Notice("The delivery is in the stock.", tone=Tone.OK))
        self.received.emit(delivery)
        self.open()  # what was to come has come

    def _change(self, **changes: object) -> None:
        delivery = self._view.delivery
        if delivery is None or self._view.is_busy:
            return
        delivery = replace(delivery, **changes)  # type: ignore[arg-type]
        self._show(delivery=delivery)
        work = partial(receiving.keep_draft, self.seat.records, delivery=delivery)
        self.write(work, lambda _: None)

    def _show(self, **changes: object) -> None:
        self._view = replace(self._view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self._view)


def _expected(line: OrderLine) -> DeliveryLine:
    return DeliveryLine(line.product, line.quantity, line.cost)


def _goods_of(records: Records, order: StockOrder, by: StaffId) -> dict[ProductId, Stockable]:
    """Read the goods of an order."""
    return {
        line.product: stockable.read_stockable(records, by, product=line.product)
        for line in order.lines
    }


def _begun(records: Records, by: StaffId) -> tuple[Delivery, dict[ProductId, Stockable]] | None:
    """Read the delivery that somebody began, and the goods on it."""
    delivery = receiving.read_draft(records, by)
    if delivery is None:
        return None
    goods = {
        line.product: stockable.read_stockable(records, by, product=line.product)
        for line in delivery.lines
    }
    return delivery, goods
