"""A push is refused exactly as Safaricom refuses it, and a query decides nothing by itself."""

import base64
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.practice.running import Letterbox, Running, push_body, signed
from tests.practice.worlds import PAYBILL, STORE, TILL, WANJIKU

ACCEPTED = "Success. Request accepted for processing"


def test_a_good_push_is_accepted_which_is_not_paid(safaricom: Running) -> None:
    said = safaricom.push().said
    assert said["ResponseCode"] == "0"
    assert said["ResponseDescription"] == said["CustomerMessage"] == ACCEPTED
    assert said["CheckoutRequestID"].startswith("ws_CO_21112026120000")
    assert safaricom.stage.world.payments == {}


@pytest.mark.parametrize("amount", ["650", 650, "1", 250_000])
def test_whole_shillings_are_a_number_or_a_text(safaricom: Running, amount: object) -> None:
    assert safaricom.push(Amount=amount).status == 200


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("BusinessShortCode", "1743", "BusinessShortCode"),
        ("BusinessShortCode", None, "BusinessShortCode"),
        ("TransactionType", "CustomerPayBillOnline ", "TransactionType"),
        ("Amount", "650.00", "Amount"),
        ("Amount", 650.5, "Amount"),
        ("Amount", 650.0, "Amount"),
        ("Amount", 0, "Amount"),
        ("Amount", -1, "Amount"),
        ("Amount", True, "Amount"),
        ("Amount", "６５０", "Amount"),
        ("PartyA", "+254712345678", "PartyA"),
        ("PartyB", "", "PartyB"),
        ("PhoneNumber", "0712345678", "PhoneNumber"),
        ("PhoneNumber", "254812345678", "PhoneNumber"),
        ("CallBackURL", "ftp://127.0.0.1/stk", "CallBackURL"),
        ("CallBackURL", "http://127.0.0.1/a b", "CallBackURL"),
        ("CallBackURL", "https://Shop.example/stk", "CallBackURL"),
        ("AccountReference", "", "AccountReference"),
        ("AccountReference", "CART_12345678", "AccountReference"),
        ("AccountReference", "A&B", "AccountReference"),
        ("TransactionDesc", None, "Remarks"),
        ("TransactionDesc", "DJ Kraph Payment", "Remarks"),
        ("Timestamp", "2026-11-21 12:00", "Timestamp"),
        ("Timestamp", "20261321120000", "Timestamp"),
        ("Password", "", "Password"),
    ],
)
def test_what_is_wrong_is_named(safaricom: Running, field: str, value: object, named: str) -> None:
    refused = safaricom.push(**{field: value}).refusal
    assert refused == (400, "400.002.02", f"Bad Request - Invalid {named}")
    assert safaricom.stage.world.pushes == {}


@pytest.mark.parametrize("field", sorted(push_body().keys() - {"TransactionDesc"}))
def test_a_field_spelt_otherwise_is_missing(safaricom: Running, field: str) -> None:
    body = {name.lower() if name == field else name: value for name, value in push_body().items()}
    refused = safaricom.post("/mpesa/stkpush/v1/processrequest", body).refusal
    assert refused == (400, "400.002.02", f"Bad Request - Invalid {field}")


def test_a_wrong_password_and_an_unknown_merchant(safaricom: Running) -> None:
    wrong = base64.b64encode(b"17437917437920261121120000").decode()
    assert safaricom.push(Password=wrong).refusal == (500, "500.001.1001", "Wrong credentials")
    two_clocks = safaricom.push(Timestamp="20261121120001").refusal
    assert two_clocks == (500, "500.001.1001", "Wrong credentials")
    unknown = safaricom.push(**signed("999999")).refusal
    assert unknown == (500, "500.001.1001", "Merchant does not exist")


def test_a_phone_that_is_being_asked_is_busy(safaricom: Running) -> None:
    safaricom.push()
    status, code, message = safaricom.push(Amount=1).refusal
    assert (status, code) == (500, "500.001.1001")
    assert message.startswith("Unable to lock subscriber")


def test_a_till_is_asked_by_its_store(safaricom: Running, box: Letterbox) -> None:
    buy_goods = {"TransactionType": "CustomerBuyGoodsOnline", "CallBackURL": f"{box.url}/stk"}
    good = safaricom.push(**signed(STORE), **buy_goods, PartyB=TILL)
    assert good.status == 200
    safaricom.forward(5)
    wrong = safaricom.push(**buy_goods, PartyB=PAYBILL, PhoneNumber="254110345678")
    assert wrong.status == 200
    safaricom.forward(5)
    (callback,) = box.at("/stk")
    assert callback["Body"]["stkCallback"]["ResultCode"] == "SFC_IC0003"
    assert "No till is found" in callback["Body"]["stkCallback"]["ResultDesc"]


def test_a_query_is_pending_in_both_shapes_until_the_push_has_ended(safaricom: Running) -> None:
    checkout = safaricom.push().said["CheckoutRequestID"]
    assert safaricom.query(checkout).refusal == (
        500,
        "500.001.1001",
        "The transaction is being processed",
    )
    said = safaricom.query(checkout).said
    assert (said["ResponseCode"], said["ResultCode"]) == ("0", "4999")
    safaricom.forward(61)
    said = safaricom.query(checkout).said
    assert (said["ResultCode"], said["ResultDesc"]) == (
        "1037",
        "DS timeout user cannot be reached.",
    )


def test_a_query_has_neither_receipt_nor_amount(safaricom: Running) -> None:
    checkout = safaricom.push(PhoneNumber="254708374149").said["CheckoutRequestID"]
    safaricom.forward(10)
    assert safaricom.query(checkout).said == {
        "ResponseCode": "0",
        "ResponseDescription": "The service request has been accepted successsfully",
        "MerchantRequestID": safaricom.stage.world.pushes[checkout].merchant,
        "CheckoutRequestID": checkout,
        "ResultCode": "0",
        "ResultDesc": "The service request is processed successfully.",
    }


def test_a_query_of_nothing_or_of_another_shop_finds_nothing(safaricom: Running) -> None:
    checkout = safaricom.push().said["CheckoutRequestID"]
    nothing = (500, "500.001.1001", "The transaction does not Exist")
    assert safaricom.query("ws_CO_191220191020363925").refusal == nothing
    assert safaricom.query(checkout, **signed("600638")).refusal == nothing
    assert (
        safaricom.query("29115-34620561-1").refusal[2] == "Bad Request - Invalid CheckoutRequestID"
    )


def test_the_customer_of_an_unknown_number_is_asked_too(safaricom: Running) -> None:
    checkout = safaricom.push(PhoneNumber="254799999999", PartyA=WANJIKU).said["CheckoutRequestID"]
    safaricom.forward(2)
    assert safaricom.stage.world.pushes[checkout].is_shown


def test_of_sixteen_pushes_at_once_one_has_the_phone(safaricom: Running) -> None:
    safaricom.token = safaricom.fetch_token().said["access_token"]
    with ThreadPoolExecutor(16) as tills:
        answers = list(tills.map(lambda amount: safaricom.push(Amount=amount), range(1, 17)))
    assert sorted(each.status for each in answers) == [200] + [500] * 15
    assert {each.refusal[1] for each in answers if each.status == 500} == {"500.001.1001"}
    assert len(safaricom.stage.world.pushes) == 1
