"""Everything the M-Pesa commands write is searched for what must not be there, in success and in failure."""

import base64
import logging
import os
import re
import subprocess
import sys
import traceback
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import NoReturn

import pytest

from pos.practice.mischief import Fault, Rule
from pos.practice.stage import App
from tests.cli.line import Line, a_while_ago
from tests.cli.terminal import AS_OWNER, OWNER_PIN, Terminal
from tests.mpesa.counter import PUSH, QUERY, TOKEN, Answer, Counter, error
from tests.postgres import until

ROOT = Path(__file__).parents[2]
APP = App(
    key="Zq8KeyOfTheShop4",
    secret="Xw7SecretOfTheShop5",
    initiator="shopapi",
    initiator_password="Pw6OfTheUser",
)
BOX = {"C2B": "c2b0" * 8, "STK": "57b0" * 8, "RESULT": "e5b0" * 8, "TILL": "T1." + "71b0" * 16}
ECHOED = "TokenThatIsEchoed0123456789"
BASIC = base64.b64encode(f"{APP.key}:{APP.secret}".encode()).decode()
SECRETS = (
    *(APP.key, APP.secret, APP.initiator_password, "practice-passkey", OWNER_PIN),
    *(*BOX.values(), BASIC, ECHOED),
)
PHONE = "0712345678"
WHOLE_PHONE = re.compile(r"(?<!\d)(?:\+?254|0)712345678(?!\d)")
LONG = re.compile(r"[A-Za-z0-9+/]{100,}")
"""A sealed password or a signed one is so long, and nothing else here is."""
ORDER = ("--why", "refund", "--yes", *AS_OWNER)
RECEIPT = "UKL4R8T2XW"
JOBS: tuple[tuple[str | Path, ...], ...] = (
    ("check",),
    ("register-urls",),
    ("push", PHONE, "650", "--yes"),
    ("query", "ws_CO_010120200000000001"),
    ("simulate", PHONE, "650"),
    ("status", "--receipt", RECEIPT),
    ("reverse", RECEIPT, "650", *ORDER),
    ("payout", PHONE, "650", *ORDER),
    ("balance", "--wait", "1"),
    ("result", "payout", "AG_1"),
    ("qr", "650", "pay.png"),
    ("pull", "--register", PHONE),
    ("pull",),
)
FAULTS = (
    Fault.LOSE_ANSWER, Fault.NO_CONNECTION, Fault.ERROR_ALTHOUGH_DONE, Fault.TRUNCATED, Fault.WRONG_TYPES,
    Fault.HTML, Fault.SOAP, Fault.TOKEN, Fault.INTERNAL,
)  # fmt: skip


@pytest.fixture
def line(shop: Terminal, tmp_path: Path) -> Iterator[Line]:
    safaricom, box = a_while_ago(APP), Counter()
    box.will("/healthz", Answer(b"ok"))
    (shop.home / "practice.cer").write_bytes(safaricom.stage.credential_key.certificate())
    around = {f"MPESA_LETTERBOX_{name}": secret for name, secret in BOX.items()}
    shop.monkeypatch.chdir(tmp_path)
    yield Line(shop, safaricom, box, APP, {**around, "POS_PIN": OWNER_PIN})
    safaricom.close()
    box.close()


@pytest.fixture
def talk() -> Iterator[StringIO]:
    """All that any library says, at the most talkative."""
    heard, root = StringIO(), logging.getLogger()
    handler, before = logging.StreamHandler(heard), root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield heard
    root.removeHandler(handler)
    root.setLevel(before)


def logs(line: Line) -> str:
    return "".join(file.read_text("utf-8") for file in (line.terminal.home / "logs").iterdir())


def found_in(text: str, *more: str) -> list[str]:
    """What of all that must not be read stands in a text."""
    found = [secret for secret in (*SECRETS, *more) if secret in text]
    return found + WHOLE_PHONE.findall(text) + LONG.findall(text)


@pytest.mark.parametrize("as_json", [(), ("--json",)], ids=["words", "json"])
@pytest.mark.parametrize("fault", [None, *FAULTS])
def test_no_job_says_a_secret_whatever_happens(
    line: Line, talk: StringIO, fault: Fault | None, as_json: tuple[str, ...]
) -> None:
    """The name of a push has digits of the phone in it: it is told to who asked, and to nobody else."""
    if fault:
        line.safaricom.stage.mischief.add(Rule(fault, times=10_000))
    line.terminal.monkeypatch.setattr("time.sleep", lambda _: None)
    told, tokens = "", set()
    for job in JOBS:
        answer = line(*job, *as_json)
        assert answer.status in (0, 1, 3)
        told += answer.out + answer.err
        tokens.add(line.safaricom.stage.tokens._token or "no token")
    said = logs(line) + talk.getvalue()
    books = LONG.sub("", line.terminal.everything())  # the shop's own keys, sealed
    assert found_in(told + said + books, *tokens) == []
    assert "712345678" not in said + books
    assert "ws_CO_" not in logs(line)
    assert talk.getvalue()


