"""Wrong guesses are counted by address, for a minute."""

import pytest

from pos.relay.throttle import MOST_ADDRESSES, Throttle, line_of

MOST = 30
MINUTE = 60.0
"""As the page says; what the module says is what is tried."""


def test_the_thirty_first_guess_within_a_minute_is_one_too_many() -> None:
    throttle = Throttle(lambda: 0.0)
    assert [throttle.count("a") for _ in range(MOST + 1)] == [False] * MOST + [True]
    assert not throttle.count("b")


def test_a_minute_later_everything_is_forgotten() -> None:
    moments = iter([0.0] * (MOST + 2) + [MINUTE + 0.1])
    throttle = Throttle(lambda: next(moments))
    assert [throttle.count("a") for _ in range(MOST + 1)][-1]
    assert not throttle.count("a")


def test_many_addresses_cannot_fill_the_memory() -> None:
    throttle = Throttle(lambda: 0.0)
    for number in range(MOST_ADDRESSES + 5):
        throttle.count(str(number))
    assert len(throttle._wrong) <= MOST_ADDRESSES


def test_to_ask_is_no_guess() -> None:
    throttle = Throttle(lambda: 0.0)
    for _ in range(MOST - 1):
        throttle.count("a")
    assert [throttle.has_too_many("a") for _ in range(3)] == [False] * 3
    throttle.count("a")
    assert (throttle.has_too_many("a"), throttle.has_too_many("b")) == (True, False)


def test_a_minute_later_the_address_may_ask_again() -> None:
    moments = iter([0.0] * (MOST + 2) + [MINUTE + 0.1])
    throttle = Throttle(lambda: next(moments))
    for _ in range(MOST):
        throttle.count("a")
    assert [throttle.has_too_many("a") for _ in "12"] == [True, False]


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("41.90.1.2", "41.90.1.2"),
        ("::ffff:41.90.1.2", "41.90.1.2"),
        ("2001:db8:0:1:a:b:c:d", "2001:db8:0:1::"),
        ("2001:db8:0:1::", "2001:db8:0:1::"),
        ("2001:db8:0:2::1", "2001:db8:0:2::"),
        ("fe80::1%eth0", "fe80::"),
        ("unknown", "unknown"),
        ("", ""),
    ],
)
def test_an_ipv6_line_is_one_caller(address: str, line: str) -> None:
    assert line_of(address) == line


def test_a_minute_is_not_over_before_its_end() -> None:
    moments = iter([0.0] * (MOST + 1) + [MINUTE])
    throttle = Throttle(lambda: next(moments))
    for _ in range(MOST):
        throttle.count("a")
    assert throttle.has_too_many("a")
