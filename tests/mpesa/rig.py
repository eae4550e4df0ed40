"""The whole client with the stand-in and a letterbox, all on one clock that only a test moves."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import requests

from pos.mpesa.account import Account, Addresses, Initiator, Paybill, TillNumber
from pos.mpesa.connection import new_session
from pos.mpesa.credential import seal_password
from pos.mpesa.daraja import Daraja
from pos.mpesa.orders import Payout, Simulated
from pos.mpesa.pull import Pull
from pos.mpesa.push import Push
from pos.mpesa.token import AppKeys
from pos.mpesa.turns import Turns
from pos.practice.mischief import Fault, Rule
from pos.practice.script import App, Script
from pos.practice.timeline import VirtualClock
from pos.secrets import Secret
from pos.shop.money import Money, shillings
from pos.shop.phone import Phone
from tests.practice.running import Letterbox, Running, letterbox
from tests.practice.worlds import NOON, PAYBILL, STORE, TILL, WANJIKU

APP = App()
NUMBERS = {"paybill": Paybill(PAYBILL), "till": TillNumber(store=STORE, till=TILL)}
AMOUNT = shillings(650)
CUSTOMER = Phone(WANJIKU)


@dataclass
class Rig:
    """One Safaricom, one letterbox, and tills that speak to the one and are heard by the other."""

    safaricom: Running
    box: Letterbox
    session: requests.Session
    waits: list[float] = field(default_factory=list)

    def daraja(self, kind: str = "paybill", session: requests.Session | None = None, **changed: Any) -> Daraja:  # fmt: skip
        fields: dict[str, Any] = {
            "environment": "practice",
            "numbers": NUMBERS[kind],
            "passkey": Secret(b"practice-passkey"),
            "keys": AppKeys(Secret(APP.key.encode()), Secret(APP.secret.encode())),
            "addresses": Addresses(f"{self.box.url}/in/cd34", f"{self.box.url}/in/ef56"),
            "host": f"http://127.0.0.1:{self.safaricom.port}",
        }
        patience = changed.pop("patience", 0.0)
        account = Account(**(fields | changed))
        return Daraja(account, session or self.session, replace(self.turns(), patience=patience))

    def initiator(self) -> Initiator:
        certificate = self.safaricom.stage.credential_key.certificate()
        password = Secret(APP.initiator_password.encode())
        return Initiator(APP.initiator, seal_password(password, certificate))

    def turns(self) -> Turns:
        return Turns(self.safaricom.stage.now, self.ticks, self.wait, lambda: 1.0)

    def ticks(self) -> float:
        return (self.safaricom.stage.now() - NOON).total_seconds()

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.safaricom.forward(seconds)

    def order(self, phone: Phone = CUSTOMER, amount: Money = AMOUNT, once: str = "ff00") -> Push:
        return Push(phone, amount, "10017", f"{self.box.url}/in/ab12/stk/{once}")

    def spoil(self, fault: Fault, call: str, *, nth: int = 1, times: int = 1000) -> None:
        self.safaricom.stage.mischief.add(Rule(fault, call, nth=nth, times=times))

    def last(self) -> int:
        """The number of the newest entry in the stand-in's journal."""
        entries = self.safaricom.stage.journal.entries()
        return int(str(entries[-1]["number"])) if entries else 0

    def calls(self, name: str, *, after: int = 0) -> int:
        """How often the stand-in was called so."""
        entries = self.safaricom.stage.journal.entries(after)
        return sum(entry["what"] == name for entry in entries)

    def heard(self, path: str) -> list[bytes]:
        """What was posted to the letterbox there, after half a minute."""
        self.safaricom.forward(30)
        return self.posted(path)

    def posted(self, path: str) -> list[bytes]:
        """What was posted to the letterbox there."""
        posted = [body for where, body in list(self.box.heard) if where.startswith(path)]
        return [json.dumps(body).encode() for body in posted]

    def paid(self, daraja: Daraja) -> str:
        """A payment by Wanjiku himself; gives its receipt."""
        daraja.register_urls()
        daraja.simulate(Simulated(CUSTOMER, AMOUNT, "10017"))
        return str(json.loads(self.heard("/in/cd34/c2b/confirmation")[-1])["TransID"])


@contextmanager
def rig(script: Script | None = None) -> Iterator[Rig]:
    safaricom, session = Running(script or Script(), VirtualClock(NOON)), new_session()
    try:
        with letterbox() as box:
            yield Rig(safaricom, box, session)
    finally:
        session.close()
        safaricom.close()


def day(until: datetime) -> Pull:
    return Pull(until - timedelta(days=1), until)


Ask = Callable[[Daraja], object]
BOX = "https://box.example"
CALLS: dict[str, tuple[bool, Ask]] = {
    "stkpush": (True, lambda d: d.push(Push(CUSTOMER, AMOUNT, "10017", f"{BOX}/in/ab12/stk/ff00"))),
    "stkquery": (False, lambda d: d.query("ws_CO_21112026120000001712345678")),
    "register": (True, lambda d: d.register_urls()),
    "simulate": (True, lambda d: d.simulate(Simulated(CUSTOMER, AMOUNT, "10017"))),
    "status": (False, lambda d: d.ask_status(receipt="UKL4R8T2XW")),
    "reversal": (True, lambda d: d.reverse("UKL4R8T2XW", AMOUNT, why="refund")),
    "payout": (True, lambda d: d.pay_out(Payout("one", CUSTOMER, AMOUNT, "refund"))),
    "balance": (False, lambda d: d.ask_balance()),
    "qr": (False, lambda d: d.draw_qr("Duka", AMOUNT, reference="10017")),
    "pull register": (
        True,
        lambda d: d.register_pull(CUSTOMER, callback=f"{BOX}/in/ef56/result/status"),
    ),
    "pull": (False, lambda d: list(d.pull(day(d.turns.now())))),
}
"""Every call by the stand-in's name for it: whether it changes something, and how it is made."""
