"""The import contracts say what the rooms are meant to be, and are broken by what breaks that."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
BOTH_KNOW = {"shop", "settings", "log", "folders"}
ELSEWHERE = {"PySide6", "requests", "escpos", "keyring"}


def contract(name: str) -> dict[str, Any]:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    (found,) = [each for each in tools["importlinter"]["contracts"] if each["id"] == name]
    return dict(found)


def linted(
    folder: Path, contract: str, broken: tuple[str, str]
) -> subprocess.CompletedProcess[str]:
    """Copy the house, add a line to one module, and hear what the linter says of one contract."""
    shutil.copytree(ROOT / "pos", folder / "pos", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    with (folder / "pos" / broken[0]).open("a", encoding="utf-8") as module:
        module.write(f"\n{broken[1]}\n")
    linter = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [linter, "--no-logo", "--no-cache", "--contract", contract],
        capture_output=True, text=True, check=False, cwd=folder, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("room", "name"),
    [("relay", "letterbox-stands-alone"), ("practice", "stand-in-stands-alone")],
)
def test_what_stands_alone_is_kept_from_every_other_room(room: str, name: str) -> None:
    """A room that is built later has to be named there, or this fails."""
    files = {path.stem for path in (ROOT / "pos").glob("*.py")}
    folders = {path.parent.name for path in (ROOT / "pos").glob("*/__init__.py")}
    rooms = (files | folders) - {"__init__", room, *BOTH_KNOW}
    forbidden = contract(name)["forbidden_modules"]
    assert set(forbidden) == {f"pos.{each}" for each in rooms} | ELSEWHERE


@pytest.mark.parametrize(
    ("room", "broken"),
    [
        ("till/ringing.py", "from PySide6 import QtCore"),
        ("shop/money.py", "import qtawesome"),
        ("relay/answers.py", "from PySide6.QtCore import QObject"),
    ],
)
def test_qt_below_the_desks_is_found(room: str, broken: str, tmp_path: Path) -> None:
    said = linted(tmp_path, "qt-stays-above", (room, broken))
    assert (said.returncode, "BROKEN" in said.stdout) == (1, True), said.stdout


@pytest.mark.parametrize("module", ["QtWidgets", "QtGui"])
def test_a_desk_that_knows_how_it_looks_is_found(module: str) -> None:
    """Also that a screen may know it: the same line is allowed there."""
    ruff = [sys.executable, "-m", "ruff", "check", "--select", "TID251", "--stdin-filename"]
    line = f"from PySide6 import {module}\nfrom PySide6.{module} import *\n"
    said = [
        subprocess.run(
            [*ruff, f"pos/{room}/selling.py", "-"],
            input=line, capture_output=True, text=True, check=False, cwd=ROOT, timeout=60,
        )
        for room in ("desks", "screens")
    ]  # fmt: skip
    assert [each.returncode for each in said] == [1, 0], said


@pytest.mark.parametrize(
    ("module", "name", "broken"),
    [
        ("relay/answers.py", "letterbox-stands-alone", "import keyring"),
        ("relay/answers.py", "letterbox-stands-alone", "import requests"),
        ("relay/answers.py", "letterbox-stands-alone", "from pos.records import keeping"),
        ("practice/paying.py", "stand-in-stands-alone", "from pos.mpesa import trouble"),
        ("practice/paying.py", "stand-in-stands-alone", "import requests"),
    ],
)
def test_what_stands_alone_and_reaches_elsewhere_is_found(
    module: str, name: str, broken: str, tmp_path: Path
) -> None:
    said = linted(tmp_path, name, (module, broken))
    assert (said.returncode, "BROKEN" in said.stdout) == (1, True), said.stdout
    assert f"pos.{module.removesuffix('.py').replace('/', '.')}" in said.stdout
