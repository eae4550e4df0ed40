"""What the cards of a sale are asked with, made from what stands on the counter: pure."""

from pos.desks.counter import AtHand
from pos.desks.views import LineView, SaleView
from pos.screens.entry_views import (
    Discountable,
    DiscountView,
    NoteView,
    ParkView,
    QuantityView,
    TypedPriceView,
)
from pos.shop.line import Line
from pos.shop.money import sum_of
from pos.shop.price import Price, PriceTag
from pos.shop.quantity import ONE, Unit
from pos.shop.staff import Permission, Role
from pos.till.searching import Offer


def quantity_of(line: LineView, here: AtHand | None) -> QuantityView:
    """Give what is asked about the quantity of a line."""
    kept = _kept(here, line.number)
    tag = PriceTag(Price(line.price, line.pack)) if kept is None else kept.tag
    if kept is not None and kept.typed_price is not None:
        tag = PriceTag(kept.price)
    return QuantityView(line.name, tag, line.unit, line.quantity)


def measure_of(offer: Offer) -> QuantityView:
    """Give what is asked about goods whose weight or measure is not known yet."""
    product = offer.product
    return QuantityView(product.name, product.tag, product.unit, None, by_amount=True)


def discount_of(view: SaleView, here: AtHand | None, role: Role | None) -> DiscountView:
    """Give what may be made cheaper, and how much of that this person may give alone."""
    chosen = next((line for line in view.lines if line.is_selected), None)
    whole = here.sale.discount if here and here.sale else None
    bearing = [line for line in view.lines if not (line.is_return or line.is_deposit)]
    sale = Discountable("", sum_of(line.gross for line in bearing), whole)
    line = None
    if chosen in bearing and chosen is not None:
        line = Discountable(chosen.name, chosen.gross, chosen.discount)
    return DiscountView(sale, line, alone=alone(here, role, Permission.DISCOUNT))


def typed_price_of(line: LineView, here: AtHand | None, role: Role | None) -> TypedPriceView:
    """Give what is asked about the price of a line."""
    kept = _kept(here, line.number)
    own = None if kept is None or kept.is_open_price else kept.tag.at(kept.quantity).amount
    per = ""
    if line.pack != ONE:
        per = f"/{line.pack.show(line.unit)}"
    elif line.unit is not Unit.PIECE:
        per = f"/{line.unit.value}"
    price = line.price if line.is_typed_price else None
    return TypedPriceView(line.name, own, price, per, alone(here, role, Permission.TYPE_PRICE))


def note_of(view: SaleView) -> NoteView:
    """Give the notes there are."""
    chosen = next((line for line in view.lines if line.is_selected), None)
    if chosen is None:
        return NoteView(view.note)
    return NoteView(view.note, chosen.name, chosen.note)


def park_of(view: SaleView, at: str) -> ParkView:
    """Give what is asked before a sale is put aside."""
    return ParkView(view.count, view.total, at, view.customer)


def alone(here: AtHand | None, role: Role | None, permission: Permission) -> int | None:
    """Give how much of it somebody may do without another's yes: None for all, 0 for nothing."""
    if here is None or role is None:
        return 0
    return here.rules.grants[role].get(permission, 0)


def _kept(here: AtHand | None, number: int) -> Line | None:
    lines = here.sale.lines if here and here.sale else ()
    return next((line for line in lines if line.number == number), None)
