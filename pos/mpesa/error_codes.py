"""What the error codes of Daraja's answers mean: whether anything was sent, and what to do about it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from pos.mpesa.meaning import Again, Final, Meaning, Stand
from pos.mpesa.stk_codes import PUSH_UNKNOWN, STK_CODES, WAITING


class Kind(Enum):
    """What an answer that is not the wished one is about."""

    REFUSED = "refused"
    """A field is wrong; nothing was sent."""
    DEFECT = "defect"
    """Our request is wrong in itself; nothing was sent."""
    KEYS = "keys"
    """The shop's keys or its set-up are wrong; nothing was sent."""
    TOKEN = "token"  # noqa: S105 - a kind of answer
    """The token is not good (any more); nothing was sent."""
    WRONG_PLACE = "wrong_place"
    """There is nothing at that address; nothing was sent."""
    LINE_BUSY = "line_busy"
    """The phone is busy with another request, maybe one of ours; nothing was sent."""
    PENDING = "pending"
    """What was asked about is under way."""
    NOT_THERE = "not_there"
    """What was asked about is not known."""
    TWICE = "twice"
    """The same request was made before, or Safaricom is being repaired."""
    REGISTERED = "registered"
    """The addresses are registered already; nothing was changed."""
    BUSY = "busy"
    """Too much at a time; nothing was sent."""
    QUOTA = "quota"
    """Too much for today or this hour; nothing was sent."""
    UNKNOWN = "unknown"
    """Whether anything was sent is not known."""


NOTHING_SENT = frozenset(
    {
        Kind.REFUSED, Kind.DEFECT, Kind.KEYS, Kind.TOKEN, Kind.WRONG_PLACE, Kind.LINE_BUSY, Kind.BUSY,
        Kind.QUOTA, Kind.REGISTERED,
    }
)  # fmt: skip
"""After these certainly nothing was done: no push has gone out, no address was changed."""

ERROR_CODES: Mapping[str, Kind] = MappingProxyType(
    {
        "400.001": Kind.REFUSED,
        "400.002.02": Kind.REFUSED,
        "400.002.05": Kind.DEFECT,
        "400.003.01": Kind.TOKEN,
        "400.003.02": Kind.REFUSED,
        "400.008.01": Kind.KEYS,
        "400.008.02": Kind.KEYS,
        "401.001": Kind.TOKEN,
        "401.002.01": Kind.TOKEN,
        "401.003.01": Kind.TOKEN,
        "404.001.01": Kind.WRONG_PLACE,
        "404.001.03": Kind.TOKEN,
        "404.001.04": Kind.DEFECT,
        "404.002.01": Kind.WRONG_PLACE,
        "404.003.01": Kind.WRONG_PLACE,
        "405.001": Kind.DEFECT,
        "500.002.1001": Kind.TWICE,
        "500.003.02": Kind.BUSY,
        "500.003.03": Kind.QUOTA,
    }
)
"""The codes that mean one thing, whatever the message says."""

_BY_MESSAGE = (
    ("500.001.1001", re.compile(r"unable to lock|already in process", re.IGNORECASE), Kind.LINE_BUSY),
    ("500.001.1001", re.compile(r"being processed|under processing", re.IGNORECASE), Kind.PENDING),
    ("500.001.1001", re.compile(r"transaction does not exist", re.IGNORECASE), Kind.NOT_THERE),
    ("500.001.1001", re.compile(r"merchant does not exist|wrong credentials", re.IGNORECASE), Kind.KEYS),
    ("500.003.1001", re.compile(r"urls are already registered", re.IGNORECASE), Kind.REGISTERED),
    ("400.002.02", re.compile(r"invalid checkoutrequestid", re.IGNORECASE), Kind.NOT_THERE),
)  # fmt: skip
"""The codes that mean several things: then the message decides."""
_FAULTS: Mapping[str, Kind] = MappingProxyType(
    {
        "policies.ratelimit.SpikeArrestViolation": Kind.BUSY,
        "policies.ratelimit.QuotaViolation": Kind.QUOTA,
        "keymanagement.service.invalid_access_token": Kind.TOKEN,
        "keymanagement.service.access_token_expired": Kind.TOKEN,
        "keymanagement.service.InvalidAPICallAsNoApiProductMatchFound": Kind.TOKEN,
        "oauth.v2.InvalidAccessToken": Kind.TOKEN,
        "oauth.v2.InvalidAPICallAsNoApiProductMatchFound": Kind.TOKEN,
    }
)
"""The codes of the gateway before Daraja, which lets nothing through then; its words prove nothing."""
KNOWN_CODES = frozenset({*ERROR_CODES, *_FAULTS})

