"""The desk at which orders are made: what is wanted of what, from whom, one order for each supplier."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.views import Notice, Tone
from pos.office import stock_orders, suppliers
from pos.office.ordering import read_to_order
from pos.shop.identity import ActId, ProductId, SupplierId
from pos.shop.money import Money, sum_of
from pos.shop.ordering import Supply, ToOrder
from pos.shop.quantity import NONE, Quantity
from pos.shop.stock_order import OrderLine, StockOrder
from pos.shop.supplier import Supplier

ORDERED = "Ordered: {names}."
NO_SUPPLIER = "Say first whom {name} is ordered from: F3."


@dataclass(frozen=True, slots=True)
class Wanted:
    """So much of one product that is to be ordered, and from whom."""

    goods: ToOrder
    quantity: Quantity
    supplier: SupplierId | None = None

    @property
    def product(self) -> ProductId:
        """Which product it is."""
        return self.goods.low.product.id

    @property
    def cost(self) -> Money:
        """What one costs now."""
        return self.goods.low.stock.unit_cost

    @property
    def total(self) -> Money:
        """What all of it would cost."""
        return self.cost.part(self.quantity.thousandths, 1000)


@dataclass(frozen=True, slots=True)
class MakingView:
    """What is shown: what is wanted, and who brings goods."""

    wanted: tuple[Wanted, ...] = ()
    suppliers: tuple[Supplier, ...] = ()
    is_busy: bool = False

    @property
    def total(self) -> Money:
        """What all of it would cost."""
        return sum_of(each.total for each in self.wanted)

    def name_of(self, supplier: SupplierId | None) -> str:
        """Give what a supplier is called; empty where none is said."""
        return next((each.name for each in self.suppliers if each.id == supplier), "")


class MakingDesk(OfficeDesk):
    """Keeps what is wanted until it is ordered; nothing of it is in the books before."""

    changed = Signal(object)
    """There is something new to show: a MakingView."""
    made = Signal()
    """The orders are kept."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._view = MakingView()

    @property
    def view(self) -> MakingView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Read who brings goods."""
        work = partial(suppliers.list_all, self.seat.records)
        self.read(work, lambda got: self._show(suppliers=got))

    def begin(self, goods: tuple[ToOrder, ...], supply: Supply) -> None:
        """Want so much of goods as lasts for the days that were chosen, supplier by supplier."""
        wanted = (_wanted(each, supply) for each in goods)
        order = sorted(wanted, key=lambda each: (each.goods.supplier, each.goods.low.product.name))
        self._show(wanted=tuple(order), is_busy=False)
        self.open()

    def add(self, product: ProductId) -> None:
        """Want one more product, however much of it there is."""
        if all(each.product != product for each in self._view.wanted):
            work = partial(read_to_order, self.seat.records, product=product)
            self.read(work, self._added)

    def set_quantity(self, at: int, quantity: Quantity) -> None:
        """Want so much of a row."""
        self._change(at, quantity=quantity)

    def choose_supplier(self, at: int, supplier: SupplierId) -> None:
        """Say whom a row is ordered from; where nobody was said, all rows of nobody go with it."""
        rows = self._view.wanted
        if not 0 <= at < len(rows):
            return
        is_first = rows[at].supplier is None
        changed = tuple(
            replace(each, supplier=supplier)
            if number == at or (is_first and each.supplier is None)
            else each
            for number, each in enumerate(rows)
        )
        self._show(wanted=changed)

    def take_off(self, at: int) -> None:
        """Leave a row out."""
        rows = self._view.wanted
        if 0 <= at < len(rows):
            self._show(wanted=(*rows[:at], *rows[at + 1 :]))

    def order(self) -> None:
        """Have one order kept for each supplier, all of them or none."""
        rows = self._view.wanted
        nobody_s = next((each for each in rows if each.supplier is None), None)
        if self._view.is_busy:
            return
        if nobody_s is not None:
            facts = {"name": nobody_s.goods.low.product.name}
            self.told.emit(Notice(NO_SUPPLIER, facts, Tone.FAILED))
            return
        self._show(is_busy=True)
        wanted: dict[SupplierId, tuple[OrderLine, ...]] = {}
        for each in rows:
            if each.supplier is not None:
                line = OrderLine(each.product, each.quantity)
                wanted[each.supplier] = (*wanted.get(each.supplier, ()), line)
        act = self.names.name("order", *wanted.items())
        order = partial(stock_orders.order_all, self.seat.records, wanted=wanted, act=act)
        self.write(order, partial(self._made, act))

    def tell(self, error: Exception) -> None:
        """Say why something did not come about; it can be tried again."""
        self._show(is_busy=False)
        super().tell(error)

    def _added(self, goods: ToOrder) -> None:
        new = _wanted(goods, Supply())
        self._show(wanted=(*self._view.wanted, new))

    def _made(self, act: ActId, orders: tuple[StockOrder, ...]) -> None:
        self.names.answered(act)
        self._show(wanted=(), is_busy=False)
        facts = {"names": ", ".join(each.name for each in orders)}
        self.told.emit(Notice(ORDERED, facts, Tone.OK))
        self.made.emit()

    def _change(self, at: int, **changes: object) -> None:
        rows = self._view.wanted
        if 0 <= at < len(rows):
            changed = replace(rows[at], **changes)  # type: ignore[arg-type]
            self._show(wanted=(*rows[:at], changed, *rows[at + 1 :]))

    def _show(self, **changes: object) -> None:
        self._view = replace(self._view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self._view)


def _wanted(goods: ToOrder, supply: Supply) -> Wanted:
    """Want what is suggested of goods, a pack where nothing is."""
    suggested = goods.suggested(supply)
    return Wanted(goods, suggested if suggested > NONE else goods.pack, goods.supplier_id)
