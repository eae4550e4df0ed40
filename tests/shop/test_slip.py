"""A typed account is told from a pay number by one slip of the finger, or by what stands around it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pos.shop.grounds import Why
from pos.shop.paynumber import damm_digit, is_pay_number
from pos.shop.slip import LONGEST_TYPED, is_typed_exactly, slip_between

numbers = st.integers(1_000, 999_999).map(lambda body: f"{body}{damm_digit(str(body))}")
NUMBER = "48217"


@pytest.mark.parametrize(
    ("typed", "slip"),
    [
        ("48271", Why.DIGITS_SWAPPED),
        ("84217", Why.DIGITS_SWAPPED),
        ("48210", Why.DIGIT_WRONG),
        ("98217", Why.DIGIT_WRONG),
        ("8217", Why.DIGIT_MISSING),
        ("4821", Why.DIGIT_MISSING),
        ("448217", Why.DIGIT_DOUBLED),
        ("482177", Why.DIGIT_DOUBLED),
        ("48 217", Why.MORE_TYPED),
        ("48-217", Why.MORE_TYPED),
        ("4 8 2 1 7", Why.MORE_TYPED),
        ("48217.", Why.MORE_TYPED),
        ("acc:48217", Why.MORE_TYPED),
        ("48217 PETER", Why.MORE_TYPED),
        ("till 2 no 48217", Why.MORE_TYPED),
        ("2 48217", Why.MORE_TYPED),
        ("0048217", Why.MORE_TYPED),
        ("٤٨٢١٧", None),
        ("48217", None),
        ("82174", None),
        ("48712", None),
        ("28417", None),
        ("482175", None),
        ("482", None),
        ("148217", None),
        ("PETER", None),
        ("", None),
        ("acc 48271", None),
        ("9" * 200, None),
        ("x" * LONGEST_TYPED + "48217", None),
    ],
)
def test_what_was_typed_is_one_slip_or_none(typed: str, slip: Why | None) -> None:
    assert slip_between(typed, NUMBER) is slip


@pytest.mark.parametrize(
    ("typed", "is_it"), [("48217", True), (" 48217\n", True), ("48 217", False)]
)
def test_only_blanks_around_a_number_do_not_count(typed: str, is_it: bool) -> None:  # noqa: FBT001
    assert is_typed_exactly(typed, NUMBER) is is_it


@given(numbers, st.data())
def test_every_wrong_digit_is_one_slip(number: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(number) - 1))
    digit = data.draw(st.sampled_from([each for each in "0123456789" if each != number[at]]))
    assert slip_between(number[:at] + digit + number[at + 1 :], number) is Why.DIGIT_WRONG


@given(numbers, st.data())
def test_every_two_neighbours_swapped_are_one_slip(number: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(number) - 2))
    assume(number[at] != number[at + 1])
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    assert slip_between(swapped, number) is Why.DIGITS_SWAPPED


@given(numbers, st.data())
def test_a_missing_or_a_doubled_digit_is_one_slip_unless_it_makes_another_number(
    number: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(number) - 1))
    for typed, slip in (
        (number[:at] + number[at + 1 :], Why.DIGIT_MISSING),
        (number[: at + 1] + number[at:], Why.DIGIT_DOUBLED),
    ):
        assert slip_between(typed, number) is (None if is_pay_number(typed) else slip)


@given(numbers, numbers)
def test_another_good_number_is_never_a_slip(number: str, typed: str) -> None:
    assert slip_between(typed, number) is None


@given(st.text(max_size=60), numbers)
def test_whatever_is_typed_has_an_answer(typed: str, number: str) -> None:
    slip = slip_between(typed, number)
    assert slip is None or not is_typed_exactly(typed, number)
