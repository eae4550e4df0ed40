"""A stand-in that really listens on loopback, a shop that calls it, and a letterbox that hears it."""

import asyncio
import base64
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import uvicorn

from pos.practice.moments import stamp
from pos.practice.script import Script, beginning
from pos.practice.serving import Address, server_of, stage_of
from pos.practice.timeline import Clock, VirtualClock
from tests import asking
from tests.practice.worlds import NOON, PAYBILL, WANJIKU

PASSKEY = "practice-passkey"


def is_well(port: int) -> bool:
    """Tell whether a stand-in answers there."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


class Answer(asking.Answer):
    """What Safaricom's stand-in said."""

    @property
    def refusal(self) -> tuple[int, str, str]:
        assert set(self.said) == {"requestId", "errorCode", "errorMessage"}
        return self.status, self.said["errorCode"], self.said["errorMessage"]


@dataclass
class Running:
    """A stand-in on a thread, with a clock that tests move."""

    script: Script = field(default_factory=Script)
    clock: Clock = field(default_factory=lambda: VirtualClock(NOON))

    def __post_init__(self) -> None:
        self.stage = stage_of(beginning(self.script), self.clock)
        self.server: uvicorn.Server = server_of(self.stage, Address("127.0.0.1", 0))
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))
        self._thread.start()
        assert self._ready.wait(20)
        self.port = self.server.servers[0].sockets[0].getsockname()[1]
        self.token = ""

    async def _serve(self) -> None:
        serving = asyncio.create_task(self.server.serve())
        while not self.server.started:
            await asyncio.sleep(0.002)
        self._ready.set()
        await serving

    def close(self) -> None:
        self.server.should_exit = True
        self._thread.join(20)
        self.stage.close()
        assert not self._thread.is_alive()

    def ask(
        self, method: str, path: str, body: bytes | str | None = None, **headers: str
    ) -> Answer:
        said = asking.ask(self.port, method, path, body, **headers)
        return Answer(said.status, said.body, said.headers)

    def fetch_token(self, key: str = "practice-key:practice-secret") -> Answer:
        basic = base64.b64encode(key.encode()).decode()
        path = "/oauth/v1/generate?grant_type=client_credentials"
        return self.ask("GET", path, authorization=f"Basic {basic}")

    def post(self, path: str, body: object, **headers: str) -> Answer:
        """Post as a shop does, with a token."""
        if not self.token:
            self.token = self.fetch_token().said["access_token"]
        told = {"authorization": f"Bearer {self.token}", "content_type": "application/json"}
        return self.ask("POST", path, json.dumps(body), **(told | headers))

    def push(self, **changes: object) -> Answer:
        return self.post("/mpesa/stkpush/v1/processrequest", push_body(**changes))

    def query(self, checkout: str, **changes: object) -> Answer:
        asked = signed() | {"CheckoutRequestID": checkout} | changes
        return self.post("/mpesa/stkpushquery/v1/query", asked)

    def register(self, url: str, version: int = 2, **changes: object) -> Answer:
        body = {
            "ShortCode": PAYBILL,
            "ResponseType": "Completed",
            "ConfirmationURL": f"{url}/confirmation",
            "ValidationURL": f"{url}/validation",
        }
        return self.post(f"/mpesa/c2b/v{version}/registerurl", body | changes)

    def page(self, path: str, body: object) -> Any:
        """Do what a page's script does."""
        answer = self.ask("POST", path, json.dumps(body), content_type="application/json")
        assert answer.status == 200, answer.body
        return answer.said

    def forward(self, seconds: float) -> None:
        """Move the clock, and wait until everybody has heard what happened on the way."""
        self.stage.forward(seconds)


def signed(business: str = PAYBILL, timestamp: str | None = None) -> dict[str, object]:
    when = timestamp or stamp(NOON)
    password = base64.b64encode(f"{business}{PASSKEY}{when}".encode()).decode()
    return {"BusinessShortCode": business, "Password": password, "Timestamp": when}


def push_body(business: str = PAYBILL, **changes: object) -> dict[str, object]:
    return (
        signed(business)
        | {
            "TransactionType": "CustomerPayBillOnline",
            "Amount": 650,
            "PartyA": WANJIKU,
            "PartyB": PAYBILL,
            "PhoneNumber": WANJIKU,
            "CallBackURL": "http://127.0.0.1:9/stk",
            "AccountReference": "20014",
            "TransactionDesc": "Kaunta",
        }
        | changes
    )


@dataclass
class Letterbox:
    """Hears what is posted, and answers as a test wants."""

    url: str = ""
    heard: list[tuple[str, Any]] = field(default_factory=list)
    answer: Callable[[str], tuple[int, object]] = lambda _: (
        200,
        {"ResultCode": 0, "ResultDesc": "Success"},
    )

    def at(self, path: str) -> list[Any]:
        return [body for where, body in self.heard if where == path]


@contextmanager
def letterbox() -> Iterator[Letterbox]:
    box = Letterbox()

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            box.heard.append((self.path, body))
            status, said = box.answer(self.path)
            sent = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("content-length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    box.url = f"http://127.0.0.1:{server.server_address[1]}"
    yield box
    server.shutdown()
    thread.join()
    server.server_close()
