"""Ids are UUIDs of version 7: the milliseconds, then chance."""

from datetime import UTC, datetime, timedelta
from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from pos.shop.identity import new_id
from tests.builders import NOON

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are given naive
chances = st.binary(min_size=10, max_size=10)


@given(moments, chances)
def test_every_id_says_that_it_is_a_uuid_of_version_7(now: datetime, chance: bytes) -> None:
    made = UUID(new_id(now, lambda _: chance))
    assert (made.version, made.variant) == (7, RFC_4122)


@given(moments, chances)
def test_the_first_48_bits_are_the_milliseconds(now: datetime, chance: bytes) -> None:
    made = UUID(new_id(now, lambda _: chance))
    assert made.int >> 80 == (now - EPOCH) // timedelta(milliseconds=1)


@given(chances)
def test_74_bits_are_chance(chance: bytes) -> None:
    made = UUID(new_id(NOON, lambda _: chance)).int
    random = int.from_bytes(chance, "big")
    assert made >> 64 & 0xFFF == random >> 68
    assert made & (1 << 62) - 1 == random & (1 << 62) - 1


def test_ten_bytes_of_chance_are_asked_for() -> None:
    asked: list[int] = []
    new_id(NOON, lambda count: asked.append(count) or bytes(count))  # type: ignore[func-returns-value]
    assert asked == [10]


@given(moments, moments)
def test_a_later_id_sorts_behind(one: datetime, other: datetime) -> None:
    first, second = sorted([one, other])
    ids = [new_id(first, lambda _: bytes(10)), new_id(second, lambda _: bytes(10))]
    assert ids == sorted(ids)


def test_an_id_looks_like_this() -> None:
    assert new_id(NOON, lambda _: b"\xab" * 10) == "01a1fd55-7a80-7aba-abab-abababababab"
