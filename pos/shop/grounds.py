"""Why money is said to belong to a sale, as values that a person can read."""

from dataclasses import dataclass
from enum import Enum


class Why(Enum):
    """One thing that speaks for or against a sale; the value is what a person reads, with its facts in braces."""

    # What names the sale
    REQUEST = "the answer to our request"
    ONCE = "came to the address of our request"
    PAY_NUMBER = "the account number is right"
    TYPED_CODE = "the code that was typed"

    # What the customer typed as the account
    DIGIT_WRONG = "one digit wrong"
    DIGITS_SWAPPED = "two digits swapped"
    DIGIT_MISSING = "one digit missing"
    DIGIT_DOUBLED = "one digit doubled"
    MORE_TYPED = "more typed than the number"
    NO_ACCOUNT = "no account typed"
    OTHER_ACCOUNT = "another account typed"
    OTHER_PAY_NUMBER = "the account number of another sale"

    # The money
    SAME_AMOUNT = "same amount"
    ASKED_AMOUNT = "the amount that was asked"
    MISSING_CODE = "just what came for it without a code"
    TOO_LITTLE = "{sign} {amount} short"
    TOO_MUCH = "{sign} {amount} over"

    # When
    LATER = "{span} later"
    EARLIER = "{span} earlier"
    AT_ONCE = "at the same time"
    LONG_BEFORE = "came long before this sale"

    # What became of the sale
    CANCELLED = "the sale was cancelled"
    PAID_OTHERWISE = "the sale was paid in another way"
    PAID_ALREADY = "the sale is paid already"
    REQUEST_PAID = "our request has paid already, with another code"
    PROVISIONAL = "the sale was finished before the money came"

    # What keeps it from being used by itself
    SEVERAL_FIT = "{count} sales fit"
    NOT_VERIFIED = "not known to be from Safaricom"
    OTHER_NUMBER = "paid to another of our numbers"
    NOT_OUR_NUMBER = "paid to {number}, which is not ours"
    OTHER_TILL = "belongs to Till {till}"


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground with its facts."""

    why: Why
    facts: tuple[tuple[str, object], ...] = ()

    def words(self, sign: str = "") -> str:
        """Give it as it is read, amounts with the market's sign, or without any."""
        sentence = self.why.value if sign else self.why.value.replace("{sign} ", "")
        return sentence.format(sign=sign, **dict(self.facts))


def ground(why: Why, **facts: object) -> Ground:
    """Give a ground with its facts."""
    return Ground(why, tuple(sorted(facts.items())))


def span(seconds: int) -> str:
    """Give a stretch of time as it is read beside a payment: 12 s, 4 min, 3 h, 2 d."""
    for most, unit, name in ((120, 1, "s"), (7_200, 60, "min"), (172_800, 3_600, "h")):
        if seconds < most:
            return f"{seconds // unit} {name}"
    return f"{seconds // 86_400} d"
