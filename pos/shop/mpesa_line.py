"""How a till is connected to M-Pesa: the shop's numbers there, and what it can hear and order."""

from dataclasses import dataclass

from pos.shop.refusal import Refusal
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class ShortCode:
    """One number that customers pay to, and the number that its passkey was given for."""

    receiver: str
    business: str
    is_till: bool = False
    """Whether it is a till (buy goods), where nobody can type an account."""


@dataclass(frozen=True, slots=True)
class MpesaLine:
    """What this till was started with; with no number at all it takes no M-Pesa."""

    short_codes: tuple[ShortCode, ...] = ()
    has_letterbox: bool = False
    """Whether letters come and claims can be made; without, there are only questions and pulls."""
    has_initiator: bool = False
    """Whether the shop's user at Safaricom is set up: statuses, reversals and payouts."""

    @property
    def ours(self) -> frozenset[str]:
        """All numbers that money may come to."""
        return frozenset(
            number for code in self.short_codes for number in (code.receiver, code.business)
        )

    def code_of(self, number: str) -> ShortCode:
        """Give the number that is paid to, the first one where none is named; or refuse."""
        for code in self.short_codes:
            if number in {"", code.receiver, code.business}:
                return code
        raise Refusal(Reason.MPESA_NO_NUMBER)

    def is_till(self, number: str) -> bool:
        """Whether money to that number carries no account."""
        return any(
            code.is_till and number in {code.receiver, code.business} for code in self.short_codes
        )
