"""One running till for each file of books."""

import errno
import fcntl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pos.records.running import only_one
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

RUNS = """
import sys
from pathlib import Path
from pos.records.running import only_one
with only_one(Path(sys.argv[1])):
    print("running", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_till(records: Path) -> Iterator[subprocess.Popen[str]]:
    """A second program that runs with these records, until it is told to end."""
    with subprocess.Popen(
        [sys.executable, "-c", RUNS, str(records)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "running\n"
        try:
            yield program
        finally:
            program.kill()


def test_a_second_program_is_told_that_one_is_running(tmp_path: Path) -> None:
    records = tmp_path / "records.sqlite"
    with (
        another_till(records),
        pytest.raises(Trouble) as trouble,
        only_one(records),
    ):
        pytest.fail("two tills ran at once")
    assert trouble.value.fault is Fault.RUNNING
    assert trouble.value.again


def test_a_program_that_dies_leaves_the_books_free(tmp_path: Path) -> None:
    records = tmp_path / "records.sqlite"
    with another_till(records) as program:
        program.kill()
        program.wait()
        with only_one(records):
            pass


def test_books_come_free_when_the_work_ends_or_breaks(tmp_path: Path) -> None:
    records = tmp_path / "records.sqlite"
    with pytest.raises(KeyError), only_one(records):
        raise KeyError
    with only_one(records), pytest.raises(Trouble), only_one(records):
        pytest.fail("two tills ran at once")
    with only_one(records):
        pass


def test_a_folder_that_cannot_be_used_is_no_running_till(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble, only_one(tmp_path / "none" / "records.sqlite"):
        pytest.fail("there is nothing to run with")
    assert trouble.value.fault is Fault.FOLDER


def test_a_disk_that_knows_no_locks_is_no_running_till(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", fail)
    with pytest.raises(Trouble) as trouble, only_one(tmp_path / "records.sqlite"):
        pytest.fail("nothing was locked")
    assert trouble.value.fault is Fault.FOLDER


def test_a_disk_that_fails_in_the_work_is_left_to_the_work(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), only_one(tmp_path / "records.sqlite"):
        (tmp_path / "none").read_text()


def test_other_books_may_be_used_beside(tmp_path: Path) -> None:
    with only_one(tmp_path / "records.sqlite"), only_one(tmp_path / "practice.sqlite"):
        assert not (tmp_path / "records.sqlite").exists()
