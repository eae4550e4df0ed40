"""A letterbox whose disk fails under it: strace makes the calls that reach the disk slow, or say no."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgres import until
from tests.relay_faults.processes import Relay


@contextmanager
def sick(relay: Relay, call: str, fault: str) -> Iterator[None]:
    """Have that call of a running letterbox go wrong in that way, for as long as this lasts."""
    strace = shutil.which("strace")
    assert strace is not None, "No strace here. Run .ci/setup --tests"
    words = ["-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{fault}"]
    watching = subprocess.Popen([strace, *words, "-p", str(relay.pid)], stderr=subprocess.DEVNULL)
    try:
        until(lambda: _is_traced(relay.pid))
        yield
    finally:
        watching.terminate()
        watching.wait(20)


def _is_traced(pid: int) -> bool:
    """Tell whether every thread of a process is watched."""
    statuses = [each.read_text() for each in Path(f"/proc/{pid}/task").glob("*/status")]
    return all("TracerPid:\t0\n" not in status for status in statuses)
