"""What an import would do: each row of a file set beside what the shop has already."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from types import MappingProxyType

from pos.office.product_sheet import ProductRow
from pos.records.books import Books
from pos.records.house import rules_of
from pos.records.products import all_codes, all_products
from pos.shop.barcode import scanned_as
from pos.shop.identity import ProductId
from pos.shop.price import Price, PriceTag
from pos.shop.product import (
    Change,
    PackCode,
    Product,
    check_deposit_stays,
    check_pack,
    check_tax_class,
    checked,
    differences,
    short_name_of,
)
from pos.shop.quantity import NONE, Quantity, Unit
from pos.shop.refusal import Refusal
from pos.shop.tax import Rates
from pos.shop.words import Reason

FIRST_FREE_CODE = 1001
NO_CODE = "-"
"""Of a row that is not going to be taken: no number is used up for it."""
Codes = tuple[PackCode, ...]
_BARCODES = "barcodes"
_COLUMN_OF = MappingProxyType(
    {
        Reason.PRODUCT_NAME_LONG: "short_name",
        Reason.PRODUCT_CODE_MISSING: "code",
        Reason.DEPOSIT_ON_ITSELF: "deposit",
    }
)
"""At which column a product as a whole is at fault; what a cell alone can be refused for, its reader refuses."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A product as it will be after the import."""

    line: int
    product: Product
    codes: Codes
    stock: Quantity = NONE
    changes: tuple[Change, ...] = ()


class Misfit(Refusal):
    """What keeps a row from being taken as it is, and the column that is at fault."""

    def __init__(self, column: str, refusal: Refusal) -> None:
        super().__init__(refusal.reason, **refusal.facts)
        self.column = column


