"""A shortcode: a Paybill, or a Till with the store it belongs to."""

from dataclasses import dataclass
from enum import StrEnum

from pos.shop.money import Money, shillings

FLOAT, MOST = shillings(10_000), shillings(10_000_000)


class Kind(StrEnum):
    """What a customer pays to."""

    PAYBILL = "paybill"
    TILL = "till"


@dataclass(frozen=True, slots=True)
class Urls:
    """Where a shortcode's confirmations go, as registered."""

    confirmation: str
    validation: str
    response_type: str
    version: int

    @property
    def accepts_unasked(self) -> bool:
        """Whether a payment goes through when nobody answers the question before it."""
        return self.response_type == "Completed"


@dataclass(frozen=True, slots=True)
class Shortcode:
    """A shop's account with Safaricom."""

    number: str
    kind: Kind = Kind.PAYBILL
    name: str = "DUKA LA MAZOEZI"
    store: str = ""
    passkey: str = "practice-passkey"
    balance: Money = FLOAT
    most: Money = MOST
    urls: Urls | None = None
    is_asked_first: bool = True
    is_active: bool = True
    pull_number: str = ""

    def __repr__(self) -> str:
        return f"Shortcode({self.kind} {self.number})"

    @property
    def business(self) -> str:
        """The number its passkey belongs to: a Paybill's own, a Till's store."""
        return self.store if self.kind is Kind.TILL and self.store else self.number
