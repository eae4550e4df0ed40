"""The letterbox is installed alone: what its own lock names is enough, and nothing of the till comes along."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest

from tests.postgres import free_port, until
from tests.relay_faults.wire import Cut, Wire

ROOT = Path(__file__).parents[2]
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.*?))? \\$", re.MULTILINE)
OF_THE_TILL = {
    "PySide6", "keyring", "argon2", "openpyxl", "xlsxwriter", "requests", "escpos", "cryptography",
    "phonenumbers", "pos.records", "pos.till", "pos.office", "pos.secrets", "pos.startup",
}  # fmt: skip


def pins(name: str) -> dict[str, str]:
    found = PIN.findall((ROOT / name).read_text("ascii"))
    return {package: version for package, version, _marker in found}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the lock of the letterbox names, and with our own package."""
    folder = tmp_path_factory.mktemp("alone")
    for package in pins("requirements-relay.lock").keys() - {"tzdata"}:
        here = distribution(package)
        tops = {Path(str(file)).parts[0] for file in here.files or ()} - {"..", "__pycache__"}
        for top in tops:
            (folder / top).symlink_to(Path(str(here.locate_file(top))))
    (folder / "pos").symlink_to(ROOT / "pos")
    return folder


def program(alone: Path, work: str) -> list[str]:
    """Give a Python that finds its own library and that folder, and nothing else."""
    lines = f"import sys; sys.path.append({str(alone)!r})\n{work}"
    return [sys.executable, "-I", "-S", "-c", lines]


def test_it_serves_with_what_its_own_lock_names_and_ends_when_told(
    alone: Path, tmp_path: Path
) -> None:
    port, log = free_port(), tmp_path / "log"
    words = [
        "relay",
        "serve",
        "--listen",
        f"127.0.0.1:{port}",
        "--database",
        f"sqlite:///{tmp_path}/l",
    ]
    work = f"from pos.cli import main; sys.exit(main({words!r}))"
    with log.open("w") as lines:
        server = subprocess.Popen(program(alone, work), stderr=lines, cwd=tmp_path)
    try:
        until(lambda: is_well(port))
    finally:
        server.terminate()
    assert server.wait(20) == 0
    assert [json.loads(line)["event"] for line in log.read_text().splitlines()] == [
        "a new letterbox begins",
        "open",
        "closed",
    ]


def is_well(port: int) -> bool:
    try:
        return Wire(port).ask("GET", "/healthz") == (200, b"ok")
    except Cut:
        return False


def test_none_of_its_jobs_loads_the_till(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/letters"
    work = (
        "import json, sys; from pos.cli import main; import pos.relay.serving\n"
        f"main(['relay', 'add-shop', 'Duka', '--json', '--database', {database!r}])\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", work], capture_output=True, text=True, check=True, cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    made, loaded = map(json.loads, ran.stdout.splitlines())
    assert made["secrets"].keys() == {"c2b", "stk", "result"}
    assert OF_THE_TILL & set(loaded) == set()


def test_its_lock_names_the_same_versions_as_the_whole_one() -> None:
    whole, own = pins("requirements.lock"), pins("requirements-relay.lock")
    assert own.items() <= whole.items()
    assert {"sqlalchemy", "starlette", "uvicorn", "psycopg"} <= own.keys()
    assert {"pyside6", "keyring", "argon2-cffi", "openpyxl"} & own.keys() == set()


def test_its_lock_has_a_hash_for_everything_and_names_no_host() -> None:
    lock = (ROOT / "requirements-relay.lock").read_text("ascii")
    assert "://" not in lock
    assert all(
        "--hash=sha256:" in part for part in re.split(r"^(?=\S+==)", lock, flags=re.MULTILINE)[1:]
    )


def test_the_page_names_only_jobs_that_there_are() -> None:
    page = (ROOT / "docs/letterbox.md").read_text("utf-8")
    named = set(re.findall(r"(?:sudo|`)\s?letterbox ([a-z-]+)", page))
    said = subprocess.run(
        [sys.executable, "-m", "pos", "relay", "--help"], capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    jobs = set(re.findall(r"^    ([a-z-]+)", said.stdout, re.MULTILINE))
    assert {"add-shop", "enrol-code", "rotate", "revoke", "list", "backup"} <= named <= jobs


@pytest.mark.parametrize(
    "name",
    [
        "Caddyfile",
        "nginx.conf",
        "letterbox.service",
        "Containerfile",
        "letterbox",
        "connections.nft",
    ],
)
def test_the_page_names_every_file_that_is_shipped(name: str) -> None:
    assert (ROOT / "resources/relay" / name).is_file()
    assert f"resources/relay/{name}" in (ROOT / "docs/letterbox.md").read_text("utf-8")
