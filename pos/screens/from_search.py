"""What a search found, made into what the screens show: pure, the same always gives the same."""

from pos.desks import search as search_desk
from pos.desks import views as desk
from pos.screens.figures import level_text, unit_text
from pos.screens.telling import Telling
from pos.screens.views import FoundList, FoundView, PriceView, QuickItem, Stock
from pos.shop.days import show_day
from pos.shop.quantity import ONE, Quantity
from pos.till.searching import Offer


def found_of(
    view: search_desk.SearchView, *, known: int, sale: desk.SaleView, words: Telling
) -> FoundList:
    """Give what a search found, each with how many are left and how many stand on the sale."""
    before, star, typed = view.typed.rpartition("*")
    found = tuple(found_view(offer, sale, words) for offer in view.offers)
    return FoundList(typed.strip(), found, of_all=known, times=before.strip() if star else "")


def found_view(offer: Offer, sale: desk.SaleView, words: Telling) -> FoundView:
    """Give one thing that was found."""
    product, stock = offer.product, stock_of(offer)
    level = level_text(offer.level, product.unit)
    on_sale = [line.quantity for line in sale.lines if line.product == product.id]
    return FoundView(
        name=product.name,
        code=product.code,
        price=offer.price.figures(),
        left=words.left(level, stock),
        per=unit_text(product.unit),
        also=offer.because,
        stock=stock,
        weighed=product.unit.is_measured,
        shop_floor=level,
        in_sale=level_text(Quantity(sum(each.thousandths for each in on_sale)), product.unit)
        if on_sale
        else "",
    )


def price_of(offer: Offer) -> PriceView:
    """Give what a code costs, for somebody who only asks."""
    product = offer.product
    return PriceView(
        product.name,
        product.code,
        offer.price.figures(),
        per=unit_text(product.unit)
        if offer.quantity == ONE
        else f"/{level_text(offer.quantity, product.unit)}",
        left=level_text(offer.level, product.unit),
        stock=stock_of(offer),
        expired=show_day(offer.expired) if offer.expired else "",
    )


def quick_of(offer: Offer, each: str) -> QuickItem:
    """Give a thing without a barcode as its tile."""
    product = offer.product
    unit = product.unit.value if product.unit.is_measured else each
    icon = "scales" if product.unit.is_measured else "package"
    return QuickItem(product.name, offer.price.figures(), unit, icon)


def stock_of(offer: Offer) -> Stock:
    """Give whether there is plenty of it, little, or none."""
    if not offer.is_there:
        return Stock.NONE
    return Stock.LOW if offer.level <= offer.product.minimum else Stock.PLENTY
