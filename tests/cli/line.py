"""A terminal whose M-Pesa commands speak to the stand-in, and a letterbox that hears it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pos.practice.mischief import Fault as Mischief
from pos.practice.mischief import Rule
from pos.practice.script import App, Script
from pos.practice.timeline import VirtualClock
from tests.cli.terminal import Answer, Terminal
from tests.mpesa.counter import Counter
from tests.practice.running import Running
from tests.practice.worlds import PAYBILL

APP = App()
PHONE = "0712345678"


def a_while_ago(app: App = APP) -> Running:
    """A stand-in whose clock is behind, so that what happens there has happened by now."""
    started = datetime.now(UTC) - timedelta(minutes=5)
    return Running(Script(app=app), VirtualClock(started))


@dataclass
class Line:
    """A terminal, the stand-in it speaks to, and a letterbox that hears it."""

    terminal: Terminal
    safaricom: Running
    box: Counter
    app: App = APP
    around: dict[str, str] = field(default_factory=dict)

    def __call__(self, *words: str | Path, typed: str = "", **more: str) -> Answer:
        host = f"http://127.0.0.1:{self.safaricom.port}"
        around = {
            "MPESA_ENVIRONMENT": "practice",
            "MPESA_BASE_URL": host,
            "MPESA_SHORTCODE": PAYBILL,
            "MPESA_CONSUMER_KEY": self.app.key,
            "MPESA_CONSUMER_SECRET": self.app.secret,
            "MPESA_PASSKEY": "practice-passkey",
            "MPESA_LETTERBOX": self.box.host,
            "MPESA_LETTERBOX_C2B": "cd34",
            "MPESA_LETTERBOX_STK": "ab12",
            "MPESA_LETTERBOX_RESULT": "ef56",
            "MPESA_INITIATOR_NAME": self.app.initiator,
            "MPESA_INITIATOR_PASSWORD": self.app.initiator_password,
            "MPESA_CERTIFICATE": str(self.terminal.home / "practice.cer"),
        }
        return self.terminal("mpesa", *words, typed=typed, **(around | self.around | more))

    def json(self, *words: str | Path, **more: str) -> Any:
        answer = self(*words, "--json", **more)
        assert answer.status == 0, answer.err
        return answer.json

    def spoil(self, fault: Mischief, call: str) -> None:
        self.safaricom.stage.mischief.add(Rule(fault, call, times=100))

    def calls(self, name: str) -> int:
        return sum(entry["what"] == name for entry in self.safaricom.stage.journal.entries())

    def heard(self, path: str) -> list[Any]:
        self.safaricom.forward(30)
        return [asked.said for asked in self.box.asked if asked.path.startswith(path)]

    def paid(self) -> str:
        """A payment by a customer; gives its receipt."""
        self.json("register-urls")
        self.json("simulate", PHONE, "650", "--reference", "10017")
        return str(self.heard("/in/cd34/c2b/confirmation")[0]["TransID"])
