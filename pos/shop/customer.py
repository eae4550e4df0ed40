"""Customers whom the shop trusts: what they owe (`deni`), and up to where."""

from dataclasses import dataclass

from pos.shop.identity import CustomerId
from pos.shop.money import NOTHING, Money
from pos.shop.phone import Phone


@dataclass(frozen=True, slots=True)
class Customer:
    """A known customer; name and phone can be erased, the account stays."""

    id: CustomerId
    name: str
    phone: Phone | None = None
    limit: Money = NOTHING
    is_active: bool = True


def owes_after(owed: Money, charge: Money) -> Money:
    """Give what the customer owes after one more charge."""
    return owed + charge


def is_over_limit(customer: Customer, owed: Money, charge: Money) -> bool:
    """Whether this charge, the present one included, goes beyond what he may owe."""
    return charge > NOTHING and owes_after(owed, charge) > customer.limit
