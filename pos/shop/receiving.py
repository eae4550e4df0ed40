"""A delivery from a supplier: what came, at what cost, in which batch."""

from dataclasses import dataclass

from pos.shop.identity import DocumentId, ProductId, SupplierId
from pos.shop.money import Money, not_below_zero, sum_of
from pos.shop.product import Product
from pos.shop.quantity import Quantity, sellable
from pos.shop.stock import COST_PARTS, NO_BATCH, Batch, Move, MoveKind, Place, check_new_batch
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """One product of a delivery, with what one of it cost."""

    product: ProductId
    quantity: Quantity
    cost: Money
    place: Place = Place.SHELF
    batch: Batch = NO_BATCH

    @property
    def total(self) -> Money:
        """What the line cost."""
        return self.cost.part(self.quantity.thousandths, 1000)


@dataclass(frozen=True, slots=True)
class Delivery:
    """All that came with one note."""

    id: DocumentId
    supplier: str
    note_number: str
    lines: tuple[DeliveryLine, ...]
    supplier_id: SupplierId | None = None
    """Of a supplier that is kept; then its name does not stand here, so that it can be erased."""
    noted: Money | None = None
    """What the note says that all of it costs."""
    for_order: DocumentId | None = None

    @property
    def total(self) -> Money:
        """What the delivery cost."""
        return sum_of(line.total for line in self.lines)

    def moves(self) -> tuple[Move, ...]:
        """Give the stock moves that the delivery makes."""
        return tuple(
            Move(
                line.product,
                MoveKind.RECEIVED,
                line.quantity,
                self.id,
                number,
                line.place,
                line.batch.key,
                unit_cost=line.cost.cents * COST_PARTS,
                reason=f"{self.supplier} {self.note_number}".strip(),
            )
            for number, line in enumerate(self.lines, start=1)
        )


def check_line(line: DeliveryLine, product: Product) -> DeliveryLine:
    """Give the line back when the product can be received so, or refuse."""
    sellable(line.quantity, product.unit)
    not_below_zero(line.cost, Reason.PRICE_BELOW_ZERO)
    check_new_batch(line.batch, product)
    return line
