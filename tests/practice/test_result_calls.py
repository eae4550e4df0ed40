"""What is answered later comes to its own address, whole, and a payout never twice."""

import base64
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509 import load_pem_x509_certificate

from pos.practice.credential import CredentialKey, sealed_bytes
from pos.practice.mischief import Fault, Rule
from pos.shop.money import shillings
from tests.practice.running import Letterbox, Running
from tests.practice.worlds import PAYBILL, WANJIKU

PATHS = {
    "status": "/mpesa/transactionstatus/v1/query",
    "reversal": "/mpesa/reversal/v1/request",
    "payout": "/mpesa/b2c/v3/paymentrequest",
    "balance": "/mpesa/accountbalance/v1/query",
}
OWN = {
    "status": {
        "CommandID": "TransactionStatusQuery",
        "PartyA": PAYBILL,
        "IdentifierType": "4",
        "TransactionID": "UKL0000000",
        "Occasion": "",
    },
    "reversal": {
        "CommandID": "TransactionReversal",
        "ReceiverParty": PAYBILL,
        "RecieverIdentifierType": "11",
        "TransactionID": "UKL0000000",
        "Amount": 650,
    },
    "payout": {
        "OriginatorConversationID": "one",
        "CommandID": "BusinessPayment",
        "Amount": 650,
        "PartyA": PAYBILL,
        "PartyB": WANJIKU,
        "Occassion": "refund",
    },
    "balance": {"CommandID": "AccountBalance", "PartyA": PAYBILL, "IdentifierType": 4},
}


def sealed(safaricom: Running, *, of: str = "Practice2026") -> str:
    pem = safaricom.ask("GET", "/certificate.cer").body
    key = load_pem_x509_certificate(pem).public_key()
    assert isinstance(key, rsa.RSAPublicKey)
    return base64.b64encode(key.encrypt(of.encode(), padding.PKCS1v15())).decode()


def body_of(safaricom: Running, box: Letterbox, what: str, **changes: object) -> dict[str, Any]:
    by = "InitiatorName" if what == "payout" else "Initiator"
    credential = changes.pop("credential", None) or sealed(safaricom)
    return {
        by: "practice",
        "SecurityCredential": credential,
        "Remarks": "by the test",
        "ResultURL": f"{box.url}/result/{what}",
        "QueueTimeOutURL": f"{box.url}/timeout/{what}",
        **OWN[what],
        **changes,
    }


def ask(safaricom: Running, box: Letterbox, what: str, **changes: object) -> Any:
    """Ask, wait, and give the result that was posted."""
    answer = safaricom.post(PATHS[what], body_of(safaricom, box, what, **changes))
    assert answer.said["ResponseCode"] == "0", answer.body
    safaricom.forward(5)
    result = box.at(f"/result/{what}")[-1]["Result"]
    assert result["ConversationID"] == answer.said["ConversationID"]
    assert result["OriginatorConversationID"] == answer.said["OriginatorConversationID"]
    return result


def values(result: Any) -> dict[str, Any]:
    found = result["ResultParameters"]["ResultParameter"]
    return {each["Key"]: each.get("Value") for each in found}


def pay(safaricom: Running) -> str:
    body = {
        "phone": WANJIKU,
        "shortcode": PAYBILL,
        "amount": 650,
        "pin": "1234",
        "account": "20014",
    }
    receipt: str = safaricom.page("/phone/pay", body)["receipt"]
    return receipt


def test_a_payment_is_reversed_once(safaricom: Running, box: Letterbox) -> None:
    receipt = pay(safaricom)
    result = ask(safaricom, box, "reversal", TransactionID=receipt)
    assert result["ResultCode"] == 0
    assert values(result)["OriginalTransactionID"] == receipt
    assert safaricom.stage.world.customer(WANJIKU).balance == shillings(20_000)
    assert ask(safaricom, box, "reversal", TransactionID=receipt)["ResultCode"] == "R000001"
    assert ask(safaricom, box, "reversal")["ResultCode"] == "R000002"


def test_a_reversal_is_asked_for_in_safaricoms_spelling(safaricom: Running, box: Letterbox) -> None:
    body = body_of(safaricom, box, "reversal", ReceiverIdentifierType="11")
    del body["RecieverIdentifierType"]
    refused = safaricom.post(PATHS["reversal"], body).refusal
    assert refused == (400, "400.002.02", "Bad Request - Invalid RecieverIdentifierType")


