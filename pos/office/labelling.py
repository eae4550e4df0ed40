"""What a label says of a product: its name, its price, and the code by which it is scanned."""

from dataclasses import dataclass

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.products import codes_of, find_by_barcode, find_by_code
from pos.shop.barcode import printable_start, read_barcode
from pos.shop.identity import StaffId
from pos.shop.product import PackCode, Product
from pos.shop.quantity import ONE
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules
from pos.shop.staff import Permission
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class Labelled:
    """A product as its label has it; without a barcode its own code is printed as one."""

    product: Product
    code: PackCode | None
    rules: ShopRules


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
        codes = codes_of(books, product.id)
        single = next((code for code in codes if code.pack == ONE), None)
        return Labelled(product, single, rules_of(books))
