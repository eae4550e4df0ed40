"""One token is good: the newest, for its time."""

from datetime import timedelta

from pos.practice.tokens import Tokens
from tests.practice.worlds import NOON


def test_a_new_token_ends_the_one_before_it() -> None:
    tokens = Tokens()
    first, second = tokens.give(NOON, 3599), tokens.give(NOON, 3599)
    assert len(first) == 28
    assert [tokens.is_good(each, NOON) for each in (first, second)] == [False, True]


def test_a_token_ends_with_its_time() -> None:
    tokens = Tokens()
    token = tokens.give(NOON, 3599)
    assert tokens.is_good(token, NOON + timedelta(seconds=3598))
    assert not tokens.is_good(token, NOON + timedelta(seconds=3599))


def test_before_one_was_given_and_after_it_was_forgotten_none_is_good() -> None:
    tokens = Tokens()
    assert not tokens.is_good("", NOON)
    token = tokens.give(NOON, 3599)
    tokens.forget()
    assert not tokens.is_good(token, NOON)


def test_what_is_no_ascii_is_no_token() -> None:
    tokens = Tokens()
    tokens.give(NOON, 3599)
    assert not tokens.is_good("é" * 28, NOON)
