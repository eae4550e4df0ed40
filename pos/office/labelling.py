"""What a label says of a product: its name, its price, and the code by which it is scanned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pos.records.authority import allow
from pos.records.books import Books, milliseconds, moment
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.products import codes_of, find_by_barcode, find_by_code, product_of
from pos.records.shelf_list import delivered, latest_deliveries, repriced_since
from pos.shop.barcode import printable_start, read_barcode
from pos.shop.identity import ProductId, StaffId
from pos.shop.product import PackCode, Product
from pos.shop.quantity import ONE
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules
from pos.shop.staff import Permission
from pos.shop.words import Reason

MOST_LABELS = 500
"""Of one item, and of all at once: a slip of the finger must not empty a roll."""
MOST_DELIVERIES = 30


@dataclass(frozen=True, slots=True)
class Labelled:
    """A product as its label has it; without a barcode its own code is printed as one."""

    product: Product
    code: PackCode | None
    rules: ShopRules


@dataclass(frozen=True, slots=True)
class LabelLine:
    """An item, and how many labels of it are wanted."""

    product: Product
    count: int


@dataclass(frozen=True, slots=True)
class Arrived:
    """A delivery for whose goods labels may be wanted."""

    id: str
    at: datetime
    supplier: str
    note_number: str


def find_labelled(records: Records, by: StaffId, *, typed: str) -> Labelled:
    """Give what is labelled: of a barcode its own pack, of a short code the single piece."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        found = find_by_barcode(books, read_barcode(typed))
        if found is not None:
            return Labelled(*found, rules_of(books))
        product = find_by_code(books, typed.strip())
        if product is None:
            raise Refusal(Reason.NOT_FOUND, code=printable_start(typed.strip()))
        return _labelled(books, product, rules_of(books))


def label_items(
    records: Records, by: StaffId, *, products: Sequence[ProductId]
) -> tuple[Labelled, ...]:
    """Give what stands on the labels of these items, in their order."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        rules = rules_of(books)
        return tuple(_labelled(books, product_of(books, each), rules) for each in products)


def list_repriced(records: Records, by: StaffId, *, days: int) -> tuple[LabelLine, ...]:
    """Give what has got another price in the last days and is still sold: one label for each."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        since = milliseconds(books.now - timedelta(days=days))
        products = [product_of(books, each) for each in repriced_since(books, since)]
        return tuple(LabelLine(each, 1) for each in products if each.is_active)


def list_delivered(records: Records, by: StaffId, *, delivery: str) -> tuple[LabelLine, ...]:
    """Give what came with a delivery: a label for each whole one of it, or one of what is weighed."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        many: dict[ProductId, int] = {}
        for product, quantity in delivered(books, delivery):
            many[product] = many.get(product, 0) + quantity
        return tuple(_line(product_of(books, each), much) for each, much in many.items())


def list_deliveries(records: Records, by: StaffId) -> tuple[Arrived, ...]:
    """Give the newest deliveries, for whose goods labels may be wanted."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        found = latest_deliveries(books, MOST_DELIVERIES)
        return tuple(Arrived(id_, moment(at), supplier, note) for id_, at, supplier, note in found)


def _line(product: Product, thousandths: int) -> LabelLine:
    pieces = 1 if product.unit.is_measured else max(1, thousandths // ONE.thousandths)
    return LabelLine(product, min(pieces, MOST_LABELS))


def _labelled(books: Books, product: Product, rules: ShopRules) -> Labelled:
    codes = codes_of(books, product.id)
    single = next((code for code in codes if code.pack == ONE), None)
    return Labelled(product, single, rules)
