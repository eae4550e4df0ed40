"""Only what failed before there was a connection has certainly not gone out."""

import gzip
import ssl
import tracemalloc
from typing import NoReturn

import pytest
import requests
from urllib3.exceptions import SSLError

from pos.mpesa.connection import Authorization, Call, Connection, _may_be_out, error_in, new_session
from pos.mpesa.error_codes import KNOWN_CODES
from pos.mpesa.trouble import CallTrouble
from pos.shop.faults import Fault
from tests.mpesa.counter import Answer, Scene, nobody

OPEN = Authorization("Bearer x")


def connection(host: str) -> Connection:
    return Connection(new_session(), host)


def trouble_of(host: str, call: Call) -> CallTrouble:
    way = connection(host)
    with pytest.raises(CallTrouble) as trouble, way.session:
        way.exchange(call, OPEN)
    return trouble.value


def test_where_nobody_listens_nothing_went_out() -> None:
    trouble = trouble_of(nobody(), Call("/x", {}))
    assert (trouble.fault, trouble.may_be_out) == (Fault.MPESA_NO_ANSWER, False)


@pytest.mark.parametrize("cause", [requests.ConnectTimeout(), requests.ConnectionError(type("Wrapped", (Exception,), {"reason": SSLError(ssl.SSLCertVerificationError())})())])  # fmt: skip
def test_a_door_that_did_not_open_let_nothing_out(cause: requests.RequestException) -> None:
    assert not _may_be_out(cause)


@pytest.mark.parametrize("cause", [requests.ReadTimeout("x"), requests.ConnectionError(), requests.ConnectionError(type("Wrapped", (Exception,), {"reason": SSLError()})())])  # fmt: skip
def test_everything_else_may_have_gone_out(cause: requests.RequestException) -> None:
    assert _may_be_out(cause)


@pytest.mark.parametrize(("changes", "fault"), [(True, Fault.MPESA_LOST), (False, Fault.MPESA_NO_ANSWER)])  # fmt: skip
def test_an_answer_too_late_is_lost(shop: Scene, changes: bool, fault: Fault) -> None:  # noqa: FBT001
    shop.counter.will("/x", Answer({}, pause=0.5))
    trouble = trouble_of(shop.counter.host, Call("/x", {}, changes=changes, answer_within=0.1))
    assert (trouble.fault, trouble.may_be_out) == (fault, changes)


def test_a_body_that_stops_is_lost(shop: Scene) -> None:
    shop.counter.will("/x", Answer(b'{"a":', headers={"Content-Length": "50"}))
    trouble = trouble_of(shop.counter.host, Call("/x", {}, answer_within=0.2))
    assert (trouble.fault, trouble.may_be_out) == (Fault.MPESA_LOST, True)


def test_the_connection_is_kept_open_for_the_next_call(shop: Scene) -> None:
    shop.counter.will("/x", Answer({"a": 1}))
    way = connection(shop.counter.host)
    with way.session:
        assert [way.exchange(Call("/x", {}), OPEN) for _ in range(3)] == [{"a": 1}] * 3
        (pool,) = way.session.get_adapter(way.host).poolmanager.pools._container.values()  # type: ignore[attr-defined]
        assert (pool.num_connections, pool.num_requests) == (1, 3)


def test_what_is_on_this_computer_is_spoken_to_without_a_proxy(
    shop: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, nobody())
    monkeypatch.setenv("no_proxy", "example.com")
    shop.counter.will("/x", Answer({"a": 1}))
    way = connection(shop.counter.host)
    with way.session:
        assert way.exchange(Call("/x", {}), OPEN) == {"a": 1}


def test_a_proxy_is_heeded_for_any_other_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://10.9.8.7:3128")
    with new_session() as session:
        for there, is_heeded in (("https://sandbox.safaricom.co.ke/x", True), ("https://[::1]:9/x", False)):  # fmt: skip
            found = session.merge_environment_settings(there, {}, True, None, None)  # noqa: FBT003
            assert ("https" in found["proxies"]) == is_heeded


def test_a_redirection_is_not_followed(shop: Scene) -> None:
    shop.counter.will("/x", Answer(b"", 307, {"Location": "/y"}))
    trouble_of(shop.counter.host, Call("/x", {}))
    assert shop.counter.at("/y") == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("changes", [True, False])
