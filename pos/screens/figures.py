"""Amounts as the screen shows them."""

from pos.shop.money import Money

CURRENCY = "KSh"
MINUS = "\N{MINUS SIGN}"


def amount_text(amount: Money) -> str:
    """Show an amount without its currency, with a real minus where it goes the other way."""
    return amount.figures().replace("-", MINUS)


def money_text(amount: Money) -> str:
    """Show an amount with its currency: KSh 1,250."""
    return f"{CURRENCY} {amount_text(amount)}"
