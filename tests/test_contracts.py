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
    shutil.copytree(ROOT / "pos", tmp_path / "pos", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "pos" / module).open("a", encoding="utf-8") as written:
        written.write(f"\n{broken}\n")
    linter = Path(sys.executable).with_name("lint-imports")
    said = subprocess.run(
        [linter, "--no-logo", "--no-cache", "--contract", name],
        capture_output=True, text=True, check=False, cwd=tmp_path, timeout=60,
    )  # fmt: skip
    assert (said.returncode, "BROKEN" in said.stdout) == (1, True), said.stdout
    assert f"pos.{module.removesuffix('.py').replace('/', '.')}" in said.stdout
