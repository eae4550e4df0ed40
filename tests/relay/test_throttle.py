"""Wrong guesses are counted by address, for a minute."""

from pos.relay.throttle import MOST, MOST_ADDRESSES, SECONDS, Throttle


def test_the_thirty_first_guess_within_a_minute_is_one_too_many() -> None:
    throttle = Throttle(lambda: 0.0)
    assert [throttle.count("a") for _ in range(MOST + 1)] == [False] * MOST + [True]
    assert not throttle.count("b")


def test_a_minute_later_everything_is_forgotten() -> None:
    moments = iter([0.0] * (MOST + 2) + [SECONDS + 1])
    throttle = Throttle(lambda: next(moments))
    assert [throttle.count("a") for _ in range(MOST + 1)][-1]
    assert not throttle.count("a")


def test_many_addresses_cannot_fill_the_memory() -> None:
    throttle = Throttle(lambda: 0.0)
    for number in range(MOST_ADDRESSES + 5):
        throttle.count(str(number))
    assert len(throttle._wrong) <= MOST_ADDRESSES
