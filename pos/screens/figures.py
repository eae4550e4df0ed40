"""Amounts and quantities as the screen shows them."""

from pos.shop.money import Money
from pos.shop.quantity import Quantity, Unit

CURRENCY = "KSh"
MINUS = "\N{MINUS SIGN}"


def amount_text(amount: Money) -> str:
    """Show an amount without its currency, with a real minus where it goes the other way."""
    return amount.figures().replace("-", MINUS)


def money_text(amount: Money) -> str:
    """Show an amount with its currency: KSh 1,250."""
    return f"{CURRENCY} {amount_text(amount)}"


def unit_text(unit: Unit) -> str:
    """Give what a price is for, of goods that are weighed: /kg."""
    return f"/{unit.value}" if unit.is_measured else ""


def level_text(quantity: Quantity, unit: Unit) -> str:
    """Give a quantity without the zeros that say nothing: 21.4 kg, 66."""
    if unit is Unit.PIECE:
        return quantity.show(unit)
    number = f"{quantity.thousandths / 1000:,.3f}".rstrip("0").rstrip(".")
    return f"{number} {unit.value}"
