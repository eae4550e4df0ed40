"""Whatever is sent, the answer is one of Daraja's, and nothing secret is written down."""

import base64
import json
import logging
import socket
from collections.abc import Iterator
from http.client import HTTPConnection
from random import Random
from typing import Any

import pytest

from pos.practice import errors
from pos.practice.server import DOORS
from tests.practice.running import PASSKEY, Letterbox, Running, push_body, signed
from tests.practice.test_other_calls import PULL, QR, REGISTER
from tests.practice.test_result_calls import OWN, sealed
from tests.practice.worlds import PAYBILL, WANJIKU

TRUE_FAILURES = {
    errors.NO_MERCHANT, errors.BAD_PASSWORD, errors.LINE_IS_BUSY, errors.PENDING,
    errors.NO_TRANSACTION, errors.DUPLICATE, errors.REGISTERED, errors.NOT_REGISTERED,
}  # fmt: skip
"""What Daraja itself says with a status of 500."""
ODD_VALUES = (
    None, True, False, 0, -1, 1.5, 10**30, -(10**30), 1e308, "", " ", "0", "-1", "1e3", "0x10",
    "١٢٣٤٥٦", "é", "\x00", "\ud800", "a" * 5000, "9" * 5000, [], [1], {}, {"a": {"b": []}},
    "254712345678\n", "+254712345678", "http://", "http://[::1", "http://x:99999999", "https://a b",
    "CustomerPayBillOnline ", "20261399999999", "2026-11-21", "=" * 344, "A" * 344, "../../etc",
    "<script>", "'; drop table", "%00%ff", "AccountBalance", "11", "4",
)  # fmt: skip
ODD_BODIES = (
    b"", b"null", b"true", b"1", b'"x"', b"[]", b"[{}]", b"{", b"}", b'{"Amount":}', b"\xff\xfe{}",
    b"\xef\xbb\xbf{}", "{}".encode("utf-16"), b"\x1f\x8b\x08\x00garbage", b"[" * 60_000,
    b'{"a":' * 10_000, b'{"Amount": 1e309}', b'{"Amount": NaN}', b'{"a": "\\ud800"}', b"a=b&c=d",
    b'{"Amount": 1, "Amount": 2}', b'{"x": "' + b"y" * 70_000 + b'"}', b"\x00" * 100,
)  # fmt: skip
ODD_HEADERS: tuple[dict[str, str], ...] = (
    {"Authorization": ""}, {"Authorization": "Bearer"}, {"Authorization": "Bearer "},
    {"Authorization": "Bearer x y z"}, {"Authorization": "Basic eA=="}, {"Authorization": "\xe9"},
    {"Authorization": "Bearer " + "a" * 9000}, {"Content-Type": ""}, {"Content-Type": "text/plain"},
    {"Content-Type": "application/x-www-form-urlencoded"}, {"Content-Type": "application/json; x"},
    {"Content-Encoding": "gzip"}, {"X-Forwarded-For": "196.201.214.200"},
)  # fmt: skip
PATHS = (
    "/",
    "//",
    "/mpesa",
    "/mpesa/stkpush/v1/",
    "/%00",
    "/%C3%A9",
    "/../..",
    "/phone/254712345678/x",
)
METHODS = ("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "POST", "TRACE", "NONSENSE")
BY_RESULT = {"status": "status", "reversal": "reversal", "payout": "payout", "balance": "balance"}


def good_bodies(safaricom: Running) -> dict[str, dict[str, Any]]:
    """A body that would be accepted, for every door."""
    later = {
        "Initiator": "practice",
        "InitiatorName": "practice",
        "SecurityCredential": sealed(safaricom),
        "Remarks": "by the test",
        "ResultURL": "http://127.0.0.1:9/result",
        "QueueTimeOutURL": "http://127.0.0.1:9/timeout",
    }
    urls = {
        "ShortCode": PAYBILL,
        "ResponseType": "Completed",
        "ConfirmationURL": "http://127.0.0.1:9/c",
        "ValidationURL": "http://127.0.0.1:9/v",
    }
    simulated = {
        "ShortCode": PAYBILL,
        "CommandID": "CustomerPayBillOnline",
        "Amount": 5,
        "Msisdn": WANJIKU,
        "BillRefNumber": "1",
    }
    return {
        "stkpush": push_body(),
        "stkquery": signed() | {"CheckoutRequestID": "ws_CO_1"},
        "register": urls,
        "simulate": simulated,
        "qr": QR,
        "pull register": REGISTER,
        "pull": PULL,
    } | {name: later | OWN[what] for name, what in BY_RESULT.items()}


def odd_requests(
    chance: Random, bodies: dict[str, dict[str, Any]], token: str
) -> Iterator[tuple[str, str, bytes, dict[str, str]]]:
    """Requests without end: right ones with one to three things wrong in them, or rubbish."""
    while True:
        door = chance.choice(DOORS)
        body = dict(bodies[door.name])
        for field in chance.sample(sorted(body), min(len(body), chance.randint(0, 3))):
            if chance.random() < 0.2:
                del body[field]
            else:
                body[field] = chance.choice(ODD_VALUES)
        sent = json.dumps(body).encode("utf-8", "surrogatepass")
        sent = chance.choice(ODD_BODIES) if chance.random() < 0.2 else sent
        sent = sent[: chance.randint(0, len(sent))] if chance.random() < 0.05 else sent
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        headers |= chance.choice(ODD_HEADERS) if chance.random() < 0.1 else {}
        method = chance.choice(METHODS) if chance.random() < 0.05 else door.methods[0]
        path = chance.choice(PATHS) if chance.random() < 0.03 else door.path
        yield method, path, sent, headers


def ask(
    connection: HTTPConnection, method: str, path: str, *, body: bytes, headers: dict[str, str]
) -> tuple[int, bytes]:
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name, value.encode("latin-1"))
    connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    answer = connection.getresponse()
    return answer.status, answer.read()


