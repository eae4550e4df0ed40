"""Values with sensible defaults, so that a test says only what it is about."""

from datetime import UTC, datetime

from pos.shop.money import Money

NOON = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)  # noon in Nairobi


def ksh(amount: float | str) -> Money:
    """Shillings as a person writes them: ksh(65), ksh("12.50")."""
    whole, _, part = str(amount).partition(".")
    cents = int(whole) * 100 + int(part.ljust(2, "0") or 0) * (-1 if whole.startswith("-") else 1)
    return Money(cents)
