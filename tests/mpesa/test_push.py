"""A push goes out once; whatever is answered, it is said whether a prompt may be on the phone."""

import base64
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.mpesa.meaning import Stand
from pos.mpesa.push import (
    Ended,
    NotKnown,
    Prompted,
    StillGoing,
    mobile,
    plain_description,
    read_reference,
    whole_shillings,
)
from pos.mpesa.stk_codes import LOST
from pos.mpesa.trouble import CallTrouble
from pos.shop.faults import Fault
from pos.shop.money import Money, shillings
from pos.shop.phone import Phone
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.mpesa.counter import (
    ALI,
    ORDER,
    PROMPTED,
    PUSH,
    QUERY,
    SECRETS,
    TILL,
    TOKEN,
    Answer,
    Scene,
    account,
    error,
    scene,
)

CHECKOUT = "ws_CO_191220191020363925"


def told(code: Any, **changed: Any) -> Answer:
    said = {
        "ResponseCode": "0",
        "ResponseDescription": "The service request has been accepted successsfully",
        "MerchantRequestID": "29115-34620561-1",
        "CheckoutRequestID": CHECKOUT,
        "ResultCode": code,
        "ResultDesc": "as it may be",
    }
    return Answer(said | changed)


def trouble_of(shop: Scene) -> CallTrouble:
    with pytest.raises(CallTrouble) as trouble:
        shop.daraja.push(ORDER)
    return trouble.value


def test_a_push_to_a_paybill_is_as_safaricom_wants_it(shop: Scene) -> None:
    shop.counter.will(PUSH, Answer(PROMPTED))
    assert shop.daraja.push(ORDER) == Prompted(
        CHECKOUT, "29115-34620561-1", "Success. Request accepted for processing"
    )
    (asked,) = shop.counter.at(PUSH)
    assert asked.authorization == "Bearer token-1"
    assert asked.said == {
        "BusinessShortCode": "600638",
        "Password": base64.b64encode(b"600638the-passkey20261121120000").decode(),
        "Timestamp": "20261121120000",
        "TransactionType": "CustomerPayBillOnline",
        "Amount": 10,
        "PartyA": "254708374149",
        "PartyB": "600638",
        "PhoneNumber": "254708374149",
        "CallBackURL": "https://box.example/in/ab12/stk/ff00",
        "AccountReference": "10017",
        "TransactionDesc": "Payment",
    }


def test_a_push_to_a_till_names_the_store_and_pays_the_till() -> None:
    with scene(numbers=TILL) as shop:
        shop.counter.will(PUSH, Answer(PROMPTED))
        shop.daraja.push(ORDER)
        said = shop.counter.at(PUSH)[0].said
    assert (said["BusinessShortCode"], said["PartyB"]) == ("600984", "5500123")
    assert said["TransactionType"] == "CustomerBuyGoodsOnline"
    assert base64.b64decode(said["Password"]).startswith(b"600984the-passkey")


NOTHING_SENT = {
    "a bad amount": (error("400.002.02", "Bad Request - Invalid Amount"), Fault.MPESA_REFUSED_FIELD),
    "a busy line": (error("500.001.1001", "Unable to lock subscriber, a transaction is already in process", 500), Fault.MPESA_LINE_BUSY),
    "wrong credentials": (error("500.001.1001", "Wrong credentials", 500), Fault.MPESA_KEYS),
    "busy": (error("500.003.02", "System is busy", 500), Fault.MPESA_BUSY),
    "quota": (error("500.003.03", "Quota Violation", 500), Fault.MPESA_QUOTA),
    "a plain 429": (Answer(b"", 429), Fault.MPESA_BUSY),
    "a 429 of another body": (Answer({"a": 1}, 429), Fault.MPESA_BUSY),
    "spike arrest": (Answer({"fault": {"faultstring": "Spike arrest violation.", "detail": {"errorcode": "policies.ratelimit.SpikeArrestViolation"}}}, 500), Fault.MPESA_BUSY),
    "a token that stays bad": (error("404.001.03", "Invalid Access Token", 404), Fault.MPESA_NOT_LET_IN),
    "a product that is off": (error("401.003.01", "Invalid API call as no apiproduct match found", 401), Fault.MPESA_NOT_LET_IN),
    "nothing there": (error("404.001.01", "Resource not found", 404), Fault.MPESA_WRONG_PLACE),
    "a defect": (error("400.002.05", "Invalid payload"), Fault.MPESA_DEFECT),
}  # fmt: skip
MAY_BE_OUT = {
    "HTML": Answer(b"<html>502</html>", 502),
    "HTML with 200": Answer(b"<html>ok</html>"),
    "empty": Answer(b""),
    "empty with 400": Answer(b"", 400),
    "empty with 500": Answer(b"", 500),
    "a list": Answer([1]),
    "half an object": Answer(b'{"ResponseCode":"0"'),
    "an empty object": Answer({}),
    "no checkout": Answer({"ResponseCode": "0"}),
    "a checkout that is none": Answer(PROMPTED | {"CheckoutRequestID": {"a": 1}}),
    "another code": Answer(PROMPTED | {"ResponseCode": "1"}),
    "no code": Answer(PROMPTED | {"ResponseCode": None}),
    "SOAP": Answer({"Envelope": {"Body": {"Fault": {"faultstring": "SCO-AddURLVault failed"}}}}, 500),
    "a fault without words": Answer({"fault": {}}, 500),
    "a fault of another kind": Answer({"fault": "x"}, 500),
    "a fault unknown": Answer({"fault": {"faultstring": "Body buffer overflow", "detail": {"errorcode": "protocol.http.TooBigBody"}}}, 502),
    "a code unknown": error("500.009.99", "Something new", 500),
    "the code that means much": error("500.001.1001", "Something new", 500),
    "maintenance": error("500.002.1001", "Service is under maintenance", 500),
    "an inner fault": error("500.003.1001", "Internal Server Error", 500),
    "a redirection": Answer(b"", 307, {"Location": PUSH}),
    "dropped before a word": Answer(PROMPTED, cut=0),
    "dropped in the first line": Answer(PROMPTED, cut=9),
    "dropped after the head": Answer(PROMPTED, cut=60),
    "a body shorter than it says": Answer(PROMPTED, headers={"Content-Length": "4000"}, cut=4000),
    "a broken zip": Answer(b"no zip", headers={"Content-Encoding": "gzip"}),
    "a body without end": Answer(b" " * (3 << 20)),
    "broken pieces": Answer(b"zz\r\n", headers={"Transfer-Encoding": "chunked"}, cut=9999),
}  # fmt: skip


