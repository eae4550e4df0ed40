"""A stand-in for Safaricom whose letters may be hours late, and which gives customers their money back unasked."""

from dataclasses import dataclass, field

from pos.mpesa.orders import Accepted
from pos.practice.outcomes import PAID, Outcome
from pos.practice.world import How
from pos.shop.money import Money
from tests.simulated.safaricom import Safaricom

HOURS = 3600
REVERSED_BEFORE = Outcome("R000001", "The transaction has been reversed.")
_CAME = (How.PUSH, How.OWN)


@dataclass
class Unsteady(Safaricom):
    """Its letters may take hours, and customers get their money back from it without asking the shop."""

    taken_back: set[str] = field(default_factory=set)
    """The payments that customers have had taken back."""
    forgotten: set[str] = field(default_factory=set)
    """The payments that went back by an order which no books know any more."""

    def take_back(self) -> None:
        """A customer has his payment taken back, whatever the shop made of it."""
        left = [
            code
            for code, each in self.payments.items()
            if each.how in _CAME and code not in self.gone
        ]
        if left:
            code = self.dice.choice(left)
            self.gone.add(code)
            self.taken_back.add(code)
            self.tell_taken_back(code)

    def tell_taken_back(self, code: str) -> None:
        """Say that a payment went back to who paid it, by no order of the shop's."""
        amount = self.payments[code].amount
        backs = [
            each for each in self.payments.values() if (each.how, each.of) == (How.REVERSAL, code)
        ]
        back = backs[0] if backs else self._moved(amount, how=How.REVERSAL, reference="", of=code)
        said: list[tuple[str, object]] = [
            ("OriginalTransactionID", code), ("Amount", amount.cents / 100),
        ]  # fmt: skip
        self._tell_end(PAID, f"CU_{code}", back.receipt, said)

    def reverse(self, receipt: str, amount: Money, *, why: str) -> Accepted:
        """Take an order to send money back; what went back before goes no second time."""
        self.orders.pop(receipt if receipt in self.forgotten else "", None)
        if receipt not in self.taken_back | self.forgotten:
            return super().reverse(receipt, amount, why=why)
        conversation = self._taken(receipt)
        self._tell_end(REVERSED_BEFORE, conversation, "", [])
        return self._accepted(conversation)

    def _longest(self) -> float:
        longest = super()._longest()
        return longest if longest < 300 else self.dice.choice((300, HOURS, 6 * HOURS))
