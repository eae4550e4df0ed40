"""What is drawn can be scanned off the paper; what could not be is left out."""

import pytest

from pos.printer.fitting import NARROW_MODULE, WIDE_MODULE, bars_on, square_on
from pos.printer.sheet import Bars, Square
from pos.shop.barcode import Symbology


@pytest.mark.parametrize(
    ("text", "dots", "module"),
    [
        ("T2-0148", 576, WIDE_MODULE),
        ("T2-0148", 384, NARROW_MODULE),
        ("T2R3K9A-0001", 384, NARROW_MODULE),
        ("T2R3K9A-0001", 288, None),
    ],
)
def test_a_barcode_is_as_wide_as_the_paper_lets_it(
    text: str, dots: int, module: int | None
) -> None:
    drawing = bars_on(Bars(text), dots)
    assert (drawing and drawing[1]) == module


@pytest.mark.parametrize(
    "bars",
    [Bars(""), Bars("é"), Bars("T2\x1b"), Bars("x123", Symbology.EAN_8), Bars("x" * 99)],
)
def test_what_is_no_barcode_is_left_out(bars: Bars) -> None:
    assert bars_on(bars, 576) is None


@pytest.mark.parametrize(("dots", "module"), [(576, 4), (200, 4), (160, 3), (80, 3), (60, None)])
def test_a_square_takes_half_the_paper_where_it_can(dots: int, module: int | None) -> None:
    drawing = square_on(Square("T2-0148"), dots)
    assert (drawing and drawing[1]) == module


@pytest.mark.parametrize("text", ["", "two\nlines", "half \ud800", "x" * 601])
def test_what_is_no_text_is_no_square(text: str) -> None:
    assert square_on(Square(text), 576) is None
