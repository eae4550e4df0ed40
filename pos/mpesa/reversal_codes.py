"""What the result codes of a reversal mean; some of them mean something else for a push."""

from collections.abc import Mapping
from types import MappingProxyType

from pos.mpesa.meaning import Again, Final, Meaning, Stand

DONE = Meaning(
    Stand.PAID,
    Final.YES,
    Again.NO,
    "Done: the money went back.",
    "Imefanyika: pesa zimerudishwa.",
)
REVERSAL_UNKNOWN = Meaning(
    Stand.UNSURE,
    Final.NO,
    Again.NO,
    "Not confirmed whether the money went back. Check the M-Pesa statement before you try again.",
    "Haijathibitishwa kama pesa zimerudi. Angalia taarifa ya M-Pesa kabla ya kujaribu tena.",
)


def _not_done(again: Again, english: str, kiswahili: str) -> Meaning:
    return Meaning(Stand.NOT_PAID, Final.YES, again, english, kiswahili)


_NOT_ALLOWED = _not_done(
    Again.NO,
    "The money did not go back: the shop's M-Pesa user may not do that. Call the owner.",
    "Pesa hazikurudi: mtumiaji wa M-Pesa wa duka haruhusiwi. Mpigie mwenye duka.",
)
_SHOP_INACTIVE = _not_done(
    Again.NO,
    "The money did not go back: the shop's M-Pesa account is not active. Call the owner.",
    "Pesa hazikurudi: akaunti ya M-Pesa ya duka haitumiki. Mpigie mwenye duka.",
)

REVERSAL_CODES: Mapping[str, Meaning] = MappingProxyType(
    {
        "0": DONE,
        "R000001": _not_done(
            Again.NO,
            "That payment went back already. Nothing was done twice.",
            "Malipo hayo yalisharudishwa. Hakuna kilichorudiwa.",
        ),
        "R000002": _not_done(
            Again.CHECK,
            "M-Pesa knows no payment with that code. Check the code.",
            "M-Pesa haijui malipo yenye nambari hiyo. Angalia nambari.",
        ),
        "1": _not_done(
            Again.YES,
            "The money did not go back: the shop's M-Pesa account has too little.",
            "Pesa hazikurudi: salio la M-Pesa la duka halitoshi.",
        ),
        "11": _SHOP_INACTIVE,
        "21": _NOT_ALLOWED,
        "2001": _not_done(
            Again.NO,
            "The money did not go back: the password of the shop's M-Pesa user is wrong. Call the owner.",
            "Pesa hazikurudi: nenosiri la mtumiaji wa M-Pesa wa duka si sahihi. Mpigie mwenye duka.",
        ),
        "2006": _SHOP_INACTIVE,
        "2028": _NOT_ALLOWED,
        "8006": _not_done(
            Again.NO,
            "The money did not go back: the shop's M-Pesa user is locked. Call the owner.",
            "Pesa hazikurudi: mtumiaji wa M-Pesa wa duka amefungwa. Mpigie mwenye duka.",
        ),
    }
)


def reversal_meaning(code: str) -> Meaning:
    """Give what the result code of a reversal means; an unknown one means that we are not sure."""
    return REVERSAL_CODES.get(code.strip(), REVERSAL_UNKNOWN)
