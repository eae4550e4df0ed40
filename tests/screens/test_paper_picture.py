"""A paper on the screen has the dots that the printer prints."""

import pytest
from pytestqt.qtbot import QtBot

from pos.printer.drawing import drawing_of
from pos.printer.picture import draw_sheet
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.screens.paper_picture import SHARE, PaperPicture, image_of
from tests.printer.papers import receipts


@pytest.mark.parametrize("profile", [EIGHTY, FIFTY_EIGHT])
def test_every_dot_is_the_printers(profile: Profile) -> None:
    sheet = receipt_sheet(receipts()["mpesa"], profile)
    image = image_of(drawing_of(sheet, profile))
    printed = draw_sheet(sheet, profile, margin=32).convert("L")
    for x in range(0, printed.width, 7):
        for y in range(0, printed.height, 5):
            assert (image.pixelColor(x, y).lightness() < 128) == (printed.getpixel((x, y)) == 0)


def test_papers_keep_their_ratio_and_are_read_aloud(qtbot: QtBot) -> None:
    shown = {}
    for profile in (EIGHTY, FIFTY_EIGHT):
        drawing = drawing_of(receipt_sheet(receipts()["mpesa"], profile), profile)
        picture = PaperPicture()
        qtbot.addWidget(picture)
        assert picture.sizeHint().isEmpty()
        picture.show_drawing(drawing)
        assert picture.accessibleDescription() == drawing.text
        assert picture.grab().toImage().pixelColor(2, 2).lightness() > 250
        shown[profile] = picture.width()
    assert shown == {EIGHTY: round(640 * SHARE), FIFTY_EIGHT: round(448 * SHARE)}
