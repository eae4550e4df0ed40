"""pos mpesa reconcile: a day beside the statement, for people and for scripts."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pos.shop.day_check import Obstacle
from tests.cli.terminal import AS_CASHIER, AS_MANAGER, CASHIER_PIN, MANAGER_PIN, Answer, Terminal
from tests.statements import PortalFile, put, whole


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A statement that names no short code, since the shop has none yet."""
    said = whole((650, "UKL4R8T2XA"), (-5.5, "UKL4R8T2XB"))
    said.lines[2][9] = "Pay Bill Charge"
    return put(tmp_path, unnamed(said))


def unnamed(said: PortalFile) -> PortalFile:
    said.number = ""
    return said


def reconcile(shop: Terminal, file: Path, *words: str, day: str = "2026-11-21") -> Answer:
    said = ("mpesa", "reconcile", day, "--statement", file, *AS_MANAGER, *words)
    return shop(*said, POS_PIN=MANAGER_PIN)


def test_what_is_missing_is_said_and_ends_with_one(shop: Terminal, file: Path) -> None:
    answer = reconcile(shop, file)
    assert answer.status == 1
    assert answer.out.splitlines() == [
        "missing here               1 line  statement KSh 650, books KSh 0",
        "charge                     1 line  statement KSh -5.50, books KSh 0",
        "From KSh 10,100 to KSh 10,744.50.",
        "UKL4R8T2XA: missing here. Somebody has to look at it.",
        Obstacle.WHOSE.value,
        Obstacle.ASKS.value,
    ]


def test_a_script_gets_the_same_in_figures(shop: Terminal, file: Path) -> None:
    answer = reconcile(shop, file, "--json", "--sign")
    assert answer.status == 1
    said = answer.json
    assert said.pop("figures")
    assert said == {
        "day": "2026-11-21",
        "done": False,
        "obstacles": ["whose", "asks"],
        "heaps": {
            "missing here": {"count": 1, "statement": "650", "books": "0"},
            "charge": {"count": 1, "statement": "-5.50", "books": "0"},
        },
        "opening": "10,100",
        "closing": "10,744.50",
        "asking": [
            {"line": "UKL4R8T2XA", "heap": "missing here", "statement": "650", "books": None}
        ],
        "signed_by": None,
        "by_one": None,
    }


def test_what_was_kept_agrees_once_somebody_has_said_whose_it_is(
    shop: Terminal, file: Path
) -> None:
    keep = ("mpesa", "statement", file, "--keep", *AS_MANAGER)
    assert shop(*keep, POS_PIN=MANAGER_PIN).status == 0
    answer = reconcile(shop, file, "--sign")
    assert answer.status == 1
    assert answer.out.splitlines()[-3:] == [
        "UKL4R8T2XA: matched. Somebody has to look at it.",
        Obstacle.ASKS.value,
        Obstacle.KEPT_BY_YOU.value,
    ]


def test_a_day_that_agrees_is_signed(shop: Terminal, tmp_path: Path) -> None:
    said = whole((-5.5, "UKL4R8T2XB"))
    said.lines[1][9] = "Pay Bill Charge"
    terms = '{"short_codes":[{"receiver":"600638","business":"600638"}]}'
    with closing(sqlite3.connect(shop.books)) as connection, connection:
        connection.execute("INSERT INTO mpesa_line VALUES (1, ?)", (terms,))
    file = put(tmp_path, said)
    assert reconcile(shop, file).out.endswith("2026-11-21 agrees. Sign it off with --sign.\n")
    signed = reconcile(shop, file, "--sign")
    assert (signed.status, signed.out.splitlines()[-1]) == (0, "2026-11-21 is signed off.")
    assert reconcile(shop, file, "--sign", "--json").json["signed_by"]


def test_a_day_without_anything_says_so(shop: Terminal, file: Path) -> None:
    answer = reconcile(shop, file, day="2026-01-01")
    assert answer.out.splitlines()[0] == "Neither the statement nor the books have anything on that day."  # fmt: skip


def test_a_wrong_day_is_a_wrong_word(shop: Terminal, file: Path) -> None:
    answer = reconcile(shop, file, day="yesterday")
    assert answer.status == 2
    assert "“yesterday” is no day. Write it like 2026-11-21" in answer.said


def test_a_cashier_reconciles_nothing(shop: Terminal, file: Path) -> None:
    said = ("mpesa", "reconcile", "2026-11-21", "--statement", file, *AS_CASHIER)
    assert shop(*said, POS_PIN=CASHIER_PIN).status == 1
