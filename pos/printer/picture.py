"""A sheet as a picture: what is seen on the screen and sent as PNG or PDF is what comes out of the printer."""

from io import BytesIO
from typing import assert_never

from PIL import Image

from pos.printer.canvas import LINE, Canvas, Place, Sign, bars_picture, square_picture
from pos.printer.fitting import BAR_HIGH, bars_on, square_on
from pos.printer.logo import logo_dots
from pos.printer.printable import printable
from pos.printer.profile import EIGHTY, Images, Profile
from pos.printer.sheet import Bars, Logo, Part, Row, Sheet, Spread, Square, row_of

DOTS_AN_INCH = 203
MARGIN = 32
"""The white around a picture that is sent: the edges of real paper."""


def draw_sheet(sheet: Sheet, profile: Profile = EIGHTY, *, margin: int = 0) -> Image.Image:
    """Give a sheet as black dots on white, as that printer prints it."""
    canvas = Canvas(profile.dots)
    for part in sheet.parts:
        _draw(part, canvas, profile)
    canvas.feed(profile.feed * LINE)
    return canvas.image(margin=margin)


def png_of(picture: Image.Image) -> bytes:
    """Give a picture as a PNG file, to be sent or kept."""
    file = BytesIO()
    picture.save(file, "PNG", optimize=True, dpi=(DOTS_AN_INCH, DOTS_AN_INCH))
    return file.getvalue()


def pdf_of(picture: Image.Image, *, title: str) -> bytes:
    """Give a picture as a PDF file of the paper's true size."""
    file = BytesIO()
    picture.save(file, "PDF", resolution=DOTS_AN_INCH, title=title, producer="Kaunta")
    return file.getvalue()


def file_of(sheet: Sheet, profile: Profile, name: str) -> bytes:
    """Give a paper as a file to be sent: a picture where its name ends so, a PDF otherwise."""
    picture = draw_sheet(sheet, profile, margin=MARGIN)
    title, _, ending = name.rpartition(".")
    return png_of(picture) if ending.lower() == "png" else pdf_of(picture, title=title)


def _draw(part: Part, canvas: Canvas, profile: Profile) -> None:
    if isinstance(part, Row):
        _row(part, canvas, profile)
    elif isinstance(part, Spread):
        _row(row_of(part, profile.columns), canvas, profile)
    elif isinstance(part, Bars):
        _bars(part, canvas, profile)
    elif isinstance(part, Square):
        _square(part, canvas, profile)
    elif isinstance(part, Logo):
        _picture(logo_dots(part.png, profile.dots), canvas, profile)
    else:
        assert_never(part)


def _row(row: Row, canvas: Canvas, profile: Profile) -> None:
    look = row.look
    text = printable(row.text, profile.signs, most=profile.columns // look.across).rstrip()
    canvas.line([Sign(sign, look.is_bold, look.across, look.down) for sign in text])


def _bars(bars: Bars, canvas: Canvas, profile: Profile) -> None:
    drawing = bars_on(bars, profile.dots)
    if drawing is None:
        return
    modules, module = drawing
    if profile.has_bars:
        canvas.bars(modules, module=module, high=BAR_HIGH, place=Place.CENTRE)
    else:
        _picture(bars_picture(modules, module=module, high=BAR_HIGH), canvas, profile)


def _square(square: Square, canvas: Canvas, profile: Profile) -> None:
    drawing = square_on(square, profile.dots)
    if drawing is None:
        return
    rows, module = drawing
    if profile.has_squares:
        canvas.square(rows, module=module, place=Place.CENTRE)
    else:
        _picture(square_picture(rows, module=module), canvas, profile)


def _picture(dots: Image.Image | None, canvas: Canvas, profile: Profile) -> None:
    if dots is not None and profile.images is not Images.NONE:
        canvas.picture(dots, Place.CENTRE)
