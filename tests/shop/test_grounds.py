"""Grounds are read as short words, in one line."""

from string import Formatter

import pytest

from pos.shop.grounds import Why, ground, span
from tests.builders import ksh


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "1 s"), (119, "119 s"), (120, "2 min"), (7_199, "119 min"),
        (7_200, "2 h"), (172_799, "47 h"), (172_800, "2 d"), (864_000, "10 d"),
    ],
)  # fmt: skip
def test_a_stretch_of_time_is_short(seconds: int, words: str) -> None:
    assert span(seconds) == words


def test_an_amount_has_the_sign_of_the_market_or_none() -> None:
    short = ground(Why.TOO_LITTLE, amount=ksh(64))
    assert (short.words("KSh"), short.words()) == ("KSh 64 short", "64 short")
    assert ground(Why.LATER, span="12 s").words() == "12 s later"


def test_equal_grounds_are_equal_values() -> None:
    assert len({ground(Why.SEVERAL_FIT, count=2), ground(Why.SEVERAL_FIT, count=2)}) == 1


def test_what_is_said_of_a_ground_is_plain() -> None:
    for why in Why:
        assert why.value == " ".join(why.value.split())
        assert all(
            field is None or field.isidentifier() for _, field, *_ in Formatter().parse(why.value)
        )
        assert "KSh" not in why.value
