"""pos practice: it serves where it is told, says what a shop needs, and ends when told."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.cli import main, practice
from pos.practice.serving import Address
from pos.practice.stage import Stage
from tests.postgres import free_port, until
from tests.practice.running import is_well

ROOT = Path(__file__).parents[2]
ALL = "0.0.0.0"  # noqa: S104 - that somebody asks for it is what is tried


@pytest.fixture
def port() -> Iterator[int]:
    return free_port()


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
        (["--script", "/none/script.toml"], "The script /none/script.toml cannot be read: No such file"),
        (["--script", __file__], "test_practice.py cannot be used, it is no TOML"),
        (["--listen", "127.0.0.1:0", "--certificate", "/none/x.cer"],
         "The certificate cannot be written to /none/x.cer: No such file"),
    ],
)  # fmt: skip
def test_it_says_why_it_cannot_begin(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["practice", *words]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--listen", "example.com:8400"], "an address in numbers"),
        (["--listen", "8400"], "8400 is no HOST:PORT. For help"),
        (["--callbacks-to", "http://box.example/"], "is no name of a computer"),
        (["--callbacks-to", ""], "is no name of a computer"),
        (["--loudly"], "--loudly"),
    ],
)
def test_a_wrong_word_is_told_apart_from_what_cannot_be(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(["practice", *words])
    assert end.value.code == 2
    assert said in capsys.readouterr().err


def test_an_address_that_is_taken_is_said_before_anything_else(
    port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    from socket import create_server  # noqa: PLC0415 - here alone

    with create_server(("127.0.0.1", port)):
        assert practice.main(["--listen", f"127.0.0.1:{port}"]) == 1
    said = capsys.readouterr()
    assert f"Nothing can listen at 127.0.0.1, port {port}: Address already in use" in said.err
    assert said.out == ""


def test_a_person_is_told_where_everything_is(
    port: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served = []
    monkeypatch.setattr(practice, "serve", lambda stage, _listen: served.append(stage.close()))
    assert practice.main(["--listen", f"127.0.0.1:{port}", "--virtual-clock"]) == 0
    said = capsys.readouterr().out
    assert f"Customer's phone:   http://127.0.0.1:{port}/" in said
    assert "API user practice, password Practice2026" in said
    assert "Till 5200001 of store 5200000, passkey practice-passkey" in said
    assert len(served) == 1


@pytest.mark.parametrize(("host", "times"), [("127.0.0.1", 0), (ALL, 1)])
def test_who_lets_others_in_is_told_what_that_means(
    host: str,
    times: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(practice, "serve", lambda stage, _listen: stage.close())
    assert practice.main(["--listen", f"{host}:0"]) == 0
    assert capsys.readouterr().err.count("there is no password") == times


def test_other_computers_are_called_when_they_are_named(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    hosts = []

    def serve(stage: Stage, _listen: Address) -> None:
        hosts.append(stage.choices.hosts)
        stage.close()

    monkeypatch.setattr(practice, "serve", serve)
    words = ["--callbacks-to", "Box.example", "--callbacks-to", "10.0.0.7"]
    assert practice.main(["--listen", f"127.0.0.1:{port}", *words]) == 0
    assert hosts == [{"box.example", "10.0.0.7"}]
