"""What a customer brought for an account, as its slip says it; its number, and what was owed before and after."""

from dataclasses import dataclass
from datetime import datetime

from pos.shop.identity import PaymentId
from pos.shop.money import Money
from pos.shop.payment import Method


@dataclass(frozen=True, slots=True)
class DebtNumber:
    """T2-D0007, or T2R3K9-D0001 in a series that a restored backup has opened; D is for deni."""

    till: int
    series: str
    count: int

    def __str__(self) -> str:
        return f"T{self.till}{self.series}-D{self.count:04}"


@dataclass(frozen=True, slots=True)
class DebtPaid:
    """Money that was brought for an account, with the names of who brought it and who took it."""

    id: PaymentId
    number: str
    """Empty for one that was taken before they were numbered."""
    at: datetime
    till: int
    served_by: str
    customer: str
    phone: str
    """Masked, in signs that every printer has; empty where none is kept."""
    method: Method
    reference: str
    amount: Money
    rounding: Money
    given: Money
    change: Money
    before: Money
    """What was owed then; below zero what the customer had to his credit."""
    copy: int = 0

    @property
    def after(self) -> Money:
        """What was owed from then on."""
        return self.before - self.amount + self.rounding
