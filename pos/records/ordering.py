"""Of which goods there is too little, as the stock stands."""

from dataclasses import replace

from pos.records.books import Books
from pos.records.products import all_products
from pos.records.stock import levels, values_of
from pos.shop.ordering import Low
from pos.shop.quantity import Quantity
from pos.shop.stock import Valued


def low_stock(books: Books) -> tuple[Low, ...]:
    """Give the goods below zero, and those at or below their minimum, by category and name."""
    there = levels(books)
    seen = (
        Low(product, Valued(Quantity(there.get(product.id, 0)))) for product in all_products(books)
    )
    found = [low for low in seen if low.is_to_order or low.is_to_count]
    values = values_of(books, [low.product.id for low in found])
    return tuple(replace(low, stock=values[low.product.id]) for low in found)