_NOTHING_SENT = (Stand.NOT_PAID, Final.NOT_SENT)
_TOLD_OWNER = Meaning(
    *_NOTHING_SENT,
    Again.NO,
    "The shop's M-Pesa set-up does not fit; nothing was sent. Call the owner.",
    "Mpangilio wa M-Pesa wa duka si sahihi; hakuna kilichotumwa. Mpigie mwenye duka.",
)
_BUSY = Meaning(
    *_NOTHING_SENT,
    Again.YES,
    "M-Pesa is busy; nothing was sent. Wait a few seconds and ask again.",
    "M-Pesa ina shughuli nyingi; hakuna kilichotumwa. Subiri sekunde chache kisha omba tena.",
    wait=5,
)
_QUOTA = Meaning(
    *_NOTHING_SENT,
    Again.YES,
    "M-Pesa takes no more requests for now; nothing was sent. Wait a minute, or take another way to pay.",
    "M-Pesa haipokei maombi zaidi kwa sasa; hakuna kilichotumwa. "
    "Subiri dakika moja au tumia njia nyingine ya kulipa.",
    wait=60,
)
MEANINGS: Mapping[Kind, Meaning] = MappingProxyType(
    {
        Kind.REFUSED: Meaning(
            *_NOTHING_SENT,
            Again.YES,
            "M-Pesa did not take the request; nothing was sent. Check the phone number and the amount.",
            "M-Pesa haikukubali ombi; hakuna kilichotumwa. Angalia nambari ya simu na kiasi.",
        ),
        Kind.DEFECT: _TOLD_OWNER,
        Kind.KEYS: _TOLD_OWNER,
        Kind.WRONG_PLACE: _TOLD_OWNER,
        Kind.TOKEN: Meaning(
            *_NOTHING_SENT,
            Again.YES,
            "M-Pesa did not let the shop in; nothing was sent. Try again, or tell the owner.",
            "M-Pesa haikukubali funguo za duka; hakuna kilichotumwa. Jaribu tena au umwambie mwenye duka.",
        ),
        Kind.LINE_BUSY: STK_CODES["1001"],
        Kind.PENDING: WAITING,
        Kind.BUSY: _BUSY,
        Kind.QUOTA: _QUOTA,
        Kind.NOT_THERE: PUSH_UNKNOWN,
        Kind.TWICE: PUSH_UNKNOWN,
        Kind.REGISTERED: _TOLD_OWNER,
        Kind.UNKNOWN: PUSH_UNKNOWN,
    }
)
"""What each kind of answer means for a push."""


@dataclass(frozen=True, slots=True)
class ErrorSaid:
    """What an answer said of what is wrong; the code and the words are Safaricom's, cut to a line."""

    code: str
    message: str
    status: int

    @property
    def kind(self) -> Kind:
        """What this is about; never a guess."""
        for code, pattern, kind in _BY_MESSAGE:
            if self.code == code and pattern.search(self.message):
                return kind
        if self.code in ERROR_CODES:
            return ERROR_CODES[self.code]
        return _FAULTS.get(self.code) or self._by_status()

    def _by_status(self) -> Kind:
        """Before these two doors nothing has been looked at."""
        return {401: Kind.TOKEN, 429: Kind.BUSY}.get(self.status, Kind.UNKNOWN)
