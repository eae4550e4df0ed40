"""Quantities are whole thousandths of a unit: pieces are counted, the others measured."""

import re
from dataclasses import dataclass
from enum import Enum

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

MOST_THOUSANDTHS = (
    99_999_000  # more than any line of a shop; a barcode typed as a quantity is caught here
)

_WRITTEN = re.compile(
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,14})?(?:\.(?P<part>\d{1,3}))?",  # a comma never stands for a point
    re.ASCII,
)


class Unit(Enum):
    """What one of a product is."""

    PIECE = "piece"
    KG = "kg"
    G = "g"
    L = "l"
    ML = "ml"
    M = "m"

    @property
    def is_measured(self) -> bool:
        """Whether it is put on a scale or held to a measure, and so may come in parts."""
        return self is not Unit.PIECE


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """Thousandths of a unit; below zero when goods come back or stock goes down."""

    thousandths: int

    def __add__(self, other: "Quantity") -> "Quantity":
        return Quantity(self.thousandths + other.thousandths)

    def __sub__(self, other: "Quantity") -> "Quantity":
        return Quantity(self.thousandths - other.thousandths)

    def __neg__(self) -> "Quantity":
        return Quantity(-self.thousandths)

    def __abs__(self) -> "Quantity":
        return Quantity(abs(self.thousandths))

    def __bool__(self) -> bool:
        return self.thousandths != 0

    def times(self, count: int) -> "Quantity":
        """Give this quantity so many times over."""
        return Quantity(self.thousandths * count)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is cut."""
        return self.thousandths % 1000 == 0

    def show(self, unit: Unit = Unit.PIECE) -> str:
        """Show it as the screen does: 4, or 0.875 kg."""
        sign = "-" if self.thousandths < 0 else ""
        whole, part = divmod(abs(self.thousandths), 1000)
        if unit is Unit.PIECE:
            return f"{sign}{whole:,}" + (f".{part:03}".rstrip("0") if part else "")
        return f"{sign}{whole:,}.{part:03} {unit.value}"


NONE = Quantity(0)
ONE = Quantity(1000)


def pieces(count: int) -> Quantity:
    """Give so many whole ones."""
    return Quantity(count * 1000)


def read_quantity(text: str, unit: Unit) -> Quantity:
    """Give what a person wrote as a quantity above zero of that unit, or refuse."""
    match = _WRITTEN.fullmatch(text.strip())
    if not match or not (match["whole"] or match["part"]):
        raise Refusal(Reason.QUANTITY_UNREADABLE, text=text.strip()[:40])
    thousandths = int((match["whole"] or "0").replace(",", "")) * 1000 + int(
        (match["part"] or "0").ljust(3, "0")
    )
    return sellable(Quantity(thousandths), unit)


def sellable(quantity: Quantity, unit: Unit) -> Quantity:
    """Give the quantity back when a line may carry it: above zero, not absurd, pieces whole."""
    if quantity.thousandths <= 0:
        raise Refusal(Reason.QUANTITY_NOT_ABOVE_ZERO)
    if quantity.thousandths > MOST_THOUSANDTHS:
        raise Refusal(Reason.QUANTITY_TOO_MUCH, quantity=quantity.show(unit))
    if not unit.is_measured and not quantity.is_whole:
        raise Refusal(Reason.QUANTITY_CUT, quantity=quantity.show())
    return quantity
