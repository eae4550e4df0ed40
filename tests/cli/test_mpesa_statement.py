"""pos mpesa statement: a file of the portal is read, checked and summed, by people and by scripts."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from pos.shop.words import Reason
from tests.cli.terminal import AS_CASHIER, AS_OWNER, CASHIER_PIN, OWNER_PIN, Answer, Terminal, no
from tests.mpesa.test_statement import HEADER, row

PAID = row("UKL4R8T2XA", paid_in="650.00")
CHARGED = row("UKL4R8T2XA", paid_in="", withdrawn="-5.50", reason="Pay Bill Charge")
NEXT_DAY = row("UKM4R8T2XB", paid_in="1,000.00", completed="22-11-2026 09:00:00")
FAILED = row("UKL4R8T2XC", status="Failed")
PUZZLE = row("", paid_in="70.00")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "statement.csv"


def read(
    new: Terminal, file: Path, *rows: list[Any], words: tuple[str, ...] = (), pin: str = ""
) -> Answer:
    with file.open("w", newline="", encoding="utf-8") as opened:
        csv.writer(opened).writerows([HEADER, *rows])
    return new("mpesa", "statement", file, *words, POS_PIN=pin)


def test_a_statement_is_summed_by_day(new: Terminal, file: Path) -> None:
    answer = read(new, file, NEXT_DAY, CHARGED, PAID)
    assert answer.status == 0
    assert answer.out.splitlines() == [
        "2026-11-21  money in  in        1 row  KSh 650",
        "2026-11-21  charge    out       1 row  KSh 5.50",
        "2026-11-22  money in  in        1 row  KSh 1,000",
        "all days    money in  in       2 rows  KSh 1,650",
        "all days    charge    out       1 row  KSh 5.50",
    ]


def test_of_one_day_nothing_is_said_twice(new: Terminal, file: Path) -> None:
    assert read(new, file, PAID).out == "2026-11-21  money in  in        1 row  KSh 650\n"


def test_what_is_no_money_is_counted_and_said(new: Terminal, file: Path) -> None:
    answer = read(new, file, FAILED, PAID, PAID)
    assert answer.status == 0
    assert answer.out.splitlines()[1:] == [
        "1 row did not complete: no money.",
        "1 row stood there again, counted once.",
    ]


def test_a_line_for_a_person_ends_with_one(new: Terminal, file: Path) -> None:
    answer = read(new, file, PAID, PUZZLE)
    assert answer.status == 1
    assert answer.out.splitlines()[1:] == [
        "Line 3 looks like money, but has no receipt or no amount. Look at it."
    ]


def test_what_the_till_never_heard_of_is_kept_once(shop: Terminal, file: Path) -> None:
    words = ("--keep", *AS_OWNER)
    answer = read(shop, file, PAID, NEXT_DAY, words=words, pin=OWNER_PIN)
    assert (answer.status, answer.out.splitlines()[-1]) == (
        0,
        "2 payments heard: 2 new to the till, 0 gone back.",
    )
    again = read(shop, file, PAID, NEXT_DAY, words=("--json", *words), pin=OWNER_PIN)
    assert again.json["kept"] == {"payments": 2, "new": 0, "reversed": 0}


def test_who_may_not_see_all_money_keeps_no_statement(shop: Terminal, file: Path) -> None:
    answer = read(shop, file, PAID, words=("--keep", *AS_CASHIER), pin=CASHIER_PIN)
    assert (answer.status, answer.out) == (1, "")
    assert read(shop, file, PAID, words=("--keep",)).said.startswith("Say who you are")


def test_a_statement_without_money_says_so(new: Terminal, file: Path) -> None:
    assert read(new, file).out == "No money came or went.\n"


def test_a_script_gets_every_row_masked(new: Terminal, file: Path) -> None:
    own_number = row("UKL4R8T2XA", paid_in="650.00", account="0712345678")
    answer = read(new, file, own_number, FAILED, PUZZLE, words=("--json",))
    assert answer.status == 1
    assert answer.json == {
        "done": False,
        "sums": [{"day": "2026-11-21", "sort": "money in", "is_in": True, "count": 1, "amount": "650"}],
        "entries": [
            {
                "receipt": "UKL4R8T2XA",
                "at": "2026-11-21T09:30:05+00:00",
                "sort": "money in",
                "is_in": True,
                "is_sale": True,
                "amount": "650",
                "phone": "07** *** 678",
                "account": "07** *** 678",
                "original": "",
            }
        ],
        "not_completed": 1,
        "twice": 0,
        "not_understood": [4],
    }  # fmt: skip
    assert "JOHN" not in json.dumps(answer.json)


def test_a_spreadsheet_is_read_too(new: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "statement.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for at, cells in enumerate([HEADER, PAID]):
            sheet.write_row(at, 0, cells)
    assert new("mpesa", "statement", file).out.endswith("KSh 650\n")


def test_a_file_that_is_none_is_refused(new: Terminal, tmp_path: Path) -> None:
    answer = new("mpesa", "statement", tmp_path / "missing.csv")
    assert (answer.status, answer.out) == (1, "")
    assert "missing.csv cannot be read: no such file" in answer.said
    assert new("mpesa", "statement", tmp_path).status == 1


def test_a_bad_amount_is_refused_with_its_place(new: Terminal, file: Path) -> None:
    answer = read(new, file, PAID, row("UKL4R8T2XD", paid_in="6O0"))
    place = {"name": "statement.csv", "line": 3, "column": "paid in"}
    assert (answer.status, answer.out) == (1, "")
    assert answer.said == no(Reason.STATEMENT_UNREADABLE, **place)
