"""Goods that come back: against their receipt never more than was sold, without one only by permission."""

from dataclasses import dataclass, replace

from pos.shop.identity import SaleId
from pos.shop.line import Item, Line, Origin
from pos.shop.money import NOTHING, Money
from pos.shop.price import Price, PriceTag
from pos.shop.quantity import NONE, Quantity, sellable
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.selling import Goods, note_line, sound
from pos.shop.text import read_text
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class ReturnableLine:
    """A line of a finished sale with what has come back of it so far, over all returns."""

    sale: SaleId
    number: int
    item: Item
    quantity: Quantity
    net: Money
    tax: Money
    tax_rate: int = 0
    returned: Quantity = NONE
    refunded: Money = NOTHING
    refunded_tax: Money = NOTHING
    deposit_for: int | None = None

    @property
    def left(self) -> Quantity:
        """How much may still come back."""
        return self.quantity - self.returned

    def less(self, kept: Line) -> "ReturnableLine":
        """Give what is left when that line of another sale in progress has come back too."""
        origin = kept.origin
        if origin is None or not _comes_from(kept, self):
            return self
        return replace(
            self,
            returned=self.returned - kept.quantity,
            refunded=self.refunded + origin.amount,
            refunded_tax=self.refunded_tax + origin.tax,
        )

    def refund(self, quantity: Quantity) -> Origin:
        """Give what goes back for that much: its share, and with the last of it all that is left."""
        return Origin(
            self.sale,
            self.number,
            self._share(self.net, self.refunded, quantity),
            self._share(self.tax, self.refunded_tax, quantity),
            self.tax_rate,
        )

    def _share(self, whole: Money, gone: Money, quantity: Quantity) -> Money:
        left = whole - gone
        if quantity == self.left:
            return left
        return min(left, whole.part(quantity.thousandths, self.quantity.thousandths))


def add_return(
    sale: Sale,
    receipt: tuple[ReturnableLine, ...],
    *,
    number: int,
    quantity: Quantity,
    reason: str = "",
) -> Sale:
    """Add goods that come back against their receipt, with the reason; a deposit comes back with its goods."""
    line = next((line for line in receipt if line.number == number and line.quantity > NONE), None)
    if line is None:
        raise Refusal(Reason.NOT_ON_RECEIPT)
    sale = _add_back(sale, line, quantity)
    goods = next(kept.number for kept in sale.lines if _comes_from(kept, line))
    if reason:
        sale = note_line(sale, goods, reason)
    for deposit in receipt:
        still = min(quantity, deposit.left - _here(sale, deposit))
        if deposit.deposit_for == number and still > NONE:
            sale = _add_back(sale, deposit, still, deposit_for=goods)
    return sound(sale)


def add_return_without_receipt(sale: Sale, goods: Goods, reason: str = "") -> Sale:
    """Add goods that come back with no receipt, at today's price, with the reason."""
    if goods.item.is_deposit:
        raise Refusal(Reason.EMPTIES_ARE_NO_RETURN)
    sellable(goods.quantity, goods.item.unit)
    note = read_text(reason)
    back = Line(0, goods.item, -goods.quantity, goods.tag, pack=goods.pack, note=note)
    return sound(sale.plus(back))


def _add_back(
    sale: Sale, line: ReturnableLine, quantity: Quantity, *, deposit_for: int | None = None
) -> Sale:
    """Add to the one line that this sale has for these goods, so that its refund is worked out once."""
    sellable(quantity, line.item.unit)
    back = _here(sale, line) + quantity
    if back > line.left:
        left = line.left - _here(sale, line)
        raise Refusal(Reason.RETURN_TOO_MANY, left=left.show(line.item.unit), name=line.item.name)
    for kept in sale.lines:
        if _comes_from(kept, line):
            return sale.with_line(replace(kept, quantity=-back, origin=line.refund(back)))
    tag = PriceTag(Price(line.net, line.quantity))
    return sale.plus(
        Line(0, line.item, -back, tag, origin=line.refund(back), deposit_for=deposit_for)
    )


def _here(sale: Sale, line: ReturnableLine) -> Quantity:
    here = [kept.quantity for kept in sale.lines if _comes_from(kept, line)]
    return -here[0] if here else NONE


def _comes_from(kept: Line, line: ReturnableLine) -> bool:
    origin = kept.origin
    return origin is not None and (origin.sale, origin.line) == (line.sale, line.number)
