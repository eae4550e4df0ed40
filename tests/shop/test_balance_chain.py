"""Balances hang together in whatever order the lines stand; a line that is lost or changed breaks them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.balance_chain import Chain, chain_of
from pos.shop.money import Money
from pos.shop.reconciling import LineKind, There
from tests.builders import NOON

START = 100_000
STEPS = st.lists(
    st.tuples(st.integers(1, 50_000), st.booleans(), st.integers(0, 2)), min_size=1, max_size=20
)


def history(steps: list[tuple[int, bool, int]]) -> list[There]:
    """Lines in their order; some of them in the same second."""
    held, at, lines = START, NOON, []
    for number, (cents, is_in, later) in enumerate(steps):
        held, at = held + (cents if is_in else -cents), at + timedelta(seconds=later)
        line = There(f"C{number}", at, Money(cents), is_in, LineKind.PAID_IN, balance=Money(held))
        lines.append(line)
    return lines


@given(STEPS, st.randoms(use_true_random=False))
def test_lines_in_any_order_add_up(steps: list[tuple[int, bool, int]], chance: object) -> None:
    lines = history(steps)
    closing = lines[-1].balance
    shuffled = sorted(lines, key=lambda _: chance.random())  # type: ignore[attr-defined]
    chain = chain_of(shuffled)
    assert chain.is_whole
    one_second = lines[0].at == lines[-1].at
    if not one_second:
        assert chain.closing == closing
        assert chain.closing is not None
        assert chain.opening is not None
        moved = sum(line.signed.cents for line in lines)
        assert chain.closing.cents - chain.opening.cents == moved


def spread(count: int) -> list[There]:
    return history([(100 * each, True, 1) for each in range(1, count + 1)])


@given(st.integers(3, 12), st.data())
def test_a_line_that_was_lost_or_changed_is_found(count: int, data: st.DataObject) -> None:
    lines = spread(count)
    at = data.draw(st.integers(1, count - 2))
    changed = [*lines]
    changed[at] = replace(lines[at], amount=lines[at].amount + Money(1))
    assert chain_of([*lines[:at], *lines[at + 1 :]]).broken_at == lines[at + 1].at
    assert chain_of(changed).broken_at == lines[at].at


def test_without_balances_nothing_is_added_up() -> None:
    lines = spread(3)
    chain = chain_of([*lines, replace(lines[0], balance=None)])
    assert chain == Chain(lacks_balance=True)
    assert not chain.is_whole


@pytest.mark.parametrize("steps", [[], [(500, True, 0), (500, False, 0)]])
def test_no_line_and_lines_that_come_to_nothing_are_whole(
    steps: list[tuple[int, bool, int]],
) -> None:
    chain = chain_of(history(steps))
    assert chain.is_whole
    assert chain.opening == chain.closing
