"""What a customer does with a prompt reaches the shop, money twice and everything else once."""

from typing import Any

import pytest

from pos.practice.behaving import Behaviour, Does
from pos.practice.delivering import Delivery
from pos.practice.mischief import Fault, Rule
from pos.practice.world import Payment
from tests.practice.running import Letterbox, Running, signed
from tests.practice.worlds import STORE, TILL, WANJIKU

PAYS, FAILS, SILENT, CANCELS = "254708374149", "254111111111", "254222222222", "254333333333"


def push(safaricom: Running, box: Letterbox, phone: str = WANJIKU, **changes: object) -> str:
    answer = safaricom.push(PhoneNumber=phone, CallBackURL=f"{box.url}/stk", **changes)
    checkout: str = answer.said["CheckoutRequestID"]
    return checkout


def told(box: Letterbox) -> Any:
    (body,) = box.at("/stk")
    return body["Body"]["stkCallback"]


@pytest.mark.parametrize(
    ("phone", "seconds", "code"),
    [(PAYS, 10, 0), (FAILS, 10, 1), (SILENT, 70, 1037), (CANCELS, 10, 1032)],
)
def test_the_fifth_guides_numbers_do_as_they_say(
    safaricom: Running, box: Letterbox, phone: str, seconds: int, code: int
) -> None:
    checkout = push(safaricom, box, phone)
    safaricom.forward(seconds)
    said = told(box)
    assert (said["CheckoutRequestID"], said["ResultCode"]) == (checkout, code)
    assert ("CallbackMetadata" in said) == (code == 0)


def test_a_paid_push_is_told_with_its_receipt(safaricom: Running, box: Letterbox) -> None:
    push(safaricom, box, PAYS)
    safaricom.forward(10)
    items = {item["Name"]: item.get("Value") for item in told(box)["CallbackMetadata"]["Item"]}
    (payment,) = safaricom.stage.world.payments.values()
    assert items == {
        "Amount": 650.0,
        "MpesaReceiptNumber": payment.receipt,
        "Balance": None,
        "TransactionDate": 20261121120004,
        "PhoneNumber": 254708374149,
    }


def test_a_registered_shop_hears_of_a_push_twice_with_one_receipt(
    safaricom: Running, box: Letterbox
) -> None:
    safaricom.register(box.url)
    push(safaricom, box, PAYS)
    safaricom.forward(10)
    (twin,) = box.at("/confirmation")
    item = told(box)["CallbackMetadata"]["Item"][1]
    assert twin["TransID"] == item["Value"]
    assert (twin["BillRefNumber"], twin["TransAmount"]) == ("20014", "650.00")
    assert box.at("/validation") == []


def test_a_till_has_no_account(safaricom: Running, box: Letterbox) -> None:
    safaricom.register(box.url, ShortCode=TILL)
    buy_goods = {"TransactionType": "CustomerBuyGoodsOnline", "PartyB": TILL}
    push(safaricom, box, PAYS, **signed(STORE), **buy_goods)
    safaricom.forward(10)
    (twin,) = box.at("/confirmation")
    assert twin["TransactionType"] == "Customer Merchant Payment"
    assert (twin["BusinessShortCode"], twin["BillRefNumber"]) == (TILL, "")


@pytest.mark.parametrize(
    ("behaviour", "code"),
    [
        (Behaviour(Does.WRONG_PIN), 2001),
        (Behaviour(Does.UNREACHABLE), 1037),
        (Behaviour(Does.ENDS, code=1001), 1001),
        (Behaviour(Does.ENDS, code="X-NEW"), "X-NEW"),
        (Behaviour(Does.BY_HAND), 1037),
    ],
)
def test_a_script_says_what_the_next_customer_does(
    safaricom: Running, box: Letterbox, behaviour: Behaviour, code: object
) -> None:
    safaricom.stage.mischief.expect(behaviour)
    push(safaricom, box)
    safaricom.forward(70)
    assert told(box)["ResultCode"] == code


def test_a_wrong_pin_three_times_locks_the_customer(safaricom: Running, box: Letterbox) -> None:
    for _ in range(3):
        safaricom.stage.mischief.expect(Behaviour(Does.WRONG_PIN))
        push(safaricom, box)
        safaricom.forward(10)
    safaricom.stage.mischief.expect(Behaviour(Does.PAYS))
    push(safaricom, box)
    safaricom.forward(10)
    codes = [body["Body"]["stkCallback"]["ResultCode"] for body in box.at("/stk")]
    assert codes == [2001, 2001, 2001, 8006]


def test_the_same_amount_again_is_limited(safaricom: Running, box: Letterbox) -> None:
    for _ in range(2):
        push(safaricom, box, PAYS)
        safaricom.forward(10)
    codes = [body["Body"]["stkCallback"]["ResultCode"] for body in box.at("/stk")]
    assert codes == [0, 17]


def test_what_was_held_back_is_overtaken_by_its_twin(safaricom: Running, box: Letterbox) -> None:
    safaricom.register(box.url)
    push(safaricom, box, PAYS)
    choices = safaricom.stage.choices
    changed = {"delay": 0.5, "reorder": 1.0}
    safaricom.page("/console/delivery", changed)
    safaricom.forward(4)  # the STK callback waits with the confirmation, each held back alike
    safaricom.page("/console/delivery", {"reorder": 0.0})
    safaricom.forward(10)
    assert {path for path, _ in box.heard} == {"/stk", "/confirmation"}
    assert choices.delivery == Delivery()


def test_a_lost_answer_pays_all_the_same(safaricom: Running, box: Letterbox) -> None:
    safaricom.stage.mischief.add(Rule(Fault.ERROR_ALTHOUGH_DONE, "stkpush"))
    safaricom.push(PhoneNumber=PAYS, CallBackURL=f"{box.url}/stk")
    safaricom.forward(10)
    assert told(box)["ResultCode"] == 0


def test_a_customer_who_answers_late_is_told_nothing_twice(
    safaricom: Running, box: Letterbox
) -> None:
    checkout = push(safaricom, box)
    safaricom.forward(70)
    safaricom.page("/phone/answer", {"prompt": checkout, "pin": "1234"})
    safaricom.forward(10)
    assert told(box)["ResultCode"] == 1037
    assert not any(isinstance(each, Payment) for each in safaricom.stage.world.payments.values())
