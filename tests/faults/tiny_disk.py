"""Sells on a real disk that is too small until it is full, makes room, and looks whether anything was lost.

    unshare --map-root-user --mount python -m tests.faults.tiny_disk FOLDER TIMES SEED

The disk is a tmpfs of a few megabytes; unshare lets an ordinary user mount one. One line of JSON is the
answer: how often it was full, and what was wrong.
"""

import json
import subprocess
import sys
from pathlib import Path
from random import Random

from pos.shop.faults import Fault
from pos.shop.refusal import Trouble
from pos.till.signing import list_staff
from tests.faults.kill_server import kept, open_shop
from tests.faults.scenarios import books_in, faults_of
from tests.shops import SetWorld, Shop

SIZE = 4 << 20
MOST_SALES = 2000
FULL = {Fault.DISK_FULL, Fault.DISK_ERROR}
"""A log whose index cannot grow is told as a disk that did not do what it was asked."""


def fill(folder: Path, free: int) -> Path:
    """Put something on the disk that leaves only so many bytes."""
    ballast = folder / "ballast"
    size = SIZE
    with ballast.open("wb", buffering=0) as file:
        try:
            while size:
                size -= file.write(bytes(min(size, 4096)))
        except OSError:
            pass
        file.truncate(max(0, file.tell() - free))
    return ballast


def sell_until_full(shop: Shop) -> tuple[list[str], Trouble | None]:
    """Sell; give the receipts that came out, and what the cashier read at last."""
    paper: list[str] = []
    for _ in range(MOST_SALES):
        try:
            done = shop.sell("101", "2*101").sold
        except Trouble as trouble:
            return paper, trouble
        assert done is not None
        paper.append(str(done.number))
    return paper, None


def main() -> None:
    folder, times, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", str(folder)]
    subprocess.run(mount, check=True)
    open_shop(folder)
    dice, wrong = Random(seed), []
    paper: list[str] = []
    for turn in range(times):
        records = books_in(folder, seed % 1000 + turn)
        shop = Shop(records, SetWorld(), {who.role: who.id for who in list_staff(records)})
        ballast = fill(folder, free=dice.randrange(0, 200_000))
        sold, trouble = sell_until_full(shop)
        ballast.unlink()
        paper += sold
        paper.append(str(shop.sell("101").sold.number))  # type: ignore[union-attr]
        records.close()
        if trouble is None or trouble.fault not in FULL:
            wrong.append(f"time {turn}: the disk was full and was told as {trouble}")
        if set(paper) - set(kept(folder)):
            wrong.append(f"time {turn}: lost {sorted(set(paper) - set(kept(folder)))}")
        wrong += [f"time {turn}: {fault}" for fault in faults_of(folder)]
    sys.stdout.write(json.dumps({"times": times, "wrong": wrong}) + "\n")


if __name__ == "__main__":
    main()
