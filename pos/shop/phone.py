"""Mobile numbers as people write them, in one international form, and masked for everyone to see."""

import re
from dataclasses import dataclass

import phonenumbers

from pos.shop.market import Market
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

_WRITTEN = re.compile(r"\+?[0-9]+(?:[ -]+[0-9]+)*", re.ASCII)
_MOBILE = frozenset(
    {phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE}
)


@dataclass(frozen=True, slots=True, repr=False)
class Phone:
    """A mobile number as M-Pesa wants it: a country code of three digits and the rest, 254712345678."""

    digits: str

    def __repr__(self) -> str:
        return f"Phone({self.masked()})"

    def masked(self) -> str:
        """Show it on the screen: the first two and the last three of its local digits."""
        return f"{self._local[:2]}•• ••• {self._local[-3:]}"

    def masked_on_paper(self) -> str:
        """Show it with signs that every printer has."""
        return f"{self._local[:2]}** *** {self._local[-3:]}"

    @property
    def _local(self) -> str:
        return f"0{self.digits[3:]}"


def read_phone(text: str, market: Market) -> Phone:
    """Give what a person wrote as a mobile number of the market, or refuse."""
    written = text.strip()
    if not _WRITTEN.fullmatch(written):
        raise Refusal(Reason.PHONE_UNREADABLE, example=market.phone_example)
    digits = re.sub(r"[ -]", "", written)
    local = re.fullmatch(rf"(?:\+?{market.dialling}|0)?(\d{{{market.phone_digits}}})", digits)
    if not local:
        raise Refusal(Reason.PHONE_UNREADABLE, example=market.phone_example)
    number = phonenumbers.PhoneNumber(int(market.dialling), int(local[1]))
    if not phonenumbers.is_valid_number(number):
        raise Refusal(Reason.PHONE_UNREADABLE, example=market.phone_example)
    if phonenumbers.number_type(number) not in _MOBILE:
        raise Refusal(Reason.PHONE_NOT_MOBILE, example=market.phone_example)
    return Phone(f"{market.dialling}{local[1]}")
