"""A piece of paper before it is printed: rows of signs, barcodes, QR codes and the logo, top to bottom."""

from dataclasses import dataclass
from enum import Enum

from pos.shop.barcode import Symbology


class Look(Enum):
    """How large and how dark a row is: how many times as wide and as high, and whether it is bold."""

    PLAIN = (1, 1, False)
    BOLD = (1, 1, True)
    TALL = (1, 2, True)
    BIG = (2, 2, True)

    @property
    def across(self) -> int:
        """How many times as wide its signs are."""
        return self.value[0]

    @property
    def down(self) -> int:
        """How many times as high its signs are."""
        return self.value[1]

    @property
    def is_bold(self) -> bool:
        """Whether it is bold."""
        return self.value[2]


@dataclass(frozen=True, slots=True)
class Row:
    """One row, already in its columns."""

    text: str
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Spread:
    """Words on the left and an amount on the right of one row, as large as there is room for."""

    left: str
    right: str
    short: str = ""
    """Words that also do, where these leave no room for a large amount."""


@dataclass(frozen=True, slots=True)
class Bars:
    """A barcode in the middle of the paper."""

    text: str
    kind: Symbology = Symbology.CODE_128


@dataclass(frozen=True, slots=True)
class Square:
    """A QR code in the middle of the paper."""

    text: str


@dataclass(frozen=True, slots=True)
class Logo:
    """The shop's own picture in the middle of the paper, as PNG."""

    png: bytes


Part = Row | Spread | Bars | Square | Logo


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that stands on a piece of paper of so many columns."""

    columns: int
    parts: tuple[Part, ...]


def row_of(spread: Spread, columns: int) -> Row:
    """Give the row of a spread: twice as wide and high where it fits, else only high."""
    room = columns // Look.BIG.across - len(spread.right)
    for left in (spread.left, spread.short):
        if left and len(left) < room:
            return Row(f"{left:<{room}}{spread.right}", Look.BIG)
    room = columns - len(spread.right)
    return Row(f"{spread.left[: room - 1]:<{room}}{spread.right}", Look.TALL)
