"""More goes than there is: allowed and flagged, unless the owner forbids it; then somebody has to let it go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pos.shop.approval import NeedsApproval
from pos.shop.identity import ProductId
from pos.shop.line import Item
from pos.shop.quantity import NONE, Quantity
from pos.shop.sale import Sale, stock_taken
from pos.shop.staff import Need, Permission
from pos.shop.words import Reason

LET_GO = Need(Permission.SELL_BELOW_ZERO)

Going = Mapping[Item, Quantity]
"""What is to leave the shop, and how much of it."""


@dataclass(frozen=True, slots=True)
class Shortage:
    """Goods of which more would go than there are."""

    item: Item
    left: Quantity

    def refusal(self, needs: tuple[Need, ...], subject: str) -> NeedsApproval:
        """Give what is said to somebody who may not let them go alone, nor do whatever else is missing."""
        left = max(NONE, self.left).show(self.item.unit)
        return NeedsApproval(needs, subject, Reason.BELOW_ZERO, left=left, name=self.item.name)


def going_in(sale: Sale) -> Going:
    """Give what a sale takes off the shelf, without what somebody has let go already."""
    return _going(sale, {}, but=sale.let_go)


def going_more(before: Sale, after: Sale) -> Going:
    """Give what a changed sale takes off the shelf of the goods of which it takes more than before."""
    return _going(after, stock_taken(before))


def let_go(sale: Sale, short: Iterable[Shortage]) -> Sale:
    """Give the sale as somebody let it go: nobody is asked about these goods once more."""
    products = {*sale.let_go, *(each.item.product for each in short)}
    return replace(sale, let_go=tuple(sorted(products)))


def _going(sale: Sale, was: Mapping[ProductId, Quantity], but: tuple[ProductId, ...] = ()) -> Going:
    items = {line.item.product: line.item for line in sale.lines}
    return {
        items[product]: quantity
        for product, quantity in stock_taken(sale).items()
        if quantity > max(NONE, was.get(product, NONE)) and product not in but
    }
