"""Tables into the books and out of them, from the command line."""

import csv
import os
import signal
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from pos.office.export_tables import TABLES
from pos.records.running import only_one
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.cli.terminal import PRODUCTS, Answer, Terminal, no, trouble
from tests.office.tables import xlsx_file
from tests.records.tampering import plain

BAD = "Name,Price,Code,Shelf\nBread,70,B1,a\nToast,ten,B2,a\n,5,B3,a\nBun,5,B1,a\n"
BAD_ROWS = [
    "Line 3, Price: “ten” is not an amount. Write it like 1,250 or 1,250.50.",
    "Line 4, Name: A name is needed.",
    "Line 5, Code: Line 2 has the same product.",
]


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    """Write a file of products."""

    def write(text: str) -> Path:
        path = tmp_path / "new.csv"
        path.write_text(text, "utf-8")
        return path

    return write


File = Callable[[str], Path]


def counts(new: int = 0, changed: int = 0, same: int = 0, out: int = 0, verb: str = "were") -> str:
    return (
        f"{new} products {verb} added, {changed} changed, {same} are as they were, "
        f"{out} rows {verb} left out."
    )


def started(answer: Answer, shop: Terminal) -> bool:
    return answer.err.endswith(f"Started a new shop in {shop.home}, till 1.\n")


def test_the_first_import_starts_a_shop(new: Terminal, file: File) -> None:
    answer = new("import", file(PRODUCTS))
    assert (answer.status, answer.out) == (0, f"{counts(new=2)}\n")
    assert started(answer, new)
    assert new.names() == ["Bread", "Milk"]
    assert new("check").status == 0


def test_the_same_file_again_changes_nothing(new: Terminal, file: File) -> None:
    new("import", file(PRODUCTS))
    before = new.everything()
    answer = new("import", file(PRODUCTS))
    assert (answer.status, answer.out) == (0, f"{counts(same=2)}\n")
    assert "Started" not in answer.err
    assert new.everything() == before


def test_a_file_with_changes_changes_only_those(shop: Terminal, file: File) -> None:
    answer = shop.as_owner("import", file("name,price,code\nMilk,66,101\nBread,70,102\nTea,40,103"))
    assert answer.out == f"{counts(new=1, changed=1, same=1)}\n"
    assert shop.ask_books("SELECT price_cents FROM products WHERE code = '101'") == [(6600,)]


def test_of_columns_without_use_the_first_twenty_are_named(new: Terminal, file: File) -> None:
    headings = [f"x{number}" for number in range(1022)]
    lines = new("import", file(f"name,price,{','.join(headings)}\nTea,40\n")).out.splitlines()
    named = [f"The column “{heading}” is not used." for heading in headings[:20]]
    assert lines == [*named, "1,002 more columns are not used.", counts(new=1)]


def test_a_spreadsheet_comes_in_too(new: Terminal, tmp_path: Path) -> None:
    book = xlsx_file(tmp_path, ["name", "price"], ["Tea", 40])
    assert new("import", book).out == f"{counts(new=1)}\n"
    assert new.names() == ["Tea"]


def test_it_is_said_how_far_an_import_is(new: Terminal, file: File) -> None:
    told = new("import", file(PRODUCTS)).err.splitlines()
    for work in ("Reading", "Comparing", "Adding", "Putting in stock"):
        assert [line for line in told if line.startswith(work)] == [
            f"{work}: 0 of 2",
            f"{work}: 2 of 2",
        ]
    assert not any(line.startswith("Changing") for line in told)


def test_a_dry_run_says_what_would_be_and_changes_nothing(shop: Terminal, file: File) -> None:
    names, moves = shop.names(), shop.ask_books("SELECT * FROM stock_moves")
    answer = shop.as_owner("import", "--dry-run", file("name,price,stock\nTea,40,3\n"))
    assert (answer.status, answer.out) == (0, f"{counts(new=1, verb='would be')}\n")
    assert (shop.names(), shop.ask_books("SELECT * FROM stock_moves")) == (names, moves)


@pytest.mark.parametrize(("text", "status"), [(PRODUCTS, 0), (BAD, 1)])
def test_a_dry_run_starts_no_shop(new: Terminal, file: File, text: str, status: int) -> None:
    answer = new("import", "--dry-run", file(text))
    assert answer.status == status
    assert not new.books.exists()
    assert "Started" not in answer.err


def test_every_bad_row_is_told_and_nothing_comes_in(shop: Terminal, file: File) -> None:
    before = shop.names()
    answer = shop.as_owner("import", file(BAD))
    assert (answer.status, answer.out.splitlines()) == (1, BAD_ROWS)
    assert answer.said == no(Reason.ROWS_BAD, count=3)
    assert shop.names() == before


