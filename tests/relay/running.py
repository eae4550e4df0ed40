"""A letterbox that really listens on loopback, and somebody who calls it."""

import asyncio
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import uvicorn

from pos.log import stream_log
from pos.relay import keeping
from pos.relay.database import Database
from pos.relay.figures import Figures
from pos.relay.letterbox import Letterbox, Terms
from pos.relay.letters import ShopId
from pos.relay.serving import Address, server_of
from pos.relay.source import Sources, read_sources
from tests import asking
from tests.asking import Answer

NOON = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@dataclass
class Running:
    """One process's worth of letterbox, on a thread."""

    database: Database
    sources: Sources = field(default_factory=lambda: read_sources(["127.0.0.1"]))
    is_strict: bool = False
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    log: StringIO = field(default_factory=StringIO)
    figures: Figures = field(default_factory=Figures)
    days: int = 90
    ask_again: float = 5.0
    certificate: tuple[str, str] | None = None
    port: int = 0
    """Where it stands; any port that is free where none is named."""

    def __post_init__(self) -> None:
        self._ready = threading.Event()
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="letterbox")
        self._thread.start()
        assert self._ready.wait(20)
        if self._failure:
            raise self._failure

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as failure:  # noqa: BLE001 - told to whoever started it
            self._failure = failure
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        terms = Terms(
            self.sources,
            self.now,
            is_strict=self.is_strict,
            days=self.days,
            ask_again=self.ask_again,
        )
        self.letterbox = Letterbox(
            self.database, terms, log=stream_log(self.log), figures=self.figures
        )
        self.server: uvicorn.Server = server_of(self.letterbox, Address("127.0.0.1", self.port))
        self.server.config.timeout_graceful_shutdown = 1
        if self.certificate:
            self.server.config.ssl_certfile, self.server.config.ssl_keyfile = self.certificate
        serving = asyncio.create_task(self.server.serve())
        while not self.server.started and not serving.done():
            await asyncio.sleep(0.002)
        self.port = self.server.servers[0].sockets[0].getsockname()[1]
        self._ready.set()
        try:
            await serving
        finally:
            await self.letterbox.close()

    def close(self) -> None:
        self.server.should_exit = True
        self._thread.join(20)
        assert not self._thread.is_alive()

    def ask(
        self, method: str, path: str, body: bytes | str | None = None, **headers: str
    ) -> Answer:
        return asking.ask(self.port, method, path, body, **headers)


@dataclass
class Till:
    """A till with its key, calling one process."""

    running: Running
    key: str

    def ask(self, method: str, path: str, body: bytes | str | None = None) -> Answer:
        return self.running.ask(method, path, body, authorization=f"Bearer {self.key}")

    def read(self, after: int = 0, *, wait: int = 0, limit: int = 500) -> Any:
        answer = self.ask("GET", f"/letters?after={after}&wait={wait}&limit={limit}")
        assert answer.status == 200, answer.body
        return answer.said

    def letters(self, after: int = 0) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.read(after)["letters"]
        return found

    def put(self, kind: str, key: str, body: object = None) -> Answer:
        sent = body if isinstance(body, bytes) else json.dumps(body or {})
        return self.ask("PUT", f"/letters/{kind}/{key}", sent)


@dataclass
class ShopDoor:
    """A shop's secrets and tills."""

    shop: ShopId
    c2b: str
    stk: str
    result: str
    keys: dict[str, str]


def add_shop(database: Database, name: str = "Duka", *tills: str) -> ShopDoor:
    """Add a shop with tills, of which the one called boss may approve."""
    now = datetime.now(UTC)
    with database.writing() as connection:
        shop, secrets = keeping.add_shop(connection, name, now=now)
        keys = {
            till: keeping.add_till(connection, shop, till, may_approve=till == "boss", now=now)
            for till in tills or ("T1", "T2", "boss")
        }
    return ShopDoor(shop, secrets["c2b"], secrets["stk"], secrets["result"], keys)


def c2b(receipt: str = "RKTQDM7W6S", **changes: object) -> dict[str, object]:
    """What Safaricom confirms when somebody paid by himself."""
    return {
        "TransactionType": "Pay Bill",
        "TransID": receipt,
        "TransTime": "20261121122845",
        "TransAmount": "650.00",
        "BusinessShortCode": "600638",
        "BillRefNumber": "20014",
        "MSISDN": "2547 ***** 126",
        "FirstName": "JOHN",
    } | changes


def stk(checkout: str = "ws_CO_191220191020363925", code: object = 0, **changes: object) -> object:
    """What Safaricom says of a push."""
    callback = {
        "MerchantRequestID": "29115-34620561-1",
        "CheckoutRequestID": checkout,
        "ResultCode": code,
        "ResultDesc": "The service request is processed successfully.",
    }
    if code == 0:
        items = {"Amount": 650.0, "MpesaReceiptNumber": "NLJ7RT61SV", "PhoneNumber": 254708374149}
        callback["CallbackMetadata"] = {
            "Item": [{"Name": name, "Value": value} for name, value in (items | changes).items()]
        }
    return {"Body": {"stkCallback": callback}}


def result(conversation: str = "AG_20191219_00005797af5d7d75f652") -> object:
    """What Safaricom says of a reversal, a payout, a status or a balance."""
    return {"Result": {"ResultType": 0, "ResultCode": 0, "ConversationID": conversation}}
