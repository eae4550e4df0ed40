"""A customer of M-Pesa: a phone, a PIN and what is in the wallet."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from pos.practice.behaving import BY_HAND, MAGIC, Behaviour
from pos.practice.moments import NAIROBI
from pos.shop.money import NOTHING, Money, shillings

PHONE = re.compile(r"254[17]\d{8}", re.ASCII)
PIN_TRIES = 3
POCKET_MONEY = shillings(20_000)


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody with a phone."""

    phone: str
    name: str = "MTEJA"
    pin: str = "1234"
    balance: Money = POCKET_MONEY
    behaviour: Behaviour = BY_HAND
    wrong_pins: int = 0
    spent: Money = NOTHING
    spent_on: date | None = None

    def __repr__(self) -> str:
        return f"Customer({self.name}, ...{self.phone[-3:]})"

    @property
    def is_locked(self) -> bool:
        """Whether the PIN was wrong too often."""
        return self.wrong_pins >= PIN_TRIES

    def spent_today(self, now: datetime) -> Money:
        """Give what was paid since midnight in Nairobi."""
        return self.spent if self.spent_on == now.astimezone(NAIROBI).date() else NOTHING

    def after_pin(self, pin: str) -> "Customer":
        """Give the customer after a PIN was entered: a right one forgets those before it."""
        return replace(self, wrong_pins=0 if pin == self.pin else self.wrong_pins + 1)

    def after_paying(self, amount: Money, now: datetime) -> "Customer":
        """Give the customer after the money went."""
        return replace(
            self,
            balance=self.balance - amount,
            spent=self.spent_today(now) + amount,
            spent_on=now.astimezone(NAIROBI).date(),
        )


def is_phone(number: str) -> bool:
    """Tell whether Safaricom has such a number, or the fifth guide has invented it."""
    return PHONE.fullmatch(number) is not None or number in MAGIC


def stranger(phone: str) -> Customer:
    """Give the customer of a number that nobody has described."""
    return Customer(phone, behaviour=MAGIC.get(phone, BY_HAND))
