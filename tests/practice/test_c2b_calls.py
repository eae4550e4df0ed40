"""URLs are registered strictly, and a simulated payment is one like any other."""

import pytest

from pos.practice.script import Script
from pos.practice.stage import PRODUCTS, App
from tests.practice.running import Letterbox, Running
from tests.practice.worlds import PAYBILL, TILL

SIMULATE = {
    "ShortCode": PAYBILL,
    "CommandID": "CustomerPayBillOnline",
    "Amount": "650",
    "Msisdn": "254708374149",
    "BillRefNumber": "20014",
}


@pytest.mark.parametrize("version", [1, 2])
def test_registering_is_answered_in_safaricoms_spelling(safaricom: Running, version: int) -> None:
    said = safaricom.register("http://127.0.0.1:9", version).said
    assert said.keys() == {"OriginatorCoversationID", "ResponseCode", "ResponseDescription"}
    assert (said["ResponseCode"], said["ResponseDescription"]) == ("0", "success")


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("ShortCode", "999999", "ShortCode"),
        ("ResponseType", "completed", "ResponseType"),
        ("ConfirmationURL", "", "ConfirmationURL"),
        ("ValidationURL", "127.0.0.1", "ValidationURL"),
    ],
)
def test_what_is_wrong_is_named(safaricom: Running, field: str, value: str, named: str) -> None:
    refused = safaricom.register("http://127.0.0.1:9", **{field: value}).refusal
    assert refused == (400, "400.002.02", f"Bad Request - Invalid {named}")


@pytest.mark.parametrize("word", ["mpesa", "M-Pesa", "safaricom", "exec", "cmd", "sql", "query"])
def test_words_that_safaricom_cannot_bear_are_named(safaricom: Running, word: str) -> None:
    status, code, message = safaricom.register(f"http://127.0.0.1:9/{word}").refusal
    assert (status, code) == (400, "400.003.02")
    assert message.startswith("Invalid ConfirmationURL - URL has the word ")


def test_an_app_without_the_product_is_told_so() -> None:
    running = Running(Script(app=App(products=PRODUCTS - {"c2b1"})))
    try:
        status, code, message = running.register("http://127.0.0.1:9", 1).refusal
        assert (status, code) == (401, "401.003.01")
        assert message.endswith("no apiproduct match found")
        assert running.register("http://127.0.0.1:9", 2).status == 200
    finally:
        running.close()


def test_production_registers_once_wants_https_and_simulates_nothing() -> None:
    running = Running(Script(production=True))
    try:
        for url in ("http://shop.example", "https://a.ngrok.io", "https://127.0.0.1"):
            assert running.register(url).refusal[2] == "Bad Request - Invalid ConfirmationURL"
        assert running.register("https://shop.example").status == 200
        again = running.register("https://shop.example").refusal
        assert again == (500, "500.003.1001", "Urls are already registered")
        assert running.post("/mpesa/c2b/v2/simulate", SIMULATE).status == 404
    finally:
        running.close()


def test_a_simulated_payment_is_confirmed(safaricom: Running, box: Letterbox) -> None:
    safaricom.register(box.url)
    assert safaricom.post("/mpesa/c2b/v2/simulate", SIMULATE).said["ResponseCode"] == "0"
    safaricom.forward(5)
    safaricom.forward(5)
    (told,) = box.at("/confirmation")
    assert (told["TransAmount"], told["BillRefNumber"]) == ("650.00", "20014")


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"Msisdn": "0708374149"}, "Msisdn"),
        ({"CommandID": "CustomerBuyGoodsOnline"}, "CommandID"),
        ({"BillRefNumber": ""}, "BillRefNumber"),
        ({"BillRefNumber": "x" * 21}, "BillRefNumber"),
        ({"Amount": "6.50"}, "Amount"),
    ],
)
def test_a_simulation_is_read_strictly(
    safaricom: Running, changes: dict[str, object], named: str
) -> None:
    safaricom.register("http://127.0.0.1:9")
    refused = safaricom.post("/mpesa/c2b/v2/simulate", SIMULATE | changes).refusal
    assert refused == (400, "400.002.02", f"Bad Request - Invalid {named}")


def test_nothing_is_simulated_to_a_shop_without_urls(safaricom: Running) -> None:
    refused = safaricom.post("/mpesa/c2b/v2/simulate", SIMULATE).refusal
    assert refused == (500, "500.003.1001", "Urls are not registered")


def test_a_till_needs_no_account(safaricom: Running, box: Letterbox) -> None:
    safaricom.register(box.url, ShortCode=TILL)
    till = SIMULATE | {"ShortCode": TILL, "CommandID": "CustomerBuyGoodsOnline"}
    assert safaricom.post("/mpesa/c2b/v2/simulate", till | {"BillRefNumber": None}).status == 200
