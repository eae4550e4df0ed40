"""What Safaricom says is understood exactly or not at all."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.mpesa import reading
from pos.mpesa.c2b import read_c2b
from pos.mpesa.reading import NotUnderstood, Unreadable
from pos.shop.money import MOST_CENTS, Money
from tests.mpesa.said import c2b

AMOUNTS = [
    ("10", 1000), ("5.00", 500), (10, 1000), (Decimal("1.0"), 100), (Decimal("233.8"), 23380), (" 7 ", 700),
    ("0.01", 1), (Decimal("1e2"), 10000), ("1.5000", 150),
]  # fmt: skip
NO_AMOUNTS = [
    None, True, False, "", "0", 0, "-1", Decimal(-1), "1,000", "1e3", "0.001", "ten", "١", [], {}, "1.", ".5",
    10**30, Decimal("1e99"), "999999999999", "NaN", "KES 10", 1.5,
]  # fmt: skip
NO_BODIES = {
    "nothing": b"",
    "HTML": b"<html>",
    "a list": b"[]",
    "a word": b'"x"',
    "half": c2b()[:-1],
    "no text": b"\xff\xfe",
    "a name twice": b'{"TransID":1,"TransID":1}',
    "no number": b'{"TransAmount":NaN}',
    "endless": b'{"TransAmount":1e99999999999999999999}',
    "deep": b"[" * 100_000,
    "long digits": b'{"a":' + b"9" * 5000 + b"}",
    "large": b'{"a":"' + b"x" * reading.LARGEST + b'"}',
}


@pytest.mark.parametrize(("written", "cents"), AMOUNTS)
def test_an_amount_is_exact(written: object, cents: int) -> None:
    assert reading.money_of(written, "Amount") == Money(cents)


@pytest.mark.parametrize("written", NO_AMOUNTS)
def test_what_is_no_amount_never_becomes_a_number(written: object) -> None:
    with pytest.raises(NotUnderstood, match="Amount"):
        reading.money_of(written, "Amount")


@given(st.integers(1, MOST_CENTS))
def test_every_amount_is_read_as_it_is_written(cents: int) -> None:
    written = f"{cents // 100}.{cents % 100:02}"
    assert reading.money_of(written, "Amount").cents == cents
    assert reading.money_of(Decimal(written), "Amount").cents == cents


def test_a_balance_may_be_nothing_or_below_it() -> None:
    assert reading.balance_of("-12.50", "x") == Money(-1250)
    assert reading.balance_of("0.00", "x") == Money(0)


@pytest.mark.parametrize("name", NO_BODIES)
def test_a_body_that_is_none_is_unreadable_with_the_reason(name: str) -> None:
    read = read_c2b(NO_BODIES[name])
    assert isinstance(read, Unreadable)
    assert read.why


@given(st.binary(max_size=300))
def test_no_bytes_at_all_make_a_reader_fall_over(raw: bytes) -> None:
    assert isinstance(read_c2b(raw), Unreadable)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=20),
       lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)))  # fmt: skip
def test_whatever_stands_in_a_field_is_read_or_called_unreadable(value: object) -> None:
    for name in ("TransID", "TransTime", "TransAmount", "BusinessShortCode", "MSISDN", "FirstName"):
        read_c2b(c2b(**{name: value}))


@pytest.mark.parametrize("value", [20191219102115, "20191219102115", " 20191219102115 "])
def test_a_moment_is_nairobis_and_kept_in_utc(value: object) -> None:
    assert reading.moment_of(value) == datetime(2019, 12, 19, 7, 21, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "value", [None, True, 7, "2019", "20191319102115", "00000000000000", "00010101000000", "00010102000000", "20061231235959", "99991231000000", [], 10**40]
)  # fmt: skip
def test_a_moment_that_is_none_is_left_out(value: object) -> None:
    assert reading.moment_of(value) is None


@pytest.mark.parametrize(("value", "code"), [(0, "0"), ("0", "0"), (1032, "1032"), (" SFC_IC0003 ", "SFC_IC0003"), (-1, "-1")])  # fmt: skip
def test_a_code_comes_as_a_number_or_as_text(value: object, code: str) -> None:
    assert reading.code_of(value, "ResultCode") == code


@pytest.mark.parametrize("value", [None, True, False, "", Decimal("0.0"), "a b", [0], "x" * 50])
def test_what_is_no_code_is_not_taken_for_one(value: object) -> None:
    with pytest.raises(NotUnderstood, match="ResultCode"):
        reading.code_of(value, "ResultCode")


@pytest.mark.parametrize("value", [None, 7, "", "a/b", "a b", "k" * 97])
def test_the_name_of_a_request_has_plain_signs(value: object) -> None:
    with pytest.raises(NotUnderstood, match="CheckoutRequestID"):
        reading.identifier_of(value, "CheckoutRequestID")


@given(st.text())
def test_text_can_always_be_kept_and_printed(text: str) -> None:
    shown = reading.text_of(text)
    assert shown.isprintable()
    assert len(shown) <= reading.LONGEST
    shown.encode()


def test_what_is_no_text_is_nothing() -> None:
    assert [reading.text_of(each) for each in (None, True, {}, [1])] == ["", "", "", ""]


@pytest.mark.parametrize(
    "written",
    ["1e999999999999", "-1e999999999999", "1e-999999999999", "0e999999999999", "1e99999", f"0.{'1' * 90_000}"],
)  # fmt: skip
def test_a_number_too_long_to_be_written_is_no_amount(written: str) -> None:
    said = reading.decode(b'{"Amount": %s}' % written.encode())
    with pytest.raises(reading.NotUnderstood, match="Amount is missing or no amount"):
        reading.balance_of(said["Amount"], "Amount")
    body = b'{"TransID": "UKL4R8T2XW", "TransAmount": %s}' % written.encode()
    assert isinstance(read_c2b(body), reading.Unreadable)
