"""A label says the price that the till would take."""

from pos.printer.label_sheet import product_label, shelf_label
from pos.printer.plain import text_of
from pos.printer.profile import EIGHTY
from pos.printer.sheet import Bars, Look, Row
from pos.shop.barcode import Symbology, read_barcode
from pos.shop.product import PackCode
from pos.shop.quantity import pieces
from tests.builders import ksh, product
from tests.printer.papers import MILK, RULES, TOMATOES, papers


def shown(name: str, language: str = "en") -> list[str]:
    return [row.strip() for row in text_of(papers()[name](language, EIGHTY)).splitlines()]


def test_a_shelf_label_has_the_price_large_and_what_more_costs() -> None:
    rows = shown("shelf-label")
    assert rows == [
        "KETEPA PRIDE TEA 250 G",
        "KSh 195.00",
        "3 or more: 180.00 each",
        "6161100600218",
    ]
    parts = papers()["shelf-label"]("en", EIGHTY).parts
    assert [
        part.text.strip() for part in parts if isinstance(part, Row) and part.look is Look.BIG
    ] == ["KSh 195.00"]
    assert Bars("6161100600218", Symbology.EAN_13) in parts


def test_what_is_weighed_says_for_how_much_the_price_is() -> None:
    assert shown("shelf-label-weighed") == ["TOMATOES, LOOSE", "KSh 120.00", "per kg", "101"]
    assert "kwa kg" in shown("shelf-label-weighed", "sw")
    assert TOMATOES.unit.is_measured


def test_a_pack_has_the_price_of_the_pack() -> None:
    assert shown("shelf-label-pack")[1:3] == ["KSh 360.00", "360.00 for 6"]
    plain = PackCode(read_barcode("6161100600218"), pieces(6))
    assert "KSh 65.00" in text_of(product_label(MILK, plain, RULES))


def test_a_product_without_a_barcode_gets_one_of_its_own_code() -> None:
    assert Bars("101") in papers()["product-label"]("en", EIGHTY).parts
    assert shown("product-label") == ["BROOKSIDE WHOLE MILK 500 ML", "101", "KSh 65.00"]


def test_a_price_too_long_to_be_large_is_high() -> None:
    dear = product(price=ksh(99_999_999))
    parts = shelf_label(dear, None, RULES).parts
    assert any(isinstance(part, Row) and "99,999,999.00" in part.text for part in parts)