@pytest.mark.parametrize("name", NOTHING_SENT)
def test_a_push_that_was_refused_says_that_nothing_went_out(shop: Scene, name: str) -> None:
    answer, fault = NOTHING_SENT[name]
    shop.counter.will(PUSH, answer)
    trouble = trouble_of(shop)
    assert (trouble.fault, trouble.may_be_out) == (fault, False)
    assert trouble.meaning.stand is Stand.NOT_PAID
    assert "nothing was sent" in str(trouble)


@pytest.mark.parametrize("name", MAY_BE_OUT)
def test_a_push_whose_answer_is_odd_may_be_out_and_is_not_repeated(shop: Scene, name: str) -> None:
    shop.counter.will(PUSH, MAY_BE_OUT[name])
    trouble = trouble_of(shop)
    assert (trouble.may_be_out, trouble.again) == (True, False)
    assert "it may have been done" in str(trouble) or "whether it was done" in str(trouble)
    assert trouble.meaning is LOST
    assert len(shop.counter.at(PUSH)) == 1
    assert shop.clock.waits == []


@pytest.mark.parametrize("name", [*NOTHING_SENT, *MAY_BE_OUT])
def test_no_secret_is_in_what_went_wrong(shop: Scene, name: str) -> None:
    answer = NOTHING_SENT[name][0] if name in NOTHING_SENT else MAY_BE_OUT[name]
    shop.counter.will(PUSH, answer)
    trouble: BaseException | None = trouble_of(shop)
    while trouble is not None:
        told = f"{trouble!r} {trouble} {trouble.args}"
        assert not any(secret in told for secret in (*SECRETS, "token-", "708374"))
        trouble = trouble.__cause__
    assert not any(secret in repr(shop.daraja) + repr(ORDER) for secret in SECRETS)


def test_a_token_that_was_not_to_be_had_sent_no_push(shop: Scene) -> None:
    shop.counter.will(TOKEN, Answer(b"<html>", 503))
    trouble = trouble_of(shop)
    assert trouble.may_be_out is False
    assert trouble.meaning.stand is Stand.NOT_PAID
    assert shop.counter.at(PUSH) == []


def test_a_push_is_let_in_with_a_new_token_when_another_till_fetched_one(shop: Scene) -> None:
    shop.counter.will(PUSH, error("404.001.03", "Invalid Access Token", 404), Answer(PROMPTED))
    shop.daraja.push(ORDER)
    assert [each.authorization for each in shop.counter.at(PUSH)] == ["Bearer token-1", "Bearer token-2"]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"amount": Money(1050)}, Reason.WHOLE_SHILLINGS_ONLY),
        ({"amount": Money(0)}, Reason.MOBILE_TOO_LITTLE),
        ({"amount": shillings(250_001)}, Reason.MOBILE_TOO_MUCH),
        ({"phone": Phone("255708374149")}, Reason.PHONE_NOT_MOBILE),
        ({"reference": "CART_1234567890"}, Reason.MPESA_REFERENCE_UNREADABLE),
        ({"reference": ""}, Reason.MPESA_REFERENCE_UNREADABLE),
        ({"callback": "https://box.example/mpesa"}, Reason.MPESA_ADDRESS_UNREADABLE),
    ],
)  # fmt: skip
def test_what_safaricom_would_refuse_is_not_sent(
    shop: Scene, changed: dict[str, Any], reason: Reason
) -> None:
    with pytest.raises(Refusal) as no:
        shop.daraja.push(replace(ORDER, **changed))
    assert no.value.reason is reason
    assert str(no.value)
    assert shop.counter.asked == []


