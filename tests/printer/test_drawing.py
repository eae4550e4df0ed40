"""A drawing is the printed paper with its edge, and says what stands on it."""

from PIL import Image

from pos.printer.drawing import EDGE, drawing_of
from pos.printer.picture import draw_sheet
from pos.printer.profile import FIFTY_EIGHT
from pos.printer.receipt_sheet import receipt_sheet
from tests.printer.papers import receipts


def test_a_drawing_has_the_dots_of_the_paper() -> None:
    sheet = receipt_sheet(receipts()["one"], FIFTY_EIGHT)
    drawing = drawing_of(sheet, FIFTY_EIGHT)
    assert (drawing.wide, drawing.row) == (384 + 2 * EDGE, 56)
    seen = Image.frombytes("1", (drawing.wide, drawing.high), drawing.dots)
    assert seen.tobytes() == draw_sheet(sheet, FIFTY_EIGHT, margin=EDGE).tobytes()
    assert "TOTAL KSh" in drawing.text
