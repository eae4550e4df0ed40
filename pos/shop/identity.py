"""Names for things that two tills may make at the same moment: UUIDs of version 7, made by the till."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NewType
from uuid import UUID

_START = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

Chance = Callable[[int], bytes]

ProductId = NewType("ProductId", str)
SaleId = NewType("SaleId", str)
PaymentId = NewType("PaymentId", str)
ShiftId = NewType("ShiftId", str)
StaffId = NewType("StaffId", str)
CustomerId = NewType("CustomerId", str)
ApprovalId = NewType("ApprovalId", str)
DocumentId = NewType("DocumentId", str)
PushId = NewType("PushId", str)
ReceivedId = NewType("ReceivedId", str)
RefundId = NewType("RefundId", str)
SupplierId = NewType("SupplierId", str)
ActId = NewType("ActId", str)


def new_id(now: datetime, chance: Chance) -> str:
    """Give a fresh UUIDv7: the milliseconds of now, then 74 bits of chance."""
    milliseconds = (now - _START) // _MILLISECOND & ((1 << 48) - 1)
    random = int.from_bytes(chance(10), "big")
    high, low = random >> 68, random & ((1 << 62) - 1)
    return str(UUID(int=milliseconds << 80 | 7 << 76 | high << 64 | 2 << 62 | low))
