"""Everything else is asked as Safaricom spells it; “accepted” is never taken for done."""

import base64
from collections.abc import Callable
from typing import Any

import pytest

from pos.mpesa.account import Addresses
from pos.mpesa.orders import PNG, Accepted, Payout, Simulated, read_order_name
from pos.mpesa.trouble import CallTrouble
from pos.shop.faults import Fault
from pos.shop.money import Money, shillings
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.mpesa.counter import ACCEPTED, ALI, TILL, Answer, Scene, error, scene
from tests.shops import refused

TAKEN = Answer({"OriginatorCoversationID": "7619-37765134-1", "ResponseCode": "0", "ResponseDescription": "success"})  # fmt: skip
STATUS, REVERSAL = "/mpesa/transactionstatus/v1/query", "/mpesa/reversal/v1/request"
PAYOUT, BALANCE = "/mpesa/b2c/v3/paymentrequest", "/mpesa/accountbalance/v1/query"
QR = "/mpesa/qrcode/v1/generate"
OUT = Payout("0199-aa", ALI, shillings(50), "Refund of R1")
WHO = {"Initiator": "shopapi", "SecurityCredential": "the-credential"}


def results(what: str) -> dict[str, str]:
    base = "https://box.example/in/ef56"
    return {"ResultURL": f"{base}/result/{what}", "QueueTimeOutURL": f"{base}/timeout/{what}"}


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_addresses_are_registered_in_the_version_of_the_shops_app(version: str) -> None:
    with scene(c2b_version=version) as shop:
        shop.counter.will(f"/mpesa/c2b/{version}/registerurl", TAKEN)
        assert shop.daraja.register_urls() == "7619-37765134-1"
        assert shop.counter.asked[-1].said == {
            "ShortCode": "600638",
            "ResponseType": "Completed",
            "ConfirmationURL": "https://box.example/in/cd34/c2b/confirmation",
            "ValidationURL": "https://box.example/in/cd34/c2b/validation",
        }


def test_addresses_registered_before_stay_as_they_are(shop: Scene) -> None:
    shop.counter.will("/mpesa/c2b/v2/registerurl", error("500.003.1001", "Urls are already registered", 500))  # fmt: skip
    with pytest.raises(CallTrouble) as trouble:
        shop.daraja.register_urls()
    assert (trouble.value.fault, trouble.value.may_be_out) == (Fault.MPESA_REGISTERED, False)


def test_without_an_address_nothing_is_registered() -> None:
    with scene(addresses=Addresses()) as shop, pytest.raises(Refusal):
        shop.daraja.register_urls()


def test_a_customer_is_simulated_at_a_paybill(shop: Scene) -> None:
    shop.counter.will("/mpesa/c2b/v2/simulate", Answer({"OriginatorConversationID": "7", "ResponseCode": "00000000"}))  # fmt: skip
    assert shop.daraja.simulate(Simulated(ALI, shillings(10), "10017")) == "7"
    assert shop.counter.asked[-1].said == {
        "ShortCode": "600638",
        "CommandID": "CustomerPayBillOnline",
        "Amount": 10,
        "Msisdn": "254708374149",
        "BillRefNumber": "10017",
    }


def test_at_a_till_there_is_no_account() -> None:
    with scene(numbers=TILL) as shop:
        shop.counter.will("/mpesa/c2b/v2/simulate", TAKEN)
        shop.daraja.simulate(Simulated(ALI, shillings(10), ""))
        said = shop.counter.asked[-1].said
    assert (said["ShortCode"], said["CommandID"]) == ("5500123", "CustomerBuyGoodsOnline")
    assert "BillRefNumber" not in said


def test_nobody_is_simulated_where_money_is_real() -> None:
    with scene(environment="production") as shop, pytest.raises(Refusal) as no:
        shop.daraja.simulate(Simulated(ALI, shillings(10), "1"))
    assert no.value.reason is Reason.MPESA_PRACTICE_ONLY


@pytest.mark.parametrize("said", [{}, {"ResponseCode": "1"}, {"ResponseCode": None}])
def test_a_registration_without_a_clear_answer_may_have_been_made(
    shop: Scene, said: dict[str, Any]
) -> None:
    shop.counter.will("/mpesa/c2b/v2/registerurl", Answer(said))
    with pytest.raises(CallTrouble) as trouble:
        shop.daraja.register_urls()
    assert trouble.value.may_be_out


