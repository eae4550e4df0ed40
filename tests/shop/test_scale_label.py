"""A scale's label says which item and how much, in the layout the shop wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.barcode import check_digit
from pos.shop.money import Money
from pos.shop.quantity import Quantity, Unit
from pos.shop.refusal import Refusal
from pos.shop.scale_label import Priced, Weighed, read_label, read_layout
from pos.shop.words import Reason
from tests.builders import ksh

WEIGHT, PRICE = read_layout("21 IIIII WWWWW C"), read_layout("22 IIIII PPPPP C")
up_to_99_999 = st.integers(0, 99_999)


def label(body: str) -> str:
    return body + check_digit(body)


@given(up_to_99_999, up_to_99_999)
def test_a_label_by_weight_gives_item_and_grams(item: int, grams: int) -> None:
    code = label(f"21{item:05}{grams:05}")
    assert read_label(code, (PRICE, WEIGHT)) == Weighed(str(item), grams)


@given(up_to_99_999, up_to_99_999)
def test_a_label_by_price_gives_item_and_cents(item: int, cents: int) -> None:
    code = label(f"22{item:05}{cents:05}")
    assert read_label(code, (WEIGHT, PRICE)) == Priced(str(item), Money(cents))


@pytest.mark.parametrize(
    ("layout", "body", "says"),
    [
        ("2IIIIIKKKKKKC", "200042001250", Priced("42", ksh(1250))),
        ("2x iiii wwwwww c", "290042001250", Weighed("42", 1250)),
        ("28 IIII X PPPPP C", "280042712550", Priced("42", ksh("125.50"))),
        ("20 I W I W I W XXXX C", "201020300000", Weighed("123", 0)),
    ],
)
def test_each_letter_of_a_layout_has_its_meaning(
    layout: str, body: str, says: Weighed | Priced
) -> None:
    assert read_label(label(body), (read_layout(layout),)) == says


@pytest.mark.parametrize(
    "code",
    [label("230004201250"), label("210004201"), "21000420125X0", "٢١٠٠٠٤٢٠١٢٥٠٠", ""],
)
def test_a_code_that_fits_no_layout_is_no_label(code: str) -> None:
    assert read_label(code, (WEIGHT, PRICE)) is None


def test_a_misread_label_is_refused() -> None:
    code = label("210004201250")
    with pytest.raises(Refusal) as refusal:
        read_label(code[:-1] + str((int(code[-1]) + 1) % 10), (WEIGHT,))
    assert refusal.value.reason is Reason.BARCODE_MISREAD


@pytest.mark.parametrize(
    "layout",
    [
        "",
        "21 IIIII WWWW C",
        "21 IIIII WWWWWW C",
        "31 IIIII WWWWW C",
        "II IIIII WWWWW C",
        "21 IIIII WWWWW W",
        "21 IIIIC WWWWW C",
        "21 XXXXX WWWWW C",
        "21 IIIII XXXXX C",
        "21 IIIII WWPPP C",
        "21 IIIII QQQQQ C",
        "٢١ IIIII WWWWW C",
    ],
)
def test_a_layout_that_could_be_misunderstood_is_refused(layout: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_layout(layout)
    assert refusal.value.reason is Reason.SCALE_LAYOUT_UNREADABLE


@pytest.mark.parametrize(
    ("unit", "thousandths"),
    [(Unit.KG, 1250), (Unit.G, 1_250_000), (Unit.L, 1250), (Unit.ML, 1_250_000)],
)
def test_the_weight_is_given_in_the_unit_of_the_product(unit: Unit, thousandths: int) -> None:
    assert Weighed("42", 1250).quantity(unit) == Quantity(thousandths)


@pytest.mark.parametrize("unit", [Unit.PIECE, Unit.M])
def test_what_is_not_weighed_refuses_a_weight(unit: Unit) -> None:
    with pytest.raises(Refusal) as refusal:
        Weighed("42", 1250).quantity(unit)
    assert refusal.value.reason is Reason.SCALE_LABEL_FOR_PIECES


@pytest.mark.parametrize(
    ("layout", "prefix"), [("21 IIIII WWWWW C", "21"), ("2 IIIIII WWWWW C", "2")]
)
def test_every_label_of_a_layout_begins_with_its_prefix(layout: str, prefix: str) -> None:
    assert read_layout(layout).prefix == prefix
