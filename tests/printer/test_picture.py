"""A picture shows what the printer prints, and goes out as PNG or PDF in the paper's true size."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from pos.printer.paper import Paper
from pos.printer.picture import draw_sheet, pdf_of, png_of
from pos.printer.profile import EIGHTY, Images, Knife, Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.printer.sheet import Bars, Sheet, Square
from pos.printer.writing import write_sheet
from tests.printer.kinds import KINDS
from tests.printer.papers import receipts

PRINTERS = [*KINDS, replace(EIGHTY, name="draws all", has_squares=True)]


@pytest.mark.parametrize("profile", PRINTERS, ids=lambda each: each.name)
@pytest.mark.parametrize("name", ["tax-invoice", "logo", "accents", "huge"])
def test_the_picture_is_what_comes_out(name: str, profile: Profile) -> None:
    sheet, paper = receipt_sheet(receipts()[name], profile), Paper(profile.dots)
    paper.feed(write_sheet(sheet, replace(profile, knife=Knife.NONE)))
    assert paper.picture().tobytes() == draw_sheet(sheet, profile).tobytes()


def test_pictures_in_columns_are_as_dark() -> None:
    """They come in steps of 24 rows, so the paper may be a little longer."""
    profile = replace(EIGHTY, images=Images.COLUMNS, has_bars=False, knife=Knife.NONE)
    sheet, paper = receipt_sheet(receipts()["tax-invoice"], profile), Paper()
    paper.feed(write_sheet(sheet, profile))
    printed, drawn = (
        each.convert("L").histogram()[0] for each in (paper.picture(), draw_sheet(sheet, profile))
    )
    assert printed == drawn


@pytest.mark.parametrize("part", [Bars("x" * 60), Bars(""), Square(""), Square("x" * 700)])
def test_what_cannot_be_printed_is_not_shown(part: Bars | Square) -> None:
    assert draw_sheet(Sheet(48, (part,))).tobytes() == draw_sheet(Sheet(48, ())).tobytes()


def test_a_square_too_large_for_the_paper_is_not_shown() -> None:
    tiny = replace(EIGHTY, dots=96)
    assert draw_sheet(Sheet(8, (Square("x" * 500),)), tiny).height == 4 * 30


def test_a_receipt_can_be_sent_as_png_and_as_pdf() -> None:
    picture = draw_sheet(receipt_sheet(receipts()["basket"]), margin=32)
    with Image.open(BytesIO(png_of(picture))) as png:
        assert (png.size, png.mode) == (picture.size, "1")
        assert round(png.info["dpi"][0]) == 203
    pdf = pdf_of(picture, title="T2-0148")
    assert pdf.startswith(b"%PDF-")
    points = picture.width / 203 * 72
    assert f"MediaBox [ 0 0 {points}".encode()[:24] in pdf
