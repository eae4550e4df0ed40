"""What an import would do: each row of a file set beside what the shop has already."""

from dataclasses import dataclass, replace
from itertools import count

from pos.office.product_sheet import ProductRow
from pos.records.books import Books
from pos.records.house import rules_of
from pos.records.products import all_codes, all_products
from pos.shop.identity import ProductId
from pos.shop.price import Price, PriceTag
from pos.shop.product import (
    Change,
    PackCode,
    Product,
    check_pack,
    checked,
    differences,
    short_name_of,
)
from pos.shop.quantity import NONE, Quantity, Unit
from pos.shop.refusal import Refusal
from pos.shop.tax import Rates
from pos.shop.words import Reason

FIRST_FREE_CODE = 1001
Codes = tuple[PackCode, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A product as it will be after the import."""

    line: int
    product: Product
    codes: Codes
    stock: Quantity = NONE
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A row, the product it is about, and that product's code."""

    row: ProductRow
    product: ProductId
    code: str


class Plan:
    """Which products are new, which change and which stay, row by row."""

    def __init__(self, books: Books) -> None:
        self.new: list[Entry] = []
        self.changed: list[Entry] = []
        self.unchanged = 0
        self._books = books
        self._rates: Rates = rules_of(books).market.tax_rates
        self._products = {product.id: product for product in all_products(books)}
        self._codes = all_codes(books)
        self._by_code = {product.code.casefold(): id_ for id_, product in self._products.items()}
        self._by_name = {product.name.casefold(): id_ for id_, product in self._products.items()}
        self._by_barcode = {
            code.barcode.text: id_ for id_, codes in self._codes.items() for code in codes
        }
        self._deposits = {id_ for id_, product in self._products.items() if product.is_deposit}
        self._line_of: dict[ProductId, int] = {}
        self._free_codes = map(str, count(FIRST_FREE_CODE))

    def place(self, row: ProductRow) -> Placed:
        """Say which product a row is about: one the shop has, or a new one; two rows for one are refused."""
        known = self._known(row)
        if known is not None and known in self._line_of:
            raise Refusal(Reason.SAME_AS_LINE, line=self._line_of[known], what="product")
        product = known or ProductId(self._books.new_id())
        self._line_of[product] = row.line
        code = row.code or (self._products[product].code if known else self._free_code())
        self._by_code[code.casefold()] = product
        self._by_name.setdefault(row.name.casefold(), product)
        for pack in row.codes or ():
            self._by_barcode[pack.barcode.text] = product
        if row.is_deposit:
            self._deposits.add(product)
        return Placed(row, product, code)

    def add(self, placed: Placed) -> None:
        """Take a row into the plan: as a new product, a changed one, or one that stays as it is."""
        row, known = placed.row, self._products.get(placed.product)
        product = checked(self._described(placed, known or self._fresh(placed)))
        was = self._codes.get(placed.product, ())
        codes = _joined(was, row.codes or ())
        for pack in codes:
            check_pack(pack, product)
        if known is None:
            self.new.append(Entry(row.line, product, codes, stock=row.stock or NONE))
            return
        changes = differences(known, was, after=product, codes_after=codes)
        if changes:
            self.changed.append(Entry(row.line, product, codes, changes=changes))
        else:
            self.unchanged += 1

    def give_up(self, placed: Placed) -> None:
        """Leave a row out that cannot be added: no other row may bear a deposit that will not be there."""
        if placed.product not in self._products:
            self._deposits.discard(placed.product)

    def _known(self, row: ProductRow) -> ProductId | None:
        texts = [pack.barcode.text for pack in row.codes or ()]
        found = {self._by_barcode[text] for text in texts if text in self._by_barcode}
        if row.code is not None and row.code.casefold() in self._by_code:
            found.add(self._by_code[row.code.casefold()])
        if len(found) > 1:
            raise Refusal(Reason.CODES_OF_TWO)
        if found:
            return found.pop()
        return None if row.code is not None else self._by_name.get(row.name.casefold())

    def _free_code(self) -> str:
        return next(code for code in self._free_codes if code not in self._by_code)

    def _fresh(self, placed: Placed) -> Product:
        name, tag = placed.row.name, PriceTag(Price(placed.row.price))
        return Product(placed.product, name, short_name_of(name), placed.code, "", Unit.PIECE, tag)

    def _described(self, placed: Placed, before: Product) -> Product:
        row = placed.row
        said = {
            "short_name": row.short_name,
            "category": row.category,
            "unit": row.unit,
            "cost": row.cost,
            "tax_class": row.tax_class,
            "minimum": row.minimum,
            "is_deposit": row.is_deposit,
            "has_batches": row.has_batches,
            "is_active": row.is_active,
            "deposit": self._deposit(row),
        }
        breaks = before.tag.breaks if row.breaks is None else row.breaks
        product = replace(
            before,
            name=row.name,
            code=placed.code,
            tag=PriceTag(Price(row.price), breaks),
            **{field: value for field, value in said.items() if value is not None},  # type: ignore[arg-type]
        )
        if product.tax_class not in self._rates:
            letter = product.tax_class.value
            raise Refusal(Reason.TAX_CLASS_UNKNOWN, name=product.name, letter=letter)
        return product

    def _deposit(self, row: ProductRow) -> ProductId | None:
        if row.deposit is None:
            return None
        deposit = self._by_code.get(row.deposit.casefold())
        if deposit is None or deposit not in self._deposits:
            raise Refusal(Reason.DEPOSIT_UNCLEAR, name=row.name)
        return deposit


def _joined(was: Codes, said: Codes) -> Codes:
    """Give the codes a product had and those a row names; of one named anew the row's word counts."""
    joined = {pack.barcode.text: pack for pack in (*was, *said)}
    return tuple(joined[text] for text in sorted(joined))
