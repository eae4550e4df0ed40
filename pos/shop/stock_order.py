"""What was ordered from a supplier, how far it has come, and how far a delivery is from it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from pos.shop.identity import DocumentId, ProductId, SupplierId
from pos.shop.money import NOTHING, Money
from pos.shop.quantity import NONE, Quantity, Unit
from pos.shop.receiving import DeliveryLine

Came = Mapping[ProductId, Quantity]
"""How much of each product has come for an order."""


class OrderState(Enum):
    """How far an order is."""

    OPEN = "open"
    IN_PART = "in_part"
    RECEIVED = "received"
    DROPPED = "dropped"


class EndKind(Enum):
    """How an order ended; the value is what the books keep."""

    RECEIVED = "received"
    CLOSED = "closed"
    """Somebody said that its rest will not come."""
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class OrderLine:
    """So much of one product that was ordered, and what one cost then."""

    product: ProductId
    quantity: Quantity
    cost: Money = NOTHING


@dataclass(frozen=True, slots=True)
class StockOrder:
    """All that was ordered from one supplier at one time, or what of it is still to come."""

    id: DocumentId
    name: str
    supplier: SupplierId
    lines: tuple[OrderLine, ...]

    def wanted(self, product: ProductId) -> Quantity:
        """Give how much of a product is on it."""
        return sum((each.quantity for each in self.lines if each.product == product), start=NONE)

    def without(self, came: Came) -> "StockOrder":
        """Give what of it is still to come."""
        left = (
            replace(line, quantity=line.quantity - came.get(line.product, NONE))
            for line in self.lines
        )
        return replace(self, lines=tuple(line for line in left if line.quantity > NONE))


@dataclass(frozen=True, slots=True)
class OrderEnd:
    """How an order ended, who said so, when and why."""

    kind: EndKind
    at: datetime
    by: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PastOrder:
    """One order in the list: when, from whom, what it comes to, and how far it is."""

    id: DocumentId
    name: str
    at: datetime
    by: str
    supplier_id: SupplierId
    supplier: str
    value: Money
    lines: int
    state: OrderState
    end: OrderEnd | None = None

    @property
    def is_open(self) -> bool:
        """Whether something is still to come for it."""
        return self.end is None

    def days_waiting(self, now: datetime) -> int:
        """For how many whole days it waits, or has waited until it ended."""
        return max(0, ((self.end.at if self.end else now) - self.at).days)


@dataclass(frozen=True, slots=True)
class OrderedLine:
    """One line of an order, with how much of it has come."""

    product: ProductId
    code: str
    name: str
    unit: Unit
    quantity: Quantity
    came: Quantity
    cost: Money

    @property
    def missing(self) -> Quantity:
        """How much of it is still to come."""
        return max(NONE, self.quantity - self.came)

    @property
    def total(self) -> Money:
        """What the line would cost."""
        return self.cost.part(self.quantity.thousandths, 1000)


@dataclass(frozen=True, slots=True)
class OrderDelivery:
    """One delivery that came for an order."""

    id: DocumentId
    at: datetime
    note_number: str
    total: Money


@dataclass(frozen=True, slots=True)
class WholeOrder:
    """An order with its lines and all that came for it."""

    order: PastOrder
    lines: tuple[OrderedLine, ...]
    deliveries: tuple[OrderDelivery, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderAfter:
    """Where a page of the list ended: the next one holds what is older."""

    at: datetime
    id: DocumentId


@dataclass(frozen=True, slots=True)
class Unlike:
    """A product of which another quantity came than was ordered."""

    product: ProductId
    name: str
    unit: Unit
    ordered: Quantity
    came: Quantity


def order_name(till: int, series: str, number: int) -> str:
    """Give what an order is called: T2-LPO12, as a Kenyan shop writes it."""
    return f"T{till}{series}-LPO{number}"


def together(lines: Iterable[OrderLine]) -> tuple[OrderLine, ...]:
    """Give the lines with each product once."""
    wanted: dict[ProductId, OrderLine] = {}
    for line in lines:
        known = wanted.get(line.product)
        more = line.quantity if known is None else known.quantity + line.quantity
        wanted[line.product] = replace(line, quantity=more)
    return tuple(wanted.values())


def state_of(*, has_come: bool, end: OrderEnd | None) -> OrderState:
    """Give how far an order is, by how it ended and whether anything has come."""
    if end is not None:
        return OrderState.DROPPED if end.kind is EndKind.DROPPED else OrderState.RECEIVED
    return OrderState.IN_PART if has_come else OrderState.OPEN


def unlike(
    ordered: Iterable[OrderLine], came: Iterable[DeliveryLine]
) -> dict[ProductId, tuple[Quantity, Quantity]]:
    """Give of each product of which more or less came than was ordered both, what came unasked among them."""
    wanted = Counter[ProductId]()
    brought = Counter[ProductId]()
    for line in ordered:
        wanted[line.product] += line.quantity.thousandths
    for each in came:
        brought[each.product] += each.quantity.thousandths
    return {
        product: (Quantity(wanted[product]), Quantity(brought[product]))
        for product in dict.fromkeys((*wanted, *brought))
        if wanted[product] != brought[product]
    }
