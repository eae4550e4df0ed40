"""Numbers are as Safaricom writes them, and none is given twice."""

import re
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pos.practice import numbers
from tests.practice.worlds import NOON

COUNTS = st.integers(0, 36**7 - 1)


@given(first=COUNTS, second=COUNTS)
def test_no_receipt_number_comes_twice_on_a_day(first: int, second: int) -> None:
    same = numbers.receipt(first, NOON) == numbers.receipt(second, NOON)
    assert same == (first == second)


@given(count=COUNTS, moment=st.datetimes(datetime(2020, 1, 1), datetime(2031, 1, 1)))  # noqa: DTZ001 - made aware below
def test_a_receipt_number_is_ten_capitals_and_digits(count: int, moment: datetime) -> None:
    assert re.fullmatch(r"[A-Z0-9]{10}", numbers.receipt(count, moment.replace(tzinfo=UTC)))


def test_a_receipt_number_begins_with_its_day_as_the_documents_example_does() -> None:
    in_2019 = datetime(2019, 12, 19, 7, 21, 15, tzinfo=UTC)
    assert numbers.receipt(1, in_2019).startswith("NLJ")
    assert numbers.receipt(1, NOON).startswith("UKL")


def test_the_day_of_a_receipt_number_begins_at_midnight_in_nairobi() -> None:
    evening = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)
    assert numbers.receipt(1, evening).startswith("UKL")
    assert numbers.receipt(1, evening - timedelta(seconds=1)).startswith("UKK")


def test_requests_are_named_as_safaricom_names_them() -> None:
    assert re.fullmatch(r"\d{5}-\d{8}-1", numbers.merchant_request(7))
    assert re.fullmatch(r"\d{5}-\d{7}-1", numbers.request(7))
    checkout = numbers.checkout_request(7, NOON, "254712345678")
    assert checkout == "ws_CO_21112026120000007712345678"
    assert re.fullmatch(r"AG_20261121_[0-9a-f]{20}", numbers.conversation(7, NOON))
