"""What was ordered from a supplier, and how far a delivery is from it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pos.shop.identity import DocumentId, ProductId, SupplierId
from pos.shop.quantity import Quantity
from pos.shop.receiving import DeliveryLine


@dataclass(frozen=True, slots=True)
class OrderLine:
    """So much of one product that was ordered."""

    product: ProductId
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class StockOrder:
    """All that was ordered from one supplier at one time."""

    id: DocumentId
    supplier: SupplierId
    lines: tuple[OrderLine, ...]


@dataclass(frozen=True, slots=True)
class Unlike:
    """A product of which another quantity came than was ordered."""

    product: ProductId
    ordered: Quantity
    came: Quantity


def unlike(ordered: Iterable[OrderLine], came: Iterable[DeliveryLine]) -> tuple[Unlike, ...]:
    """Give every product of which more or less came than was ordered, what came unasked among them."""
    wanted = Counter[ProductId]()
    brought = Counter[ProductId]()
    for line in ordered:
        wanted[line.product] += line.quantity.thousandths
    for each in came:
        brought[each.product] += each.quantity.thousandths
    return tuple(
        Unlike(product, Quantity(wanted[product]), Quantity(brought[product]))
        for product in dict.fromkeys((*wanted, *brought))
        if wanted[product] != brought[product]
    )
