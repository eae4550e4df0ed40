"""What one person did in a time, as his manager sees it."""

from dataclasses import dataclass

from pos.shop.money import NOTHING, Money
from pos.shop.staff import Staff


@dataclass(frozen=True, slots=True)
class Deeds:
    """Sales and their money, and how often everything that is not an everyday sale."""

    sales: int = 0
    total: Money = NOTHING
    discounts: Money = NOTHING
    returns: int = 0
    returned: Money = NOTHING
    voids: int = 0
    given_up: int = 0
    drawer: int = 0
    approvals_given: int = 0
    approvals_asked: int = 0
    wrong_pins: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works or worked here, and how many seconds he still waits after wrong PINs."""

    staff: Staff
    waits: int = 0