def test_2500_odd_requests_are_all_answered_as_daraja_does(safaricom: Running) -> None:
    bodies = good_bodies(safaricom)
    token = safaricom.fetch_token().said["access_token"]
    connection = HTTPConnection("127.0.0.1", safaricom.port, timeout=20)
    seen: dict[int, int] = {}
    wanted = odd_requests(Random(7), bodies, token)
    for _ in range(2500):
        method, path, body, headers = next(wanted)
        if any(byte < "!" for byte in path):
            continue
        status, said = ask(connection, method, path, body=body, headers=headers)
        seen[status] = seen.get(status, 0) + 1
        if status == 200:
            assert said, (method, path, body)
            continue
        answer = json.loads(said)
        assert set(answer) == {"requestId", "errorCode", "errorMessage"}, (method, path, body)
        if status >= 500:
            assert (status, answer["errorCode"], answer["errorMessage"]) in TRUE_FAILURES
    connection.close()
    assert seen.keys() >= {200, 400, 404, 405, 500}
    assert safaricom.push(PhoneNumber="254799999998").status == 200


@pytest.mark.parametrize(
    "sent",
    [
        b"\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET " + b"/x" * 40_000 + b" HTTP/1.1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_what_is_no_http_is_refused_and_harms_nobody(safaricom: Running, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", safaricom.port), timeout=20) as wire:
        wire.sendall(sent)
        wire.shutdown(socket.SHUT_WR)
        said = b"".join(iter(lambda: wire.recv(65536), b""))
    assert said == b"" or said.startswith(b"HTTP/1.1 4"), said
    assert safaricom.push().status == 200


def test_a_body_in_pieces_is_read_whole(safaricom: Running) -> None:
    token = safaricom.fetch_token().said["access_token"]
    connection = HTTPConnection("127.0.0.1", safaricom.port, timeout=20)
    whole = json.dumps(push_body()).encode()
    pieces = (whole[at : at + 7] for at in range(0, len(whole), 7))
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    path = "/mpesa/stkpush/v1/processrequest"
    connection.request("POST", path, pieces, headers, encode_chunked=True)
    assert connection.getresponse().status == 200
    connection.close()


def test_nothing_secret_is_seen_in_the_journal_or_the_log(
    safaricom: Running, box: Letterbox, caplog: pytest.LogCaptureFixture
) -> None:
    """Keys, tokens, passwords, credentials, PINs and whole numbers, in calls that work and that fail."""
    caplog.set_level(logging.DEBUG)
    credential = sealed(safaricom)
    key = base64.b64encode(b"practice-key:practice-secret").decode()
    safaricom.fetch_token("practice-key:WrongSecret99")
    safaricom.register(box.url)
    checkout = safaricom.push(PhoneNumber="254708374149").said["CheckoutRequestID"]
    safaricom.push(AccountReference="x" * 13, Password=PASSKEY)
    safaricom.post("/mpesa/stkpush/v1/processrequest", {"Password": {"in": PASSKEY}, "x": WANJIKU})
    safaricom.ask("POST", f"/nowhere/{WANJIKU}", f"PartyA={WANJIKU}&Password={PASSKEY}")
    safaricom.page(
        "/phone/pay", {"phone": WANJIKU, "shortcode": PAYBILL, "amount": 7, "pin": "1234"}
    )
    later = good_bodies(safaricom)
    for path in ("/mpesa/b2c/v3/paymentrequest", "/mpesa/accountbalance/v1/query"):
        what = "payout" if "b2c" in path else "balance"
        safaricom.post(path, later[what] | {"SecurityCredential": credential})
    safaricom.forward(30)
    safaricom.query(checkout)
    written = json.dumps(safaricom.stage.journal.entries()) + caplog.text
    written += safaricom.ask("GET", "/console/state").body.decode()
    secrets = {
        "key": key, "secret": "practice-secret", "other secret": "WrongSecret99",
        "token": safaricom.token, "passkey": PASSKEY, "credential": credential[:40],
        "password": str(push_body()["Password"]), "initiator": "Practice2026",
        "number": "254708374149", "another": WANJIKU, "short": "708374149", "checkout": checkout,
    }  # fmt: skip
    assert {name for name, secret in secrets.items() if secret in written} == set()
    assert "confirmation" in written
