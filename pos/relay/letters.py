"""Letters: what was said, by whom, and the number under which a shop keeps it for good."""

import base64
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import NewType

from pos.relay.moments import written

ShopId = NewType("ShopId", str)

SAFARICOM = "safaricom"
C2B, STK, RESULT, TIMEOUT, UNREADABLE = "c2b", "stk", "result", "timeout", "unreadable"
SAFARICOMS_KINDS = frozenset({C2B, STK, RESULT, TIMEOUT, UNREADABLE})
CLAIM, RELEASE, AWAITING, SETTLED = "claim", "release", "awaiting", "settled"
CHECKING = "checking"
"""A till's word that payments are to be checked before money moves, or not."""


@dataclass(frozen=True, slots=True)
class NewLetter:
    """What is to be kept; the letterbox gives it its number."""

    kind: str
    key: str
    sender: str
    body: bytes
    arrived_at: datetime
    verified_source: bool = True
    once: str | None = None
    door: str = ""
    may_approve: bool = False

    @property
    def digest(self) -> bytes:
        """What tells these bytes from any others, also after they were stripped."""
        return sha256(self.body).digest()


@dataclass(frozen=True, slots=True)
class Letter:
    """What is kept."""

    number: int
    kind: str
    key: str
    arrived_at: datetime
    sender: str
    verified_source: bool
    once: str | None
    differs: bool
    body: bytes

    def on_wire(self) -> dict[str, object]:
        """Give the letter as tills read it."""
        fields: dict[str, object] = {
            "number": self.number,
            "kind": self.kind,
            "key": self.key,
            "arrived_at": written(self.arrived_at),
            "from": self.sender,
            "verified_source": self.verified_source,
            "once": self.once,
            "differs": self.differs,
        }
        try:
            fields["body"] = self.body.decode("utf-8")
        except UnicodeDecodeError:
            fields["body_base64"] = base64.b64encode(self.body).decode("ascii")
        return fields


class Outcome(StrEnum):
    """What became of a letter that somebody wanted kept."""

    NEW = "new"
    SAME = "same"
    TAKEN = "taken"
    NOT_YOURS = "not yours"
    NOT_YET = "not yet"


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of it, and the number of the letter that says so (none where nothing does)."""

    outcome: Outcome
    number: int | None = None
