"""Barcodes and QR codes as modules: the same bars on paper, in a picture and on a label."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import segno
from barcode.codex import Code128
from barcode.ean import EuropeanArticleNumber8, EuropeanArticleNumber13
from barcode.itf import ITF

from pos.shop.barcode import Symbology

ECC = "M"
"""How much of a QR code may be hurt: a seventh."""
MOST_SQUARE = 600
"""The longest text that is put into a QR code; one that is longer cannot be scanned off a receipt."""


def _code_128(text: str) -> str:
    return str(Code128(text).build()[0])


def _ean_13(text: str) -> str:
    return str(EuropeanArticleNumber13(text).build()[0])


def _ean_8(text: str) -> str:
    return str(EuropeanArticleNumber8(text).build()[0])


def _itf(text: str) -> str:
    return str(ITF(text, narrow=1, wide=3).build()[0])


_BARS: Mapping[Symbology, Callable[[str], str]] = MappingProxyType(
    {
        Symbology.CODE_128: _code_128,
        Symbology.SHORT: _code_128,
        Symbology.EAN_13: _ean_13,
        Symbology.EAN_8: _ean_8,
        Symbology.ITF_14: _itf,
    }
)


def bars_of(text: str, kind: Symbology) -> str:
    """Give the modules of a barcode from left to right: 1 for black, 0 for white."""
    return _BARS[kind](text)


def square_of(text: str) -> tuple[bytes, ...]:
    """Give the rows of a QR code: 1 for black, 0 for white, without the white around it."""
    code = segno.make_qr(text, error=ECC, boost_error=False)
    return tuple(bytes(row) for row in code.matrix)
