"""A terminal at which the program's commands are typed, in this same process."""

import json
import signal
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any, TextIO

import pytest

from pos.cli import main
from pos.records.keys import PinCost
from pos.shop.faults import Fault
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason
from tests.shops import everything_in

OWNER_PIN, MANAGER_PIN, CASHIER_PIN = "482913", "593024", "4829"
AS_OWNER, AS_MANAGER, AS_CASHIER = ("--as", "Njeri"), ("--as", "Mwangi"), ("--as", "Grace")
PRODUCTS = "name,price,code,stock,barcode\nMilk,65,101,24,6161100600218\nBread,70,102,10,\n"


CHEAP = PinCost(memory_kib=8, rounds=1)
"""What a PIN costs here, where hundreds are typed."""


@dataclass(frozen=True)
class Answer:
    """What a command answered: its exit status, and what it wrote where."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """The last sentence that it complained with."""
        return self.err.splitlines()[-1]

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Terminal:
    """A terminal of a computer whose till lives in that folder."""

    home: Path
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    phrase: str = ""

    def __call__(self, *words: str | Path, typed: str | TextIO = "", **environment: str) -> Answer:
        """Type a command, and lines where it asks; give what it answered."""
        self.capsys.readouterr()
        with self.monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", StringIO(typed) if isinstance(typed, str) else typed)
            for name, value in environment.items():
                patch.setenv(name, value)
            heard = signal.getsignal(signal.SIGINT)
            try:
                status = main([str(word) for word in words], pin_cost=CHEAP)
            except SystemExit as ended:
                status = int(ended.code or 0)
            finally:
                if signal.getsignal(signal.SIGINT) != heard:
                    signal.signal(signal.SIGINT, heard)
        written = self.capsys.readouterr()
        assert "Traceback" not in written.out + written.err
        return Answer(status, written.out, written.err)

    @property
    def books(self) -> Path:
        return self.home / "records.sqlite"

    def everything(self) -> str:
        """All that the books hold, as text."""
        return everything_in(self.books)

    def ask_books(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask the books without the program."""
        with closing(sqlite3.connect(self.books)) as connection:
            return connection.execute(sql).fetchall()

    def names(self) -> list[str]:
        """The products on the shelf."""
        return [name for (name,) in self.ask_books("SELECT name FROM products ORDER BY name")]

    def as_owner(self, *words: str | Path, typed: str = "") -> Answer:
        return self(*words, *AS_OWNER, typed=typed, POS_PIN=OWNER_PIN)

    def as_manager(self, *words: str | Path) -> Answer:
        return self(*words, *AS_MANAGER, POS_PIN=MANAGER_PIN)

    def as_cashier(self, *words: str | Path) -> Answer:
        return self(*words, *AS_CASHIER, POS_PIN=CASHIER_PIN)


def no(reason: Reason, **facts: object) -> str:
    """The sentence of a refusal."""
    return str(Refusal(reason, **facts))


def trouble(fault: Fault, **facts: object) -> str:
    """The sentence of a trouble."""
    return str(Trouble(fault, **facts))
