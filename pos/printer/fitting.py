"""Which barcodes and QR codes fit on a printer's paper, and how wide they are there: alike printed and seen."""

from pos.printer.codes import MOST_SQUARE, bars_of, square_of
from pos.printer.sheet import Bars, Square
from pos.shop.barcode import Symbology

BAR_HIGH = 60
WIDE_MODULE, NARROW_MODULE = 3, 2
QUIET = 10
"""The modules of white that a scanner wants on either side."""
_MODULES_AROUND = 35
"""What begins and ends a Code 128 whose signs a printer writes one by one."""
SQUARE_MODULES = (4, 3)
_SQUARE_SHARE = 2
"""A QR code takes at most half of the paper's width."""
_OF_DIGITS = frozenset({Symbology.EAN_13, Symbology.EAN_8, Symbology.ITF_14})


def bars_on(bars: Bars, dots: int) -> tuple[str, int] | None:
    """Give the modules of a barcode, and how wide each is on paper of that width.

    None when its text is none of its kind, or when it could not be scanned there.
    """
    text = bars.text
    if not text.isascii() or not text.isprintable() or not text:
        return None
    if bars.kind in _OF_DIGITS and not text.isdigit():
        return None
    modules = bars_of(text, bars.kind)
    module = _bar_module(text, modules, dots)
    return None if module is None else (modules, module)


def square_on(square: Square, dots: int) -> tuple[tuple[bytes, ...], int] | None:
    """Give the rows of a QR code, and how wide a module of it is on paper of that width.

    None when its text is too long for one or no text at all, or when it could not be scanned there.
    """
    text = square.text
    if not text.isprintable() or not 0 < len(text.encode()) <= MOST_SQUARE:
        return None
    rows = square_of(text)
    module = _square_module(len(rows), dots)
    return None if module is None else (rows, module)


def _bar_module(text: str, modules: str, dots: int) -> int | None:
    """Give the width; a wide one leaves white on either side, a narrow one has that in the edge of the paper."""
    needed = max(len(modules), 11 * len(text) + _MODULES_AROUND)
    if (needed + 2 * QUIET) * WIDE_MODULE <= dots:
        return WIDE_MODULE
    return NARROW_MODULE if needed * NARROW_MODULE <= dots else None


def _square_module(side: int, dots: int) -> int | None:
    fits = (each for each in SQUARE_MODULES if side * each * _SQUARE_SHARE <= dots)
    return next(fits, SQUARE_MODULES[-1] if side * SQUARE_MODULES[-1] <= dots else None)
