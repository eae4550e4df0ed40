"""Every event has a meaning for every state; paid is sticky, and no phone is asked twice on a guess."""

from datetime import timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.asking import (
    AFTER,
    LONGEST_WAIT,
    Again,
    Event,
    Lock,
    Locked,
    Progress,
    State,
    Told,
    check_may_ask,
    go_on,
    lock_of,
    may_unlock,
)
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.builders import NOON

ASKING, WAITING, UNSURE = State.ASKING, State.WAITING, State.UNSURE
NOT_PAID, PAID = State.NOT_PAID, State.PAID
CANCELLED = Told(Event.TOLD_NOT_PAID, Again.YES)
LINE_BUSY = Told(Event.TOLD_NOT_PAID, Again.NO, wait=60)
LOOK_AT_THE_PHONE = Told(Event.TOLD_NOT_PAID, Again.CHECK)
events = st.builds(
    Told,
    st.sampled_from(Event),
    st.sampled_from(Again),
    st.sampled_from([0, 60, 120]),
    st.booleans(),
)


def after(*told: Told | Event, start: State = ASKING) -> Progress:
    progress = Progress(start)
    for each in told:
        told_of = each if isinstance(each, Told) else Told(each)
        progress = go_on(progress, told_of, now=NOON)
    return progress


def lock(*requests: Progress, seconds: float = 0) -> Lock | None:
    locked = lock_of(requests, now=NOON + timedelta(seconds=seconds))
    return None if locked is None else locked.lock


def test_every_cell_is_defined() -> None:
    assert set(AFTER) == set(product(State, Event))


@pytest.mark.parametrize("event", Event)
def test_paid_is_sticky(event: Event) -> None:
    assert AFTER[PAID, event] is PAID


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("event", [Event.TOLD_PAID, Event.MONEY_SEEN])
def test_money_beats_whatever_was_said_before(state: State, event: Event) -> None:
    assert AFTER[state, event] is PAID


@pytest.mark.parametrize("state", [ASKING, WAITING, UNSURE])
@pytest.mark.parametrize(
    "event", [Event.DOUBTFUL, Event.UNVERIFIED_PAID, Event.UNVERIFIED_NOT_PAID]
)
def test_what_proves_nothing_makes_it_unsure(state: State, event: Event) -> None:
    assert AFTER[state, event] is UNSURE


def test_only_what_is_sure_makes_it_paid_or_not_paid() -> None:
    proving = {
        PAID: {Event.TOLD_PAID, Event.MONEY_SEEN, Event.VOUCHED_PAID},
        NOT_PAID: {Event.TOLD_NOT_PAID, Event.REFUSED, Event.VOUCHED_NOT_PAID},
    }
    for (before, event), state in AFTER.items():
        if state in proving and before is not state:
            assert event in proving[state], (before, event)


def test_an_approver_decides_only_what_nobody_knows() -> None:
    for event in (Event.VOUCHED_PAID, Event.VOUCHED_NOT_PAID):
        changed = [state for state in State if AFTER[state, event] is not state]
        assert changed == [UNSURE]


def test_a_final_code_is_not_taken_back_by_doubt() -> None:
    for event in (
        Event.STILL_GOING,
        Event.DOUBTFUL,
        Event.NOT_KNOWN,
        Event.TWO_MINUTES,
        Event.A_DAY,
    ):
        assert AFTER[NOT_PAID, event] is NOT_PAID


def test_a_till_that_went_off_while_asking_is_unsure() -> None:
    assert after(Event.STARTED_AGAIN).state is UNSURE
    assert after(Event.SENT, Event.STARTED_AGAIN).state is WAITING


@pytest.mark.parametrize(
    ("state", "locked"),
    [
        (ASKING, Lock.BEING_SENT),
        (WAITING, Lock.WAITING),
        (UNSURE, Lock.UNSURE),
        (PAID, None),
        (NOT_PAID, Lock.CHECK_FIRST),
    ],
)
def test_an_open_request_locks_the_sale(state: State, locked: Lock | None) -> None:
    assert lock(Progress(state)) is locked


def test_with_no_request_the_phone_may_be_asked() -> None:
    assert lock() is None
    check_may_ask((), now=NOON)


def test_a_code_that_allows_it_unlocks() -> None:
    assert lock(after(Event.SENT, CANCELLED)) is None


def test_a_refusal_unlocks_when_nothing_was_sent() -> None:
    assert lock(after(Told(Event.REFUSED, Again.YES))) is None


def test_a_code_that_wants_a_wait_unlocks_after_it() -> None:
    busy = after(Event.SENT, LINE_BUSY)
    assert lock_of([busy], now=NOON) == Locked(Lock.TOO_SOON, 60)
    assert lock_of([busy], now=NOON + timedelta(seconds=59.5)) == Locked(Lock.TOO_SOON, 1)
    assert lock(busy, seconds=60) is None


