"""A table of products as owners write it: columns in any order, under any of their usual names."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from pos.office.sheets import Row, Sheet
from pos.office.spellings import column_of, tax_class_of, unit_of
from pos.shop.barcode import Barcode, has_right_check_digit, read_barcode
from pos.shop.market import read_money
from pos.shop.money import NOTHING, Money, not_below_zero
from pos.shop.price import Price, PriceBreak, price_tag
from pos.shop.product import LONGEST_NAME, PackCode
from pos.shop.quantity import NONE, ONE, Quantity, Unit, read_quantity
from pos.shop.refusal import Refusal
from pos.shop.tax import TaxClass
from pos.shop.text import read_name, read_text
from pos.shop.words import Reason

T = TypeVar("T")
Read = Mapping[str, object]

_ANY_UNIT = Unit.KG
"""By which quantities are read when nobody can say what the unit is: parts are no fault of theirs."""
_ZERO = re.compile(r"0+(\.0+)?", re.ASCII)
_CUT_BY_SPREADSHEET = re.compile(r"\d[.,]?\d*E\+?\d+", re.ASCII | re.IGNORECASE)
_YES = frozenset({"yes", "y", "1", "true", "ndiyo", "ndio"})
_NO = frozenset({"", "no", "n", "0", "false", "hapana"})


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot be used: its line, the column, and the reason in words."""

    line: int
    column: str
    why: str
    refusal: Refusal | None = field(default=None, compare=False, repr=False)
    """The same reason with its facts, for a screen that speaks another language."""


@dataclass(frozen=True, slots=True)
class ProductRow:
    """What a row says of a product; None where its file has no such column or the cell is empty.

    Of a row with problems it is what could be read, so that all that is wrong with it can be told.
    """

    line: int
    name: str = ""
    price: Money = NOTHING
    short_name: str | None = None
    code: str | None = None
    category: str | None = None
    unit: Unit | None = None
    cost: Money | None = None
    tax_class: TaxClass | None = None
    minimum: Quantity | None = None
    stock: Quantity | None = None
    codes: tuple[PackCode, ...] | None = None
    breaks: tuple[PriceBreak, ...] | None = None
    deposit: str | None = None
    is_deposit: bool | None = None
    has_batches: bool | None = None
    is_active: bool | None = None
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()


def columns_of(sheet: Sheet) -> dict[str, int]:
    """Give the place of each column that is known, or refuse a table without names and prices."""
    places = _places_of(sheet)
    missing = [column for column in ("name", "price") if column not in places]
    if missing:
        raise Refusal(Reason.HEADERS_MISSING, name=sheet.name, missing=" and ".join(missing))
    return places


def _places_of(sheet: Sheet) -> dict[str, int]:
    """Give where each column stands; of two kinds of heading for one column the better kind counts."""
    found = [
        (place, column) for place, text in enumerate(sheet.header) if (column := column_of(text))
    ]
    first = {column.name for _, column in found if not column.is_second}
    places: dict[str, int] = {}
    for place, column in found:
        if column.is_second and column.name in first:
            continue
        if column.name in places:
            raise Refusal(Reason.HEADER_TWICE, name=sheet.name, column=column.name)
        places[column.name] = place
    return places


def unused_headings(sheet: Sheet) -> tuple[str, ...]:
    """Give the headings that name no column this program knows, or one that another names better."""
    used = set(columns_of(sheet).values())
    return tuple(
        heading for place, heading in enumerate(sheet.header) if heading and place not in used
    )


def read_row(row: Row, sheet: Sheet, places: Mapping[str, int]) -> ProductRow:
    """Give what a row says, with everything that is wrong with it."""
    if len(row.cells) > len(sheet.header):
        extra = row.cells[len(sheet.header)]
        many = Refusal(Reason.CELLS_TOO_MANY, text=extra[:20], most=len(sheet.header))
        return ProductRow(row.line, problems=(Problem(row.line, "", str(many), many),))
    cells = {
        column: row.cells[place] if place < len(row.cells) else ""
        for column, place in places.items()
    }
    problems: list[Problem] = []
    unread: set[str] = set()
    read: dict[str, object] = {}
    for column, parse in _PARSERS:
        if column not in cells or (not cells[column] and column not in _NEEDED):
            continue
        try:
            read[_FIELD.get(column, column)] = parse(cells[column], read)
        except Refusal as refusal:
            heading = sheet.header[places[column]]
            problems.append(Problem(row.line, heading, str(refusal), refusal))
            unread.add(column)
            if column == "unit":
                read["unit"] = _ANY_UNIT
    read["unit"] = None if "unit" in unread else read.get("unit")
    said = {"problems": tuple(problems), "unread": frozenset(unread), **read}
    return ProductRow(row.line, **said)  # type: ignore[arg-type]


