"""A paper to be looked at on a screen that knows nothing of printers: its dots, and what it says."""

from dataclasses import dataclass

from pos.printer.plain import text_of
from pos.printer.profile import EIGHTY, Profile
from pos.printer.sheet import Sheet

EDGE = 32
"""The white on each side, as wide as the edge of real paper that no printer reaches."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A paper as dots: rows from the top, eight dots to a byte from the left, 1 for white."""

    wide: int
    high: int
    dots: bytes
    text: str
    """What stands on it, to be read aloud."""

    @property
    def row(self) -> int:
        """How many bytes a row has."""
        return -(-self.wide // 8)


def drawing_of(sheet: Sheet, profile: Profile = EIGHTY) -> Drawing:
    """Give a sheet as that printer prints it, with the paper's edge around it."""
    from pos.printer.picture import draw_sheet  # noqa: PLC0415 - what draws is not loaded while the till starts

    picture = draw_sheet(sheet, profile, margin=EDGE)
    return Drawing(picture.width, picture.height, picture.tobytes(), text_of(sheet))
