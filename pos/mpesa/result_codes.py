"""What the result codes of a payout, a question about a payment and one about the balance mean."""

from collections.abc import Mapping
from types import MappingProxyType

from pos.mpesa.meaning import Again, Final, Meaning, Stand

PAYOUT_UNKNOWN = Meaning(
    Stand.UNSURE,
    Final.NO,
    Again.NO,
    "Not confirmed whether the money went out. Check the M-Pesa statement before you try again.",
    "Haijathibitishwa kama pesa zimetumwa. Angalia taarifa ya M-Pesa kabla ya kujaribu tena.",
)
QUESTION_UNKNOWN = Meaning(
    Stand.UNSURE,
    Final.YES,
    Again.CHECK,
    "M-Pesa did not answer that question, and no money moved by it. Ask again later.",
    "M-Pesa haikujibu swali hilo, na hakuna pesa zilizohamishwa. Uliza tena baadaye.",
)

PAYOUT_CODES: Mapping[str, Meaning] = MappingProxyType(
    {
        "0": Meaning(
            Stand.PAID,
            Final.YES,
            Again.NO,
            "Done: the money went to the phone.",
            "Imefanyika: pesa zimetumwa kwa simu.",
        ),
        "2001": Meaning(
            Stand.NOT_PAID,
            Final.YES,
            Again.NO,
            "No money went out: the password of the shop's M-Pesa user is wrong. Call the owner.",
            "Pesa hazikutumwa: nenosiri la mtumiaji wa M-Pesa wa duka si sahihi. Mpigie mwenye duka.",
        ),
    }
)
QUESTION_CODES: Mapping[str, Meaning] = MappingProxyType(
    {
        "0": Meaning(Stand.UNSURE, Final.YES, Again.NO, "M-Pesa has answered.", "M-Pesa imejibu."),
        "2001": Meaning(
            Stand.UNSURE,
            Final.YES,
            Again.NO,
            "M-Pesa did not answer: the password of the shop's M-Pesa user is wrong. Call the owner.",
            "M-Pesa haikujibu: nenosiri la mtumiaji wa M-Pesa wa duka si sahihi. Mpigie mwenye duka.",
        ),
    }
)
"""Of a status and a balance: that they are answered says nothing yet of the payment asked about."""


def payout_meaning(code: str) -> Meaning:
    """Give what the result code of a payout means; an unknown one means that we are not sure."""
    return PAYOUT_CODES.get(code.strip(), PAYOUT_UNKNOWN)


def question_meaning(code: str) -> Meaning:
    """Give what the result code of a status or a balance means; no money moves by either."""
    return QUESTION_CODES.get(code.strip(), QUESTION_UNKNOWN)
