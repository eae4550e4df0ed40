"""Calls to Safaricom that failed: each says in a sentence whether anything may have gone out."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from pos.mpesa.error_codes import MEANINGS, NOTHING_SENT, ErrorSaid, Kind
from pos.mpesa.meaning import Meaning
from pos.mpesa.stk_codes import LOST
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

_FAULTS = {
    Kind.REFUSED: Fault.MPESA_REFUSED,
    Kind.DEFECT: Fault.MPESA_DEFECT,
    Kind.KEYS: Fault.MPESA_KEYS,
    Kind.TOKEN: Fault.MPESA_NOT_LET_IN,
    Kind.WRONG_PLACE: Fault.MPESA_WRONG_PLACE,
    Kind.LINE_BUSY: Fault.MPESA_LINE_BUSY,
    Kind.BUSY: Fault.MPESA_BUSY,
    Kind.QUOTA: Fault.MPESA_QUOTA,
    Kind.TWICE: Fault.MPESA_TWICE,
    Kind.REGISTERED: Fault.MPESA_REGISTERED,
}

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "amount": "the amount",
        "phonenumber": "the phone number",
        "partya": "the phone number",
        "msisdn": "the phone number",
        "partyb": "the number that is paid",
        "businessshortcode": "the paybill or store number",
        "shortcode": "the paybill or till number",
        "callbackurl": "the callback address",
        "confirmationurl": "the letterbox's address",
        "validationurl": "the letterbox's address",
        "resulturl": "the letterbox's address",
        "accountreference": "the reference",
        "transactiondesc": "the description",
        "remarks": "the reason",
        "timestamp": "the time of this computer's clock",
        "transactionid": "the receipt",
        "initiator": "the name of the API user",
        "initiatorname": "the name of the API user",
        "securitycredential": "the API user's sealed password",
    }
)
"""What we call the fields that Safaricom names in its refusals."""
_NAMED = re.compile(r"invalid\s+(\w+)", re.IGNORECASE | re.ASCII)


class CallTrouble(Trouble):
    """A call failed; what Safaricom said is kept for whoever looks after the till, never a key."""

    def __init__(
        self, fault: Fault, *, may_be_out: bool, error: ErrorSaid | None = None, **facts: object
    ) -> None:
        super().__init__(fault, **facts)
        self.may_be_out = may_be_out
        """Whether it may have been done: a prompt on a phone, money under way."""
        self.error = error

    @property
    def kind(self) -> Kind | None:
        """What Safaricom's answer was about; None where there was none that makes sense."""
        return self.error.kind if self.error is not None else None

    @property
    def code(self) -> str:
        """Safaricom's code, shown small at the end."""
        return self.error.code if self.error is not None else ""

    @property
    def meaning(self) -> Meaning:
        """What this means for a push, in both languages."""
        if self.may_be_out:
            return LOST
        kind = self.kind if self.kind in NOTHING_SENT else None
        return MEANINGS[kind or Kind.BUSY]

    @property
    def will_pass(self) -> bool:
        """Whether the same question may well be answered in a moment."""
        if self.fault is Fault.MPESA_RESTING:
            return False
        return self.kind in {None, Kind.BUSY, Kind.QUOTA, Kind.UNKNOWN}


def no_answer(*, may_be_out: bool) -> CallTrouble:
    """Give what to say when no answer came."""
    fault = Fault.MPESA_LOST if may_be_out else Fault.MPESA_NO_ANSWER
    return CallTrouble(fault, may_be_out=may_be_out)


def resting(seconds: int) -> CallTrouble:
    """Give what to say while nothing is asked."""
    fault = Fault.MPESA_RESTING
    return CallTrouble(fault, may_be_out=False, seconds=seconds)


def odd_answer(*, changes: bool, error: ErrorSaid | None = None) -> CallTrouble:
    """Give what to say when an answer makes no sense."""
    fault = Fault.MPESA_ODD if changes else Fault.MPESA_ODD_TO_A_QUESTION
    return CallTrouble(fault, may_be_out=changes, error=error)


def field_in(error: ErrorSaid) -> str:
    """Give what we call the field that a refusal names; nothing where it names none that we know."""
    named = _NAMED.search(error.message) if error.kind is Kind.REFUSED else None
    return FIELDS.get(named[1].lower(), "") if named else ""


def refused(error: ErrorSaid, *, changes: bool) -> CallTrouble:
    """Give what to say when Safaricom says what is wrong."""
    if error.kind not in _FAULTS:
        return odd_answer(changes=changes, error=error)
    field = field_in(error)
    if field:
        fault = Fault.MPESA_REFUSED_FIELD
        return CallTrouble(fault, may_be_out=False, error=error, field=field)
    may_be_out = changes and error.kind not in NOTHING_SENT
    return CallTrouble(_FAULTS[error.kind], may_be_out=may_be_out, error=error)
