"""The letters of a thermal printer as dots: each in a place of 12 by 24, whatever it is."""

from functools import lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageFont

from pos.printer.profile import HIGH, WIDE

SIZE = 20
"""In which DejaVu Sans Mono fills that place: a sign is 0.602 of it wide."""
BASE = 19
"""How far under the top of its place a sign stands."""


@lru_cache(maxsize=1)
def _face() -> ImageFont.FreeTypeFont:
    """Give the typeface that comes with python-barcode; it has the signs of all code pages."""
    font = files("barcode").joinpath("fonts", "DejaVuSansMono.ttf").read_bytes()
    return ImageFont.truetype(BytesIO(font), SIZE, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=2_000)
def glyph(sign: str, *, is_bold: bool = False, across: int = 1, down: int = 1) -> Image.Image:
    """Give a sign as black dots (1) on white (0), so many times as wide and high."""
    picture = Image.new("1", (WIDE, HIGH))
    draw = ImageDraw.Draw(picture)
    draw.fontmode = "1"
    draw.text((0, BASE), sign, fill=1, font=_face(), anchor="ls")
    if is_bold:
        picture = ImageChops.logical_or(picture, _moved(picture))
    if (across, down) == (1, 1):
        return picture
    return picture.resize((WIDE * across, HIGH * down), Image.Resampling.NEAREST)


def _moved(picture: Image.Image) -> Image.Image:
    """Give the same one dot to the right: a thermal head prints bold by printing twice."""
    moved = Image.new("1", picture.size)
    moved.paste(picture, (1, 0))
    return moved
