"""Many prices at once: looked at first, changed in parts so that the counter never waits, and taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from pos.office.shelf_list import chosen_products
from pos.records.authority import allow
from pos.records.database import Records
from pos.records.price_changes import changed_by, keep_prices, past_changes, taken_back
from pos.records.products import product_of
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.money import Money, above_zero
from pos.shop.price import Price, PriceTag
from pos.shop.price_change import Kept, PastChange, PriceChange
from pos.shop.product import Product
from pos.shop.progress import Progress, no_progress
from pos.shop.repricing import NewPrice, Recipe, checked_recipe
from pos.shop.searching import Shelf
from pos.shop.shelf_list import Choice
from pos.shop.staff import Permission

STEP = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which prices are to change and how; of a change that was stopped, what it has not done yet."""

    choice: Choice
    recipe: Recipe
    shelf: Shelf | None = None
    goes_on: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What would change, and how many items were looked at."""

    prices: tuple[NewPrice, ...]
    looked_at: int
    left_out: int = 0
    """Items for which nothing can be reckoned: without a price, or without a cost."""


def preview_prices(
    records: Records, by: StaffId, *, wanted: Wanted, progress: Progress = no_progress
) -> Preview:
    """Give every price that would change."""
    recipe = checked_recipe(wanted.recipe)
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        done = changed_by(books, wanted.goes_on) if wanted.goes_on else {}
        products = chosen_products(books, wanted.choice, wanted.shelf)
    prices: list[NewPrice] = []
    left_out = 0
    for number, product in enumerate(products):
        if number % STEP == 0:
            progress("Reckoning", number, len(products))
        after = recipe.price_of(product)
        left_out += after is None
        if after is not None and after != product.price and product.id not in done:
            prices.append(_new(product, after))
    return Preview(tuple(prices), len(products), left_out)


def change_prices(
    records: Records, by: StaffId, *, change: PriceChange, part: Sequence[NewPrice]
) -> Kept:
    """Keep one part of a change; what has another price by now than was looked at stays as it is.

    A price that no till can hold, or of nothing, is refused with all of its part.
    """
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        now = [(new, product_of(books, new.product)) for new in part]
        passed = tuple(product.name for new, product in now if product.price != new.before)
        kept = [
            (product, _priced(product, new)) for new, product in now if product.price == new.before
        ]
        keep_prices(books, kept)
        noted = change.noted(changed=len(kept), passed=len(passed))
        detail = msgspec.to_builtins(noted)
        books.note(Act.PRICES_CHANGED, by, subject=change.id, **detail)
        return Kept(len(kept), passed)


def list_price_changes(records: Records, by: StaffId) -> tuple[PastChange, ...]:
    """Give the changes of many prices, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        return tuple(past_changes(books))


def preview_undo(records: Records, by: StaffId, *, change: str) -> Preview:
    """Give what it takes to have the prices back that were before a change."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        made = len(changed_by(books, change))
        prices = tuple(taken_back(books, change))
        return Preview(prices, made, made - len(prices))


def _priced(product: Product, new: NewPrice) -> Product:
    return replace(product, tag=PriceTag(Price(above_zero(new.after)), product.tag.breaks))


def _new(product: Product, after: Money) -> NewPrice:
    has_others = bool(product.tag.breaks)
    return NewPrice(product.id, product.name, product.price, after, product.cost, has_others)
