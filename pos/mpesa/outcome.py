"""What came of an order or a question whose end Safaricom says later, looked for in the letterbox."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from pos.mpesa.envelope import NotDone, TimedOut, read_timeout
from pos.mpesa.mailbox import Letter, Mailbox
from pos.mpesa.meaning import Meaning
from pos.mpesa.reading import Unreadable
from pos.mpesa.result_codes import (
    PAYOUT_UNKNOWN,
    QUESTION_UNKNOWN,
    payout_meaning,
    question_meaning,
)
from pos.mpesa.results import (
    BalanceTold,
    PaidOut,
    Reversed,
    StatusTold,
    read_balance,
    read_payout,
    read_reversal,
    read_status,
)
from pos.mpesa.reversal_codes import REVERSAL_UNKNOWN, reversal_meaning

RESULT, TIMEOUT = "result", "timeout"
WINDOW = 2_000
"""Letters that are read together, from the newest back."""
FARTHEST = 100_000
"""Letters that are looked through: a month of a busy shop with its sales; Safaricom answers in minutes."""
OK = "0"

Done = PaidOut | Reversed | StatusTold | BalanceTold
Told = Done | NotDone | TimedOut | Unreadable
Reader = Callable[[bytes], Done | NotDone | Unreadable]


class What(StrEnum):
    """What was ordered or asked; the value stands in the address that its end comes to."""

    PAYOUT = "payout"
    REVERSAL = "reversal"
    STATUS = "status"
    BALANCE = "balance"


READERS: Mapping[What, Reader] = MappingProxyType(
    {
        What.PAYOUT: read_payout,
        What.REVERSAL: read_reversal,
        What.STATUS: read_status,
        What.BALANCE: read_balance,
    }
)
MEANINGS: Mapping[What, tuple[Callable[[str], Meaning], Meaning]] = MappingProxyType(
    {
        What.PAYOUT: (payout_meaning, PAYOUT_UNKNOWN),
        What.REVERSAL: (reversal_meaning, REVERSAL_UNKNOWN),
        What.STATUS: (question_meaning, QUESTION_UNKNOWN),
        What.BALANCE: (question_meaning, QUESTION_UNKNOWN),
    }
)
"""What a result code means, and what it means that none came."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose end is looked for: Safaricom's name for the request, or the order's own."""

    what: What
    name: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was said of it, and whether it came from an address of Safaricom's."""

    what: What
    told: Told
    is_verified: bool

    @property
    def code(self) -> str:
        """Give the result code; none where the request only waited too long."""
        match self.told:
            case NotDone(code=code):
                return code
            case TimedOut() | Unreadable():
                return ""
            case _:
                return OK

    @property
    def meaning(self) -> Meaning:
        """Give what this means for the money."""
        of_code, of_none = MEANINGS[self.what]
        return of_code(self.code) if self.code else of_none

    @property
    def weight(self) -> tuple[bool, int]:
        """What Safaricom is known to have said counts most, then done, then why not, then too long."""
        match self.told:
            case TimedOut() | Unreadable():
                said = 0
            case NotDone():
                said = 1
            case _:
                said = 2
        return self.is_verified, said


def look_back(mailbox: Mailbox, wanted: Wanted, *, last: int) -> Outcome | None:
    """Give what was said up to a letter, the newest letters first; None where nothing is found."""
    for end in range(last, max(last - FARTHEST, 0), -WINDOW):
        found = list(_outcomes(_between(mailbox, max(end - WINDOW, 0), end), wanted))
        if found:
            return _weightiest(found)
    return None


def wait_for(
    mailbox: Mailbox, wanted: Wanted, *, after: int, left: Callable[[], float]
) -> Outcome | None:
    """Give what is said after a letter, as soon as it is; None where the time is over before."""
    while True:
        remains = max(left(), 0.0)
        page = mailbox.read_on(after, wait=math.ceil(remains))
        found = list(_outcomes(page.letters, wanted))
        if found:
            return _weightiest(found)
        if remains == 0 and page.next >= page.last:
            return None
        after = page.next


def _between(mailbox: Mailbox, after: int, end: int) -> Iterator[Letter]:
    while after < end:
        page = mailbox.read_on(after)
        yield from (letter for letter in page.letters if letter.number <= end)
        after = page.next if page.letters else end


def _outcomes(letters: Iterable[Letter], wanted: Wanted) -> Iterator[Outcome]:
    for letter in letters:
        if letter.kind not in {RESULT, TIMEOUT}:
            continue
        read = read_timeout if letter.kind == TIMEOUT else READERS[wanted.what]
        told = read(letter.raw)
        names = {letter.key.partition("~")[0]}
        if not isinstance(told, Unreadable):
            names |= {told.conversation, told.originator}
        if wanted.name in names:
            yield Outcome(wanted.what, told, letter.verified_source)


def _weightiest(found: list[Outcome]) -> Outcome:
    return max(found, key=lambda outcome: outcome.weight)
