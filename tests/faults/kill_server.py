"""Kills a selling till again and again, and looks whether every sale it acknowledged is there, once.

    python -m tests.faults.kill_server FOLDER CYCLES SEED
    python -m tests.faults.kill_server --sell FOLDER SEED SALES

A child sells from the books in the folder, and writes each receipt number into a pipe after the sale is
kept: that is the paper coming out. It is killed after a time by chance. Then the books are opened as
after a power cut, checked, and compared with what was acknowledged. One line of JSON is the answer. With --sell it only sells, so many sales, from books that are there, for power.py to watch.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path
from random import Random

from pos.shop.identity import PaymentId
from pos.shop.staff import Role
from pos.till import parking, paying, ringing
from pos.till.signing import list_staff
from tests.builders import ksh
from tests.faults.scenarios import books_in, faults_of
from tests.shops import new_shop

LONGEST = 0.25
CODES = ("101", "2*101", "5*101")


def sell(folder: Path, seed: int, *, paper: int, sales: int = 1_000_000) -> None:
    """Sell until killed; what was on the counter when the last one died is finished first."""
    dice, records = Random(seed), books_in(folder, seed)
    (cashier,) = (person.id for person in list_staff(records) if person.role is Role.CASHIER)
    waiting = [sale.id for sale in parking.list_open(records, cashier) if sale.lines]
    for _ in range(sales):
        sale = waiting.pop() if waiting else ringing.start(records, cashier).id
        for code in dice.choices(CODES, k=dice.randint(1, 4)):
            ringing.scan(records, cashier, sale=sale, typed=code)
        payment = PaymentId(records.new_id())
        done = paying.take_cash(records, cashier, sale=sale, payment=payment, given=ksh(9000))
        if done.sold is not None:
            os.write(paper, f"{done.sold.number}\n".encode())


def acknowledged(folder: Path, seed: int) -> list[str]:
    """Let a till sell, kill it, and give the receipts that came out."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        sell(folder, seed, paper=writing)
    os.close(writing)
    time.sleep(Random(seed).uniform(0, LONGEST))
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reading) as pipe:
        paper = pipe.read()
    os.waitpid(child, 0)
    return paper.split()


def kept(folder: Path) -> list[str]:
    """Give the receipt numbers that are in the books."""
    records = books_in(folder, 7)
    try:
        with records.reading() as books:
            rows = books.connection.execute("SELECT receipt FROM sales ORDER BY receipt").fetchall()
    finally:
        records.close()
    return [f"T2-{row[0]:04}" for row in rows]


def open_shop(folder: Path) -> None:
    """Make the shop that is going to be killed."""
    folder.mkdir(exist_ok=True)
    shop = new_shop(folder)
    shop.open_shift()
    shop.records.close()


def main() -> None:
    if sys.argv[1] == "--sell":
        sell(Path(sys.argv[2]), int(sys.argv[3]), paper=1, sales=int(sys.argv[4]))
        return
    folder, cycles, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    open_shop(folder)
    paper: list[str] = []
    wrong: list[str] = []
    for cycle in range(cycles):
        paper += acknowledged(folder, seed + cycle)
        there = kept(folder)
        lost = set(paper) - set(there)
        doubled = len(there) - len(set(there)) + len(paper) - len(set(paper))
        if lost or doubled:
            wrong.append(f"cycle {cycle}: lost {sorted(lost)}, doubled {doubled}")
        if cycle % max(1, cycles // 40) == 0 or cycle == cycles - 1:
            wrong += [f"cycle {cycle}: {fault}" for fault in faults_of(folder)]
    answer = {"acknowledged": len(paper), "kept": len(there), "wrong": wrong}
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
