"""A pay number stands for one sale: slips are noticed, and no number belongs to two tills or two sales."""

from collections.abc import Iterator, Set
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.paynumber import (
    LONGEST,
    SHORTEST,
    check_till_number,
    damm_digit,
    is_pay_number,
    next_pay_number,
)
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

SHOP = (1, 2, 9, 10, 12, 18, 20, 98)
good_tills = [till for till in range(1, 99) if till < 10 or till % 10 < 9]


def all_numbers(till: int, digits: int, tills: tuple[int, ...] = SHOP) -> list[str]:
    """Every number of that length, in the turn in which the till gives them out."""
    first, after = next_pay_number(till, tills=tills, resting=(), after=-1, shortest=digits)
    numbers = [first]
    while True:
        number, after = next_pay_number(till, tills=tills, resting=(), after=after, shortest=digits)
        if number == first:
            return numbers
        numbers.append(number)


def five_digits() -> Iterator[str]:
    return (str(number) for number in range(10_000, 100_000) if is_pay_number(str(number)))


def test_every_till_has_a_thousand_numbers_of_five_digits() -> None:
    assert len(list(five_digits())) == 9_000


def test_every_single_wrong_digit_is_noticed() -> None:
    for number in five_digits():
        for place, right in enumerate(number):
            before, behind = number[:place], number[place + 1 :]
            wrong = [before + digit + behind for digit in "0123456789" if digit != right]
            assert not any(map(is_pay_number, wrong))


def test_every_swap_of_neighbouring_digits_is_noticed() -> None:
    for number in five_digits():
        for place, (left, right) in enumerate(pairwise(number)):
            swapped = number[:place] + right + left + number[place + 2 :]
            assert left == right or not is_pay_number(swapped)


@given(st.text("0123456789", max_size=40))
def test_exactly_one_digit_is_the_check_digit(digits: str) -> None:
    assert [last for last in "0123456789" if damm_digit(digits + last) == "0"] == [
        damm_digit(digits)
    ]


def test_the_check_digit_is_that_of_the_published_example() -> None:
    assert damm_digit("572") == "4"


@pytest.mark.parametrize(
    "text", ["", "5724", "05724", "12345", "5724572457", "1234a", "１２３４５", "²2345", " 57240"]
)
def test_what_no_till_gives_out_is_no_pay_number(text: str) -> None:
    assert not is_pay_number(text)


@pytest.mark.slow
@pytest.mark.parametrize("digits", range(SHORTEST, LONGEST + 1))
def test_no_two_tills_can_ever_give_out_one_number(digits: int) -> None:
    given_out = [number for till in SHOP for number in all_numbers(till, digits)]
    assert len(set(given_out)) == len(given_out)
    assert all(len(number) == digits and is_pay_number(number) for number in given_out)


@pytest.mark.parametrize(
    ("till", "tills", "count"),
    [
        (1, (1,), 1000),
        (1, (1, 12), 900),
        (2, (2, 12), 1000),
        (12, SHOP, 100),
        (1, tuple(range(1, 19)), 100),
    ],
)
def test_a_till_leaves_out_only_what_reads_like_a_till_of_its_shop(
    till: int, tills: tuple[int, ...], count: int
) -> None:
    assert len(all_numbers(till, SHORTEST, tills)) == count


@pytest.mark.parametrize("till", [1, 12])
def test_numbers_grow_to_six_and_seven_digits_when_all_shorter_ones_rest(till: int) -> None:
    resting: Set[str] = set()
    for digits in range(SHORTEST, LONGEST + 1):
        number, _ = next_pay_number(till, tills=SHOP, resting=resting, after=7)
        assert len(number) == digits
        resting = resting | set(all_numbers(till, digits))
    with pytest.raises(Refusal) as refusal:
        next_pay_number(till, tills=SHOP, resting=resting, after=7)
    assert refusal.value.reason is Reason.PAY_NUMBERS_USED_UP


@given(st.sampled_from(good_tills), st.integers(-1, 10**6), st.integers(1, 120), st.data())
def test_no_number_is_given_out_again_while_it_rests(
    till: int, after: int, rest: int, data: st.DataObject
) -> None:
    given_out: list[str] = []
    for _ in range(data.draw(st.integers(1, 150))):
        resting = given_out[-rest:]
        number, after = next_pay_number(till, tills=good_tills, resting=resting, after=after)
        assert number not in resting
        assert number.startswith(str(till))
        given_out.append(number)


def test_serials_come_in_turn() -> None:
    number, serial = next_pay_number(3, tills=(3,), resting=(), after=147)
    assert (number[:-1], serial) == ("3148", 148)
    number, serial = next_pay_number(3, tills=(3,), resting=(number,), after=147)
    assert (number[:-1], serial) == ("3149", 149)


def test_after_the_last_serial_comes_the_first() -> None:
    assert next_pay_number(3, tills=(3,), resting=(), after=999)[0][:-1] == "3000"


@pytest.mark.parametrize("till", [1, 9, 10, 18, 20, 98])
def test_a_till_may_have_a_number_of_its_own(till: int) -> None:
    assert check_till_number(till) == till


@pytest.mark.parametrize("till", [-1, 0, 19, 29, 89, 99, 100])
def test_a_till_may_not_have_a_number_that_leaves_another_without_serials(till: int) -> None:
    with pytest.raises(Refusal) as refusal:
        check_till_number(till)
    assert refusal.value.reason is Reason.TILL_NUMBER
