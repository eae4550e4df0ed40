"""Who may claim a payment and who may give it free again: the two rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pos.relay.letters import CLAIM, RELEASE, Kept, NewLetter, Outcome

PAYMENT_AND_TURN = re.compile(r"(?P<of>.+)\.(?P<turn>[1-9][0-9]{0,5})")


@dataclass(frozen=True, slots=True)
class Known:
    """What a shop has already kept under a kind and key."""

    number: int
    sender: str
    digest: bytes


KnownLetters = Mapping[tuple[str, str], Known]


def is_key(key: str) -> bool:
    """Tell whether a key names a payment and its turn, as claims and releases do."""
    return PAYMENT_AND_TURN.fullmatch(key) is not None


def before(letter: NewLetter) -> tuple[tuple[str, str], ...]:
    """Name the letters on which it depends whether this claim or release may be kept."""
    match = PAYMENT_AND_TURN.fullmatch(letter.key)
    if match is None or letter.kind not in {CLAIM, RELEASE}:
        return ()
    if letter.kind == RELEASE:
        return ((CLAIM, letter.key),)
    turn = int(match["turn"])
    if turn == 1:
        return ()
    earlier = f"{match['of']}.{turn - 1}"
    return ((RELEASE, earlier), (CLAIM, earlier))


def refusal(letter: NewLetter, kept: KnownLetters) -> Kept | None:
    """Say why a new claim or release may not be kept, or None when it may.

    A claim's second turn comes only after its first was released; a release comes only from the
    claim's own till, or from one that may approve.
    """
    depends = before(letter)
    if not depends:
        return None
    first = kept.get(depends[0])
    if letter.kind == CLAIM:
        if first is not None:
            return None
        holder = kept.get(depends[1])
        return Kept(Outcome.TAKEN, holder.number) if holder else Kept(Outcome.NOT_YET)
    if first is None:
        return Kept(Outcome.NOT_YET)
    if first.sender != letter.sender and not letter.may_approve:
        return Kept(Outcome.NOT_YOURS, first.number)
    return None
