"""What every test of the commands may count on."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from pos.cli import main
from tests.cli.terminal import (
    AS_OWNER,
    CASHIER_PIN,
    CHEAP,
    MANAGER_PIN,
    OWNER_PIN,
    PRODUCTS,
    Terminal,
)
from tests.relay.conftest import database, door, signals, start, url

__all__ = ["database", "door", "signals", "start", "url"]
"""The letterbox's commands are tried on the databases that the letterbox is tried on."""


@dataclass(frozen=True)
class Template:
    """The folder of a shop to be copied, and the recovery phrase its owner wrote down."""

    home: Path
    phrase: str


def set_up(patch: pytest.MonkeyPatch, home: Path) -> None:
    """No chosen environment but the folder, no keyring, no crash hook that stays."""
    for name in list(os.environ):
        if name.startswith("POS_") or name == "CREDENTIALS_DIRECTORY":
            patch.delenv(name)
    patch.setenv("POS_HOME", str(home))
    patch.setenv("POS_ALLOW_PLAINTEXT_SECRETS", "yes")
    patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    patch.setattr(sys, "excepthook", sys.excepthook)
    keyring.set_keyring(NoKeyring())


def made(home: Path, *commands: tuple[list[str | Path], str]) -> str:
    """What a shop's owner is told while he types commands, each with a new PIN for somebody."""
    told = StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(StringIO()), redirect_stderr(told):
        set_up(patch, home)
        patch.setenv("POS_PIN", OWNER_PIN)
        for words, pin in commands:
            patch.setenv("POS_NEW_PIN", pin)
            assert main([str(word) for word in words], pin_cost=CHEAP) == 0, told.getvalue()
    return told.getvalue()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A shop made with nothing but commands: an owner, a manager, a cashier, two products."""
    folder = tmp_path_factory.mktemp("template")
    home, file = folder / "home", folder / "products.csv"
    file.write_text(PRODUCTS, "utf-8")
    told = made(
        home,
        (["settings", "--name", "Mama Njeri", "--till", "2", "--add-staff", "Njeri"], OWNER_PIN),
        (["settings", "--add-staff", "Mwangi", "--role", "manager", *AS_OWNER], MANAGER_PIN),
        (["settings", "--add-staff", "Grace", *AS_OWNER], CASHIER_PIN),
        (["import", file, *AS_OWNER], ""),
    )
    (phrase,) = (line.strip() for line in told.splitlines() if line.startswith("    "))
    return Template(home, phrase)


@pytest.fixture(scope="session")
def later(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Template:
    """The same shop with a backup; since then the milk has become dearer."""
    folder = tmp_path_factory.mktemp("later")
    home, file = folder / "home", folder / "dearer.csv"
    shutil.copytree(template.home, home)
    file.write_text("name,price,code\nMilk,99,101\n", "utf-8")
    made(home, (["backup", *AS_OWNER], ""), (["import", file, *AS_OWNER], ""))
    return Template(home, template.phrase)


@pytest.fixture
def new(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Terminal]:
    """A terminal of a computer that has no shop yet."""
    home = tmp_path / "home"
    set_up(monkeypatch, home)
    yield Terminal(home, capsys, monkeypatch)
    assert [path.name for path in home.glob(".*")] == [], "something unfinished was left"


@pytest.fixture
def shop(new: Terminal, template: Template) -> Terminal:
    """A terminal of a shop whose owner is Njeri and whose cashier is Grace."""
    shutil.copytree(template.home, new.home)
    new.phrase = template.phrase
    return new


@pytest.fixture
def dearer(new: Terminal, later: Template) -> Terminal:
    """A terminal of that shop with a backup from before the milk became dearer."""
    shutil.copytree(later.home, new.home)
    new.phrase = later.phrase
    return new
