"""The import contracts say what the rooms are meant to be, and are broken by what breaks that."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
LETTERBOX_KNOWS = {"shop", "settings", "log", "folders"}
ELSEWHERE = {"PySide6", "requests", "escpos", "keyring"}


def contract(name: str) -> dict[str, Any]:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    (found,) = [each for each in tools["importlinter"]["contracts"] if each["id"] == name]
    return dict(found)


def test_the_letterbox_is_kept_from_every_other_room() -> None:
    """A room that is built later has to be named there, or this fails."""
    files = {path.stem for path in (ROOT / "pos").glob("*.py")}
    folders = {path.parent.name for path in (ROOT / "pos").glob("*/__init__.py")}
    rooms = (files | folders) - {"__init__", "relay", *LETTERBOX_KNOWS}
    forbidden = contract("letterbox-stands-alone")["forbidden_modules"]
    assert set(forbidden) == {f"pos.{room}" for room in rooms} | ELSEWHERE


@pytest.mark.parametrize(
    "broken", ["import keyring", "import requests", "from pos.records import keeping"]
)
def test_a_letterbox_that_reaches_for_the_tills_things_is_found(
    broken: str, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "pos", tmp_path / "pos", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "pos/relay/answers.py").open("a", encoding="utf-8") as module:
        module.write(f"\n{broken}\n")
    linter = Path(sys.executable).with_name("lint-imports")
    said = subprocess.run(
        [linter, "--no-logo", "--no-cache", "--contract", "letterbox-stands-alone"],
        capture_output=True, text=True, check=False, cwd=tmp_path, timeout=60,
    )  # fmt: skip
    assert (said.returncode, "BROKEN" in said.stdout) == (1, True), said.stdout
    assert "pos.relay.answers" in said.stdout
