"""What a sheet is written for: how many columns, which language, which signs; and who may say TAX INVOICE."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from pos.printer.columns import WIDE, centred, spread_row, wrapped
from pos.printer.paper_words import ENGLISH, Word, said
from pos.printer.printable import NO_SIGNS, printable
from pos.printer.profile import Profile
from pos.printer.sheet import Look, Part, Row, Spread
from pos.shop.money import Money
from pos.shop.payment import Method
from pos.shop.text import tidy

LONGEST_NAME = 96
LONGEST_TEXT = 200
_CLAIM = re.compile(
    r"(t{0}a{0}x{0})i{0}n{0}v(?:{0}o{0}i{0}c{0}e|(?:{0}o(?:{0}i(?:{0}c)?)?)?{0}$)".format(
        r"[\W_]*"
    ),
    re.IGNORECASE,
)
"""The words, and what is left of them where a text was cut: our own words may follow and complete it."""
_MEANS = {
    Method.CASH: Word.CASH,
    Method.CARD: Word.CARD,
    Method.BANK: Word.BANK,
    Method.ACCOUNT: Word.ON_ACCOUNT,
}
"""The means that have a word of their own in each language; the others have a name."""


@dataclass(frozen=True, slots=True)
class Form:
    """Says everything in one language, in signs that are there, in so many columns."""

    columns: int = WIDE
    language: str = ENGLISH
    signs: Set[str] = NO_SIGNS
    is_proved: bool = False
    """Whether a tax authority has signed what stands here; nothing else is a tax invoice."""

    def clean(self, text: str, *, most: int = LONGEST_TEXT) -> str:
        """Give text from outside as it may stand on paper."""
        plain = tidy(printable(text, self.signs))
        return plain[:most] if self.is_proved else _unclaimed(_unclaimed(plain)[:most])[:most]

    def say(self, word: Word, **facts: object) -> str:
        """Give words of ours, with facts that may come from outside."""
        return printable(said(word, self.language, **facts), self.signs)

    def means(self, method: Method) -> str:
        """Give what a means of paying is called."""
        word = _MEANS.get(method)
        return self.say(word) if word else method.means.words

    def rule(self) -> Row:
        """Give a line across."""
        return Row("-" * self.columns)

    def spread(self, left: str, right: str, look: Look = Look.PLAIN) -> Iterator[Part]:
        """Give left and right on as few rows as they fit."""
        return (Row(row, look) for row in spread_row(left, right, self.columns))

    def large(self, word: Word, sign: str, amount: Money) -> Part:
        """Give an amount as large as there is room for, with its currency where that fits too."""
        whole, short = self.say(word, sign=sign), self.say(word, sign="").strip()
        return Spread(whole, amount.paper(), short)

    def middle(self, texts: Iterable[str], look: Look = Look.PLAIN) -> Iterator[Part]:
        """Give texts in the middle."""
        columns = self.columns // look.across
        return (Row(row, look) for row in centred(tuple(texts), columns))

    def text(self, text: str, indent: str = "") -> Iterator[Part]:
        """Give text on as many rows as it needs."""
        return (Row(row) for row in wrapped(text, self.columns, indent=indent))


def form_for(profile: Profile, language: str, *, is_proved: bool = False) -> Form:
    """Give the form for a printer."""
    return Form(profile.columns, language, profile.signs, is_proved)


def _unclaimed(text: str) -> str:
    return _CLAIM.sub(r"\1INV.", text)
