"""What the result codes of a push mean; a code that does not stand here means that we are not sure."""

from collections.abc import Mapping
from types import MappingProxyType

from pos.mpesa.meaning import Again, Final, Meaning, Stand

PAID = Meaning(Stand.PAID, Final.YES, Again.NO, "Paid.", "Imelipwa.")
PAID_WITHOUT_CODE = Meaning(
    Stand.PAID,
    Final.YES,
    Again.NO,
    "Paid. The receipt code is still to come.",
    "Imelipwa. Nambari ya risiti bado inasubiriwa.",
)
"""What a query that says “paid” means: it never has the receipt."""
PUSH_UNKNOWN = Meaning(
    Stand.UNSURE,
    Final.NO,
    Again.NO,
    "Not confirmed. Check the M-Pesa messages before you ask again.",
    "Haijathibitishwa. Angalia ujumbe wa M-Pesa kabla ya kuomba tena.",
)
LOST = Meaning(
    Stand.UNSURE,
    Final.NO,
    Again.NO,
    "No answer from M-Pesa. Do not ask the customer to pay again yet: "
    "look whether a request or an SMS came.",
    "M-Pesa haijajibu. Usimwambie mteja alipe tena bado: angalia kama ombi au SMS imefika.",
)
"""A push went out and its answer was lost."""
WAITING = Meaning(
    Stand.WAITING,
    Final.NO,
    Again.NO,
    "Waiting for the customer's PIN.",
    "Inasubiri PIN ya mteja.",
)


def _not_paid(again: Again, english: str, kiswahili: str, wait: int = 0) -> Meaning:
    return Meaning(Stand.NOT_PAID, Final.YES, again, english, kiswahili, wait)


def _doubtful(english: str, kiswahili: str) -> Meaning:
    return Meaning(Stand.UNSURE, Final.DOUBTFUL, Again.NO, english, kiswahili)


_NUMBER = _not_paid(
    Again.CHECK,
    "M-Pesa could not do this for this number. Look at the phone, or take another way to pay.",
    "M-Pesa haikuweza kufanya hivi kwa nambari hii. Angalia simu au tumia njia nyingine ya kulipa.",
)
_NOT_DELIVERED = _doubtful(
    "The request may not have reached the phone. Look at the phone first, "
    "then ask again or use the till number.",
    "Huenda ombi halikufika kwenye simu. Angalia simu kwanza, "
    "kisha omba tena au tumia nambari ya till.",
)
_TOO_LONG = _not_paid(
    Again.CHECK,
    "The request's text was too long. Use the till number and tell the owner.",
    "Maandishi ya ombi yalikuwa marefu mno. Tumia nambari ya till na umwambie mwenye duka.",
)
_SET_UP = _not_paid(
    Again.NO,
    "The shop's M-Pesa set-up does not fit. Call the owner; take another way to pay.",
    "Mpangilio wa M-Pesa wa duka si sahihi. Mpigie mwenye duka; tumia njia nyingine ya kulipa.",
)

