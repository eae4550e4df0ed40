"""Putting a sale back as it was: its goods and what was changed about them, not what it is called by."""

from dataclasses import replace

from pos.shop.line import Line
from pos.shop.product import PackCode, Product
from pos.shop.quantity import ONE
from pos.shop.refusal import Refusal
from pos.shop.returning import ReturnableLine
from pos.shop.sale import Sale
from pos.shop.selling import sound
from pos.shop.words import Reason


def as_it_was(now: Sale, earlier: Sale) -> Sale:
    """Give the sale with the lines, discount, customer and note it had; no number is given twice."""
    return sound(
        replace(
            now,
            lines=earlier.lines,
            discount=earlier.discount,
            customer=earlier.customer,
            customer_name=earlier.customer_name,
            note=earlier.note,
            next_line=max(now.next_line, earlier.next_line),
        )
    )


def lines_put_back(now: Sale, then: Sale) -> tuple[Line, ...]:
    """Give the lines that the sale does not have now, or has at another price or for other goods."""
    here = {_what(line) for line in now.lines}
    return tuple(line for line in then.lines if _what(line) not in here or line.origin is not None)


def check_still_sold(line: Line, product: Product, codes: tuple[PackCode, ...]) -> None:
    """Refuse to put goods back that the shop sells otherwise by now."""
    tags = [(product.tag, ONE)]
    tags += [(code.tag_of(product), code.pack) for code in codes if code.price is not None]
    is_bought = line.fixed is None or line.quantity == line.tag.buys(line.fixed)
    if not product.is_active or (line.tag, line.pack) not in tags or not is_bought:
        raise Refusal(Reason.CHANGED_SINCE, name=line.item.name)


def check_still_returnable(line: Line, receipt: tuple[ReturnableLine, ...]) -> None:
    """Refuse to put goods back as returned when less of them may come back by now."""
    for kept in receipt:
        is_enough = -line.quantity <= kept.left
        if is_enough and line.origin == kept.refund(-line.quantity):
            return
    raise Refusal(Reason.CHANGED_SINCE, name=line.item.name)


def _what(line: Line) -> tuple[object, ...]:
    return (line.number, line.item, line.tag, line.pack, line.fixed)
