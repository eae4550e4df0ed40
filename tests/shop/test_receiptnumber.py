"""A receipt number is read in one way only, and a new series is one that nobody had."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.receiptnumber import (
    FIRST_SERIES,
    ReceiptNumber,
    new_series,
    read_receipt_number,
)
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

chances = st.binary(min_size=4, max_size=4)
series = st.just(FIRST_SERIES) | chances.map(
    lambda chance: new_series(lambda _count: chance, used=frozenset())
)
numbers = st.builds(ReceiptNumber, st.integers(1, 98), series, st.integers(1, 10**7))


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (ReceiptNumber(2, "", 148), "T2-0148"),
        (ReceiptNumber(12, "", 12_345), "T12-12345"),
        (ReceiptNumber(2, "R3K9", 1), "T2R3K9-0001"),
    ],
)
def test_a_receipt_number_is_written_like_this(number: ReceiptNumber, written: str) -> None:
    assert str(number) == written


@given(numbers)
def test_what_is_printed_can_be_read_again(number: ReceiptNumber) -> None:
    assert read_receipt_number(str(number)) == number


@pytest.mark.parametrize("written", ["T2-0148", " t2-148 ", "t2 - 0148"])
def test_a_receipt_number_may_be_typed_carelessly(written: str) -> None:
    assert read_receipt_number(written) == ReceiptNumber(2, "", 148)


@pytest.mark.parametrize(
    "written", ["", "0148", "T2", "T2-", "T2-0148x", "T123-1", "T2K9-1", "T2-1234567890", "T٢-1"]
)
def test_what_is_no_receipt_number_is_refused(written: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_receipt_number(written)
    assert refusal.value.reason is Reason.RECEIPT_NOT_FOUND


@given(numbers, numbers)
def test_no_two_receipts_read_alike(one: ReceiptNumber, other: ReceiptNumber) -> None:
    assert (str(one) == str(other)) == (one == other)


def test_a_series_is_opened_by_chance() -> None:
    assert new_series(lambda count: bytes(range(count)), used=frozenset()) == "R0123"


def test_a_series_that_was_used_is_not_opened_again() -> None:
    throws = iter([b"\0\0\0\0", b"\0\0\0\0", b"\x1f\x1f\x1f\x1f"])
    assert new_series(lambda _count: next(throws), used=frozenset({"R0000"})) == "RZZZZ"


@given(chances)
def test_a_series_has_no_letters_that_look_like_digits(chance: bytes) -> None:
    name = new_series(lambda _count: chance, used=frozenset())
    assert name[0] == "R"
    assert not set(name) & set("ILOU")
