"""What a search found is shown with its price, how much is left, and how many stand on the sale."""

import pytest

from pos.desks import views as desk
from pos.desks.search import SearchView
from pos.screens.from_search import found_of, price_of, quick_of
from pos.screens.telling import Telling
from pos.screens.views import Stock
from pos.shop.identity import ProductId
from pos.shop.quantity import Quantity, Unit, pieces
from pos.till.searching import Offer
from tests.builders import ksh, product

LINE = desk.LineView(
    number=7, product=ProductId("milk"), name="Milk", code="101", unit=Unit.PIECE,
    quantity=pieces(3), price=ksh(65), gross=ksh(195), net=ksh(195),
)  # fmt: skip


@pytest.mark.parametrize(
    ("level", "stock", "left"),
    [(0, Stock.NONE, "None left"), (2000, Stock.LOW, "2 left"), (9000, Stock.PLENTY, "9")],
)
def test_what_was_found_says_how_many_are_left(level: int, stock: Stock, left: str) -> None:
    offer = Offer(product(minimum=pieces(3)), Quantity(level), ksh(65), because="maziwa")
    view = SearchView("2*maz", (offer,))
    found = found_of(view, known=9, sale=desk.SaleView(lines=(LINE,)), words=Telling())
    assert (found.typed, found.times, found.of_all) == ("maz", "2", 9)
    (seen,) = found.found
    assert (seen.left, seen.stock, seen.also, seen.in_sale) == (left, stock, "maziwa", "3")


def test_what_is_weighed_is_told_by_weight() -> None:
    offer = Offer(product(unit=Unit.KG), Quantity(21_400), ksh(160), Quantity(500))
    price = price_of(offer)
    assert (price.left, price.per) == ("21.4 kg", "/0.5 kg")
    assert quick_of(offer, "each").per == "kg"
    assert quick_of(Offer(product(), pieces(1), ksh(10)), "each").per == "each"
    assert price_of(Offer(product(), pieces(1), ksh(10))).per == ""