def test_a_clock_set_back_makes_nobody_wait_for_long() -> None:
    busy = after(Event.SENT, LINE_BUSY)
    assert lock_of([busy], now=NOON - timedelta(days=1)) == Locked(Lock.TOO_SOON, LONGEST_WAIT)


def test_a_code_that_wants_a_look_unlocks_when_a_look_says_the_same() -> None:
    once = after(Event.SENT, LOOK_AT_THE_PHONE)
    assert lock(once) is Lock.CHECK_FIRST
    heard_again = go_on(once, LOOK_AT_THE_PHONE, now=NOON)
    assert lock(heard_again) is Lock.CHECK_FIRST
    look = Told(Event.TOLD_NOT_PAID, Again.CHECK, is_look=True)
    assert lock(go_on(once, look, now=NOON)) is None


def test_a_look_does_not_end_a_wait() -> None:
    look = Told(Event.TOLD_NOT_PAID, Again.NO, wait=60, is_look=True)
    assert lock(after(Event.SENT, LINE_BUSY, look)) is Lock.TOO_SOON


def test_the_strongest_lock_is_told_of() -> None:
    requests = [Progress(NOT_PAID), Progress(UNSURE), Progress(WAITING)]
    assert lock(*requests) is Lock.WAITING


def test_the_longest_wait_is_told_of() -> None:
    waits = [after(Event.SENT, Told(Event.TOLD_NOT_PAID, wait=wait)) for wait in (60, 120)]
    assert lock_of(waits, now=NOON) == Locked(Lock.TOO_SOON, 120)


def test_one_lock_is_enough() -> None:
    assert lock(after(Event.SENT, CANCELLED), Progress(UNSURE)) is Lock.UNSURE


def test_an_approver_unlocks_what_is_unsure_and_it_stays_unsure() -> None:
    unlocked = after(Event.ANSWER_LOST, Event.UNLOCKED)
    assert (unlocked.state, lock(unlocked)) == (UNSURE, None)
    still = go_on(unlocked, Told(Event.DOUBTFUL), now=NOON)
    assert (still.state, lock(still)) == (UNSURE, None)


def test_an_approver_unlocks_a_code_that_wants_a_look() -> None:
    assert lock(after(Event.SENT, LOOK_AT_THE_PHONE, Event.UNLOCKED)) is None


@pytest.mark.parametrize("state", [ASKING, WAITING, PAID])
def test_nobody_unlocks_what_is_under_way_or_paid(state: State) -> None:
    assert not may_unlock(Progress(state))
    assert not go_on(Progress(state), Told(Event.UNLOCKED), now=NOON).is_unlocked


def test_an_unverified_letter_locks_again_what_was_not_paid() -> None:
    assert lock(after(Event.SENT, CANCELLED, Event.UNVERIFIED_PAID)) is Lock.UNSURE


def test_an_approver_says_that_it_was_not_paid() -> None:
    assert lock(after(Event.ANSWER_LOST, Event.VOUCHED_NOT_PAID)) is None


def test_what_changes_nothing_leaves_a_code_as_it_is() -> None:
    busy = after(Event.SENT, LINE_BUSY)
    assert go_on(busy, Told(Event.STILL_GOING), now=NOON) == busy


@pytest.mark.parametrize(
    ("progress", "reason"),
    [
        (Progress(ASKING), Reason.PUSH_OPEN),
        (Progress(UNSURE), Reason.PUSH_OPEN),
        (Progress(NOT_PAID), Reason.PUSH_LOOK_FIRST),
        (Progress(NOT_PAID, wait_until=NOON + timedelta(seconds=9)), Reason.PUSH_WAIT),
    ],
)
def test_the_cashier_reads_why_the_phone_is_not_asked(progress: Progress, reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        check_may_ask([progress], now=NOON)
    assert refusal.value.reason is reason


@given(st.lists(events, max_size=12))
def test_no_history_opens_the_lock_without_a_code_a_wait_or_a_person(history: list[Told]) -> None:
    progress = Progress()
    for told in history:
        before = progress
        progress = go_on(progress, told, now=NOON)
        assert before.state is not PAID or progress.state is PAID
        if lock(progress) is None and lock(before) is not None:
            says_why = {Event.TOLD_NOT_PAID, Event.REFUSED, Event.UNLOCKED, Event.VOUCHED_NOT_PAID}
            assert progress.state is PAID or told.event in says_why
        if progress.state.is_open and not progress.is_unlocked:
            assert lock(progress) is not None
