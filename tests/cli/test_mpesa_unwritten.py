"""What went out is told by the exit status and the name, even where the answer cannot be written."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mpesa.counter import ACCEPTED, PROMPTED, PUSH, Answer, Counter

ROOT = Path(__file__).parents[2]
CHECKOUT = PROMPTED["CheckoutRequestID"]
WORDS = ("push", "0712345678", "10", "--yes")


@pytest.fixture
def counter() -> Iterator[Counter]:
    counter = Counter()
    counter.will(PUSH, Answer(PROMPTED))
    counter.will("/mpesa/c2b/v2/simulate", Answer({**ACCEPTED, "OriginatorCoversationID": "53e3"}))
    yield counter
    counter.close()


def around(counter: Counter, home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MPESA")}
    return kept | {
        "POS_HOME": str(home),
        "MPESA_ENVIRONMENT": "practice",
        "MPESA_BASE_URL": counter.host,
        "MPESA_SHORTCODE": "600638",
        "MPESA_CONSUMER_KEY": "the-key",
        "MPESA_CONSUMER_SECRET": "the-secret",
        "MPESA_PASSKEY": "the-passkey",
        "MPESA_LETTERBOX": "https://box.example",
        "MPESA_LETTERBOX_STK": "ab12",
        "PYTHONPATH": str(ROOT),
    }


def typed(
    counter: Counter, home: Path, *words: str, behind: str
) -> subprocess.CompletedProcess[str]:
    """Type a command at a shell that sends what it writes somewhere; its status is told at the end."""
    return subprocess.run(
        ["bash", "-c", f'"$@" {behind}; exit ${{PIPESTATUS[0]}}', "x", sys.executable, "-m", "pos", "mpesa", *words],
        env=around(counter, home), capture_output=True, text=True, check=False, timeout=60, stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize("behind", ["> /dev/full", "| (exec <&-; sleep 2)", ">&-"])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_push_that_cannot_be_told_is_done_all_the_same(
    counter: Counter, tmp_path: Path, behind: str, form: tuple[str, ...]
) -> None:
    told = typed(counter, tmp_path, *WORDS, *form, behind=behind)
    assert (told.returncode, told.stdout) == (0, "")
    assert told.stderr == f"Safaricom has taken it as {CHECKOUT}. The rest could not be written.\n"
    assert len(counter.at(PUSH)) == 1


@pytest.mark.parametrize(("pause", "cut", "status"), [(0.0, None, 0), (0.0, 0, 3), (0.3, None, 3)])
def test_ctrl_c_once_a_push_is_out_never_ends_as_if_it_were_not(
    counter: Counter, tmp_path: Path, pause: float, cut: int | None, status: int
) -> None:
    """However late it comes: while the answer is waited for, told, or the program ends."""
    counter.will(PUSH, Answer(PROMPTED, cut=cut, pause=pause))
    words = [sys.executable, "-m", "pos", "mpesa", *WORDS]
    with subprocess.Popen(words, env=around(counter, tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as push:  # fmt: skip
        assert push.stdout is not None
        assert push.stderr is not None
        if pause:
            while not counter.at(PUSH):
                time.sleep(0.01)
        else:
            (push.stderr if cut == 0 else push.stdout).readline()
        push.send_signal(signal.SIGINT)
        assert push.wait(30) == status


def test_an_order_that_simulates_is_told_so_too(counter: Counter, tmp_path: Path) -> None:
    words = ("simulate", "0712345678", "10")
    told = typed(counter, tmp_path, *words, behind="> /dev/full")
    assert (told.returncode, "taken it as 53e3" in told.stderr) == (0, True)


@pytest.mark.parametrize("behind", ["> /dev/full", "> /dev/full 2>&1", "2>&-", ">&- 2>&-"])
def test_a_push_that_is_lost_stays_not_known(counter: Counter, tmp_path: Path, behind: str) -> None:
    counter.will(PUSH, Answer(b"", cut=0))
    told = typed(counter, tmp_path, *WORDS, "--json", behind=behind)
    assert told.returncode == 3
    assert "Traceback" not in told.stderr


def test_a_push_that_was_refused_stays_refused(counter: Counter, tmp_path: Path) -> None:
    counter.will(PUSH, Answer({"errorCode": "400.002.02", "errorMessage": "no"}, 400))
    told = typed(counter, tmp_path, *WORDS, "--json", behind="> /dev/full")
    assert told.returncode == 1


def test_a_question_is_read_as_far_as_somebody_reads(counter: Counter, tmp_path: Path) -> None:
    told = typed(counter, tmp_path, "check", behind="| (exec <&-; sleep 1)")
    assert told.returncode == 1
    assert "Traceback" not in told.stderr
