"""What a cashier types or scans into the one box: a code, or how many of it before a star."""

from dataclasses import dataclass

from pos.shop.quantity import Quantity, Unit, read_quantity
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class Typed:
    """A code and what stood before its star, if anything did."""

    code: str
    before_star: str | None = None

    def quantity(self, unit: Unit) -> Quantity | None:
        """Give how many of that unit were asked for, or None when nothing was said."""
        return None if self.before_star is None else read_quantity(self.before_star, unit)


def read_typed(text: str) -> Typed:
    """Give what was typed: 3*6161100600218, 0.5*204 or a code alone."""
    before, star, code = text.strip().partition("*")
    typed = Typed(code.strip(), before.strip()) if star else Typed(before)
    if typed.code:
        return typed
    if typed.before_star:
        read_quantity(typed.before_star, Unit.KG)  # of what is not known yet: parts may be meant
        raise Refusal(Reason.SCAN_NOW, count=typed.before_star)
    raise Refusal(Reason.NOT_FOUND, code=text.strip()[:40] or "-")