def test_what_safaricom_repeats_is_not_repeated_by_us(line: Line, talk: StringIO) -> None:
    """Its errors have the token in them, and could have the phone."""
    echo = f"Invalid Access Token - {ECHOED} of 254712345678 {'A1' * 90}"
    counter = Counter()
    try:
        counter.will(TOKEN, Answer({"access_token": ECHOED, "expires_in": "3599"}))
        line.terminal.monkeypatch.setattr("time.sleep", lambda _: None)
        told = ""
        for code in ("401.002.01", "400.002.02", "500.001.1001", "599.1", ECHOED):
            for path in (PUSH, QUERY):
                counter.will(path, error(code, echo))
            for job in (("push", PHONE, "650", "--yes"), ("query", "ws_CO_1"), ("check",)):
                for form in ((), ("--json",)):
                    answer = line(*job, *form, MPESA_BASE_URL=counter.host)
                    told += answer.out + answer.err
    finally:
        counter.close()
    assert found_in(told + logs(line)) == []


def test_a_bug_of_ours_is_logged_whole_and_without_a_secret(line: Line) -> None:
    def breaks(*_: object, **__: object) -> NoReturn:
        raise RuntimeError

    with line.terminal.monkeypatch.context() as patch:
        patch.setattr("pos.mpesa.connection.Connection.exchange", breaks)
        with pytest.raises(RuntimeError) as broken:
            line("push", PHONE, "650", "--yes")
    sys.excepthook(broken.type, broken.value, broken.tb)
    shown = "".join(traceback.format_exception(broken.value))
    assert "RuntimeError" in logs(line)
    assert found_in(shown + logs(line)) == []


def test_what_broke_while_a_push_may_be_out_is_named_in_the_log(line: Line) -> None:
    def breaks(*_: object, **__: object) -> NoReturn:
        message = f"{APP.key} {PHONE}"
        raise RuntimeError(message)

    with line.terminal.monkeypatch.context() as patch:
        patch.setattr("requests.adapters.HTTPAdapter.send", breaks)
        assert line("push", PHONE, "650", "--yes").status != 0
    said = logs(line)
    assert "RuntimeError at test_mpesa_secrecy.py:" in said
    assert found_in(said) == []


@pytest.mark.parametrize("words", [("push", "-", "650", "--yes"), ("simulate", "-", "650")])
def test_nothing_of_it_stands_in_the_process_list(
    line: Line, tmp_path: Path, words: tuple[str, ...]
) -> None:
    counter = Counter()
    counter.will(TOKEN, Answer(b"", 400, pause=1.0))
    around = {
        **{name: value for name, value in os.environ.items() if not name.startswith("MPESA")},
        **{f"MPESA_LETTERBOX_{name}": secret for name, secret in BOX.items()},
        "MPESA_CONSUMER_KEY": APP.key,
        "MPESA_CONSUMER_SECRET": APP.secret,
        "MPESA_PASSKEY": "practice-passkey",
        "MPESA_SHORTCODE": "174379",
        "MPESA_ENVIRONMENT": "practice",
        "MPESA_BASE_URL": counter.host,
        "MPESA_LETTERBOX": "https://box.example",
        "PYTHONPATH": str(ROOT),
    }
    running = subprocess.Popen(
        [sys.executable, "-m", "pos", "mpesa", *words],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=around,
    )  # fmt: skip
    try:
        assert running.stdin is not None
        running.stdin.write(f"{PHONE}\n")
        running.stdin.flush()
        until(lambda: bool(counter.asked))
        listed = Path(f"/proc/{running.pid}/cmdline").read_text("utf-8")
        out, err = running.communicate(timeout=30)
    finally:
        running.kill()
        counter.close()
    assert "mpesa" in listed
    assert found_in(listed + out + err) == []
    assert running.returncode == 1


def test_settings_take_secrets_without_showing_them(line: Line, tmp_path: Path) -> None:
    words = [
        *(sys.executable, "-m", "pos", "settings", "--mpesa-environment", "practice"),
        *("--mpesa-number", "174379", "--mpesa-passkey", "-", "--mpesa-consumer-key", "-"),
        *AS_OWNER,
    ]
    running = subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    listed = Path(f"/proc/{running.pid}/cmdline").read_text("utf-8")
    out, err = running.communicate(f"{APP.key}\npractice-passkey\n{OWNER_PIN}\n", timeout=30)
    assert running.returncode == 0, err
    assert found_in(listed + out + err) == []
    assert found_in(logs(line)) == []