STK_CODES: Mapping[str, Meaning] = MappingProxyType(
    {
        "0": PAID,
        "1": _not_paid(
            Again.YES,
            "Not enough money in M-Pesa. Top up, ask for less, or take another way to pay.",
            "Salio la M-Pesa halitoshi. Ongeza salio, punguza kiasi au tumia njia nyingine ya kulipa.",
        ),
        "2": _not_paid(
            Again.YES,
            "The amount is less than M-Pesa moves at a time. Take another way to pay.",
            "Kiasi ni chini ya kiwango cha chini cha M-Pesa. Tumia njia nyingine ya kulipa.",
        ),
        "3": _not_paid(
            Again.YES,
            "The amount is more than M-Pesa moves at a time. Split it into several payments.",
            "Kiasi kimezidi kiwango cha juu cha M-Pesa kwa muamala mmoja. Gawanya malipo.",
        ),
        "4": _not_paid(
            Again.YES,
            "The customer has reached today's M-Pesa limit. Take another way to pay.",
            "Mteja amefikia kikomo cha M-Pesa cha leo. Tumia njia nyingine ya kulipa.",
        ),
        "8": _not_paid(
            Again.YES,
            "The shop's M-Pesa account is full. Take cash and call the owner.",
            "Akaunti ya M-Pesa ya duka imejaa. Pokea taslimu na umpigie mwenye duka.",
        ),
        "11": _NUMBER,
        "17": _not_paid(
            Again.NO,
            "The same amount was asked of this phone just now. "
            "Look for an SMS first and wait two minutes.",
            "Kiasi hichohicho kimeombwa kwenye simu hii sasa hivi. "
            "Angalia SMS kwanza na usubiri dakika mbili.",
            wait=120,
        ),
        "20": _NUMBER,
        "21": _NUMBER,
        "26": _doubtful(
            "M-Pesa is busy. Check whether the money came before you ask again.",
            "M-Pesa ina shughuli nyingi. Hakikisha kama pesa zimeingia kabla ya kuomba tena.",
        ),
        "1001": _not_paid(
            Again.NO,
            "The customer's line is busy with another M-Pesa request. "
            "Wait up to three minutes and look for an SMS first.",
            "Laini ya mteja inashughulikia ombi lingine la M-Pesa. "
            "Subiri hadi dakika tatu na uangalie SMS kwanza.",
            wait=60,
        ),
        "1019": _not_paid(
            Again.YES, "The request has expired. Ask again.", "Muda wa ombi umeisha. Omba tena."
        ),
        "1025": _NOT_DELIVERED,
        "1031": _not_paid(
            Again.CHECK,
            "Customer cancelled on the phone. Look at the phone before you ask again.",
            "Mteja ameghairi kwenye simu. Angalia simu kabla ya kuomba tena.",
        ),
        "1032": _not_paid(
            Again.YES,
            "Customer cancelled on the phone. Try again or choose another way to pay.",
            "Mteja ameghairi kwenye simu. Jaribu tena au chagua njia nyingine.",
        ),
        "1036": _doubtful(
            "Not sure yet: the phone had the request, but its answer was lost. "
            "Do not hand over goods before you have checked.",
            "Haijulikani bado: simu ilipata ombi, lakini jibu lilipotea. "
            "Usitoe bidhaa kabla ya kuhakiki.",
        ),
        "1037": _not_paid(
            Again.YES,
            "The phone could not be reached. Check it is on and has signal, "
            "look for an SMS, or use the till number.",
            "Simu haipatikani. Hakikisha imewashwa na ina mtandao, "
            "angalia SMS, au tumia nambari ya till.",
        ),
        "1101": _TOO_LONG,
        "1102": _TOO_LONG,
        "2001": _not_paid(
            Again.YES,
            "Wrong PIN entered. The customer may try again; three wrong PINs lock M-Pesa.",
            "PIN si sahihi. Mteja anaweza kujaribu tena; PIN tatu zisizo sahihi hufunga M-Pesa.",
        ),
        "2008": _not_paid(
            Again.CHECK,
            "The PIN was not accepted. Look at the phone before you ask again.",
            "PIN haikukubaliwa. Angalia simu kabla ya kuomba tena.",
        ),
        "2026": _not_paid(
            Again.CHECK,
            "The request has expired. Look at the phone before you ask again.",
            "Muda wa ombi umeisha. Angalia simu kabla ya kuomba tena.",
        ),
        "2028": _SET_UP,
        "2029": _SET_UP,
        "4999": WAITING,
        "8006": _not_paid(
            Again.NO,
            "The customer's M-Pesa is locked. They call 100 or 200; take another way to pay.",
            "M-Pesa ya mteja imefungwa. Apige 100 au 200; tumia njia nyingine ya kulipa.",
        ),
        "9999": _NOT_DELIVERED,
        "SFC_IC0003": _SET_UP,
    }
)


def stk_meaning(code: str) -> Meaning:
    """Give what the result code of a push means; an unknown one means that we are not sure."""
    return STK_CODES.get(code.strip(), PUSH_UNKNOWN)
