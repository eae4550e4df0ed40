"""How much of a payer everybody may see."""

from pos.log import GLUED
from pos.mpesa.payer import HashedPhone, MaskedPhone, Payer, read_number
from pos.shop.phone import Phone


def shown_account(account: str) -> str:
    """Give what was typed as the account; many type their own number."""
    number = read_number(account)
    return shown(Payer(number)) if isinstance(number, Phone) else GLUED.sub(r"***\1", account)


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
