"""Looking goods up without selling them: by what somebody types, or by their code for their price."""

from dataclasses import dataclass
from datetime import date

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.products import product_of
from pos.records.shelf import shelved
from pos.records.stock import level_of
from pos.shop.identity import ProductId, StaffId
from pos.shop.money import Money
from pos.shop.product import Product
from pos.shop.quantity import ONE, Quantity
from pos.shop.searching import MOST_FOUND, Found, Shelf
from pos.shop.staff import Permission
from pos.shop.typed import Typed, read_typed
from pos.till.expiring import last_day_over
from pos.till.finding import find_goods


@dataclass(frozen=True, slots=True)
class Offer:
    """A product as it would be sold now: its price, and how much of it there is."""

    product: Product
    level: Quantity
    price: Money
    quantity: Quantity = ONE
    because: str = ""
    """The word or code by which it was found, when its name was not."""
    expired: date | None = None
    """The last day of what of it would be sold first, when that day is over; told with a price that was asked."""

    @property
    def is_there(self) -> bool:
        """Whether the books say that there is some."""
        return self.level.thousandths > 0


def read_shelf(records: Records, by: StaffId) -> Shelf:
    """Give everything the shop sells, ready to be searched."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return Shelf(shelved(books))


def search(
    records: Records, by: StaffId, *, shelf: Shelf, typed: str, most: int = MOST_FOUND
) -> tuple[Offer, ...]:
    """Give what fits, with today's price and stock; what is not sold any more is left out."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        offers = (_offer(books, found) for found in shelf.find(typed, most))
        return tuple(offer for offer in offers if offer.product.is_active)


def check_price(records: Records, by: StaffId, *, typed: str) -> Offer:
    """Give what a code stands for and what that costs, one of it when nothing is said."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        asked = read_typed(typed)
        goods = find_goods(books, Typed(asked.code, asked.before_star or "1"))
        product = product_of(books, goods.item.product)
        price = goods.fixed or goods.typed or goods.tag.at(goods.quantity).of(goods.quantity)
        expired = last_day_over(books, goods.item)
        return Offer(product, level_of(books, product.id), price, goods.quantity, expired=expired)


def _offer(books: Books, found: Found) -> Offer:
    product = product_of(books, ProductId(found.product))
    return Offer(product, level_of(books, product.id), product.price, because=found.because)
