"""Many labels below each other as one picture, to be looked at or kept as a file."""

from collections.abc import Sequence

from PIL import Image

from pos.printer.picture import MARGIN, draw_sheet
from pos.printer.profile import EIGHTY, Profile
from pos.printer.sheet import Sheet


def roll_of(sheets: Sequence[Sheet], profile: Profile = EIGHTY) -> Image.Image:
    """Give the labels as they come out of the printer, one below the other."""
    drawn = [draw_sheet(sheet, profile, margin=MARGIN) for sheet in sheets]
    whole = Image.new("1", (drawn[0].width, sum(each.height for each in drawn)), 1)
    top = 0
    for each in drawn:
        whole.paste(each, (0, top))
        top += each.height
    return whole
