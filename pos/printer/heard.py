"""What a printer was told, as values: events for whoever watches, and pictures and codes out of bytes."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PIL import Image

from pos.shop.barcode import Symbology


@dataclass(frozen=True, slots=True)
class Line:
    """A line was printed; one that is broken had no room and goes on in the next."""

    text: str
    is_broken: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """The paper was cut."""

    is_full: bool


@dataclass(frozen=True, slots=True)
class Pulse:
    """The drawer was opened: by which pin, and for how long."""

    pin: int
    on_ms: int
    off_ms: int


@dataclass(frozen=True, slots=True)
class Barred:
    """A barcode was asked for; one that does not fit is not printed."""

    text: str
    kind: Symbology
    fits: bool = True


@dataclass(frozen=True, slots=True)
class Squared:
    """A QR code was asked for; one that does not fit is not printed."""

    text: str
    fits: bool = True


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture of so many dots was printed."""

    wide: int
    high: int


@dataclass(frozen=True, slots=True)
class Asked:
    """The printer was asked how it is: by which command, and for what of it."""

    how: str
    what: int


@dataclass(frozen=True, slots=True)
class NotKnown:
    """Something came that is no command, or one that cannot be obeyed."""

    received: bytes


Event = Line | Cut | Pulse | Barred | Squared | Drawn | Asked | NotKnown

_STRETCHED = {0: (1, 1), 1: (2, 1), 2: (1, 2), 3: (2, 2)}
_DENSITY = {0: (2, 3), 1: (1, 3), 32: (2, 1), 33: (1, 1)}
_KINDS: Mapping[int, Symbology] = MappingProxyType(
    {
        2: Symbology.EAN_13, 67: Symbology.EAN_13,
        3: Symbology.EAN_8, 68: Symbology.EAN_8,
        5: Symbology.ITF_14, 70: Symbology.ITF_14,
        73: Symbology.CODE_128,
    }
)  # fmt: skip
_DIGITS = {Symbology.EAN_13: (12, 13), Symbology.EAN_8: (7, 8), Symbology.ITF_14: (14,)}


def raster_heard(given: bytes) -> Image.Image | None:
    """Give the picture of GS v 0; None when there is nothing on it."""
    wide, high = 8 * (given[2] + 256 * given[3]), given[4] + 256 * given[5]
    if not wide or not high:
        return None
    dots = Image.frombytes("1", (wide, high), given[6:])
    across, down = _STRETCHED[given[1] % 48 % 4]
    return dots.resize((wide * across, high * down), Image.Resampling.NEAREST)


def columns_heard(given: bytes) -> Image.Image | None:
    """Give the picture of ESC *, which comes column by column; None when there is nothing on it."""
    across, down = _DENSITY.get(given[0], (1, 1))
    columns, deep = given[1] + 256 * given[2], 3 if given[0] in {32, 33} else 1
    if not columns:
        return None
    lying = Image.frombytes("1", (8 * deep, columns), given[3:])
    dots = lying.transpose(Image.Transpose.TRANSPOSE)
    return dots.resize((dots.width * across, dots.height * down), Image.Resampling.NEAREST)


def bars_heard(given: bytes) -> Barred | None:
    """Give the barcode of GS k; None for a kind or a text that this printer does not know."""
    kind = _KINDS.get(given[0])
    told = given[1:-1] if given[0] <= 6 else given[2:]
    if kind is None:
        return None
    text = _code_128_heard(told) if kind is Symbology.CODE_128 else told.decode("latin-1")
    if text is None or not text.isascii():
        return None
    if kind in _DIGITS and not (text.isdigit() and len(text) in _DIGITS[kind]):
        return None
    return Barred(text, kind)


def _code_128_heard(told: bytes) -> str | None:
    """Give the text of a Code 128: {A and {B begin letters, {C digits in pairs, {{ is a brace."""
    text, is_pairs, at = "", False, 0
    while at < len(told):
        if told[at] == ord("{"):
            sign = told[at + 1 : at + 2]
            if sign not in {b"A", b"B", b"C", b"{"}:
                return None
            is_pairs = sign == b"C" if sign != b"{" else is_pairs
            text += "{" if sign == b"{" else ""
            at += 2
            continue
        if is_pairs and told[at] > 99:
            return None
        text += f"{told[at]:02}" if is_pairs else chr(told[at])
        at += 1
    is_begun = told[:2] in {b"{A", b"{B", b"{C"}
    return text if text and is_begun and all(" " <= sign <= "~" for sign in text) else None
