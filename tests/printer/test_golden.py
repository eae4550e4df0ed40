"""No paper changes unseen: not a byte that goes to the printer, not a dot of its picture."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from pos.printer.paper import Paper
from pos.printer.picture import draw_sheet, png_of
from pos.printer.writing import write_sheet
from tests.printer.golden import FOLDER, cases, kept, sheet_of, told
from tests.printer.papers import WIDTHS, receipts

CASES = sorted(cases())


@pytest.mark.parametrize(("name", "width", "language"), CASES)
def test_a_paper_is_as_it_was_when_somebody_looked(name: str, width: str, language: str) -> None:
    sheet, profile = sheet_of(name, width, language), WIDTHS[width]
    written, picture = kept(name, width, language)
    assert told(write_sheet(sheet, profile)) == written.read_text("ascii")
    drawn = Image.open(BytesIO(png_of(draw_sheet(sheet, profile))))
    with Image.open(picture) as looked_at:
        assert drawn.size == looked_at.size
        assert ImageChops.difference(drawn.convert("L"), looked_at.convert("L")).getbbox() is None


@pytest.mark.parametrize(("name", "width", "language"), CASES)
def test_what_is_printed_is_what_was_shown(name: str, width: str, language: str) -> None:
    sheet, profile = sheet_of(name, width, language), WIDTHS[width]
    paper = Paper(profile.dots)
    paper.feed(write_sheet(sheet, profile))
    printed = paper.sheets[0].picture if paper.sheets else paper.picture()
    assert printed.tobytes() == draw_sheet(sheet, profile).tobytes()


def test_there_are_enough_of_them_and_no_old_ones() -> None:
    assert len(receipts()) >= 25
    assert set(FOLDER.rglob("*.*")) == {path for case in CASES for path in kept(*case)}
