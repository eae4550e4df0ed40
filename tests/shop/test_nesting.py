"""How deep somebody's JSON goes is told before it is read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.nesting import DEEPEST, TooDeep, is_too_deep, shallow

TREES = st.recursive(
    st.none() | st.text("[]{}\\\"'a", max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text('[{"\\', max_size=3), inner, max_size=3)
    ),
    max_leaves=30,
)


def depth_of(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth_of, value.values()), default=0)
    return 1 + max(map(depth_of, value), default=0) if isinstance(value, list) else 0


@given(TREES, st.integers(0, DEEPEST + 2))
def test_as_many_levels_are_told_as_there_are(tree: object, around: int) -> None:
    text = "[" * around + json.dumps(tree) + "]" * around
    assert is_too_deep(text) is (around + depth_of(tree) > DEEPEST)


@pytest.mark.parametrize("pair", ["[]", "{}"])
def test_the_deepest_is_read_and_one_more_is_not(pair: str) -> None:
    assert not is_too_deep(pair[0] * DEEPEST + pair[1] * DEEPEST)
    assert is_too_deep(pair[0] * (DEEPEST + 1) + pair[1] * (DEEPEST + 1))


@pytest.mark.parametrize(
    "text",
    [
        "[]" * 1000,
        json.dumps("[" * 1000),
        json.dumps('"\\' * 1000 + "[" * 1000),
        '"' + "[" * 1000,
        '"' + "\\" * 1001 + "[" * 1000,
    ],
    ids=[
        "side by side",
        "in a text",
        "behind signs in a text",
        "in a text without an end",
        "escaped",
    ],
)
def test_brackets_that_nest_nothing_are_not_counted(text: str) -> None:
    assert not is_too_deep(text)


@pytest.mark.parametrize("sign", ['"', "\\", '\\"', '"\\', "[", '["', "]"])
def test_a_million_signs_are_told_at_once(sign: str) -> None:
    assert is_too_deep("[" * 100 + sign * 1_000_000)


def test_what_is_too_deep_is_refused_and_all_else_given_back() -> None:
    assert shallow("[1]") == "[1]"
    with pytest.raises(TooDeep):
        shallow("[" * (DEEPEST + 1))