def test_right_rows_come_in_when_bad_ones_are_skipped(shop: Terminal, file: File) -> None:
    answer = shop.as_owner("import", "--skip-bad", file(BAD))
    assert answer.status == 0
    assert answer.out.splitlines() == [
        *BAD_ROWS,
        "The column “Shelf” is not used.",
        counts(new=1, out=3),
    ]
    assert len(shop.names()) == 3


@pytest.mark.parametrize(
    ("text", "reason", "facts"),
    [
        ("name,price\n", Reason.FILE_EMPTY, {}),
        ("nome,price\nTea,40\n", Reason.HEADERS_MISSING, {"missing": "name"}),
        ("name,name,price\nTea,Tea,4\n", Reason.HEADER_TWICE, {"column": "name"}),
        (BAD, Reason.ROWS_BAD, {"count": 3}),
    ],
)
def test_a_first_import_that_is_refused_starts_no_shop(
    new: Terminal, file: File, text: str, reason: Reason, facts: dict[str, object]
) -> None:
    answer = new("import", file(text))
    assert answer.status == 1
    assert answer.said == no(reason, **({"name": "new.csv"} | facts))
    assert not new.books.exists()
    assert "Started" not in answer.err


@pytest.mark.parametrize(
    ("name", "why"),
    [("none.csv", "No such file or directory"), ("", "it is no file")],
)
def test_a_file_that_is_not_there_is_told_in_one_sentence(
    new: Terminal, tmp_path: Path, name: str, why: str
) -> None:
    path = tmp_path / name
    answer = new("import", path)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == f"{no(Reason.FILE_UNREADABLE, name=path.name, kind='CSV', why=why)}\n"
    assert not new.books.exists()


def test_a_broken_spreadsheet_is_told_in_one_sentence(shop: Terminal, tmp_path: Path) -> None:
    book = tmp_path / "broken.xlsx"
    book.write_bytes(b"PK\3\4 and then nothing")
    answer = shop.as_owner("import", book)
    why = "it is damaged or something else"
    sentence = no(Reason.FILE_UNREADABLE, name="broken.xlsx", kind="XLSX", why=why)
    assert (answer.status, answer.err) == (1, f"{sentence}\n")


def test_an_import_is_told_as_json(new: Terminal, file: File) -> None:
    answer = new("import", "--json", file(f"{PRODUCTS}Tea,40,103,,"))
    assert answer.json == {
        "imported": True,
        "new": 3,
        "changed": 0,
        "unchanged": 0,
        "problems": [],
        "unused": [],
    }
    trial = new("import", "--json", "--dry-run", "--skip-bad", file(BAD)).json
    assert (trial["imported"], trial["new"], trial["unused"]) == (False, 1, ["Shelf"])


def test_bad_rows_are_told_as_json(new: Terminal, file: File) -> None:
    answer = new("import", "--json", file(BAD))
    assert (answer.status, answer.json["imported"]) == (1, False)
    found = answer.json["problems"]
    assert [(each["line"], each["column"]) for each in found] == [
        (3, "Price"),
        (4, "Name"),
        (5, "Code"),
    ]
    assert BAD_ROWS[0].endswith(found[0]["why"])


def test_a_cashier_imports_nothing(shop: Terminal, file: File) -> None:
    before = shop.names()
    answer = shop.as_cashier("import", file("name,price\nTea,40\n"))
    assert (answer.status, answer.out) == (1, "")
    assert answer.said == no(Reason.NOT_ALLOWED, act="change products and prices")
    assert shop.names() == before


def test_nothing_is_imported_while_the_till_runs(shop: Terminal, file: File) -> None:
    before = shop.everything()
    with only_one(shop.books):
        answer = shop.as_owner("import", file("name,price\nTea,40\n"))
    assert (answer.status, answer.out, answer.err) == (1, "", f"{trouble(Fault.RUNNING)}\n")
    assert shop.everything() == before


@pytest.mark.slow
def test_books_that_another_program_holds_are_waited_for_and_then_given_up(
    shop: Terminal, file: File
) -> None:
    before = shop.everything()
    with plain(shop.books) as holder:
        holder.execute("BEGIN IMMEDIATE")
        answer = shop.as_owner("import", file("name,price\nTea,40\n"))
    assert (answer.status, answer.said) == (1, trouble(Fault.BUSY))
    assert shop.everything() == before


class CtrlC(StringIO):
    """A screen before which somebody presses Ctrl-C, once or more, when he reads a certain word."""

    def __init__(self, word: str, times: int = 1) -> None:
        super().__init__()
        self._word = word
        self._times = times

    def write(self, text: str, /) -> int:
        if self._word and self._word in text:
            self._word = ""
            for _ in range(self._times):
                signal.raise_signal(signal.SIGINT)
        return super().write(text)