@dataclass(frozen=True, slots=True)
class Placed:
    """A row, the product it is about, that product's code, and why it can be about none, if so."""

    row: ProductRow
    product: ProductId
    code: str
    misfit: Misfit | None = None

    @property
    def is_good(self) -> bool:
        """Whether nothing is known against the row yet."""
        return self.misfit is None and not self.row.problems


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
        """Say which product a row is about: one the shop has, or a new one; two rows for one do not fit."""
        try:
            known, column = self._known(row)
        except Misfit as misfit:
            return Placed(row, ProductId(""), row.code or NO_CODE, misfit)
        if known in self._line_of:
            again = Refusal(Reason.PRODUCT_OF_LINE, line=self._line_of[known])
            return Placed(row, known, row.code or NO_CODE, Misfit(column, again))
        product = known or ProductId(self._books.new_id())
        placed = Placed(row, product, row.code or self._code_of(known, row))
        self._remember(placed)
        return placed

    def add(self, placed: Placed) -> tuple[Misfit, ...]:
        """Take a row into the plan, or give all that keeps it out: no other may bear its deposit then."""
        row, known = placed.row, self._products.get(placed.product)
        product = self._described(placed, known or self._fresh(placed))
        was = self._codes.get(placed.product, ())
        codes = _joined(was, row.codes or ())
        misfits = tuple(self._misfits(placed, product, codes))
        if misfits or not placed.is_good:
            if placed.misfit is None and not (known and known.is_deposit):
                self._deposits.discard(placed.product)
        elif known is None:
            self.new.append(Entry(row.line, product, codes, stock=row.stock or NONE))
        elif changes := differences(known, was, after=product, codes_after=codes):
            self.changed.append(Entry(row.line, product, codes, changes=changes))
        else:
            self.unchanged += 1
        return misfits

    def _known(self, row: ProductRow) -> tuple[ProductId | None, str]:
        """Give the product that a row is about and the column that says so, or None for a new one."""
        by_code = self._by_code.get((row.code or "").casefold())
        texts = [pack.barcode.text for pack in row.codes or ()]
        found = {self._by_barcode[text] for text in texts if text in self._by_barcode}
        if len(found | {by_code or next(iter(found), None)}) > 1:
            raise Misfit(_BARCODES, Refusal(Reason.CODES_OF_TWO))
        if by_code or found:
            return by_code or found.pop(), "code" if by_code else _BARCODES
        has_code = row.code is not None or "code" in row.unread
        return None if has_code else self._by_name.get(row.name.casefold()), "name"

    def _remember(self, placed: Placed) -> None:
        """Let later rows find this one; one that names nothing readable is about nothing."""
        row, product = placed.row, placed.product
        self._line_of[product] = row.line
        if row.code or placed.is_good:
            self._by_code[placed.code.casefold()] = product
        if row.name:
            self._by_name.setdefault(row.name.casefold(), product)
        for pack in row.codes or ():
            self._by_barcode[pack.barcode.text] = product
        if row.is_deposit is not None and placed.is_good:
            change = self._deposits.add if row.is_deposit else self._deposits.discard
            change(product)

    def _misfits(self, placed: Placed, product: Product, codes: Codes) -> Iterator[Misfit]:
        if placed.misfit is not None:
            yield placed.misfit
        checks: list[tuple[str, Callable[[], object]]] = [
            ("tax_class", partial(check_tax_class, product, self._rates)),
            ("deposit", partial(self._check_deposit, placed.row)),
            ("is_deposit", partial(self._check_deposit_stays, product)),
            ("code", partial(self._check_no_barcode_of_another, product)),
            *(
                (_BARCODES, partial(self._check_no_code_of_another, pack, product))
                for pack in codes
            ),
            ("", partial(checked, product)),
            *((_BARCODES, partial(check_pack, pack, product)) for pack in codes),
        ]
        for column, check in checks:
            try:
                check()
            except Refusal as refusal:
                yield Misfit(column or _COLUMN_OF.get(refusal.reason, ""), refusal)

    def _code_of(self, known: ProductId | None, row: ProductRow) -> str:
        if known in self._products:
            return self._products[known].code
        return NO_CODE if row.problems else self._free_code()

    def _free_code(self) -> str:
        return next(code for code in self._free_codes if code not in self._by_code)

    def _fresh(self, placed: Placed) -> Product:
        name, tag = placed.row.name or "-", PriceTag(Price(placed.row.price))
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
        return replace(
            before,
            name=row.name or before.name,
            code=placed.code,
            tag=PriceTag(Price(row.price), breaks),
            **{field: value for field, value in said.items() if value is not None},  # type: ignore[arg-type]
        )

    def _deposit(self, row: ProductRow) -> ProductId | None:
        return None if row.deposit is None else self._by_code.get(row.deposit.casefold())

    def _check_deposit(self, row: ProductRow) -> None:
        if row.deposit is not None and self._deposit(row) not in self._deposits:
            raise Refusal(Reason.DEPOSIT_UNCLEAR, name=row.name)

    def _check_deposit_stays(self, product: Product) -> None:
        """Goods that the same file gives another deposit bear the old one until that is kept."""
        before = self._products.get(product.id, product)
        check_deposit_stays(before, product, shelf=self._products.values())

    def _check_no_barcode_of_another(self, product: Product) -> None:
        code = scanned_as(product.code).text
        self._check_mine(product, self._by_barcode.get(code), code)

    def _check_no_code_of_another(self, pack: PackCode, product: Product) -> None:
        code = pack.barcode.text
        self._check_mine(product, self._by_code.get(code.casefold()), code)

    def _check_mine(self, product: Product, found: ProductId | None, code: str) -> None:
        """A code that finds two products would sell the one for the other."""
        if found is None or found == product.id:
            return
        if found in self._products:
            raise Refusal(Reason.CODE_TAKEN, code=code, name=self._products[found].name)
        raise Refusal(Reason.CODE_OF_LINE, line=self._line_of[found])


def _joined(was: Codes, said: Codes) -> Codes:
    """Give the codes a product had and those a row names; of one named anew the row's word counts."""
    joined = {pack.barcode.text: pack for pack in (*was, *said)}
    return tuple(joined[text] for text in sorted(joined))
