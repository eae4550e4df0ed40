"""Whether phones are asked at the moment, as the manager reads it."""

from dataclasses import dataclass, replace
from typing import Any

from pos.desks.health import RESTS, breaker_of
from pos.desks.outside import Outside
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


@dataclass
class Resting:
    """A Safaricom that is left in peace for so many seconds."""

    rests_for: int = 0


def test_a_till_that_asks_says_nothing_and_one_that_rests_says_for_how_long() -> None:
    asks: Any = Outside(daraja=Resting())  # type: ignore[arg-type]
    assert breaker_of(asks) is None
    rests = breaker_of(replace(asks, daraja=Resting(12)))
    assert rests is not None
    assert (rests.source, rests.facts["seconds"]) == (RESTS, 12)


def test_why_no_phone_can_be_asked_is_said() -> None:
    nobody = breaker_of(Outside())
    assert nobody is not None
    assert nobody.source == Reason.MPESA_NO_NUMBER.value
    why = Refusal(Reason.MPESA_NOT_SET_UP, missing="the passkey is")
    missing = breaker_of(Outside(daraja=Resting(), why_no_push=why))  # type: ignore[arg-type]
    assert missing is not None
    assert "the passkey is" in missing.words()
