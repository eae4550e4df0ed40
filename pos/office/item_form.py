"""An item as it is typed at the screen: read with the same eyes as a row of a file, but empty means none."""

from collections.abc import Mapping
from dataclasses import replace

from pos.office.catalogue import Described
from pos.office.importing import BadRows
from pos.office.product_sheet import Problem, ProductRow, columns_of, read_row
from pos.office.sheets import Row, Sheet
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.products import find_by_code
from pos.shop.identity import ProductId, StaffId
from pos.shop.money import NOTHING
from pos.shop.price import Price, PriceTag
from pos.shop.product import Product, check_pack, checked, describe, short_name_of
from pos.shop.quantity import NONE, Unit
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.tax import TaxClass
from pos.shop.words import Reason

COLUMNS = (
    "name", "short_name", "code", "category", "unit", "price", "prices", "cost", "tax_class",
    "minimum", "is_active", "has_batches", "is_deposit", "deposit", "barcodes",
)  # fmt: skip
"""What is typed of an item, by the names of the columns of a file."""
Typed = Mapping[str, str]


def read_item(
    records: Records, by: StaffId, *, typed: Typed, seen: Described | None = None
) -> Described:
    """Give the item that is described, or refuse with all that is wrong, each with its column."""
    row = _row_of(typed)
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        problems = [*row.problems]
        deposit = _deposit(books, typed, problems)
        id_ = seen.product.id if seen is not None else ProductId(books.new_id())
    described = Described(_product(row, id_, deposit), row.codes or ())
    if not problems:
        problems.extend(_misfits(described))
    if problems:
        raise BadRows(tuple(problems))
    return described


def typed_of(item: Described, *, deposit_code: str = "") -> dict[str, str]:
    """Give what stands in the fields for an item, as it would be typed."""
    told = describe(item.product, item.codes)
    plain = {name: told[name].replace(",", "") for name in ("price", "cost")}
    minimum = told["minimum"].replace(",", "") if item.product.minimum != NONE else ""
    return {**told, **plain, "minimum": minimum, "deposit": deposit_code}


def _row_of(typed: Typed) -> ProductRow:
    sheet = Sheet("", tuple(_HEADINGS[each] for each in COLUMNS), ())
    cells = tuple(typed.get(each, "").strip() for each in COLUMNS)
    row = read_row(Row(1, cells), sheet, columns_of(sheet))
    columns = {heading: column for column, heading in _HEADINGS.items()}
    problems = tuple(
        replace(each, column=columns.get(each.column, each.column)) for each in row.problems
    )
    return replace(row, problems=problems)


_HEADINGS = {each: each.replace("_", " ") for each in COLUMNS}
"""How the columns are headed in a file that can be read."""


def _product(row: ProductRow, id_: ProductId, deposit: ProductId | None) -> Product:
    return Product(
        id=id_,
        name=row.name,
        short_name=row.short_name or short_name_of(row.name),
        code=row.code or "",
        category=row.category or "",
        unit=row.unit or Unit.PIECE,
        tag=PriceTag(Price(row.price), row.breaks or ()),
        cost=row.cost or NOTHING,
        tax_class=row.tax_class or TaxClass.B,
        minimum=row.minimum or NONE,
        is_active=row.is_active is not False,
        has_batches=row.has_batches is True,
        deposit=deposit,
        is_deposit=row.is_deposit is True,
    )


def _deposit(books: Books, typed: Typed, problems: list[Problem]) -> ProductId | None:
    code = typed.get("deposit", "").strip()
    found = find_by_code(books, code) if code else None
    if code and (found is None or not found.is_deposit):
        problems.append(
            _problem("deposit", Refusal(Reason.DEPOSIT_UNCLEAR, name=typed.get("name", "")))
        )
    return None if found is None else found.id


def _misfits(item: Described) -> list[Problem]:
    found: list[Problem] = []
    try:
        checked(item.product)
    except Refusal as refusal:
        found.append(_problem(_AT.get(refusal.reason, "name"), refusal))
    for code in item.codes:
        try:
            check_pack(code, item.product)
        except Refusal as refusal:
            found.append(_problem("barcodes", refusal))
    return found


_AT = {
    Reason.PRODUCT_NAME_LONG: "short_name",
    Reason.PRODUCT_CODE_MISSING: "code",
    Reason.DEPOSIT_ON_ITSELF: "deposit",
}


def _problem(column: str, refusal: Refusal) -> Problem:
    return Problem(1, column, str(refusal), refusal)