@pytest.mark.parametrize("work", ["Reading", "Comparing", "Adding: 1", "Putting in stock: 0"])
def test_ctrl_c_in_the_middle_of_an_import_keeps_nothing(
    new: Terminal, file: File, monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    screen = CtrlC(work)
    monkeypatch.setattr(sys, "stderr", screen)
    answer = new("import", file(f"{PRODUCTS.splitlines()[0]}\nTea,40,1,2,"))
    assert (answer.status, answer.out) == (130, "")
    assert screen.getvalue().endswith("Stopped. Nothing of it was kept.\n")
    assert not new.books.exists()


def test_ctrl_c_after_the_last_step_comes_too_late_and_is_not_told_as_stopped(
    new: Terminal, file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", CtrlC("Putting in stock: 1 of 1"))
    answer = new("import", file(f"{PRODUCTS.splitlines()[0]}\nTea,40,1,2,"))
    assert (answer.status, answer.out) == (0, f"{counts(new=1)}\n")
    assert new.names() == ["Tea"]


def test_ctrl_c_pressed_again_ends_the_work_at_once_and_promises_nothing(
    new: Terminal, file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = CtrlC("Comparing", times=2)
    monkeypatch.setattr(sys, "stderr", screen)
    answer = new("import", file(PRODUCTS))
    assert (answer.status, answer.out) == (130, "")
    assert screen.getvalue().endswith("\nStopped.\n")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_export_that_is_stopped_leaves_no_file(
    shop: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = csv.writer

    def writer(*given: Any, **how: Any) -> Any:
        signal.raise_signal(signal.SIGINT)
        return write(*given, **how)

    monkeypatch.setattr(csv, "writer", writer)
    answer = shop.as_owner("export", "products", tmp_path / "out.csv")
    assert (answer.status, answer.out) == (130, "")
    assert answer.said == "Stopped. Nothing of it was kept."
    assert list(tmp_path.glob("*out.csv*")) == []


@pytest.mark.parametrize("what", sorted(TABLES))
def test_every_table_comes_out(shop: Terminal, tmp_path: Path, what: str) -> None:
    path = tmp_path / f"{what}.csv"
    answer = shop.as_manager("export", what, path)
    with path.open(encoding="utf-8-sig", newline="") as written:
        heading, *rows = csv.reader(written)
    assert (answer.status, answer.out) == (0, f"{len(rows)} rows are in {path}.\n")
    assert tuple(heading) == TABLES[what].headings


def test_an_export_is_told_as_json(shop: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "stock.xlsx"
    answer = shop.as_owner("export", "stock", path, "--json")
    assert answer.json == {"file": str(path), "rows": 2}
    assert path.read_bytes().startswith(b"PK")


@pytest.mark.slow
def test_products_that_came_out_come_in_again_as_they_were(shop: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    shop.as_owner("export", "products", path)
    assert shop.as_owner("import", path).out == f"{counts(same=2)}\n"


def test_an_export_while_the_till_runs_is_no_trouble(shop: Terminal, tmp_path: Path) -> None:
    with only_one(shop.books):
        assert shop.as_owner("export", "audit", tmp_path / "audit.csv").status == 0


def test_nothing_is_overwritten(shop: Terminal, file: File) -> None:
    path = file("what was there")
    answer = shop.as_owner("export", "products", path)
    assert (answer.status, answer.out) == (1, "")
    assert answer.said == no(Reason.ALREADY_THERE, name=path.name)
    assert path.read_text() == "what was there"


def test_a_table_ends_in_csv_or_xlsx(shop: Terminal, tmp_path: Path) -> None:
    answer = shop.as_owner("export", "sales", tmp_path / "sales.xls")
    assert (answer.status, answer.out) == (1, "")
    assert answer.said == no(Reason.ENDING_UNKNOWN, name="sales.xls")
    assert not (tmp_path / "sales.xls").exists()


def test_a_folder_that_is_not_there_is_told(shop: Terminal, tmp_path: Path) -> None:
    answer = shop.as_owner("export", "products", tmp_path / "none" / "out.csv")
    why = os.strerror(2).lower()
    assert (answer.status, answer.out) == (1, "")
    assert answer.said == trouble(Fault.FOLDER, where=tmp_path / "none", why=why)


def test_a_cashier_exports_nothing(shop: Terminal, tmp_path: Path) -> None:
    answer = shop.as_cashier("export", "audit", tmp_path / "audit.csv")
    assert (answer.status, answer.out) == (1, "")
    assert answer.said == no(Reason.NOT_ALLOWED, act="export the books")
    assert not (tmp_path / "audit.csv").exists()
