"""Labels that a scale prints: an EAN-13 of the shop's own with the item and its weight or price inside.

A shop writes its scale's layout as thirteen letters, spaces allowed, such as `21 IIIII WWWWW C`:
digits stand for themselves, `I` is the item's code, `W` grams, `P` cents, `K` whole shillings,
`X` is read over, and the last letter `C` is the check digit.
"""

from dataclasses import dataclass
from functools import lru_cache

from pos.shop.barcode import has_right_check_digit
from pos.shop.money import Money
from pos.shop.quantity import Quantity, Unit
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

_LETTERS = frozenset("0123456789IWPKXC")
_PER_UNIT = {
    Unit.KG: 1,
    Unit.G: 1000,
    Unit.L: 1,
    Unit.ML: 1000,
}  # one gram or millilitre in thousandths


@dataclass(frozen=True, slots=True)
class Weighed:
    """A label that says how much there is."""

    item: str
    grams: int

    def quantity(self, unit: Unit) -> Quantity:
        """Give the weight in the product's unit; a product that is not weighed refuses it."""
        if unit not in _PER_UNIT:
            raise Refusal(Reason.SCALE_LABEL_FOR_PIECES, item=self.item)
        return Quantity(self.grams * _PER_UNIT[unit])


@dataclass(frozen=True, slots=True)
class Priced:
    """A label that says what it costs."""

    item: str
    price: Money


@dataclass(frozen=True, slots=True)
class ScaleLayout:
    """Where a scale puts the item and its weight or price."""

    pattern: str

    @property
    def prefix(self) -> str:
        """The digits every label of this layout begins with."""
        return self.pattern[: len(self.pattern) - len(self.pattern.lstrip("0123456789"))]

    def fits(self, code: str) -> bool:
        """Whether the code is a label of this layout."""
        return len(code) == 13 and all(
            not letter.isdigit() or letter == digit
            for letter, digit in zip(self.pattern, code, strict=True)
        )

    def read(self, code: str) -> Weighed | Priced:
        """Give what the label says; its item code comes without leading zeros."""
        if not has_right_check_digit(code):
            raise Refusal(Reason.BARCODE_MISREAD, code=code)
        item = self._digits("I", code).lstrip("0") or "0"
        if "W" in self.pattern:
            return Weighed(item, int(self._digits("W", code)))
        if "P" in self.pattern:
            return Priced(item, Money(int(self._digits("P", code))))
        return Priced(item, Money(int(self._digits("K", code)) * 100))

    def _digits(self, wanted: str, code: str) -> str:
        return "".join(
            digit for letter, digit in zip(self.pattern, code, strict=True) if letter == wanted
        )


@lru_cache(maxsize=64)
def read_layout(text: str) -> ScaleLayout:
    """Give the layout a shop wrote, or refuse one that could be misunderstood."""
    pattern = "".join(text.split()).upper()
    values = {"W", "P", "K"} & set(pattern)
    well_formed = (
        len(pattern) == 13
        and set(pattern) <= _LETTERS
        and pattern[0] == "2"
        and pattern.count("C") == 1
        and pattern[-1] == "C"
        and "I" in pattern
        and len(values) == 1
    )
    if not well_formed:
        raise Refusal(Reason.SCALE_LAYOUT_UNREADABLE, layout=text[:40])
    return ScaleLayout(pattern)


def read_label(code: str, layouts: tuple[ScaleLayout, ...]) -> Weighed | Priced | None:
    """Give what a scale's label says, or None when no layout of the shop fits."""
    if not (code.isascii() and code.isdigit()):
        return None
    return next((layout.read(code) for layout in layouts if layout.fits(code)), None)
