"""A fault happens to the calls it was set for, so often and no more."""

from hypothesis import given
from hypothesis import strategies as st

from pos.practice.behaving import Behaviour, Does
from pos.practice.mischief import Fault, Mischief, Rule


def test_a_fault_is_for_one_kind_of_call() -> None:
    mischief = Mischief((Rule(Fault.HTML, "stkpush"),))
    assert mischief.take("stkquery") is None
    assert [mischief.take("stkpush") for _ in range(2)] == [Fault.HTML, None]


@given(nth=st.integers(1, 9), times=st.integers(1, 9))
def test_a_fault_begins_with_the_nth_call_and_ends_by_itself(nth: int, times: int) -> None:
    mischief = Mischief((Rule(Fault.HTML, nth=nth, times=times),))
    found = [mischief.take("stkpush") for _ in range(20)]
    assert found == [None] * (nth - 1) + [Fault.HTML] * times + [None] * (21 - nth - times)
    assert mischief.rules() == ()


def test_of_two_faults_the_second_waits_for_the_first() -> None:
    mischief = Mischief((Rule(Fault.HTML), Rule(Fault.SPIKE)))
    assert [mischief.take("stkpush") for _ in range(3)] == [Fault.HTML, Fault.SPIKE, None]


def test_a_fault_is_switched_off() -> None:
    mischief = Mischief((Rule(Fault.HTML), Rule(Fault.SPIKE)))
    mischief.end(Fault.HTML)
    assert mischief.take("stkpush") is Fault.SPIKE


def test_what_customers_do_comes_in_turn() -> None:
    mischief = Mischief((), (Behaviour(Does.PAYS),))
    mischief.expect(Behaviour(Does.CANCELS))
    done = [mischief.behaviour() for _ in range(3)]
    assert done == [Behaviour(Does.PAYS), Behaviour(Does.CANCELS), None]
