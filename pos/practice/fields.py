"""The fields of a call, each read strictly under its true spelling, or the call is refused naming it."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

from pos.practice.customer import is_phone
from pos.practice.errors import refuse
from pos.practice.urls import is_url
from pos.shop.money import Money, shillings

PLAIN = re.compile(r"[A-Za-z0-9 ._/\-]+", re.ASCII)
DIGITS = re.compile(r"[0-9]{1,12}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Fields:
    """What came in a call's body."""

    values: Mapping[str, object]

    def text(self, name: str, *, least: int = 1, most: int = 1000) -> str:
        """Give a text of that length; a number will do, as Safaricom takes either."""
        value = self.values.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str) or not least <= len(value) <= most:
            refuse(name)
        return value

    def optional(self, name: str, *, most: int) -> str:
        """Give a text that may be missing, empty or null."""
        value = self.values.get(name)
        return "" if value is None or value == "" else self.text(name, most=most)

    def plain(self, name: str, *, most: int) -> str:
        """Give a text without signs that make Safaricom stumble."""
        value = self.text(name, most=most)
        if not PLAIN.fullmatch(value):
            refuse(name)
        return value

    def one_of(self, name: str, known: Container[str]) -> str:
        """Give one of the words that there are, in exactly that case."""
        value = self.text(name)
        if value not in known:
            refuse(name)
        return value

    def shortcode(self, name: str) -> str:
        """Give a number of five to seven digits."""
        value = self.text(name, least=5, most=7)
        if not DIGITS.fullmatch(value):
            refuse(name)
        return value

    def phone(self, name: str) -> str:
        """Give a mobile number with its country and no plus."""
        value = self.text(name)
        if not is_phone(value):
            refuse(name)
        return value

    def whole(self, name: str) -> int:
        """Give a whole number."""
        value = self.text(name)
        if not DIGITS.fullmatch(value):
            refuse(name)
        return int(value)

    def amount(self, name: str = "Amount") -> Money:
        """Give whole shillings, at least one."""
        amount = self.whole(name)
        if amount < 1:
            refuse(name)
        return shillings(amount)

    def url(self, name: str) -> str:
        """Give an address that Safaricom would call."""
        value = self.text(name)
        if not is_url(value):
            refuse(name)
        return value
