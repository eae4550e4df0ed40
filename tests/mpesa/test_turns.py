"""A question is asked a few times with longer and longer waits; being busy is waited out for a time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.mpesa.error_codes import ErrorSaid
from pos.mpesa.trouble import CallTrouble, no_answer, refused
from pos.mpesa.turns import FAILURES_BEFORE_REST, LONGEST_WAIT, Breaker, Turns, ask_patiently
from pos.shop.faults import Fault
from tests.mpesa.counter import NOON, Clock

BUSY = refused(ErrorSaid("500.003.02", "System is busy", 500), changes=False)
QUOTA = refused(ErrorSaid("500.003.03", "Quota", 500), changes=False)
KEYS = refused(ErrorSaid("400.008.01", "x", 400), changes=False)
SILENT = no_answer(may_be_out=False)


def asked(clock: Clock, *ends: CallTrouble | str, breaker: Breaker | None = None) -> str:
    waiting = list(ends)

    def ask() -> str:
        end = waiting.pop(0)
        if isinstance(end, str):
            return end
        raise end

    return ask_patiently(ask, breaker or Breaker(clock.turns()))


@pytest.mark.parametrize(("trouble", "waits"), [(SILENT, [0.5, 1.0, 2.0]), (BUSY, [2.0, 4.0, 8.0]), (QUOTA, [5.0, 10.0, 20.0])])  # fmt: skip
def test_waits_grow_and_end(trouble: CallTrouble, waits: list[float]) -> None:
    clock = Clock()
    assert asked(clock, trouble, trouble, trouble, "told") == "told"
    assert clock.waits == waits
    with pytest.raises(CallTrouble):
        asked(clock, *[trouble] * 4)


@pytest.mark.parametrize("trouble", [BUSY, QUOTA])
def test_being_busy_is_waited_out_as_long_as_there_is_patience(trouble: CallTrouble) -> None:
    clock = Clock()
    patient = Breaker(replace(clock.turns(), patience=120.0))
    assert asked(clock, *[trouble] * 7, "told", breaker=patient) == "told"
    assert len(clock.waits) == 7
    with pytest.raises(CallTrouble):
        asked(clock, *[trouble] * 50, breaker=patient)
    assert 200 <= clock.at <= 240


def test_silence_ends_patience_after_the_usual_tries() -> None:
    clock = Clock()
    with pytest.raises(CallTrouble):
        asked(clock, *[SILENT] * 9, breaker=Breaker(replace(clock.turns(), patience=120.0)))
    assert clock.waits == [0.5, 1.0, 2.0]


def test_what_will_not_pass_is_not_asked_again() -> None:
    clock = Clock()
    with pytest.raises(CallTrouble):
        asked(clock, KEYS)
    assert clock.waits == []


@given(st.floats(0, 1), st.floats(0, LONGEST_WAIT))
def test_a_wait_is_between_half_and_all_of_it(chance: float, seconds: float) -> None:
    waits: list[float] = []
    Turns(lambda: NOON, lambda: 0.0, waits.append, lambda: chance).wait_about(seconds)
    assert seconds / 2 <= waits[0] <= seconds


def rest(clock: Clock) -> Breaker:
    breaker = Breaker(clock.turns())
    for _ in range(FAILURES_BEFORE_REST):
        breaker.enter()
        breaker.note(SILENT)
    return breaker


def test_after_too_many_silences_nothing_is_asked_for_a_while() -> None:
    clock = Clock()
    breaker = rest(clock)
    with pytest.raises(CallTrouble, match=r"Try again in 31 seconds\.") as trouble:
        asked(clock, "told", breaker=breaker)
    assert (trouble.value.fault, trouble.value.will_pass) == (Fault.MPESA_RESTING, False)


def test_after_the_rest_one_is_let_through_and_an_answer_opens_for_all() -> None:
    clock = Clock()
    breaker = rest(clock)
    clock.at = 31.0
    breaker.enter()
    with pytest.raises(CallTrouble):
        breaker.enter()
    breaker.note(None)
    breaker.enter()


def test_being_busy_is_an_answer_and_never_leads_to_a_rest() -> None:
    clock = Clock()
    breaker = Breaker(clock.turns())
    for _ in range(FAILURES_BEFORE_REST * 3):
        breaker.enter()
        breaker.note(BUSY)
    assert asked(clock, "told", breaker=breaker) == "told"


def test_how_long_it_rests_is_told() -> None:
    clock = Clock()
    assert Breaker(clock.turns()).rests_for == 0
    breaker = rest(clock)
    assert breaker.rests_for == 31
    clock.at = 31.0
    assert breaker.rests_for == 0
