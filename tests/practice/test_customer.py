"""A customer's PIN locks after three wrong ones, and what was spent counts for the day in Nairobi."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pos.practice.behaving import BY_HAND, Does
from pos.practice.customer import Customer, is_phone, stranger
from pos.shop.money import NOTHING, shillings
from tests.practice.worlds import NOON, WANJIKU


@pytest.mark.parametrize(
    ("number", "is_one"),
    [
        ("254712345678", True), ("254110345678", True), ("254708374149", True),
        ("254333333333", True), ("254812345678", False), ("0712345678", False),
        ("+254712345678", False), ("2547123456789", False), ("254712345678\n", False),
        ("25471234567٨", False), ("", False),
    ],
)  # fmt: skip
def test_a_number_is_one_of_safaricoms_or_of_the_fifth_guide(number: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_phone(number) is is_one


def test_three_wrong_pins_lock_and_a_right_one_before_that_forgets() -> None:
    once = Customer(WANJIKU).after_pin("0000")
    assert not once.after_pin("1111").is_locked
    assert once.after_pin("1111").after_pin("2222").is_locked
    assert once.after_pin("1234").wrong_pins == 0


def test_what_was_spent_is_forgotten_at_midnight_in_nairobi() -> None:
    spender = Customer(WANJIKU).after_paying(shillings(100), NOON)
    assert spender.balance == shillings(19_900)
    assert spender.spent_today(NOON + timedelta(hours=11, minutes=59)) == shillings(100)
    assert spender.spent_today(NOON + timedelta(hours=12)) == NOTHING


def test_a_stranger_waits_for_somebody_at_the_phone_unless_the_number_is_magic() -> None:
    assert stranger(WANJIKU).behaviour == BY_HAND
    assert stranger("254222222222").behaviour.does is Does.NO_ANSWER


def test_it_is_shown_without_its_number_and_its_pin() -> None:
    assert repr(replace(Customer(WANJIKU), pin="9876")) == "Customer(MTEJA, ...678)"
