"""A picture is a PNG of exactly its size, and a reader of other people's reads it."""

import struct
import zlib

import pytest
import zxingcpp

from pos.practice.qr_picture import picture_of


def pixels(picture: bytes) -> memoryview:
    """Give the grey pixels of a PNG, which here has no filters."""
    width, height = struct.unpack(">II", picture[16:24])
    content = picture[picture.index(b"IDAT") + 4 : picture.index(b"IEND") - 8]
    lines = zlib.decompress(content)
    rows = [lines[row * (width + 1) + 1 : (row + 1) * (width + 1)] for row in range(height)]
    return memoryview(b"".join(rows)).cast("B", (height, width))


def read(picture: bytes) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(pixels(picture))]


@pytest.mark.parametrize("size", [60, 100, 299, 300, 1000])
def test_a_picture_is_read_by_another_hand(size: int) -> None:
    picture = picture_of("PB|174379|650|20014|DUKA", size)
    assert picture is not None
    assert pixels(picture).shape == (size, size)
    assert read(picture) == ["PB|174379|650|20014|DUKA"]


def test_a_long_name_is_read_too() -> None:
    text = "BG|5200001|250000|" + "A" * 50 + "|" + "Duka la Mama Wanjikũ " * 5
    picture = picture_of(text, 300)
    assert picture is not None
    assert read(picture) == [text]


def test_what_does_not_fit_is_not_drawn() -> None:
    assert picture_of("PB|174379|650|20014|DUKA", 32) is None
