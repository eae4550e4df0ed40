"""Somebody on loopback who answers what a test says, however odd, and remembers what was asked."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from pos.mpesa.account import Account, Addresses, Initiator, Paybill, TillNumber
from pos.mpesa.connection import new_session
from pos.mpesa.daraja import Daraja
from pos.mpesa.push import Push
from pos.mpesa.token import AppKeys
from pos.mpesa.turns import Turns
from pos.secrets import Secret
from pos.shop.money import shillings
from pos.shop.phone import Phone

NOON = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
ALI = Phone("254708374149")
TOKEN = "/oauth/v1/generate?grant_type=client_credentials"
PUSH = "/mpesa/stkpush/v1/processrequest"
QUERY = "/mpesa/stkpushquery/v1/query"
ORDER = Push(ALI, shillings(10), "10017", "https://box.example/in/ab12/stk/ff00")
PROMPTED = {
    "MerchantRequestID": "29115-34620561-1",
    "CheckoutRequestID": "ws_CO_191220191020363925",
    "ResponseCode": "0",
    "ResponseDescription": "Success. Request accepted for processing",
    "CustomerMessage": "Success. Request accepted for processing",
}
ACCEPTED = {
    "ConversationID": "AG_20191219_00005797af5d7d75f652",
    "OriginatorConversationID": "16740-34861180-1",
    "ResponseCode": "0",
    "ResponseDescription": "Accept the service request successfully.",
}
SECRETS = ("the-key", "the-secret", "the-passkey", "the-credential", "ab12", "cd34", "ff00", "ef56")


@dataclass
class Answer:
    """What is answered; `cut` sends so many bytes of it and hangs up, None all of it."""

    body: Any = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    pause: float = 0.0
    drip: float = 0.0

    @property
    def raw(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


def error(code: str, message: str = "", status: int = 400) -> Answer:
    return Answer({"requestId": "1-2-3", "errorCode": code, "errorMessage": message}, status)


@dataclass
class Asked:
    """What was asked."""

    method: str
    path: str
    authorization: str
    raw: bytes
    port: int = 0
    """By this one connection is told from another."""

    @property
    def said(self) -> Any:
        return json.loads(self.raw)


class Counter:
    """Listens on loopback; each path has its answers, the last of which stays."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answers: dict[str, list[Answer]] = {}
        self.tokens = 0
        self._lock = threading.Lock()
        counter = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                pass

            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                counter.serve(self, self.rfile.read(length))

            do_GET = do_POST  # noqa: N815
            do_PUT = do_POST  # noqa: N815

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                """A client that hung up is part of the test."""

        self.server = Server(("127.0.0.1", 0), Handler)
        self.host = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()

    def will(self, path: str, *answers: Answer) -> None:
        self.answers[path] = list(answers)

    def at(self, path: str) -> list[Asked]:
        return [each for each in self.asked if each.path == path]

    def answer_of(self, path: str) -> Answer:
        with self._lock:
            if path == TOKEN and path not in self.answers:
                self.tokens += 1
                return Answer({"access_token": f"token-{self.tokens}", "expires_in": "3599"})
            waiting = self.answers.get(path, [Answer(b"<html>nothing</html>", 404)])
            return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    def serve(self, handler: BaseHTTPRequestHandler, raw: bytes) -> None:
        with self._lock:
            authorization = handler.headers.get("Authorization", "")
            port = handler.client_address[1]
            self.asked.append(Asked(handler.command, handler.path, authorization, raw, port))
        answer = self.answer_of(handler.path)
        time.sleep(answer.pause)
        head = [f"HTTP/1.1 {answer.status} X", *(f"{k}: {v}" for k, v in answer.headers.items())]
        if "Transfer-Encoding" not in answer.headers and "Content-Length" not in answer.headers:
            head.append(f"Content-Length: {len(answer.raw)}")
        whole = "\r\n".join([*head, "", ""]).encode("latin-1") + answer.raw
        try:
            if answer.drip:
                for byte in whole:
                    handler.wfile.write(bytes([byte]))
                    time.sleep(answer.drip)
            handler.wfile.write(b"" if answer.drip else whole[: answer.cut])
            handler.wfile.flush()
        except OSError:
            handler.close_connection = True
        if answer.cut is not None:
            handler.close_connection = True

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join(10)
        self.server.server_close()


@dataclass
class Clock:
    """Time that passes only when somebody waits."""

    at: float = 0.0
    waits: list[float] = field(default_factory=list)

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.at += seconds

    def turns(self) -> Turns:
        return Turns(lambda: NOON, lambda: self.at, self.wait, lambda: 1.0)


@dataclass
class Scene:
    """A shop and who it speaks to."""

    counter: Counter
    clock: Clock
    daraja: Daraja


def account(host: str = "http://127.0.0.1:9", **changed: Any) -> Account:
    fields: dict[str, Any] = {
        "environment": "practice",
        "numbers": Paybill("600638"),
        "passkey": Secret(b"the-passkey"),
        "keys": AppKeys(Secret(b"the-key"), Secret(b"the-secret")),
        "initiator": Initiator("shopapi", Secret(b"the-credential")),
        "addresses": Addresses("https://box.example/in/cd34", "https://box.example/in/ef56"),
        "host": host,
    }
    return Account(**(fields | changed))


TILL = TillNumber(store="600984", till="5500123")


@contextmanager
def scene(**changed: Any) -> Iterator[Scene]:
    counter, clock, session = Counter(), Clock(), new_session()
    try:
        yield Scene(
            counter, clock, Daraja(account(counter.host, **changed), session, clock.turns())
        )
    finally:
        session.close()
        counter.close()


def nobody() -> str:
    """A host on loopback where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}"
