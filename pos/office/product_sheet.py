"""A table of products as owners write it: columns in any order, under any of their usual names."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from pos.office.sheets import Row, Sheet
from pos.shop.barcode import Barcode, has_right_check_digit, read_barcode
from pos.shop.money import NOTHING, Money, read_money
from pos.shop.price import Price, PriceBreak, price_tag
from pos.shop.product import LONGEST_NAME, PackCode
from pos.shop.quantity import NONE, ONE, Quantity, Unit, read_quantity
from pos.shop.refusal import Refusal
from pos.shop.tax import TaxClass
from pos.shop.text import read_name, read_text
from pos.shop.words import Reason

T = TypeVar("T")
Read = Mapping[str, object]

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "name": "name product item description productname itemname productdescription jina bidhaa",
        "short_name": "shortname receiptname",
        "code": "code plu sku itemcode productcode shortcode itemno nambari",
        "category": "category department group class section aina",
        "unit": "unit uom measure unitofmeasure soldby kipimo",
        "price": "price sellingprice retailprice sp unitprice saleprice sellprice bei",
        "cost": "cost costprice buyingprice bp purchaseprice buyprice unitcost",
        "tax_class": "taxclass tax vat vatclass taxcode vatcode vatrate taxrate",
        "minimum": "minimum min minstock minimumstock reorder reorderlevel reorderpoint",
        "stock": "stock qty quantity openingstock onhand instock stockqty balance idadi",
        "barcodes": "barcodes barcode ean ean13 upc gtin barcodeno",
        "prices": "prices pricebreaks quantityprices wholesale",
        "deposit": "deposit depositcode empties",
        "is_deposit": "isdeposit",
        "has_batches": "hasbatches batches expires",
        "is_active": "active isactive",
    }
)
_COLUMN = MappingProxyType(
    {spelling: column for column, names in _NAMES.items() for spelling in names.split()}
)
_UNITS = MappingProxyType(
    {
        spelling: unit
        for unit, spellings in (
            (Unit.PIECE, " piece pieces pc pcs each ea unit units no nos pkt packet bottle tin"),
            (Unit.KG, "kg kgs kilo kilos kilogram kilograms"),
            (Unit.G, "g gm gms gram grams"),
            (Unit.L, "l lt ltr ltrs litre litres liter liters"),
            (Unit.ML, "ml mls millilitre millilitres"),
            (Unit.M, "m mtr metre metres meter meters"),
        )
        for spelling in spellings.split(" ")
    }
)
_TAXES = MappingProxyType(
    {
        spelling: tax_class
        for tax_class, spellings in (
            (TaxClass.A, "a exempt ex exempted"),
            (TaxClass.B, "b 16 16% 16.0% 0.16 standard vat vatable taxable yes"),
            (TaxClass.C, "c zero 0 0% zerorated zero-rated"),
            (TaxClass.D, "d non-vat nonvat"),
            (TaxClass.E, "e 8 8% 0.08 reduced"),
        )
        for spelling in spellings.split(" ")
    }
)
_ZERO = re.compile(r"0+(\.0+)?", re.ASCII)
_CUT_BY_SPREADSHEET = re.compile(r"\d[.,]?\d*E\+?\d+", re.ASCII | re.IGNORECASE)
_YES, _NO = frozenset({"yes", "y", "1", "true", "ndiyo"}), frozenset({"", "no", "n", "0", "false"})


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot be used: its line, the column, and the reason in words."""

    line: int
    column: str
    why: str


@dataclass(frozen=True, slots=True)
class ProductRow:
    """What a row says of a product; None where its file has no such column or the cell is empty."""

    line: int
    name: str
    price: Money
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


def columns_of(sheet: Sheet) -> dict[str, int]:
    """Give the place of each column that is known, or refuse a table without names and prices."""
    places: dict[str, int] = {}
    for place, heading in enumerate(sheet.header):
        column = _COLUMN.get(_plain(heading))
        if column is None:
            continue
        if column in places:
            raise Refusal(Reason.HEADER_TWICE, name=sheet.name, column=column)
        places[column] = place
    missing = [column for column in ("name", "price") if column not in places]
    if missing:
        raise Refusal(Reason.HEADERS_MISSING, name=sheet.name, missing=" and ".join(missing))
    return places


def unused_headings(sheet: Sheet) -> tuple[str, ...]:
    """Give the headings that name no column this program knows."""
    return tuple(heading for heading in sheet.header if heading and _plain(heading) not in _COLUMN)


def read_row(row: Row, sheet: Sheet, places: Mapping[str, int]) -> ProductRow | tuple[Problem, ...]:
    """Give what a row says, or everything that is wrong with it."""
    if len(row.cells) > len(sheet.header):
        extra = row.cells[len(sheet.header)]
        why = str(Refusal(Reason.CELLS_TOO_MANY, text=extra[:20], most=len(sheet.header)))
        return (Problem(row.line, "", why),)
    cells = {
        column: row.cells[place] if place < len(row.cells) else ""
        for column, place in places.items()
    }
    problems: list[Problem] = []
    read: dict[str, object] = {"line": row.line}
    for column, parse in _PARSERS:
        if column not in cells or (not cells[column] and column not in _NEEDED):
            continue
        try:
            read[_FIELD.get(column, column)] = parse(cells[column], read)
        except Refusal as refusal:
            problems.append(Problem(row.line, sheet.header[places[column]], str(refusal)))
    return tuple(problems) or ProductRow(**read)  # type: ignore[arg-type]


def _name(cell: str, _read: Read) -> str:
    return read_name(cell, LONGEST_NAME)


def _unit(cell: str, _read: Read) -> Unit:
    return _chosen(_UNITS, cell)


def _tax_class(cell: str, _read: Read) -> TaxClass:
    return _chosen(_TAXES, cell)


def _price(cell: str, _read: Read) -> Money:
    price = read_money(cell)
    if price < NOTHING:
        raise Refusal(Reason.PRICE_BELOW_ZERO)
    return price


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


def _chosen(choices: Mapping[str, T], cell: str) -> T:
    plain = cell.strip().casefold()
    if plain not in choices:
        raise Refusal(Reason.CELL_UNREADABLE, text=cell[:20])
    return choices[plain]


def _plain(heading: str) -> str:
    """Give a heading without accents, blanks and signs: what its spellings have in common."""
    folded = unicodedata.normalize("NFKD", heading).casefold()
    return re.sub(r"[^a-z0-9]", "", re.sub(r"\(.*?\)", "", folded))


_PARSERS: tuple[tuple[str, Callable[[str, Read], object]], ...] = (
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
_FIELD = MappingProxyType({"barcodes": "codes", "prices": "breaks"})
_NEEDED = frozenset({"name", "price"})