def test_a_payout_pays_and_never_twice(safaricom: Running, box: Letterbox) -> None:
    result = ask(safaricom, box, "payout")
    assert values(result)["TransactionReceipt"] == result["TransactionID"]
    assert values(result)["TransactionCompletedDateTime"] == "21.11.2026 12:00:02"
    again = safaricom.post(PATHS["payout"], body_of(safaricom, box, "payout")).refusal
    assert again == (500, "500.002.1001", "Duplicate OriginatorConversationID.")
    assert safaricom.stage.world.customer(WANJIKU).balance == shillings(20_650)


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"Amount": 9}, "Amount"),
        ({"Amount": 250_001}, "Amount"),
        ({"CommandID": "businesspayment"}, "CommandID"),
        ({"Remarks": "x"}, "Remarks"),
        ({"PartyB": "0712345678"}, "PartyB"),
        ({"credential": "plain"}, "SecurityCredential"),
        ({"ResultURL": ""}, "ResultURL"),
    ],
)
def test_a_payout_is_read_strictly(
    safaricom: Running, box: Letterbox, changes: dict[str, object], named: str
) -> None:
    refused = safaricom.post(PATHS["payout"], body_of(safaricom, box, "payout", **changes)).refusal
    assert refused == (400, "400.002.02", f"Bad Request - Invalid {named}")
    assert safaricom.stage.world.payouts == frozenset()


def test_a_misspelt_occasion_is_refused_and_none_at_all_is_not(
    safaricom: Running, box: Letterbox
) -> None:
    body = body_of(safaricom, box, "payout", Occasion="refund")
    del body["Occassion"]
    refused = safaricom.post(PATHS["payout"], body).refusal
    assert refused == (400, "400.002.02", "Bad Request - Invalid Occassion")
    del body["Occasion"]
    assert safaricom.post(PATHS["payout"], body).said["ResponseCode"] == "0"


@pytest.mark.parametrize("spelling", ["Occasion", "Occassion"])
def test_the_first_version_of_a_payout_has_no_name_of_ours(
    safaricom: Running, box: Letterbox, spelling: str
) -> None:
    body = body_of(safaricom, box, "payout", **{spelling: ""})
    del body["OriginatorConversationID"]
    for _ in range(2):
        assert safaricom.post("/mpesa/b2c/v1/paymentrequest", body).said["ResponseCode"] == "0"
        safaricom.forward(5)
    first, second = (each["Result"] for each in box.at("/result/payout"))
    assert first["OriginatorConversationID"] != second["OriginatorConversationID"]
    assert safaricom.stage.world.customer(WANJIKU).balance == shillings(21_300)


def test_an_unknown_initiator_or_password_does_nothing(safaricom: Running, box: Letterbox) -> None:
    wrong = ask(safaricom, box, "payout", credential=sealed(safaricom, of="Practice2026202611"))
    assert (wrong["ResultCode"], "ResultParameters" in wrong) == (2001, False)
    named = ask(safaricom, box, "payout", InitiatorName="else", OriginatorConversationID="two")
    assert named["ResultCode"] == 2001
    assert safaricom.stage.world.payments == {}


def test_a_status_knows_a_payment_by_receipt_and_by_its_request(
    safaricom: Running, box: Letterbox
) -> None:
    merchant = safaricom.push(PhoneNumber="254708374149").said["MerchantRequestID"]
    safaricom.forward(10)
    (receipt,) = safaricom.stage.world.payments
    found = values(ask(safaricom, box, "status", TransactionID=receipt))
    assert (found["ReceiptNo"], found["TransactionStatus"]) == (receipt, "Completed")
    assert (found["Amount"], found["FinalisedTime"]) == (650.0, 20261121120004)
    by_request = {"TransactionID": "", "OriginalConversationID": merchant}
    assert values(ask(safaricom, box, "status", **by_request)) == found


def test_a_status_of_nothing_finds_nothing(safaricom: Running, box: Letterbox) -> None:
    assert ask(safaricom, box, "status")["ResultCode"] == "R000002"
    refused = safaricom.post(PATHS["status"], body_of(safaricom, box, "status", TransactionID=""))
    assert refused.refusal[2] == "Bad Request - Invalid TransactionID"


def test_a_payout_has_a_status_by_its_conversation(safaricom: Running, box: Letterbox) -> None:
    conversation = ask(safaricom, box, "payout")["ConversationID"]
    by_it = {"TransactionID": "", "OriginalConversationID": conversation}
    assert values(ask(safaricom, box, "status", **by_it))["Amount"] == 650.0


def test_a_balance_is_one_text_and_its_code_too(safaricom: Running, box: Letterbox) -> None:
    result = ask(safaricom, box, "balance")
    assert result["ResultCode"] == "0"
    text = values(result)["AccountBalance"]
    assert text.startswith("Working Account|KES|10000.00|10000.00|0.00|0.00&Utility Account|KES|")


def test_what_took_too_long_goes_to_the_other_address(safaricom: Running, box: Letterbox) -> None:
    safaricom.stage.mischief.add(Rule(Fault.TO_TIMEOUT_URL, "balance"))
    safaricom.post(PATHS["balance"], body_of(safaricom, box, "balance"))
    safaricom.forward(5)
    assert [path for path, _ in box.heard] == ["/timeout/balance"]


def test_what_is_no_credential_opens_nothing() -> None:
    assert sealed_bytes("é") is None
    assert CredentialKey().open("plain") is None
    assert CredentialKey().open(base64.b64encode(b"x" * 256).decode()) != b"Practice2026"
