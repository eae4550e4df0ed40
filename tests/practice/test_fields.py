"""A field is read under its true spelling, as number or text, or the call is refused naming it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.practice.errors import ApiError
from pos.practice.fields import Fields
from pos.shop.money import shillings

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(value=ANYTHING)
def test_whatever_comes_is_read_or_refused_by_name(value: object) -> None:
    fields = Fields({"Amount": value})
    for read in (
        fields.text, fields.amount, fields.whole, fields.shortcode, fields.phone, fields.url,
        lambda name: fields.plain(name, most=12),
        lambda name: fields.optional(name, most=12),
        lambda name: fields.one_of(name, ("a", "b")),
    ):  # fmt: skip
        try:
            read("Amount")
        except ApiError as no:
            assert no.args == (400, "400.002.02", "Bad Request - Invalid Amount")  # noqa: PT017


@pytest.mark.parametrize("value", [1, "1"])
def test_an_amount_is_a_number_or_a_text(value: object) -> None:
    assert Fields({"Amount": value}).amount() == shillings(1)


@pytest.mark.parametrize("value", [0, "0", -1, "1.0", 1.0, 1.5, True, None, "", " 1", "١"])
def test_an_amount_is_whole_and_something(value: object) -> None:
    with pytest.raises(ApiError, match="Invalid Amount"):
        Fields({"Amount": value}).amount()


@pytest.mark.parametrize("value", ["a&b", "a@b", "a#b", "é", "", "1234567890123"])
def test_signs_that_make_safaricom_stumble_are_refused(value: str) -> None:
    with pytest.raises(ApiError, match="Invalid AccountReference"):
        Fields({"AccountReference": value}).plain("AccountReference", most=12)


@pytest.mark.parametrize("value", ["1234", "12345678", "12345a", 1234])
def test_a_shortcode_has_five_to_seven_digits(value: object) -> None:
    assert Fields({"ShortCode": 174379}).shortcode("ShortCode") == "174379"
    with pytest.raises(ApiError, match="Invalid ShortCode"):
        Fields({"ShortCode": value}).shortcode("ShortCode")
