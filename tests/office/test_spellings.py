"""Lists of products come from many hands and programs; their words are known, and none is guessed."""

import csv
from io import StringIO

import pytest

from pos.office.product_sheet import columns_of, read_row
from pos.office.sheets import Row, Sheet
from pos.office.spellings import column_of, tax_class_of, unit_of
from pos.shop.quantity import Unit
from pos.shop.tax import TaxClass
from tests.builders import ksh


@pytest.mark.parametrize(
    ("column", "headings"),
    [
        ("name", "Product/Service Name|Product Title|ITEM NAME:|Jina la bidhaa|Goods"),
        ("code", "Item No.|Stock Code|Internal Reference|default_code|Msimbo"),
        ("category", "Product Category|Dept.|Point of Sale Category|Kundi"),
        ("unit", "U/M|UOM|Unit of measurement|Selling unit"),
        ("by_weight", "Sold by weight|To Weigh With Scale"),
        ("price", "Price KES|Price (Ksh)|Price/=|PRICE - KSHS.|Price in KSh|Selling Price KES"),
        ("price", "S/P|R.P.|Retail|Selling|Sales Price / Rate|Price [Duka Letu]|Bei ya kuuza"),
        ("price", "Price incl. VAT|Price (VAT incl.)|Selling price inclusive of VAT|VAT inc price"),
        ("cost", "B/P|B.P KES|Buying|Cost Per Item|standard_price|Bei ya kununua|Gharama"),
        ("tax_class", 'VAT %|Tax - "VAT" (16%)|Sales Tax Code|Customer Taxes|Kodi'),
        ("minimum", "Low stock [Duka]|Re-order level|Min Qty|Alert quantity"),
        ("stock", "In stock [Duka]|Qty On Hand|Quantity On Hand|Qty in stock|Closing Stock|Kiasi"),
        ("barcodes", "BAR CODE NO.|Item barcode|EAN 13|UPC-A|Variant Barcode|Msimbo pau"),
        ("is_active", "Available for sale [Duka]|Can be Sold|Enabled"),
    ],
)
def test_a_heading_is_known_as_the_usual_programs_and_hands_write_it(
    column: str, headings: str
) -> None:
    for heading in headings.split("|"):
        found = column_of(heading)
        assert found is not None, heading
        assert (found.name, found.is_second) == (column, False), heading


@pytest.mark.parametrize(
    "heading",
    [
        "Price excl. VAT",
        "Selling price (ex VAT)",
        "Price before tax",
        "Net price",
        "Wholesale price",
        "Supplier",
        "Amount",
        "KES",
        "",
        "???",
    ],
)
def test_a_heading_that_could_mean_something_else_is_not_taken(heading: str) -> None:
    assert column_of(heading) is None


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        (Unit.PIECE, "pc(s)|PCS.|Pkts|pkt.|packets|Box|bags|ROLL|rolls|Bottles|tins|sachet|each"),
        (Unit.PIECE, "dozen|Doz.|DZN|carton|CTN|ctns|Crate|bale|tray|bundle|outer|per piece|No."),
        (Unit.PIECE, "pakiti|chupa|mfuko|boksi|katoni|dazeni|fungu|kipande|debe|gunia|jozi|U|C62"),
        (Unit.KG, "KG|Kgs.|kilo|Kilogramme|per kg|KGM"),
        (Unit.G, "gms|GRM|grammes|gramu"),
        (Unit.L, "Ltrs|lts.|litre|lita"),
        (Unit.ML, "ML|mls|millilitres"),
        (Unit.M, "mtr|Mtrs.|metres|mita"),
    ],
)
def test_a_unit_is_known_in_english_kiswahili_and_short(unit: Unit, words: str) -> None:
    assert {word: unit_of(word) for word in words.split("|")} == dict.fromkeys(
        words.split("|"), unit
    )


@pytest.mark.parametrize("word", ["yard", "m²", "ton", "lb", "1kg", "???", "", "12"])
def test_what_is_no_unit_of_the_shop_is_not_taken_for_one(word: str) -> None:
    assert unit_of(word) is None


@pytest.mark.parametrize(
    ("tax_class", "words"),
    [
        (TaxClass.A, "A|exempt|A (Exempt)|VAT exempt|a-ex"),
        (TaxClass.B, "b|16|16%|16.00 %|VAT 16%|Standard rated|B - 16%|Vatable|Yes"),
        (TaxClass.C, "C|0|0%|Zero-rated|zero rated|C (0%)"),
        (TaxClass.D, "D|non-VAT|Non Vatable"),
        (TaxClass.E, "E|8%|VAT 8%|E 8%"),
    ],
)
def test_a_vat_class_is_known_by_its_letter_its_rate_or_its_word(
    tax_class: TaxClass, words: str
) -> None:
    for word in words.split("|"):
        assert tax_class_of(word) is tax_class, word


@pytest.mark.parametrize("word", ["F", "18%", "no", "exempt 16%", ""])
def test_a_vat_class_that_is_not_clear_is_not_guessed(word: str) -> None:
    assert tax_class_of(word) is None


LOYVERSE = """Handle,SKU,Name,Category,Description,Sold by weight,Cost,Barcode,Purchase cost,Track stock,\
Available for sale [Duka],Price [Duka],In stock [Duka],Low stock [Duka]
milk,10001,Milk 500 ml,Dairy,Fresh,N,52.00,6161100600218,50.00,Y,Y,65.00,24,6
"""
QUICKBOOKS = """Product/Service Name,Type,Sales Description,Sales Price / Rate,Purchase Cost,Quantity On Hand,\
Reorder Point,SKU
Milk 500 ml,Inventory,Fresh milk,65,52,24,6,10001
"""
ODOO = """Internal Reference,Name,Sales Price,Cost,Quantity On Hand,Unit of Measure,Barcode,Product Category
10001,Milk 500 ml,65.00,52.00,24.00,Units,6161100600218,Dairy
"""
BY_HAND = """No.,ITEM,UNIT,B.P KES,S.P KES,QTY
10001,Milk 500 ml,pkts,52/=,65/=,24
"""
KISWAHILI = """Msimbo,Jina la bidhaa,Kipimo,Bei ya kununua,Bei ya kuuza,Idadi
10001,Milk 500 ml,pakiti,52,65,24
"""


@pytest.mark.parametrize("text", [LOYVERSE, QUICKBOOKS, ODOO, KISWAHILI])
def test_a_list_comes_in_as_its_program_wrote_it(text: str) -> None:
    header, cells = csv.reader(StringIO(text))
    sheet = Sheet("a.csv", tuple(header), ())
    row = read_row(Row(2, tuple(cells)), sheet, columns_of(sheet))
    assert row.problems == ()
    assert (row.name, row.code, row.price, row.cost) == ("Milk 500 ml", "10001", ksh(65), ksh(52))
    assert row.stock is not None
    assert (row.stock.thousandths, row.unit or Unit.PIECE) == (24_000, Unit.PIECE)


def test_a_running_number_of_a_list_by_hand_is_no_code() -> None:
    header, cells = csv.reader(StringIO(BY_HAND))
    sheet = Sheet("a.csv", tuple(header), ())
    row = read_row(Row(2, tuple(cells)), sheet, columns_of(sheet))
    assert (row.name, row.price, row.cost, row.code) == ("Milk 500 ml", ksh(65), ksh(52), None)