ASKED: dict[str, tuple[Callable[[Scene], Accepted], str, dict[str, Any]]] = {
    "status by receipt": (
        lambda shop: shop.daraja.ask_status(receipt="NLJ7RT61SV"),
        STATUS,
        WHO | results("status") | {"CommandID": "TransactionStatusQuery", "TransactionID": "NLJ7RT61SV", "PartyA": "600638",
         "IdentifierType": "4", "Remarks": "Status", "Occasion": "Status"},
    ),
    "status by request": (
        lambda shop: shop.daraja.ask_status(conversation="7071-4170-a0e5"),
        STATUS,
        WHO | results("status") | {"CommandID": "TransactionStatusQuery", "OriginalConversationID": "7071-4170-a0e5", "PartyA": "600638",
         "IdentifierType": "4", "Remarks": "Status", "Occasion": "Status"},
    ),
    "reversal": (
        lambda shop: shop.daraja.reverse("NLJ7RT61SV", shillings(10), why="Paid twice"),
        REVERSAL,
        WHO | results("reversal") | {"CommandID": "TransactionReversal", "TransactionID": "NLJ7RT61SV", "Amount": 10, "ReceiverParty": "600638",
         "RecieverIdentifierType": "11", "Remarks": "Paid twice", "Occasion": "Paid twice"},
    ),
    "payout": (
        lambda shop: shop.daraja.pay_out(OUT),
        PAYOUT,
        results("payout") | {"OriginatorConversationID": "0199-aa", "InitiatorName": "shopapi", "SecurityCredential": "the-credential",
         "CommandID": "BusinessPayment", "Amount": 50, "PartyA": "600638", "PartyB": "254708374149", "Remarks": "Refund of R1",
         "Occassion": "Refund of R1"},
    ),
    "balance": (
        lambda shop: shop.daraja.ask_balance(),
        BALANCE,
        WHO | results("balance") | {"CommandID": "AccountBalance", "PartyA": "600638", "IdentifierType": "4", "Remarks": "Balance"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ASKED)
def test_each_is_asked_as_safaricom_spells_it(shop: Scene, name: str) -> None:
    ask, path, body = ASKED[name]
    shop.counter.will(path, Answer(ACCEPTED))
    accepted = ask(shop)
    assert (accepted.conversation, accepted.originator) == ("AG_20191219_00005797af5d7d75f652", "16740-34861180-1")  # fmt: skip
    assert shop.counter.asked[-1].said == body


@pytest.mark.parametrize("name", ["reversal", "payout"])
@pytest.mark.parametrize("answer", [Answer(b"", cut=0), Answer({}), Answer(ACCEPTED | {"ResponseCode": "1"}), Answer(b"<html>", 503)])  # fmt: skip
def test_what_moves_money_is_never_repeated(shop: Scene, name: str, answer: Answer) -> None:
    ask, path, _ = ASKED[name]
    shop.counter.will(path, answer)
    with pytest.raises(CallTrouble) as trouble:
        ask(shop)
    assert trouble.value.may_be_out
    assert len(shop.counter.at(path)) == 1


def test_a_payout_that_was_made_before_is_said_to_be(shop: Scene) -> None:
    shop.counter.will(PAYOUT, error("500.002.1001", "Duplicate OriginatorConversationID", 500))
    with pytest.raises(CallTrouble) as trouble:
        shop.daraja.pay_out(OUT)
    assert (trouble.value.fault, trouble.value.may_be_out) == (Fault.MPESA_TWICE, True)


def test_a_status_without_answer_is_asked_again(shop: Scene) -> None:
    shop.counter.will(STATUS, Answer(b"", cut=0), Answer(ACCEPTED))
    shop.daraja.ask_status(receipt="NLJ7RT61SV")
    assert len(shop.counter.at(STATUS)) == 2


REFUSED: dict[str, tuple[Callable[[Scene], object], Reason]] = {
    "no receipt": (lambda shop: shop.daraja.ask_status(), Reason.REFERENCE_UNREADABLE),
    "a bad receipt": (lambda shop: shop.daraja.ask_status(receipt="x", conversation="y"), Reason.REFERENCE_UNREADABLE),
    "no receipt to reverse": (lambda shop: shop.daraja.reverse("", shillings(1), why="Paid twice"), Reason.REFERENCE_UNREADABLE),
    "no reason": (lambda shop: shop.daraja.reverse("NLJ7RT61SV", shillings(1), why="x"), Reason.MPESA_REMARK_UNREADABLE),
    "cents": (lambda shop: shop.daraja.reverse("NLJ7RT61SV", Money(1), why="Paid twice"), Reason.WHOLE_SHILLINGS_ONLY),
    "too little": (lambda shop: shop.daraja.pay_out(Payout("n", ALI, shillings(9), "Refund")), Reason.MOBILE_TOO_LITTLE),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_makes_no_sense_is_not_asked(shop: Scene, name: str) -> None:
    ask, reason = REFUSED[name]
    with pytest.raises(Refusal) as no:
        ask(shop)
    assert no.value.reason is reason
    assert shop.counter.asked == []


@pytest.mark.parametrize(("changed", "code", "paid"), [({}, "PB", "600638"), ({"numbers": TILL}, "BG", "5500123")])  # fmt: skip
@pytest.mark.parametrize("said", ["00", "AG_20191219_00005797af5d7d75f652"])
def test_a_qr_code_is_a_picture(changed: dict[str, Any], code: str, paid: str, said: str) -> None:
    with scene(**changed) as shop:
        png = PNG + b"rest"
        shop.counter.will(QR, Answer({"ResponseCode": said, "RequestID": "16738-1", "QRCode": base64.b64encode(png).decode()}))  # fmt: skip
        picture = shop.daraja.draw_qr("Duka Letu", shillings(10), reference="10017")
        asked = shop.counter.asked[-1].said
    assert (picture.png, picture.request) == (png, "16738-1")
    assert asked == {"MerchantName": "Duka Letu", "RefNo": "10017", "Amount": 10, "TrxCode": code, "CPI": paid, "Size": "300"}  # fmt: skip


@pytest.mark.parametrize("code", [None, "no picture!", base64.b64encode(b"GIF89a").decode()])
def test_a_qr_code_that_is_no_picture_is_trouble(shop: Scene, code: str | None) -> None:
    shop.counter.will(QR, Answer({"ResponseCode": "00", "QRCode": code}))
    with pytest.raises(CallTrouble, match="makes no sense"):
        shop.daraja.draw_qr("Duka Letu", shillings(10), reference="10017")


def test_a_name_that_a_till_made_is_never_taken_for_a_phone() -> None:
    made = "01a1fe82-3d55-7fb8-9aab-254712345678"
    assert read_order_name(made) == made
    for name in ("254712345678", f"for {made}"):
        with refused(Reason.MPESA_ORDER_NAME_UNREADABLE):
            read_order_name(name)
