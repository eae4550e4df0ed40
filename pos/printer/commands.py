"""The commands of ESC/POS that our own papers need, and no others."""

import re

from pos.shop.barcode import Symbology

RESET = b"\x1b@"
NO_CHINESE = b"\x1c."
LINE_END = b"\n"
BOLD, NOT_BOLD = b"\x1bE\x01", b"\x1bE\x00"
LEFT, CENTRE = b"\x1ba\x00", b"\x1ba\x01"
NO_GAPS, USUAL_GAPS = b"\x1b3\x18", b"\x1b2"
"""Lines of 24 dots, in which pictures in columns lie close; and the printer's own."""
_KINDS = {Symbology.EAN_13: 67, Symbology.EAN_8: 68, Symbology.ITF_14: 70}
_CODE_128 = 73
_AT_ONCE = re.compile(rb"\x10(?=[\x04\x05\x14])")
"""What begins a command that printers obey at once, even in the middle of a picture."""


def page(number: int) -> bytes:
    """Choose a code page."""
    return b"\x1bt" + bytes([number])


def size(across: int, down: int) -> bytes:
    """Choose how many times as wide and as high signs are."""
    return b"\x1d!" + bytes([(across - 1) << 4 | (down - 1)])


def feed(lines: int) -> bytes:
    """Move the paper on."""
    return b"\x1bd" + bytes([lines])


def cut(*, is_full: bool) -> bytes:
    """Cut where the paper is now."""
    return b"\x1dV\x00" if is_full else b"\x1dV\x01"


def open_drawer(pin: int, milliseconds: int) -> bytes:
    """Send a pulse to the drawer, and leave it in peace for as long again and more."""
    on = min(max(1, milliseconds // 2), 255)
    return b"\x1bp" + bytes([pin, on, min(2 * on, 255)])


def bars(text: str, kind: Symbology, *, module: int, high: int) -> bytes:
    """Draw a barcode, each module so many dots wide, without its text."""
    body = _code_128(text) if kind not in _KINDS else text.encode("ascii")
    number = _KINDS.get(kind, _CODE_128)
    shape = b"\x1dh" + bytes([high]) + b"\x1dw" + bytes([module]) + b"\x1dH\x00"
    return shape + b"\x1dk" + bytes([number, len(body)]) + body


def _code_128(text: str) -> bytes:
    return b"{B" + text.replace("{", "{{").encode("ascii")


def square(text: str, *, module: int) -> bytes:
    """Draw a QR code of model 2 that may be hurt by a seventh."""
    kept = text.encode("utf-8")
    return b"".join(
        (
            _told(b"1A2\x00"),
            _told(b"1C" + bytes([module])),
            _told(b"1E1"),
            _told(b"1P0" + kept),
            _told(b"1Q0"),
        )
    )


def _told(body: bytes) -> bytes:
    return b"\x1d(k" + len(body).to_bytes(2, "little") + body


def raster(dots: bytes, *, wide: int, high: int) -> bytes:
    """Draw a picture row by row: a set bit is a black dot."""
    across = (wide // 8).to_bytes(2, "little")
    return b"\x1dv0\x00" + across + high.to_bytes(2, "little") + _drawn(dots)


def columns(dots: bytes, *, wide: int) -> bytes:
    """Draw 24 rows of a picture, column by column; they are printed at the line's end."""
    return b"\x1b*\x21" + wide.to_bytes(2, "little") + _drawn(dots)


def _drawn(dots: bytes) -> bytes:
    """Give a picture without what a printer would obey: one dot beside such a one is black then, and no more."""
    return _AT_ONCE.sub(b"\x18", dots)
