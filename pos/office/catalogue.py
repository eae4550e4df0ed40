"""Products and prices as the owner keeps them; every change of a field stays on record."""

from dataclasses import dataclass
from itertools import count

from pos.office.import_plan import FIRST_FREE_CODE
from pos.records.authority import allow
from pos.records.books import Books, OpenBooks
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.product_changes import post_changes
from pos.records.products import (
    add_products,
    all_products,
    change_product,
    codes_of,
    find_by_barcode,
    find_by_code,
    product_of,
)
from pos.shop.audit import Act
from pos.shop.barcode import scanned_as
from pos.shop.identity import StaffId
from pos.shop.product import (
    Change,
    PackCode,
    Product,
    check_deposit_stays,
    check_pack,
    check_tax_class,
    checked,
    differences,
)
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class Described:
    """All that is said of an item: itself, its prices, and the codes that find it."""

    product: Product
    codes: tuple[PackCode, ...] = ()


def add_product(
    records: Records, by: StaffId, *, product: Product, codes: tuple[PackCode, ...] = ()
) -> None:
    """Put a new product on the shelf; one that lies there just so already changes nothing."""
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        there = find_by_code(books, product.code)
        if there is not None and there.id == product.id:
            if differences(there, codes_of(books, there.id), after=product, codes_after=codes):
                raise Refusal(Reason.CODE_TAKEN, code=product.code, name=there.name)
            return
        _check(books, product, codes)
        add_products(books, [(product, codes)])
        books.note(Act.PRODUCT_CHANGED, by, subject=product.id, code=product.code, new=True)


def keep_item(records: Records, by: StaffId, *, seen: Described, wanted: Described) -> None:
    """Keep an item as it is now described, unless somebody changed it after it was seen."""
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        now = Described(product_of(books, seen.product.id), codes_of(books, seen.product.id))
        changes = _differences(seen, wanted)
        if not changes:
            return
        if _differences(seen, now):
            raise Refusal(Reason.CHANGED_MEANWHILE, name=now.product.name)
        _check(books, wanted.product, wanted.codes)
        check_deposit_stays(now.product, wanted.product, shelf=all_products(books))
        _keep(books, by, wanted, changes)


def free_code(records: Records, by: StaffId) -> str:
    """Give a short code that no product has yet."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        codes = (str(number) for number in count(FIRST_FREE_CODE))
        return next(code for code in codes if find_by_code(books, code) is None)


def _differences(before: Described, after: Described) -> tuple[Change, ...]:
    return differences(before.product, before.codes, after=after.product, codes_after=after.codes)


def _keep(books: OpenBooks, by: StaffId, wanted: Described, changes: tuple[Change, ...]) -> None:
    product = wanted.product
    change_product(books, product, wanted.codes)
    post_changes(books, [(product.id, change) for change in changes])
    fields = [change.field for change in changes]
    books.note(Act.PRODUCT_CHANGED, by, subject=product.id, code=product.code, fields=fields)


def _check(books: OpenBooks, product: Product, codes: tuple[PackCode, ...]) -> None:
    checked(product)
    _check_place_in_shop(books, product)
    for code in codes:
        check_pack(code, product)
    for barcode in (scanned_as(product.code), *(code.barcode for code in codes)):
        packed = find_by_barcode(books, barcode)
        for other in (packed and packed[0], find_by_code(books, barcode.text)):
            if other is not None and other.id != product.id:
                raise Refusal(Reason.CODE_TAKEN, code=barcode.text, name=other.name)
    if len({code.barcode.text for code in codes}) < len(codes):
        raise Refusal(Reason.CODE_TAKEN, code=codes[0].barcode.text, name=product.name)


def _check_place_in_shop(books: Books, product: Product) -> None:
    same = find_by_code(books, product.code)
    if same is not None and same.id != product.id:
        raise Refusal(Reason.CODE_TAKEN, code=product.code, name=same.name)
    check_tax_class(product, rules_of(books).market.tax_rates)
    if product.deposit is not None and not product_of(books, product.deposit).is_deposit:
        raise Refusal(Reason.DEPOSIT_UNCLEAR, name=product.name)
