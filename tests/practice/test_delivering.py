"""Callbacks are as late, lost, doubled and out of order as was set."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from pos.practice.delivering import Delivery, moments_of

SEEDS = st.integers(0, 10_000).map(Random)


@given(SEEDS)
def test_a_good_delivery_is_one_and_on_time(chance: Random) -> None:
    assert moments_of(Delivery(delay=0.5), chance) == (0.5,)


@given(SEEDS)
def test_what_is_always_lost_or_always_doubled_is_so(chance: Random) -> None:
    assert moments_of(Delivery(lose=1), chance) == ()
    assert moments_of(Delivery(delay=2, double=1), chance) == (2, 4)


@given(SEEDS)
def test_what_is_held_back_is_overtaken(chance: Random) -> None:
    (held,) = moments_of(Delivery(delay=1, reorder=1, hold=3), chance)
    assert held > 1 + 2


@given(SEEDS, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_nothing_is_early_and_nothing_comes_thrice(
    chance: Random, lose: float, double: float, reorder: float
) -> None:
    found = moments_of(Delivery(spread=9, lose=lose, double=double, reorder=reorder), chance)
    assert len(found) <= 2
    assert all(0.5 <= seconds < 14 for seconds in found)
