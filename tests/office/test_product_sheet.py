"""Owners name columns and fill cells in many ways; each is understood or said to be wrong, never guessed."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.office.product_sheet import (
    Problem,
    ProductRow,
    columns_of,
    read_row,
    unused_headings,
)
from pos.office.sheets import Row, Sheet
from pos.shop.barcode import Symbology
from pos.shop.money import NOTHING, Money
from pos.shop.quantity import NONE, Quantity, Unit, pieces
from pos.shop.tax import TaxClass
from pos.shop.words import Reason
from tests.builders import ksh
from tests.office.tables import says
from tests.shops import refused

MILK, LONG_EAN = "6161100600218", "16161104650070"


def read(*header: str, cells: tuple[str, ...]) -> ProductRow:
    sheet = Sheet("products.csv", header, ())
    return read_row(Row(7, cells), sheet, columns_of(sheet))


def value(column: str, cell: str, unit: str = "piece") -> object:
    """What a cell of one column becomes, in a row that is right otherwise."""
    cells = {"unit": unit, "name": "Milk", "price": "65"} | {column: cell}
    row = read(*cells, cells=tuple(cells.values()))
    assert row.problems == ()
    return getattr(row, {"barcodes": "codes", "prices": "breaks"}.get(column, column))


def problem(column: str, cell: str) -> Problem:
    """What is wrong with a cell of one column, in a row that is right otherwise."""
    cells = {"name": "Milk", "price": "65"} | {column: cell}
    (found,) = read(*cells, cells=tuple(cells.values())).problems
    return found


@pytest.mark.parametrize(
    ("column", "spellings"),
    [
        ("name", "Name|PRODUCT NAME|Item|Item-name|Description|Jina|Bidhaa|Näme"),
        ("short_name", "short_name|Short name|Receipt Name"),
        ("code", "Code|PLU|SKU|Item No.|Product code|Nambari"),
        ("category", "Category|Department|Group|Aina"),
        ("unit", "Unit|UoM|Unit of measure|Sold by|Kipimo"),
        ("price", "Price|Selling price (KSh)|Retail  Price|S.P.|Unit Price|Bei"),
        ("cost", "Cost|Buying Price|B.P|Purchase price|Unit cost (excl. VAT)"),
        ("tax_class", "tax_class|VAT|VAT %|Tax Code|VAT rate"),
        ("minimum", "Minimum|Min. stock|Reorder level|Re-order point"),
        ("stock", "Stock|Qty|Quantity|Opening stock|On hand|In stock|Balance|Idadi"),
        ("barcodes", "Barcodes|Barcode|Bar code|EAN|EAN-13|UPC|GTIN"),
        ("prices", "Prices|Price breaks|Wholesale"),
        ("deposit", "Deposit|Deposit code|Empties"),
        ("is_deposit", "is_deposit|Is deposit"),
        ("has_batches", "has_batches|Batches|Expires"),
        ("is_active", "Active|is active"),
    ],
)
def test_a_column_is_known_under_its_usual_names(column: str, spellings: str) -> None:
    for spelling in spellings.split("|"):
        header = ("x", spelling, *{"Name", "Price"} - {column.title()})
        assert columns_of(Sheet("a.csv", header, ()))[column] == 1, spelling


def test_columns_stand_in_any_order() -> None:
    row = read("Bei", "", "Code", "Jina", cells=("65", "?", "101", "Maziwa"))
    assert row == ProductRow(7, "Maziwa", ksh(65), code="101")


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        (("price", "code"), "name"),
        (("name", "code"), "price"),
        (("a", "b"), "name and price"),
    ],
)
def test_a_table_without_names_or_prices_is_refused(header: tuple[str, ...], missing: str) -> None:
    with refused(Reason.HEADERS_MISSING) as no:
        columns_of(Sheet("a.csv", header, ()))
    assert no.value.facts == {"name": "a.csv", "missing": missing}


def test_two_columns_for_one_thing_are_refused() -> None:
    with refused(Reason.HEADER_TWICE) as no:
        columns_of(Sheet("a.csv", ("Name", "price", "EAN", "Barcode"), ()))
    assert no.value.facts["column"] == "barcodes"


def test_of_two_headings_for_one_thing_the_better_one_counts_and_the_other_is_told() -> None:
    header = ("Description", "Name", "price", "SKU", "Purchase cost", "Cost")
    sheet = Sheet("a.csv", header, ())
    assert columns_of(sheet) == {"name": 1, "price": 2, "code": 3, "cost": 5}
    assert unused_headings(sheet) == ("Description", "Purchase cost")


def test_two_equally_poor_headings_for_one_thing_are_refused() -> None:
    with refused(Reason.HEADER_TWICE):
        columns_of(Sheet("a.csv", ("Description", "Particulars", "price"), ()))


def test_columns_that_nobody_knows_are_told() -> None:
    header = ("Name", "Supplier", "", "price", "Shelf (row)", "???")
    assert unused_headings(Sheet("a.csv", header, ())) == ("Supplier", "Shelf (row)", "???")


@pytest.mark.parametrize(
    ("column", "cell", "wanted"),
    [
        ("name", "  Brookside   Milk ", "Brookside Milk"),
        ("name", "Nescafé ½ “Gold” 咖啡", "Nescafé ½ “Gold” 咖啡"),
        ("name", "x" * 120, "x" * 120),
        ("short_name", "Milk  500", "Milk 500"),
        ("code", " A-1/b ", "A-1/b"),
        ("category", "Dairy & eggs", "Dairy & eggs"),
        ("price", "65", ksh(65)),
        ("price", "0", NOTHING),
        ("price", "KSh 1,250.50", ksh("1250.50")),
        ("price", "65/=", ksh(65)),
        ("cost", "53.5", ksh("53.50")),
        ("tax_class", "b", TaxClass.B),
        ("tax_class", "16%", TaxClass.B),
        ("tax_class", "VAT", TaxClass.B),
        ("tax_class", "Exempt", TaxClass.A),
        ("tax_class", "0", TaxClass.C),
        ("tax_class", "Zero-rated", TaxClass.C),
        ("tax_class", "non-VAT", TaxClass.D),
        ("tax_class", "8", TaxClass.E),
        ("minimum", "12", pieces(12)),
        ("minimum", "0", NONE),
        ("stock", "1,200", pieces(1200)),
        ("stock", "0.00", NONE),
        ("deposit", "9001", "9001"),
        ("is_deposit", "Yes", True),
        ("is_deposit", "ndiyo", True),
        ("is_deposit", "0", False),
        ("has_batches", "TRUE", True),
        ("has_batches", "n", False),
        ("is_active", "1", True),
        ("is_active", "No", False),
        ("prices", "12=60; 6=62", "6=62 12=60"),
        ("prices", "2 = KSh 120", "2=120"),
    ],
)
def test_a_cell_is_read_as_people_write_it(column: str, cell: str, wanted: object) -> None:
    found = value(column, cell)
    if column == "prices":
        assert isinstance(found, tuple)
        found = " ".join(f"{step.least.show()}={step.price.amount}" for step in found)
    assert found == wanted


@pytest.mark.parametrize(
    ("spellings", "unit"),
    [
        ("piece|Pieces|PCS|ea|each|No|pkt|bottle", Unit.PIECE),
        ("kg|KGS|Kilo|kilograms", Unit.KG),
        ("g|gm|Grams", Unit.G),
        ("l|Ltr|litres|LITERS", Unit.L),
        ("ml|mls", Unit.ML),
        ("m|mtr|Metres", Unit.M),
    ],
)
def test_a_unit_has_many_spellings(spellings: str, unit: Unit) -> None:
    assert {value("unit", spelling, spelling) for spelling in spellings.split("|")} == {unit}


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("name", "", Reason.NAME_MISSING),
        ("name", "x" * 121, Reason.NOTE_TOO_LONG),
        ("name", "Milk\x1bp", Reason.TEXT_UNREADABLE),
        ("short_name", "a\0b", Reason.TEXT_UNREADABLE),
        ("category", "x" * 121, Reason.NOTE_TOO_LONG),
        ("price", "", Reason.MONEY_UNREADABLE),
        ("price", "sixty", Reason.MONEY_UNREADABLE),
        ("price", "65,50", Reason.MONEY_UNREADABLE),
        ("price", "6.5E+1", Reason.MONEY_UNREADABLE),
        ("price", "inf", Reason.MONEY_UNREADABLE),
        ("price", "-65", Reason.PRICE_BELOW_ZERO),
        ("price", MILK, Reason.MONEY_TOO_MUCH),
        ("cost", "-1", Reason.PRICE_BELOW_ZERO),
        ("cost", "12.345", Reason.MONEY_UNREADABLE),
        ("unit", "yard", Reason.CELL_UNREADABLE),
        ("tax_class", "F", Reason.CELL_UNREADABLE),
        ("tax_class", "18%", Reason.CELL_UNREADABLE),
        ("minimum", "-5", Reason.QUANTITY_UNREADABLE),
        ("stock", "-5", Reason.QUANTITY_UNREADABLE),
        ("stock", "many", Reason.QUANTITY_UNREADABLE),
        ("stock", "2.5", Reason.QUANTITY_CUT),
        ("stock", MILK, Reason.QUANTITY_TOO_MUCH),
        ("is_deposit", "maybe", Reason.CELL_UNREADABLE),
        ("has_batches", "x" * 50, Reason.CELL_UNREADABLE),
        ("barcodes", "6161100600219", Reason.BARCODE_MISREAD),
        ("barcodes", "6.1611E+12", Reason.BARCODE_CUT),
        ("barcodes", "6,1611e12", Reason.BARCODE_CUT),
        ("barcodes", "é", Reason.BARCODE_UNREADABLE),
        ("barcodes", f"{MILK}*0", Reason.QUANTITY_NOT_ABOVE_ZERO),
        ("barcodes", f"{MILK}*x", Reason.QUANTITY_UNREADABLE),
        ("barcodes", f"{MILK}*24@x", Reason.MONEY_UNREADABLE),
        ("prices", "6", Reason.CELL_UNREADABLE),
        ("prices", "6=62;6=60", Reason.PRICE_BREAKS_UNCLEAR),
        ("prices", "6=-62", Reason.PRICE_BELOW_ZERO),
        ("prices", "0=62", Reason.QUANTITY_NOT_ABOVE_ZERO),
    ],
)
def test_a_cell_that_makes_no_sense_says_so(column: str, cell: str, reason: Reason) -> None:
    found = problem(column, cell)
    assert (found.line, found.column) == (7, column)
    assert says(found.why, reason), found.why


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        (MILK, [(MILK, Symbology.EAN_13)]),
        ("96385074", [("96385074", Symbology.EAN_8)]),
        ("036000291452", [("0036000291452", Symbology.EAN_13)]),
        ("36000291452", [("0036000291452", Symbology.EAN_13)]),
        (LONG_EAN, [(LONG_EAN, Symbology.ITF_14)]),
        ("ab-12", [("AB-12", Symbology.SHORT)]),
        ("360002914521", None),
        ("123456789", [("123456789", Symbology.CODE_128)]),
        (f" {MILK} ; 96385074;", [(MILK, Symbology.EAN_13), ("96385074", Symbology.EAN_8)]),
        (f"{MILK}\n96385074", [(MILK, Symbology.EAN_13), ("96385074", Symbology.EAN_8)]),
    ],
)
def test_a_barcode_is_kept_in_its_one_form_and_gets_its_lost_zeros_back(
    cell: str, codes: list[tuple[str, Symbology]] | None
) -> None:
    if codes is None:
        assert says(problem("barcodes", cell).why, Reason.BARCODE_MISREAD)
        return
    found = value("barcodes", cell)
    assert isinstance(found, tuple)
    assert [(each.barcode.text, each.barcode.symbology) for each in found] == codes


@pytest.mark.parametrize(
    ("cell", "unit", "pack", "price"),
    [
        (MILK, "piece", pieces(1), None),
        (f"{MILK}*24", "piece", pieces(24), None),
        (f"{MILK} * 24 @ KSh 1,150", "piece", pieces(24), ksh(1150)),
        (f"{MILK}@60.50", "piece", pieces(1), ksh("60.50")),
        (f"{MILK}*0.5@80", "kg", Quantity(500), ksh(80)),
    ],
)
def test_a_barcode_may_stand_for_a_pack_with_a_price_of_its_own(
    cell: str, unit: str, pack: Quantity, price: Money | None
) -> None:
    found = value("barcodes", cell, unit)
    assert isinstance(found, tuple)
    assert (found[0].pack, found[0].price) == (pack, price)


@pytest.mark.parametrize(
    ("unit", "wanted", "wrong"),
    [("kg", Quantity(2500), []), ("piece", None, ["stock"]), ("yard", Quantity(2500), ["unit"])],
)
def test_a_quantity_is_read_by_the_unit_of_its_row_wherever_that_stands(
    unit: str, wanted: Quantity | None, wrong: list[str]
) -> None:
    row = read("stock", "name", "price", "unit", cells=("2.5", "Sugar", "160", unit))
    assert row.stock == wanted
    assert [each.column for each in row.problems] == wrong


@pytest.mark.parametrize(
    ("cells", "unit"),
    [(("Y", ""), Unit.KG), (("N", ""), Unit.PIECE), (("Y", "g"), Unit.G), (("", ""), None)],
)
def test_what_is_sold_by_weight_is_sold_by_the_kilogram_unless_its_unit_is_said(
    cells: tuple[str, ...], unit: Unit | None
) -> None:
    row = read("name", "price", "Sold by weight", "unit", cells=("Sugar", "160", *cells))
    assert (row.unit, row.problems) == (unit, ())


def test_what_a_row_does_not_say_is_left_open() -> None:
    row = read("name", "price", "code", "stock", "barcodes", cells=("Milk", "65", "", ""))
    said = {"line": 7, "name": "Milk", "price": ksh(65)}
    assert row == ProductRow(**said)
    others = [getattr(row, each.name) for each in fields(row) if each.name not in said]
    assert all(value in (None, (), frozenset()) for value in others)


def test_everything_that_is_wrong_with_a_row_is_told_at_once() -> None:
    found = read("Bei", "Jina", "VAT", "EAN", cells=("x", "", "F", "6161100600219"))
    assert [each.column for each in found.problems] == ["Jina", "Bei", "VAT", "EAN"]
    assert found.unread == {"name", "price", "tax_class", "barcodes"}


def test_of_a_row_with_problems_the_rest_is_read() -> None:
    row = read("name", "price", "code", cells=("Milk", "ten", "101"))
    assert (row.name, row.price, row.code) == ("Milk", NOTHING, "101")


def test_a_row_that_is_longer_than_the_first_is_a_problem_of_its_line() -> None:
    found = read("name", "price", cells=("Milk", "65", "surplus", "more"))
    why = "“surplus” stands beyond the 2 columns that the first row names."
    assert found == ProductRow(7, problems=(Problem(7, "", why),))


@given(st.lists(st.text(max_size=30), min_size=16, max_size=16))
def test_any_text_in_any_cell_is_a_row_or_a_problem(cells: list[str]) -> None:
    columns = [
        *("unit", "name", "short_name", "code", "category", "price", "cost", "tax_class"),
        *("minimum", "stock", "barcodes", "prices", "deposit", "is_deposit", "batches", "active"),
    ]
    found = read(*columns, cells=tuple(cells))
    assert all(each.line == 7 and each.why for each in found.problems)
