"""What a cashier does to a sale in progress; each change gives a new sale or refuses."""

from dataclasses import dataclass, replace

from pos.shop.discount import Discount
from pos.shop.identity import CustomerId
from pos.shop.line import Item, Line
from pos.shop.money import MOST_CENTS, Money, above_zero, not_below_zero
from pos.shop.price import PriceTag
from pos.shop.quantity import ONE, Quantity, sellable
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale, total_of
from pos.shop.text import read_text
from pos.shop.words import Reason

MOST_LINES = 500


@dataclass(frozen=True, slots=True)
class Goods:
    """What is put on the counter: an item, its prices, how many, and what else its code said."""

    item: Item
    tag: PriceTag
    quantity: Quantity = ONE
    pack: Quantity = ONE
    fixed: Money | None = None
    typed: Money | None = None
    deposit: "Goods | None" = None


def add(sale: Sale, goods: Goods) -> Sale:
    """Add goods: to the line that already holds them if nothing was changed about it, else as a new one."""
    sellable(goods.quantity, goods.item.unit)
    if goods.fixed is None and goods.typed is None:
        same = (goods.item.product, goods.tag, goods.pack)
        for line in reversed(sale.lines):
            if line.is_plain and (line.item.product, line.tag, line.pack) == same:
                return change_quantity(sale, line.number, line.quantity + goods.quantity)
    added = sale.plus(_line(goods))
    if goods.deposit is not None:
        deposit = replace(goods.deposit, quantity=goods.quantity)
        added = added.plus(replace(_line(deposit), deposit_for=sale.next_line))
    return sound(added)


def add_by_amount(sale: Sale, goods: Goods, money: Money) -> Sale:
    """Add as much of measured goods as that money buys; the line comes to exactly that money."""
    if not goods.item.unit.is_measured:
        raise Refusal(Reason.BY_AMOUNT_OF_PIECES, name=goods.item.name)
    bought = goods.tag.buys(above_zero(money))
    return add(sale, replace(goods, quantity=bought, fixed=money))


def take_empties(sale: Sale, goods: Goods) -> Sale:
    """Take back empties: their deposit is given back on a line of its own."""
    if not goods.item.is_deposit:
        raise Refusal(Reason.NOT_AN_EMPTY, name=goods.item.name)
    sellable(goods.quantity, goods.item.unit)
    return sound(sale.plus(replace(_line(goods), quantity=-goods.quantity)))


def change_quantity(sale: Sale, number: int, quantity: Quantity) -> Sale:
    """Set how many; deposits follow their goods."""
    line = _own(sale, number)
    sellable(abs(quantity) if line.comes_back else quantity, line.item.unit)
    if line.comes_back != (quantity.thousandths < 0):
        raise Refusal(Reason.QUANTITY_NOT_ABOVE_ZERO)
    if line.pack != ONE and quantity.thousandths % line.pack.thousandths:
        raise Refusal(Reason.PACK_CUT, pack=line.pack.show(line.item.unit))
    changed = sale.with_line(replace(line, quantity=quantity, fixed=None))
    for deposit in _deposits_of(sale, number):
        changed = changed.with_line(replace(deposit, quantity=quantity))
    return sound(changed)


def discount_line(sale: Sale, number: int, discount: Discount | None) -> Sale:
    """Set or take off a discount on one line."""
    line = _own(sale, number)
    if discount is not None and not line.takes_discount:
        raise Refusal(Reason.DISCOUNT_NOT_HERE)
    return sound(sale.with_line(replace(line, discount=discount)))


def discount_sale(sale: Sale, discount: Discount | None) -> Sale:
    """Set or take off a discount on the whole sale."""
    if discount is not None and not any(line.takes_discount for line in sale.lines):
        raise Refusal(Reason.DISCOUNT_NOT_HERE)
    return sound(replace(sale, discount=discount))


def type_price(sale: Sale, number: int, price: Money | None) -> Sale:
    """Sell a line at a typed price, or at the shop's own again."""
    line = _own(sale, number)
    if price is not None:
        not_below_zero(price, Reason.PRICE_BELOW_ZERO)
    if line.comes_back or line.item.is_deposit:
        raise Refusal(Reason.PRICE_NOT_HERE)
    return sound(sale.with_line(replace(line, typed_price=price, fixed=None)))


def note_line(sale: Sale, number: int, note: str) -> Sale:
    """Write a note on a line."""
    return sale.with_line(replace(sale.line(number), note=read_text(note)))


def note_sale(sale: Sale, note: str) -> Sale:
    """Write a note on the sale."""
    return replace(sale, note=read_text(note))


def name_customer(sale: Sale, name: str, customer: CustomerId | None = None) -> Sale:
    """Say whose sale it is: a known customer, or only a name to call out."""
    return replace(sale, customer_name=read_text(name), customer=customer)


def void_line(sale: Sale, number: int) -> Sale:
    """Take a line off, with its deposit; its number is not given to another."""
    line = sale.line(number)
    if line.deposit_for is not None:
        raise Refusal(Reason.DEPOSIT_FOLLOWS)
    left = sale.without(number, *(deposit.number for deposit in _deposits_of(sale, number)))
    if not any(kept.takes_discount for kept in left.lines):
        left = replace(left, discount=None)
    return sound(left)


def _line(goods: Goods) -> Line:
    return Line(
        0,
        goods.item,
        goods.quantity,
        goods.tag,
        pack=goods.pack,
        typed_price=goods.typed,
        fixed=goods.fixed,
    )


def _own(sale: Sale, number: int) -> Line:
    line = sale.line(number)
    if line.deposit_for is not None:
        raise Refusal(Reason.DEPOSIT_FOLLOWS)
    if line.origin is not None:
        raise Refusal(Reason.RETURN_LINE_FIXED)
    return line


def _deposits_of(sale: Sale, number: int) -> tuple[Line, ...]:
    return tuple(line for line in sale.lines if line.deposit_for == number)


def sound(sale: Sale) -> Sale:
    """Give the sale back when a till can hold it, or refuse."""
    if len(sale.lines) > MOST_LINES:
        raise Refusal(Reason.SALE_TOO_LONG, most=MOST_LINES)
    if abs(total_of(sale)).cents > MOST_CENTS:
        raise Refusal(Reason.SALE_TOO_MUCH)
    return sale