@pytest.mark.parametrize("where", ["http://[bad", "\xff\xfe", "http://h:99999999/", "//", "\0"])
def test_an_address_in_an_answer_is_not_even_looked_at(
    shop: Scene, where: str, changes: bool, status: int  # noqa: FBT001
) -> None:  # fmt: skip
    shop.counter.will("/x", Answer(b"{}", status, {"Location": where}))
    trouble = trouble_of(shop.counter.host, Call("/x", {}, changes=changes))
    assert trouble.may_be_out is changes
    assert len(shop.counter.at("/x")) == 1


@pytest.mark.parametrize("status", [200, 302])
def test_no_more_than_a_megabyte_is_read_of_any_answer(shop: Scene, status: int) -> None:
    packed = gzip.compress(b" " * (20 << 20))
    headers = {"Location": "/y", "Content-Encoding": "gzip"}
    shop.counter.will("/x", Answer(packed, status, headers))
    way, before = connection(shop.counter.host), tracemalloc.is_tracing()
    assert not before
    tracemalloc.start()
    try:
        with pytest.raises(CallTrouble) as trouble, way.session:
            way.exchange(Call("/x", {}), OPEN)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert trouble.value.may_be_out
    assert most < 8 << 20


class Breaking(requests.Session):
    """A session that fails in a way that nobody thought of, once the call is out."""

    def request(self, *_args: object, **_more: object) -> NoReturn:  # type: ignore[override]
        raise ZeroDivisionError


@pytest.mark.parametrize("changes", [True, False])
def test_what_nobody_thought_of_may_have_gone_out(changes: bool) -> None:  # noqa: FBT001
    with pytest.raises(CallTrouble) as trouble:
        Connection(Breaking(), nobody()).exchange(Call("/x", {}, changes=changes), OPEN)
    assert trouble.value.may_be_out is changes


def test_a_fault_in_soap_keeps_its_words() -> None:
    said = {"Envelope": {"Body": {"Fault": {"faultstring": "SCO-AddURLVault failed"}}}}
    assert error_in(500, said).message == "SCO-AddURLVault failed"


def test_what_opens_the_door_is_not_shown() -> None:
    assert "Bearer" not in repr(OPEN)
    assert "secret" not in repr(Call("/x", {"a": "secret"}))


@pytest.mark.parametrize(
    "repeated",
    [
        "BJGFGOXv5aZnw90KkA4TDtu4Xdyf",
        "254708374149",
        "MTc0Mzc5YmZiMjc5+/Zjk9==",
        "AbCdEfGhIjKlMnOpQrStUvWxYzAb",
        "0712 345 678",
        "+254 712 345 678",
        "0712-345-678",
    ],
)
def test_what_safaricom_repeats_of_a_token_or_a_phone_is_not_kept(repeated: str) -> None:
    said = {
        "errorCode": "401.002.01",
        "errorMessage": f"Error Occurred - Invalid Access Token - {repeated}",
    }
    assert error_in(401, said).message == "Error Occurred - Invalid Access Token - ***"
    words = {"errorCode": "500.002.1001", "errorMessage": "Duplicate OriginatorConversationID"}
    assert error_in(500, words).message == "Duplicate OriginatorConversationID"


def test_a_token_that_is_cut_off_is_not_kept_either() -> None:
    said = error_in(404, {"errorCode": "404.001.03", "errorMessage": f"{'x ' * 92}{'aB3' * 9}"})
    assert "aB3" not in said.message
    assert len(said.message) <= 200


@pytest.mark.parametrize(
    "code",
    ["AbCdEfGhIjKlMnOpQrStUvWxYzAb", "254708374149", "0712 345 678 PIN 1234", "0712-345-678", "a" * 33, "x_y", "1.\u0662"],
)  # fmt: skip
def test_what_is_no_code_is_not_shown_as_one(code: str) -> None:
    assert error_in(400, {"errorCode": code, "errorMessage": "x"}).code == "***"
    assert error_in(400, {"fault": {"detail": {"errorcode": code}}}).code == "***"


@pytest.mark.parametrize(
    "code", [*sorted(KNOWN_CODES), "599.001.99", "steps.assign.ResponseFailed"]
)
def test_a_code_is_kept_as_it_is(code: str) -> None:
    assert error_in(400, {"errorCode": code}).code == code


def test_no_cookie_is_kept(shop: Scene) -> None:
    shop.counter.will("/x", Answer({"a": 1}, headers={"Set-Cookie": "visid=1; Path=/"}))
    way = connection(shop.counter.host)
    with way.session:
        way.exchange(Call("/x", {}), OPEN)
        assert list(way.session.cookies) == []
