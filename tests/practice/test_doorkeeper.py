"""Who has no good token is not let in, and answers are spoilt as was set."""

import http.client
import time

import pytest

from pos.practice.limits import Timing
from pos.practice.mischief import Fault, Rule
from pos.practice.script import Script
from tests.practice.running import Running, push_body

PUSH = "/mpesa/stkpush/v1/processrequest"
OAUTH = "/oauth/v1/generate?grant_type=client_credentials"


def test_a_token_is_28_signs_and_its_seconds_are_a_text(safaricom: Running) -> None:
    answer = safaricom.fetch_token()
    assert answer.status == 200
    assert len(answer.said["access_token"]) == 28
    assert answer.said["expires_in"] == "3599"


def test_a_wrong_key_is_answered_with_nothing(safaricom: Running) -> None:
    for key in ("practice-key:wrong", "", "é:é"):
        answer = safaricom.fetch_token(key)
        assert (answer.status, answer.body) == (400, b"")


def test_oauth_says_what_is_wrong_with_the_request(safaricom: Running) -> None:
    bearer = safaricom.ask("GET", OAUTH, authorization="Bearer x")
    assert bearer.refusal[:2] == (400, "400.008.01")
    blank = safaricom.ask("GET", f"{OAUTH}%20", authorization="Basic eDp5")
    assert blank.refusal[:2] == (400, "400.008.02")
    assert safaricom.ask("POST", OAUTH).refusal[:2] == (405, "405.001")


def test_a_newer_token_ends_the_older(safaricom: Running) -> None:
    assert safaricom.push().status == 200
    safaricom.fetch_token()
    assert safaricom.push().refusal == (404, "404.001.03", "Invalid Access Token")


def test_a_token_ends_after_an_hour(safaricom: Running) -> None:
    assert safaricom.query("ws_CO_1").refusal[2] == "The transaction does not Exist"
    safaricom.forward(3598)
    assert safaricom.query("ws_CO_1").refusal[2] == "The transaction does not Exist"
    safaricom.forward(1)
    assert safaricom.query("ws_CO_1").refusal[:2] == (404, "404.001.03")


def test_no_bearer_no_way_in(safaricom: Running) -> None:
    assert safaricom.ask("POST", PUSH, "{}").refusal[:2] == (404, "404.001.04")
    assert safaricom.post(PUSH, {}, authorization="Basic x").refusal[:2] == (404, "404.001.04")


def test_what_is_nowhere_and_what_is_no_method(safaricom: Running) -> None:
    assert safaricom.post("/mpesa/nowhere", {}).refusal[:2] == (404, "404.001.01")
    assert safaricom.ask("GET", PUSH).refusal[:2] == (405, "405.001")


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b"[" * 60_000])
def test_what_is_no_json_is_no_payload(safaricom: Running, body: bytes) -> None:
    safaricom.push()
    headers = {"authorization": f"Bearer {safaricom.token}", "content_type": "application/json"}
    assert safaricom.ask("POST", PUSH, body, **headers).refusal[:2] == (400, "400.002.05")


def test_a_form_is_not_read(safaricom: Running) -> None:
    answer = safaricom.post(PUSH, push_body(), content_type="application/x-www-form-urlencoded")
    assert answer.refusal == (400, "400.002.02", "Bad Request - Invalid BusinessShortCode")


@pytest.mark.parametrize(
    ("fault", "status", "sign"),
    [
        (Fault.SPIKE, 500, b"500.003.02"),
        (Fault.QUOTA, 500, b"500.003.03"),
        (Fault.TOKEN, 404, b"404.001.03"),
        (Fault.NO_PRODUCT, 401, b"apiproduct"),
        (Fault.INTERNAL, 500, b"500.003.1001"),
        (Fault.HTML, 502, b"<html>"),
        (Fault.APIGEE, 429, b"faultstring"),
        (Fault.SOAP, 500, b"SCO-AddURLVault"),
        (Fault.EMPTY, 200, b""),
        (Fault.UNAVAILABLE, 503, b""),
        (Fault.TOO_MANY, 429, b""),
    ],
)
def test_a_fault_is_said_and_nothing_was_done(
    safaricom: Running, fault: Fault, status: int, sign: bytes
) -> None:
    safaricom.stage.mischief.add(Rule(fault, "stkpush"))
    answer = safaricom.push()
    assert answer.status == status
    assert sign in answer.body
    assert safaricom.stage.world.pushes == {}
    assert safaricom.push().status == 200


@pytest.mark.parametrize(("fault", "pushes"), [(Fault.LOSE_ANSWER, 1), (Fault.NO_CONNECTION, 0)])
def test_a_connection_is_cut_before_or_after_it_was_done(
    safaricom: Running, fault: Fault, pushes: int
) -> None:
    safaricom.stage.mischief.add(Rule(fault, "stkpush"))
    with pytest.raises((http.client.HTTPException, OSError)):
        safaricom.push()
    assert len(safaricom.stage.world.pushes) == pushes


def test_an_answer_can_be_spoilt_after_all_was_done(safaricom: Running) -> None:
    safaricom.stage.mischief.add(Rule(Fault.ERROR_ALTHOUGH_DONE, "stkpush"))
    assert safaricom.push().refusal[:2] == (500, "500.003.1001")
    safaricom.stage.mischief.add(Rule(Fault.TRUNCATED, "stkquery"))
    safaricom.stage.mischief.add(Rule(Fault.WRONG_TYPES, "stkquery", nth=2))
    (checkout,) = safaricom.stage.world.pushes
    assert not safaricom.query(checkout).body.endswith(b"}")
    assert safaricom.query(checkout).said["ResultCode"] == ["4999"]


@pytest.mark.parametrize("sent", ["Basic é", "Basic ===", "Basic x", "Basic w6k="])
def test_a_key_that_cannot_be_read_is_wrong(safaricom: Running, sent: str) -> None:
    path = "/oauth/v1/generate?grant_type=client_credentials"
    answer = safaricom.ask("GET", path, authorization=sent)
    assert (answer.status, answer.body) == (400, b"")


def test_a_slow_answer_comes_after_all_was_done() -> None:
    running = Running(Script(timing=Timing(slow=0.3)))
    running.stage.mischief.add(Rule(Fault.SLOW, "stkpush"))
    before = time.monotonic()
    assert running.push().status == 200
    assert time.monotonic() - before >= 0.3
    assert len(running.stage.world.pushes) == 1
    running.close()
