"""How much of a payer everybody may see."""

import re

from pos.mpesa.payer import HashedPhone, MaskedPhone, Payer, read_number
from pos.shop.phone import Phone

_GAP = r"[ .()/-]{0,3}"
_PHONE = re.compile(
    rf"(?<!\d)(?:(?:\+?25[456]|0){_GAP}[17](?:{_GAP}\d){{5}}|[17]\d{{5}}){_GAP}(\d){_GAP}(\d){_GAP}(\d)(?!\d)",
    re.ASCII,
)
"""A number in the midst of other words, with gaps where its front says what it is: 0712 345 678 ALI."""


def shown_account(account: str) -> str:
    """Give what was typed as the account; many type their own number."""
    number = read_number(account)
    return shown(Payer(number)) if isinstance(number, Phone) else _PHONE.sub(r"***\1\2\3", account)


def shown(payer: Payer) -> str:
    """Give as much of a number as everybody may see."""
    match payer.number:
        case Phone() as phone:
            return phone.masked_on_paper()
        case MaskedPhone(_, end):
            return f"*** {end[-3:]}"
        case HashedPhone() | None:
            return ""


def counted(count: int, what: str) -> str:
    """Give how many there are of something, in words."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"
