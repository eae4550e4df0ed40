"""Safaricom's stand-in and a letterbox for the practice shop, both on this computer; no real money moves."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from queue import Queue
from threading import Thread

import uvicorn
from structlog.typing import FilteringBoundLogger

from pos.desks.outside import Chosen, reach
from pos.mpesa.chosen import CALLED, Item
from pos.practice.behaving import Behaviour, Does
from pos.practice.own_paying import pay_oneself
from pos.practice.paying import Order
from pos.practice.script import Script, beginning
from pos.practice.serving import Address as PracticeAddress
from pos.practice.serving import server_of as safaricom_server
from pos.practice.serving import stage_of
from pos.practice.stage import App, Stage
from pos.practice.timeline import RealClock
from pos.records.database import Records
from pos.relay import keeping
from pos.relay.database import Database
from pos.relay.figures import Figures
from pos.relay.letterbox import Letterbox, Terms
from pos.relay.server_log import told_to
from pos.relay.serving import Address as RelayAddress
from pos.relay.serving import server_of as letterbox_server
from pos.relay.source import read_sources
from pos.shop.money import Money
from pos.startup import Computer

HERE = "127.0.0.1"
PAYBILL, PASSKEY = "600638", "practice-passkey"
PHONE = "0712345678"
"""A customer of the practice, as a cashier types the number."""
TILL = "till-2"
PATIENCE = 20.0
LOOK_AGAIN = 0.01


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the practice shop: the computer that knows of it, and Safaricom's own stage."""

    computer: Computer
    stage: Stage
    phone: str
    """The page that is the customers' phone."""
    customer: str = PHONE

    def expect_payment(self, *, after: float) -> None:
        """Have the next customer who is asked pay after so many seconds."""
        self.stage.mischief.expect(Behaviour(Does.PAYS, after))

    def pay(self, amount: Money, *, account: str) -> None:
        """Have that customer pay by himself."""
        order = Order(f"254{PHONE[1:]}", PAYBILL, amount, account)
        with ThreadPoolExecutor(1) as elsewhere:
            elsewhere.submit(pay_oneself, self.stage, order, None).result(PATIENCE)


@contextmanager
def safaricom_beside(computer: Computer, records: Records) -> Iterator[Beside]:
    """Lend a Safaricom and a letterbox to the practice shop, set up with each other."""
    begins, app = beginning(Script()), App()
    stage = stage_of(begins, RealClock())
    with told_to(computer.log), ExitStack() as open_things:
        open_things.callback(stage.close)
        safaricom = open_things.enter_context(
            _serving(lambda: safaricom_server(stage, PracticeAddress(HERE, 0)))
        )
        database = Database(f"sqlite:///{computer.folders.home / 'letterbox.sqlite'}")
        open_things.callback(database.close)
        secrets = _add_shop(database)
        letters = open_things.enter_context(_serving(lambda: _open_box(database, computer.log)))
        told = {
            "environment": "practice",
            "number": PAYBILL,
            "host": f"http://{HERE}:{safaricom}",
            "letterbox": f"http://{HERE}:{letters}",
            Item.CONSUMER_KEY: app.key,
            Item.CONSUMER_SECRET: app.secret,
            Item.PASSKEY: PASSKEY,
            "initiator": app.initiator,
            Item.INITIATOR_PASSWORD: app.initiator_password,
            "certificate": _write_certificate(computer.folders.home, stage),
            **secrets,
        }
        environment = {CALLED[name][0]: value for name, value in told.items()}
        knowing = replace(computer, places=replace(computer.places, environment=environment))
        _open_paybill(knowing, records)
        yield Beside(knowing, stage, f"http://{HERE}:{safaricom}/")


def _add_shop(database: Database) -> dict[str, str]:
    with database.writing() as connection:
        now = datetime.now(UTC)
        shop, secrets = keeping.add_shop(connection, "Practice", now=now)
        key = keeping.add_till(connection, shop, TILL, may_approve=False, now=now)
    return {
        Item.BOX_C2B: secrets["c2b"],
        Item.BOX_STK: secrets["stk"],
        Item.BOX_RESULT: secrets["result"],
        Item.BOX_TILL: key,
    }


def _write_certificate(folder: Path, stage: Stage) -> str:
    file = folder / "safaricom.cer"
    file.write_bytes(stage.credential_key.certificate())
    return str(file)


def _open_box(database: Database, log: FilteringBoundLogger) -> uvicorn.Server:
    terms = Terms(read_sources([], [HERE]), lambda: datetime.now(UTC))
    letterbox = Letterbox(database, terms, log=log, figures=Figures())
    return letterbox_server(letterbox, RelayAddress(HERE, 0))


def _open_paybill(computer: Computer, records: Records) -> None:
    """Have Safaricom say to the letterbox what customers pay by themselves."""
    outside = reach(Chosen(computer.folders.mpesa, computer.places, records))
    if outside.daraja is not None:
        outside.daraja.register_urls()


@contextmanager
def _serving(open_server: Callable[[], uvicorn.Server]) -> Iterator[int]:
    """Have a server run on a thread of its own; lends the port where it listens."""
    started: Queue[uvicorn.Server | BaseException] = Queue()
    thread = Thread(target=lambda: asyncio.run(_run(open_server, started)), daemon=True)
    thread.start()
    server = started.get(timeout=PATIENCE)
    if isinstance(server, BaseException):
        raise server
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(PATIENCE)


async def _run(
    open_server: Callable[[], uvicorn.Server], started: "Queue[uvicorn.Server | BaseException]"
) -> None:
    try:
        server = open_server()
        serving = asyncio.create_task(server.serve())
        while not server.started and not serving.done():
            await asyncio.sleep(LOOK_AGAIN)
    except BaseException as failure:  # told to whoever waits for it
        started.put(failure)
        raise
    started.put(server)
    await serving
