"""How large everything is: three widths of screen, and a short one."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Columns:
    """The fixed widths of a sale's columns; the item's name takes what is left."""

    number: int
    quantity: int
    price: int
    amount: int


@dataclass(frozen=True, slots=True)
class Measures:
    """The sizes that follow from the size of the window."""

    name: str
    rail: int
    left: int
    top: int
    right: int
    bottom: int
    row: int
    scan: int
    strip: int
    total: int
    tile: int
    columns: Columns
    item: int
    amount: int
    short: bool = False

    @property
    def compact(self) -> bool:
        """Whether the window is so narrow that words give way to signs."""
        return self.name == "compact"

    @property
    def wide(self) -> bool:
        """Whether there is room for everything to be larger."""
        return self.name == "wide"


GAP = 10
TOP_BAR = 52
STEPS = (60, 52, 44, 36, 32, 28, 24, 20, 16)
"""The sizes that an amount steps down through: numbers are never cut."""

COMPACT = Measures(
    name="compact", rail=320, left=12, top=10, right=10, bottom=10, row=54, scan=60, strip=62,
    total=52, tile=92, columns=Columns(number=36, quantity=150, price=76, amount=96),
    item=16, amount=18,
)  # fmt: skip
STANDARD = Measures(
    name="standard", rail=392, left=16, top=12, right=12, bottom=12, row=54, scan=60, strip=62,
    total=60, tile=92, columns=Columns(number=44, quantity=156, price=96, amount=120),
    item=16, amount=18,
)  # fmt: skip
WIDE = Measures(
    name="wide", rail=480, left=16, top=12, right=12, bottom=12, row=64, scan=68, strip=76,
    total=80, tile=120, columns=Columns(number=52, quantity=190, price=130, amount=160),
    item=19, amount=22,
)  # fmt: skip


def measures_for(width: int, height: int) -> Measures:
    """Give the sizes for a window of this size."""
    fitting = COMPACT if width <= 1151 else STANDARD if width <= 1679 else WIDE
    if height >= 720:
        return fitting
    return replace(fitting, row=46, tile=72, short=True)
