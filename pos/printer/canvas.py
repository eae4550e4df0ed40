"""A roll of paper in dots, on which lines, pictures, barcodes and QR codes come one under the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PIL import Image, ImageChops

from pos.printer.glyphs import glyph
from pos.printer.profile import HIGH, WIDE

LINE = 30
"""How far a printer moves its paper for a line, in dots."""
_WHITE, _BLACK = 0, 1


class Place(Enum):
    """Where on the paper something stands."""

    LEFT = 0
    CENTRE = 1
    RIGHT = 2


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of a line, as it is to look."""

    text: str
    is_bold: bool = False
    across: int = 1
    down: int = 1
    is_underlined: bool = False
    is_reversed: bool = False

    @property
    def wide(self) -> int:
        """How many dots it takes."""
        return WIDE * self.across


class Canvas:
    """Grows downwards; what is on it stays."""

    def __init__(self, dots: int) -> None:
        self.dots = dots
        self._strips: list[tuple[int, Image.Image]] = []
        self._high = 0

    @property
    def high(self) -> int:
        """How long the paper is, in dots."""
        return self._high

    def feed(self, dots: int) -> None:
        """Move the paper on."""
        self._high += dots

    def line(
        self,
        signs: Sequence[Sign],
        place: Place = Place.LEFT,
        *,
        spacing: int = LINE,
        left: int = 0,
    ) -> None:
        """Put a line on the paper; signs of different heights stand on one ground."""
        if not signs:
            self.feed(spacing)
            return
        tallest = max(sign.down for sign in signs) * HIGH
        wide = sum(sign.wide for sign in signs)
        at = self._start(wide, place) + left
        strip = Image.new("1", (self.dots, tallest), _WHITE)
        for sign in signs:
            dots = _dots_of(sign)
            strip.paste(dots, (at, tallest - dots.height))
            at += sign.wide
        self._strips.append((self._high, strip))
        self._high += max(spacing, tallest)

    def picture(self, dots: Image.Image, place: Place = Place.LEFT) -> None:
        """Put black dots (1) on the paper as they are."""
        self._strips.append((self._high, _shifted(dots, self._start(dots.width, place), self.dots)))
        self._high += dots.height

    def bars(self, modules: str, *, module: int, high: int, place: Place) -> None:
        """Put a barcode on the paper; one that is too wide for it does not get there, as with printers."""
        if len(modules) * module <= self.dots:
            self.picture(bars_picture(modules, module=module, high=high), place)

    def square(self, rows: Sequence[bytes], *, module: int, place: Place) -> None:
        """Put a QR code on the paper; one that is too wide for it does not get there."""
        if len(rows) * module <= self.dots:
            self.picture(square_picture(rows, module=module), place)

    def image(self, *, margin: int = 0) -> Image.Image:
        """Give the paper as a picture, black on white, with so much white around it."""
        whole = Image.new("1", (self.dots + 2 * margin, max(1, self._high) + 2 * margin), _WHITE)
        for top, strip in self._strips:
            where = (margin, margin + top, margin + self.dots, margin + top + strip.height)
            whole.paste(ImageChops.logical_or(whole.crop(where), strip), where)
        return _turned(whole)

    def _start(self, wide: int, place: Place) -> int:
        free = max(0, self.dots - wide)
        return {Place.LEFT: 0, Place.CENTRE: free // 2, Place.RIGHT: free}[place]


def bars_picture(modules: str, *, module: int, high: int) -> Image.Image:
    """Give a barcode as dots, each module so many wide."""
    row = Image.new("1", (len(modules), 1))
    row.putdata([int(each) for each in modules])
    return row.resize((len(modules) * module, high), Image.Resampling.NEAREST)


def square_picture(rows: Sequence[bytes], *, module: int) -> Image.Image:
    """Give a QR code as dots, each module so many wide and high."""
    side = len(rows)
    picture = Image.new("1", (side, side))
    picture.putdata([int(each) for row in rows for each in row])
    return picture.resize((side * module, side * module), Image.Resampling.NEAREST)


def _shifted(dots: Image.Image, left: int, wide: int) -> Image.Image:
    strip = Image.new("1", (wide, dots.height))
    strip.paste(dots, (left, 0))
    return strip


def _dots_of(sign: Sign) -> Image.Image:
    dots = glyph(sign.text, is_bold=sign.is_bold, across=sign.across, down=sign.down)
    if sign.is_underlined:
        dots = dots.copy()
        dots.paste(_BLACK, (0, dots.height - 2, dots.width, dots.height))
    return _turned(dots) if sign.is_reversed else dots


def _turned(dots: Image.Image) -> Image.Image:
    """Give black for white and white for black."""
    return ImageChops.invert(dots.convert("L")).convert("1", dither=Image.Dither.NONE)