def test_numbers_are_made_up_only_where_nobody_pays() -> None:
    made_up = Phone("254222222222")
    for environment in ("sandbox", "practice"):
        assert mobile(made_up, account(environment=environment)) == made_up.digits
    with pytest.raises(Refusal) as no:
        mobile(made_up, account(environment="production"))
    assert no.value.reason is Reason.PHONE_NOT_MOBILE
    assert mobile(ALI, account(environment="production")) == ALI.digits


@given(st.text())
def test_a_description_is_always_short_plain_and_there(text: str) -> None:
    plain = plain_description(text)
    assert 1 <= len(plain) <= 13
    assert plain.isascii()
    assert plain.replace(" ", "").replace("-", "").isalnum() or "-" in plain


@given(st.text(max_size=14))
def test_a_reference_is_never_changed(text: str) -> None:
    try:
        assert read_reference(text) == text
    except Refusal:
        pass
    else:
        assert 1 <= len(text) <= 12


@given(st.integers(1, 250_000))
def test_whole_shillings_within_the_bounds_are_sent_as_they_are(whole: int) -> None:
    assert whole_shillings(shillings(whole)) == whole


@pytest.mark.parametrize(("code", "stand"), [("0", Stand.PAID), (0, Stand.PAID), ("1032", Stand.NOT_PAID), (1037, Stand.NOT_PAID), ("SFC_IC0003", Stand.NOT_PAID), ("1036", Stand.UNSURE), ("31337", Stand.UNSURE)])  # fmt: skip
def test_a_query_decides_on_the_result_code_and_invents_no_receipt(
    shop: Scene, code: Any, stand: Stand
) -> None:
    shop.counter.will(QUERY, told(code))
    answer = shop.daraja.query(CHECKOUT)
    assert isinstance(answer, Ended)
    assert answer.meaning.stand is stand
    assert not hasattr(answer, "receipt")
    asked = shop.counter.at(QUERY)[0].said
    assert asked.keys() == {"BusinessShortCode", "Password", "Timestamp", "CheckoutRequestID"}


def test_a_query_that_says_paid_still_waits_for_the_code(shop: Scene) -> None:
    shop.counter.will(QUERY, told("0"))
    assert "still to come" in shop.daraja.query(CHECKOUT).meaning.english


@pytest.mark.parametrize(
    "answer",
    [told("4999"), told(4999), error("500.001.1001", "The transaction is being processed", 500),
     error("500.001.1001", "The transaction is still under processing", 500)],
)  # fmt: skip
def test_what_is_pending_is_still_going(shop: Scene, answer: Answer) -> None:
    shop.counter.will(QUERY, answer)
    going = shop.daraja.query(CHECKOUT)
    assert isinstance(going, StillGoing)
    assert going.meaning.stand is Stand.WAITING
    assert len(shop.counter.at(QUERY)) == 1


@pytest.mark.parametrize("answer", [error("400.002.02", "Bad Request - Invalid CheckoutRequestID"), error("500.001.1001", "The transaction does not Exist", 500)])  # fmt: skip
def test_a_request_that_is_not_known_may_yet_be_paid(shop: Scene, answer: Answer) -> None:
    shop.counter.will(QUERY, answer)
    unknown = shop.daraja.query(CHECKOUT)
    assert isinstance(unknown, NotKnown)
    assert unknown.meaning.stand is Stand.UNSURE


@pytest.mark.parametrize(
    "answer",
    [told(None), told("0", ResponseCode="1"), told("0", ResponseCode=None), told("0", CheckoutRequestID="ws_CO_other"),
     told("a b"), Answer({"ResponseCode": "0"}), error("400.002.02", "Bad Request - Invalid Timestamp")],
)  # fmt: skip
def test_a_query_without_a_clear_answer_is_trouble(shop: Scene, answer: Answer) -> None:
    shop.counter.will(QUERY, answer)
    with pytest.raises(CallTrouble) as trouble:
        shop.daraja.query(CHECKOUT)
    assert trouble.value.may_be_out is False


def test_a_query_is_asked_again_when_no_answer_makes_sense(shop: Scene) -> None:
    shop.counter.will(QUERY, Answer(b"<html>", 502), Answer(b"", cut=0), told("1032"))
    assert shop.daraja.query(CHECKOUT) == Ended("1032", "as it may be")
    assert shop.clock.waits == [0.5, 1.0]