def _name(cell: str, _read: Read) -> str:
    return read_name(cell, LONGEST_NAME)


def _unit(cell: str, _read: Read) -> Unit:
    return _understood(unit_of(cell), cell)


def _unit_by_weight(cell: str, read: Read) -> Unit:
    return Unit.KG if _answer(cell, read) else Unit.PIECE


def _tax_class(cell: str, _read: Read) -> TaxClass:
    return _understood(tax_class_of(cell), cell)


def _price(cell: str, _read: Read) -> Money:
    return not_below_zero(read_money(cell), Reason.PRICE_BELOW_ZERO)


def _text(cell: str, _read: Read) -> str:
    return read_text(cell, LONGEST_NAME)


def _quantity(cell: str, read: Read) -> Quantity:
    if _ZERO.fullmatch(cell):
        return NONE
    return read_quantity(cell, _unit_of(read))


def _answer(cell: str, _read: Read) -> bool:
    plain = cell.casefold()
    if plain not in _YES | _NO:
        raise Refusal(Reason.CELL_UNREADABLE, text=cell[:20])
    return plain in _YES


def _codes(cell: str, read: Read) -> tuple[PackCode, ...]:
    return tuple(
        _code(part.strip(), _unit_of(read)) for part in re.split(r"[;\n]", cell) if part.strip()
    )


def _code(text: str, unit: Unit) -> PackCode:
    rest, _, price = text.partition("@")
    code, star, pack = rest.partition("*")
    return PackCode(
        _barcode(code.strip()),
        read_quantity(pack, unit) if star else ONE,
        read_money(price) if price else None,
    )


def _barcode(code: str) -> Barcode:
    """Read a barcode, with the zeros back that a spreadsheet took from its front."""
    if _CUT_BY_SPREADSHEET.fullmatch(code):
        raise Refusal(Reason.BARCODE_CUT, code=code)
    if code.isascii() and code.isdigit() and 8 < len(code) < 12:
        for length in (12, 13):
            if has_right_check_digit(code.zfill(length)):
                return read_barcode(code.zfill(length))
    return read_barcode(code)


def _breaks(cell: str, read: Read) -> tuple[PriceBreak, ...]:
    breaks = []
    for part in cell.split(";"):
        least, sign, price = part.partition("=")
        if not sign:
            raise Refusal(Reason.CELL_UNREADABLE, text=part[:20])
        breaks.append(PriceBreak(read_quantity(least, _unit_of(read)), Price(read_money(price))))
    return price_tag(Price(NOTHING), tuple(breaks)).breaks


def _unit_of(read: Read) -> Unit:
    unit = read.get("unit", Unit.PIECE)
    return unit if isinstance(unit, Unit) else Unit.PIECE


def _understood(meant: T | None, cell: str) -> T:
    if meant is None:
        raise Refusal(Reason.CELL_UNREADABLE, text=cell[:20])
    return meant


_PARSERS: tuple[tuple[str, Callable[[str, Read], object]], ...] = (
    ("by_weight", _unit_by_weight),
    ("unit", _unit),  # first: quantities are read by it
    ("name", _name),
    ("short_name", _text),
    ("code", _text),
    ("category", _text),
    ("price", _price),
    ("cost", _price),
    ("tax_class", _tax_class),
    ("minimum", _quantity),
    ("stock", _quantity),
    ("barcodes", _codes),
    ("prices", _breaks),
    ("deposit", _text),
    ("is_deposit", _answer),
    ("has_batches", _answer),
    ("is_active", _answer),
)
_FIELD = MappingProxyType({"by_weight": "unit", "barcodes": "codes", "prices": "breaks"})
_NEEDED = frozenset({"name", "price"})
