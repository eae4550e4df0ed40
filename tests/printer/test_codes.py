"""Codes are what a scanner reads, and a QR code has a white edge only where there is paper."""

import pytest

from pos.printer.codes import bars_of, square_of
from pos.shop.barcode import Symbology


@pytest.mark.parametrize(
    ("kind", "text", "modules"),
    [
        (Symbology.EAN_13, "6161100600218", 95),
        (Symbology.EAN_8, "12345670", 67),
        (Symbology.CODE_128, "T2-0148", 101),
        (Symbology.SHORT, "101", 68),
    ],
)
def test_bars_have_the_length_of_their_kind(kind: Symbology, text: str, modules: int) -> None:
    bars = bars_of(text, kind)
    assert set(bars) == {"0", "1"}
    assert abs(len(bars) - modules) <= 22


def test_an_itf_code_begins_and_ends_as_it_has_to() -> None:
    bars = bars_of("12345678901231", Symbology.ITF_14)
    assert (bars[:4], bars[-5:]) == ("1010", "11101")


def test_a_square_is_as_high_as_wide() -> None:
    rows = square_of("https://example.invalid/")
    assert {len(row) for row in rows} == {len(rows)}
    assert rows[0][:7] == bytes([1] * 7)
