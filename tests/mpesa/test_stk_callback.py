"""The end of a push is read in all its shapes; who says “paid” has to say how much and under which code."""

from datetime import UTC, datetime
from typing import Any

import pytest

from pos.mpesa.meaning import Stand
from pos.mpesa.reading import Unreadable
from pos.mpesa.stk_callback import StkEnded, StkPaid, read_stk
from pos.shop.money import Money
from pos.shop.phone import Phone
from tests.mpesa.said import STK_ITEMS, dumped, stk, stk_failed

WITHOUT = {
    item["Name"]: [each for each in STK_ITEMS if each["Name"] != item["Name"]] for item in STK_ITEMS
}


def paid(raw: bytes) -> StkPaid:
    read = read_stk(raw)
    assert isinstance(read, StkPaid)
    return read


def test_the_documents_own_example_is_paid() -> None:
    read = paid(stk())
    assert (read.checkout_request, read.merchant_request) == ("ws_CO_191220191020363925", "29115-34620561-1")  # fmt: skip
    assert (read.receipt, read.amount) == ("NLJ7RT61SV", Money(100))
    assert (read.at, read.number) == (datetime(2019, 12, 19, 7, 21, 15, tzinfo=UTC), Phone("254708374149"))  # fmt: skip
    assert read.meaning.stand is Stand.PAID


@pytest.mark.parametrize(
    "items",
    [
        STK_ITEMS[::-1],
        WITHOUT["Balance"],
        [*WITHOUT["Balance"], {"Name": "Balance", "Value": "{Amount={CurrencyCode=KES, BasicAmount=9}}"}],
        [*STK_ITEMS, "rubbish", {"Name": 7}, {}, {"Name": "New", "Value": []}],
        [*STK_ITEMS, STK_ITEMS[1]],
        [*STK_ITEMS[:1], *WITHOUT["Amount"]],
    ],
)  # fmt: skip
def test_items_are_taken_by_name(items: list[Any]) -> None:
    read = paid(stk(items=items))
    assert (read.receipt, read.amount) == ("NLJ7RT61SV", Money(100))


def test_money_is_money_without_its_minute_and_its_phone() -> None:
    items = [each for each in STK_ITEMS if each["Name"] in {"Amount", "MpesaReceiptNumber"}]
    read = paid(stk(items=items, MerchantRequestID=None))
    assert (read.at, read.number, read.merchant_request) == (None, None, "")


def test_a_paid_code_may_be_text() -> None:
    assert paid(stk(ResultCode="0")).amount == Money(100)


@pytest.mark.parametrize(
    ("code", "stand"),
    [(1032, Stand.NOT_PAID), ("1032", Stand.NOT_PAID), ("SFC_IC0003", Stand.NOT_PAID), (4999, Stand.WAITING),
     (1036, Stand.UNSURE), (31337, Stand.UNSURE), ("00", Stand.UNSURE)],
)  # fmt: skip
def test_a_failure_is_read_by_its_code_whatever_it_says(code: object, stand: Stand) -> None:
    read = read_stk(stk_failed(code, "[STK_CB - ]Success"))
    assert isinstance(read, StkEnded)
    assert (read.code, read.said) == (str(code), "[STK_CB - ]Success")
    assert read.meaning.stand is stand


UNREADABLE = {
    "no receipt": stk(items=WITHOUT["MpesaReceiptNumber"]),
    "no amount": stk(items=WITHOUT["Amount"]),
    "two receipts": stk(items=[*STK_ITEMS, {"Name": "MpesaReceiptNumber", "Value": "NLJ7RT61SX"}]),
    "no items": stk(CallbackMetadata={}),
    "items of another kind": stk(CallbackMetadata={"Item": "x"}),
    "no metadata": stk(CallbackMetadata=None),
    "one item": stk(items=STK_ITEMS[0]),
    "no code": stk(ResultCode=None),
    "a yes for a code": stk(ResultCode=True),
    "a broken code": stk(ResultCode=0.0),
    "no checkout": stk(CheckoutRequestID=None),
    "no callback": dumped({"Body": {}}),
    "no body": dumped({"stkCallback": {}}),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_makes_no_sense_is_unreadable(name: str) -> None:
    assert isinstance(read_stk(UNREADABLE[name]), Unreadable)


def test_the_reason_names_the_field_and_nothing_of_the_customer() -> None:
    assert read_stk(UNREADABLE["no amount"]) == Unreadable("Amount is missing or no amount")


def test_neither_request_nor_phone_is_shown() -> None:
    assert "ws_CO" not in repr(paid(stk())) + repr(read_stk(stk_failed(1032)))
    assert "0837" not in repr(paid(stk()))
