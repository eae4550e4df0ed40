"""A backup made while a till is selling holds every sale acknowledged before it, and all of it is right."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from pos.office.backup import back_up
from pos.office.restoring import unpacked
from pos.records.checks import run_checks
from tests.faults.kill_server import open_shop
from tests.faults.scenarios import books_in
from tests.shops import KEYS, SetWorld

pytestmark = [pytest.mark.slow, pytest.mark.timeout(200)]
BACKUPS = 50
PAPER = 8 * 8  # bytes: eight receipts' numbers


def sales_in(backup: Path, folder: Path) -> int:
    """Give how many sales a backup holds, once every check of it has passed."""
    path, world = folder / "elsewhere.sqlite", SetWorld().world()
    with unpacked(backup, path, world) as candidate, candidate.records.reading() as books:
        assert [fault for _, fault in run_checks(books, keys=KEYS) if fault] == []
        return int(books.connection.execute("SELECT COUNT(*) FROM sales").fetchone()[0])


def last_printed(till: subprocess.Popen[bytes]) -> int:
    """Give the number of a receipt that has come out; the narrow pipe holds a fast till back."""
    assert till.stdout is not None
    lines = os.read(till.stdout.fileno(), PAPER).decode().split("\n")
    return int(lines[-2].split("-")[1]) if "-" in lines[-2] else 0


def test_every_backup_made_while_selling_is_whole(tmp_path: Path) -> None:
    open_shop(tmp_path / "shop")
    sell = [sys.executable, "-m", "tests.faults.kill_server", "--sell", str(tmp_path / "shop")]
    records = books_in(tmp_path / "shop", 3)
    with records.reading() as books:
        owner = books.connection.execute("SELECT id FROM staff WHERE role = 'owner'").fetchone()[0]
    sell += ["4", "1000000"]
    with subprocess.Popen(sell, stdout=subprocess.PIPE, bufsize=0, pipesize=4096) as till:
        counts = []
        for number in range(BACKUPS):
            printed = last_printed(till)
            records.world = SetWorld(at=SetWorld().at + timedelta(seconds=number)).world()
            backup = back_up(records, owner, folder=tmp_path)
            counts.append(sales_in(backup, tmp_path))
            assert counts[-1] >= printed
        till.kill()
    records.close()
    assert counts == sorted(counts)
    assert counts[-1] > counts[0]
