"""pos practice: it serves on this computer only, says what a shop needs, and ends when told."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from pos.cli import main, practice
from tests.postgres import free_port, until

ROOT = Path(__file__).parents[2]


@pytest.fixture
def port() -> Iterator[int]:
    return free_port()


def is_well(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_it_is_told_to_stop(port: int, tmp_path: Path, end: int) -> None:
    certificate = tmp_path / "practice.cer"
    words = [
        "practice",
        "--listen",
        f"127.0.0.1:{port}",
        "--json",
        "--certificate",
        str(certificate),
    ]
    server = subprocess.Popen(
        [sys.executable, "-m", "pos", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, cwd=ROOT, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    try:
        until(lambda: is_well(port))
    finally:
        server.send_signal(end)
    out, err = server.communicate(timeout=20)
    assert (server.returncode, err) == (0 if end == signal.SIGTERM else 130, "")
    assert json.loads(out)["url"] == f"http://127.0.0.1:{port}"
    assert "BEGIN CERTIFICATE" in certificate.read_text("ascii")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--listen", "0.0.0.0:8400"], "this computer only"),
        (["--listen", "8400"], "is no HOST:PORT"),
        (["--script", "/none/script.toml"], "No such file"),
        (["--script", __file__], "The script cannot be used"),
    ],
)
def test_it_says_why_it_cannot_begin(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["practice", *words]) == 1
    assert said in capsys.readouterr().err


def test_an_address_that_is_taken_is_said_before_anything_else(
    port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    from socket import create_server  # noqa: PLC0415 - here alone

    with create_server(("127.0.0.1", port)):
        assert practice.main(["--listen", f"127.0.0.1:{port}"]) == 1
    said = capsys.readouterr()
    assert "already in use" in said.err
    assert said.out == ""


def test_a_person_is_told_where_everything_is(
    port: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served = []
    monkeypatch.setattr(practice, "serve", lambda stage, _listen: served.append(stage.close()))
    assert practice.main(["--listen", f"127.0.0.1:{port}", "--virtual-clock"]) == 0
    said = capsys.readouterr().out
    assert f"Customer's phone:   http://127.0.0.1:{port}/" in said
    assert "Till 5200001 of store 5200000, passkey practice-passkey" in said
    assert len(served) == 1
