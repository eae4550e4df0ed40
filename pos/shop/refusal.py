"""The two ways in which work stops without being our bug: the shop's rule says no, or the outside failed."""

from pos.shop.faults import Fault
from pos.shop.words import Reason

_SIGN = "{sign} "


class Refusal(Exception):
    """The shop's rule says no; the sentence is for the cashier and nothing was changed."""

    def __init__(self, reason: Reason, /, **facts: object) -> None:
        super().__init__(reason, facts)
        self.reason = reason
        self.facts = facts

    @property
    def has_amounts(self) -> bool:
        """Whether the sentence needs the sign of a currency."""
        return _SIGN in self.reason.value

    def words(self, sign: str = "") -> str:
        """Give the sentence with the market's sign before its amounts; with no sign where none is known."""
        sentence = self.reason.value if sign else self.reason.value.replace(_SIGN, "")
        return sentence.format(sign=sign, **self.facts)

    def __str__(self) -> str:
        return self.words()


class Trouble(Exception):
    """The outside failed; it says whether the money is safe and whether trying again is safe."""

    def __init__(self, fault: Fault, /, **facts: object) -> None:
        super().__init__(fault, facts)
        self.fault = fault
        self.facts = facts

    @property
    def again(self) -> bool:
        """Whether the same act may be tried again without doing harm."""
        return self.fault.value.again

    def __str__(self) -> str:
        return self.fault.value.sentence.format(**self.facts)
