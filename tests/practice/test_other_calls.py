"""A picture is a PNG of the size that was asked for, and a pull gives two days in pages."""

import base64
import re
from datetime import timedelta

import pytest

from pos.practice.qr_picture import picture_of
from tests.practice.running import Running
from tests.practice.worlds import NOON, OTIENO, PAYBILL, TILL, WANJIKU, paid

QR = {
    "MerchantName": "DUKA",
    "RefNo": "20014",
    "Amount": 650,
    "TrxCode": "PB",
    "CPI": PAYBILL,
    "Size": "300",
}
REGISTER = {
    "ShortCode": PAYBILL,
    "RequestType": "Pull",
    "NominatedNumber": WANJIKU,
    "CallBackURL": "http://127.0.0.1:9/pull",
}
PULL = {
    "ShortCode": PAYBILL,
    "StartDate": "2026-11-19 00:00:00",
    "EndDate": "2026-11-22 00:00:00",
    "OffSetValue": "0",
}


def test_a_picture_says_what_is_to_be_paid_to_whom(safaricom: Running) -> None:
    said = safaricom.post("/mpesa/qrcode/v1/generate", QR).said
    picture = base64.b64decode(said["QRCode"])
    assert picture == picture_of("PB|174379|650|20014|DUKA", 300)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("TrxCode", "XX"),
        ("Size", "0"),
        ("Size", "32"),
        ("Size", "5000"),
        ("Amount", "1.5"),
        ("CPI", ""),
    ],
)
def test_a_picture_is_asked_for_strictly(safaricom: Running, field: str, value: str) -> None:
    refused = safaricom.post("/mpesa/qrcode/v1/generate", QR | {field: value}).refusal
    assert refused == (400, "400.002.02", f"Bad Request - Invalid {field}")


def pay(safaricom: Running, amount: int, *, phone: str = WANJIKU, shortcode: str = PAYBILL) -> None:
    def act(world: object, now: object) -> object:
        return paid(world, amount, now, phone=phone, shortcode=shortcode)  # type: ignore[arg-type]

    safaricom.stage.change(act)  # type: ignore[arg-type]


def test_who_has_not_registered_pulls_nothing(safaricom: Running) -> None:
    refused = safaricom.post("/pulltransactions/v1/query", PULL).refusal
    assert refused[:2] == (400, "400.001")


def test_registering_twice_is_told_as_such(safaricom: Running) -> None:
    said = [safaricom.post("/pulltransactions/v1/register", REGISTER).said for _ in range(2)]
    assert [each["ResponseStatus"] for each in said] == ["1000", "1001"]


def test_nothing_is_a_code_of_its_own(safaricom: Running) -> None:
    safaricom.post("/pulltransactions/v1/register", REGISTER)
    said = safaricom.post("/pulltransactions/v1/query", PULL).said
    assert (said["ResponseCode"], said["Response"]) == ("1001", [[]])


def test_what_customers_paid_here_is_pulled(safaricom: Running) -> None:
    safaricom.post("/pulltransactions/v1/register", REGISTER)
    pay(safaricom, 650)
    pay(safaricom, 700, shortcode=TILL)
    said = safaricom.post("/pulltransactions/v1/query", PULL).said
    ((row,),) = said["Response"]
    assert said["ResponseCode"] == "1000"
    assert re.fullmatch("[A-Z0-9]{10}", row.pop("transactionId"))
    assert row == {
        "trxDate": "2026-11-21T09:00:00Z",
        "msisdn": 712345678,
        "sender": "MPESA",
        "transactiontype": "c2b-pay-bill-debit",
        "billreference": "",
        "amount": "650.00",
        "organizationname": "DUKA LA MAZOEZI",
    }


def test_pages_have_a_hundred_and_none_is_missed(safaricom: Running) -> None:
    safaricom.post("/pulltransactions/v1/register", REGISTER)
    for amount in range(1, 132):
        pay(safaricom, amount)
    pages = [
        safaricom.post("/pulltransactions/v1/query", PULL | {"OffSetValue": offset}).said[
            "Response"
        ][0]
        for offset in ("0", "100", "200")
    ]
    assert [len(page) for page in pages] == [100, 31, 0]
    assert len({row["transactionId"] for page in pages for row in page}) == 131


def test_what_is_older_than_two_days_is_gone(safaricom: Running) -> None:
    safaricom.post("/pulltransactions/v1/register", REGISTER)
    pay(safaricom, 10, phone=OTIENO)
    safaricom.forward(timedelta(hours=48, seconds=1).total_seconds())
    safaricom.token = ""
    said = safaricom.post(
        "/pulltransactions/v1/query", PULL | {"EndDate": "2026-11-30 00:00:00"}
    ).said
    assert said["ResponseCode"] == "1001"
    assert safaricom.stage.now() > NOON


@pytest.mark.parametrize("field", ["StartDate", "EndDate"])
def test_a_date_is_written_as_it_has_to_be(safaricom: Running, field: str) -> None:
    refused = safaricom.post("/pulltransactions/v1/query", PULL | {field: "2026-11-21"}).refusal
    assert refused == (400, "400.002.02", f"Bad Request - Invalid {field}")
