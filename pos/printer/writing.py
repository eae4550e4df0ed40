"""A sheet as the bytes of ESC/POS: every command stands here, and text comes through one door only."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from PIL import Image

from pos.printer import commands
from pos.printer.canvas import bars_picture, square_picture
from pos.printer.fitting import BAR_HIGH, bars_on, square_on
from pos.printer.logo import logo_dots
from pos.printer.printable import INSTEAD, printable
from pos.printer.profile import Images, Knife, Page, Profile, signs_of_page
from pos.printer.sheet import Bars, Logo, Look, Part, Row, Sheet, Spread, Square, row_of


def write_sheet(sheet: Sheet, profile: Profile) -> bytes:
    """Give the bytes that print a sheet, from the printer's reset to the cut."""
    return b"".join(_Writer(profile).write(sheet.parts))


class _Writer:
    """Keeps how the printer was last told to print, and says only what changes."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._page = profile.pages[0] if profile.pages else None
        self._look = Look.PLAIN

    def write(self, parts: Iterable[Part]) -> Iterator[bytes]:
        yield commands.RESET
        if self._profile.reads_chinese:
            yield commands.NO_CHINESE
        if self._page is not None:
            yield commands.page(self._page.number)
        for part in parts:
            yield from self._part(part)
        yield from self._dress(Look.PLAIN)
        yield commands.feed(self._profile.feed)
        if self._profile.knife is not Knife.NONE:
            yield commands.cut(is_full=self._profile.knife is Knife.FULL)

    def _part(self, part: Part) -> Iterator[bytes]:
        if isinstance(part, Row):
            yield from self._row(part)
        elif isinstance(part, Spread):
            yield from self._row(row_of(part, self._profile.columns))
        elif isinstance(part, Bars):
            yield from self._bars(part)
        elif isinstance(part, Square):
            yield from self._square(part)
        elif isinstance(part, Logo):
            yield from self._logo(part)
        else:
            assert_never(part)

    def _row(self, row: Row) -> Iterator[bytes]:
        yield from self._dress(row.look)
        room = self._profile.columns // row.look.across
        yield from self._text(printable(row.text, self._profile.signs, most=room).rstrip())
        yield commands.LINE_END

    def _dress(self, look: Look) -> Iterator[bytes]:
        before, self._look = self._look, look
        if (before.across, before.down) != (look.across, look.down):
            yield commands.size(look.across, look.down)
        if before.is_bold != look.is_bold:
            yield commands.BOLD if look.is_bold else commands.NOT_BOLD

    def _text(self, text: str) -> Iterator[bytes]:
        if text.isascii():
            yield text.encode("ascii")
            return
        for sign in text:
            if not sign.isascii() and not self._has(self._page, sign):
                self._page = next(page for page in self._profile.pages if self._has(page, sign))
                yield commands.page(self._page.number)
            yield sign.encode(self._page.codec if self._page else "ascii", INSTEAD)

    def _has(self, page: Page | None, sign: str) -> bool:
        return page is not None and sign in signs_of_page(page.codec)

    def _bars(self, bars: Bars) -> Iterator[bytes]:
        drawing = bars_on(bars, self._profile.dots)
        if drawing is None:
            return
        modules, module = drawing
        if self._profile.has_bars:
            drawn = commands.bars(bars.text, bars.kind, module=module, high=BAR_HIGH)
            yield from self._centred(drawn)
        else:
            yield from self._picture(bars_picture(modules, module=module, high=BAR_HIGH))

    def _square(self, square: Square) -> Iterator[bytes]:
        drawing = square_on(square, self._profile.dots)
        if drawing is None:
            return
        rows, module = drawing
        if self._profile.has_squares:
            yield from self._centred(commands.square(square.text, module=module))
        else:
            yield from self._picture(square_picture(rows, module=module))

    def _logo(self, logo: Logo) -> Iterator[bytes]:
        dots = logo_dots(logo.png, self._profile.dots)
        if dots is not None:
            yield from self._picture(dots)

    def _centred(self, drawn: bytes) -> Iterator[bytes]:
        yield from self._dress(Look.PLAIN)
        yield commands.CENTRE + drawn + commands.LEFT

    def _picture(self, dots: Image.Image) -> Iterator[bytes]:
        """Give a picture in the middle: with white before it, since not every printer moves pictures there."""
        if self._profile.images is Images.NONE:
            return
        yield from self._dress(Look.PLAIN)
        ground = _grounded(dots, self._profile.dots)
        if self._profile.images is Images.RASTER:
            yield from self._raster(ground)
        else:
            yield from self._columns(ground)

    def _raster(self, dots: Image.Image) -> Iterator[bytes]:
        for top in range(0, dots.height, self._profile.band):
            band = dots.crop((0, top, dots.width, min(top + self._profile.band, dots.height)))
            yield commands.raster(band.tobytes(), wide=band.width, high=band.height)

    def _columns(self, dots: Image.Image) -> Iterator[bytes]:
        yield commands.NO_GAPS
        for top in range(0, dots.height, 24):
            band = dots.crop((0, top, dots.width, top + 24)).transpose(Image.Transpose.TRANSPOSE)
            yield commands.columns(band.tobytes(), wide=dots.width) + commands.LINE_END
        yield commands.USUAL_GAPS


def _grounded(dots: Image.Image, wide: int) -> Image.Image:
    left = (wide - dots.width) // 2
    ground = Image.new("1", (-(-(left + dots.width) // 8) * 8, dots.height))
    ground.paste(dots, (left, 0))
    return ground
