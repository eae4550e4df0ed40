"""What lies outside a till: Safaricom's stand-in and the shop's letterbox, both over HTTP on loopback."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pos.practice.behaving import Behaviour, Does
from pos.practice.delivering import Delivery
from pos.practice.script import App, Script
from pos.practice.timeline import VirtualClock
from pos.practice.world import Payment
from pos.relay.database import Database
from pos.relay.source import read_sources
from tests.practice import running as practice
from tests.practice.worlds import NOON, PAYBILL, WANJIKU
from tests.relay.running import Running, ShopDoor, Till, add_shop

T = TypeVar("T")
APP = App()
PASSKEY = "practice-passkey"
TILL = "T1"
SAFARICOM = read_sources([], ["127.0.0.1"])
"""Here Safaricom calls from this computer."""

PATIENCE = 25.0
"""Seconds for which Safaricom waits for the letterbox: a machine that has much to do loses no callback."""


@dataclass
class Outdoors:
    """Safaricom and the letterbox, the shop's door there, and the clock of the world."""

    safaricom: practice.Running
    database: Database
    relay: Running
    door: ShopDoor

    def environment(self, till: str = TILL) -> dict[str, str]:
        """Give what a till is set up with."""
        return {
            "MPESA_ENVIRONMENT": "practice",
            "MPESA_SHORTCODE": PAYBILL,
            "MPESA_BASE_URL": f"http://127.0.0.1:{self.safaricom.port}",
            "MPESA_LETTERBOX": f"http://127.0.0.1:{self.relay.port}",
            "MPESA_CONSUMER_KEY": APP.key,
            "MPESA_CONSUMER_SECRET": APP.secret,
            "MPESA_PASSKEY": PASSKEY,
            "MPESA_LETTERBOX_C2B": self.door.c2b,
            "MPESA_LETTERBOX_STK": self.door.stk,
            "MPESA_LETTERBOX_RESULT": self.door.result,
            "MPESA_LETTERBOX_TILL": self.door.keys[till],
        }

    def initiator(self, folder: Path) -> dict[str, str]:
        """Give what the shop's user at Safaricom is set up with."""
        certificate = folder / "safaricom.cer"
        certificate.write_bytes(self.safaricom.stage.credential_key.certificate())
        return {
            "MPESA_INITIATOR_NAME": APP.initiator,
            "MPESA_INITIATOR_PASSWORD": APP.initiator_password,
            "MPESA_CERTIFICATE": str(certificate),
        }

    def calls(self, name: str) -> int:
        """How often Safaricom was called so."""
        return sum(each["what"] == name for each in self.safaricom.stage.journal.entries())

    def open_paybill(self, number: str = PAYBILL) -> None:
        """Have Safaricom say to the letterbox what customers pay by themselves."""
        box = f"http://127.0.0.1:{self.relay.port}/in/{self.door.c2b}/c2b"
        answer = elsewhere(lambda: self.safaricom.register(box, ShortCode=number))
        assert answer.status == 200, answer.body

    def expect(self, does: Does, *, after: float = 3.0, code: str = "") -> None:
        """Say what the next customer does who is asked."""
        self.safaricom.stage.mischief.expect(Behaviour(does, after, code))

    def pay(self, amount: int, account: str, *, to: str = PAYBILL) -> str:
        """Have Wanjiku pay by himself; give the code of his payment."""
        told = {"phone": WANJIKU, "shortcode": to, "amount": amount, "pin": "1234"}
        said = elsewhere(lambda: self.safaricom.page("/phone/pay", told | {"account": account}))
        assert said["ok"], said
        self.forward(5)
        return str(said["receipt"])

    def forward(self, seconds: float) -> None:
        """Let time pass at Safaricom."""
        elsewhere(lambda: self.safaricom.forward(seconds))

    def letters(self) -> list[dict[str, Any]]:
        """Give every letter there is."""
        return elsewhere(Till(self.relay, self.door.keys["T2"]).letters)

    def lose_callbacks(self) -> None:
        """Have what Safaricom says get lost on its way."""
        stage = self.safaricom.stage
        stage.choose(replace(stage.choices, delivery=Delivery(lose=1.0)))

    def distrust(self) -> None:
        """Have the letterbox take nobody for Safaricom."""
        terms = self.relay.letterbox.terms
        self.relay.letterbox.terms = replace(terms, sources=read_sources([]))

    @property
    def payments(self) -> tuple[Payment, ...]:
        """Every payment that Safaricom has moved."""
        return tuple(self.safaricom.stage.world.payments.values())

    @property
    def pushes(self) -> int:
        """How many requests to phones Safaricom has taken."""
        return len(self.safaricom.stage.world.pushes)

    def close_letterbox(self) -> None:
        """Take the letterbox away; its letters stay."""
        self.relay.close()

    def open_letterbox(self) -> None:
        """Bring the letterbox back, where it stood before."""
        port = self.relay.port
        self.relay = Running(self.database, sources=SAFARICOM, port=port, ask_again=0.2)


def elsewhere(work: Callable[[], T]) -> T:
    """Do what speaks over the network on another thread: the screen's own never does."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result(60)


@contextmanager
def outdoors(url: str) -> Iterator[Outdoors]:
    """Lend a Safaricom and a letterbox that keeps its letters there."""
    script = Script(delivery=Delivery(patience=PATIENCE))
    safaricom = practice.Running(script, VirtualClock(NOON))
    database = Database(url)
    try:
        outside = Outdoors(
            safaricom,
            database,
            Running(database, sources=SAFARICOM, ask_again=0.2),
            add_shop(database),
        )
        try:
            yield outside
        finally:
            outside.relay.close()
    finally:
        database.close()
        safaricom.close()
