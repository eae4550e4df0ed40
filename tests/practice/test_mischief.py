"""A fault happens to the calls it was set for, so often and no more."""

from hypothesis import given
from hypothesis import strategies as st

from pos.practice.behaving import Behaviour, Does
from pos.practice.mischief import Fault, Mischief, Rule, can_happen


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


def test_a_fault_waits_for_a_call_that_it_can_befall() -> None:
    mischief = Mischief((Rule(Fault.TO_TIMEOUT_URL),))
    assert mischief.take("stkpush") is None
    assert mischief.take("status") is Fault.TO_TIMEOUT_URL


@given(st.lists(st.tuples(st.sampled_from(["any", "a", "b"]), st.integers(1, 3), st.integers(1, 3))),
       st.lists(st.sampled_from("ab"), max_size=20))  # fmt: skip
def test_each_rule_counts_its_calls_and_the_first_that_is_due_happens(
    rules: list[tuple[str, int, int]], calls: list[str]
) -> None:
    kinds = [*Fault][: len(rules)]
    made = tuple(Rule(fault, *rule) for fault, rule in zip(kinds, rules, strict=False))
    mischief = Mischief(made)
    left = {rule.fault: [rule.nth, rule.times] for rule in made}
    for call in calls:
        due = None
        for rule in made:
            counts = left[rule.fault]
            if rule.call in {"any", call} and can_happen(rule.fault, call) and counts[1]:
                if counts[0] > 1:
                    counts[0] -= 1
                elif due is None:
                    due, counts[1] = rule.fault, counts[1] - 1
        assert mischief.take(call) is due


def test_a_fault_is_switched_off() -> None:
    mischief = Mischief((Rule(Fault.HTML), Rule(Fault.SPIKE)))
    mischief.end(Fault.HTML)
    assert mischief.take("stkpush") is Fault.SPIKE


def test_what_customers_do_comes_in_turn() -> None:
    mischief = Mischief((), (Behaviour(Does.PAYS),))
    mischief.expect(Behaviour(Does.CANCELS))
    done = [mischief.behaviour() for _ in range(3)]
    assert done == [Behaviour(Does.PAYS), Behaviour(Does.CANCELS), None]
