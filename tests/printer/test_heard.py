"""Pictures and codes are read out of the bytes of their commands, or known to be none."""

import pytest
from PIL import Image

from pos.printer.heard import Barred, bars_heard, columns_heard, raster_heard
from pos.shop.barcode import Symbology


def dots(picture: Image.Image | None) -> list[str]:
    assert picture is not None
    wide, pixels = picture.width, picture.convert("L").tobytes()
    rows = (pixels[at : at + wide] for at in range(0, len(pixels), wide))
    return ["".join("#" if dot else "." for dot in row) for row in rows]


def test_a_raster_is_read_row_by_row() -> None:
    assert dots(raster_heard(b"0\x00\x01\x00\x02\x00\xf0\x0f")) == ["####....", "....####"]


def test_a_raster_can_be_stretched() -> None:
    assert dots(raster_heard(b"0\x03\x01\x00\x01\x00\xc0")) == ["####............"] * 2


@pytest.mark.parametrize("given", [b"0\x00\x00\x00\x01\x00", b"0\x00\x01\x00\x00\x00"])
def test_a_raster_of_nothing_is_none(given: bytes) -> None:
    assert raster_heard(given) is None


def test_columns_are_read_from_the_left() -> None:
    seen = dots(columns_heard(b"\x21\x02\x00\x80\x00\x00\x00\x00\x01"))
    assert (seen[0], seen[23], seen[1]) == ("#.", ".#", "..")


def test_coarse_columns_are_stretched() -> None:
    seen = columns_heard(b"\x00\x01\x00\x80")
    assert seen is not None
    assert seen.size == (2, 24)
    assert columns_heard(b"\x21\x00\x00") is None


@pytest.mark.parametrize(
    ("given", "heard"),
    [
        (b"\x43\x0c616110060021", Barred("616110060021", Symbology.EAN_13)),
        (b"\x02616110060021\x00", Barred("616110060021", Symbology.EAN_13)),
        (b"\x44\x0712345670"[:9], Barred("1234567", Symbology.EAN_8)),
        (b"\x46\x0e12345678901231", Barred("12345678901231", Symbology.ITF_14)),
        (b"\x49\x04{BT2", Barred("T2", Symbology.CODE_128)),
        (b"\x49\x06{BT{{2", Barred("T{2", Symbology.CODE_128)),
        (b"\x49\x06{BT{C\x0c", Barred("T12", Symbology.CODE_128)),
        (b"\x49\x04{AT2", Barred("T2", Symbology.CODE_128)),
        (b"\x49\x03T20", None),
        (b"\x49\x02{B", None),
        (b"\x49\x04{BT{", None),
        (b"\x49\x04{C\x7f\x01", None),
        (b"\x49\x03{B\x1b", None),
        (b"\x43\x0361a", None),
        (b"\x43\x0c61611006002a", None),
        (b"\x43\x01\xff", None),
        (b"\x48\x03abc", None),
    ],
)
def test_a_barcode_is_heard_or_known_to_be_none(given: bytes, heard: Barred | None) -> None:
    assert bars_heard(given) == heard
