"""Tables are read from whatever people save, and refused in one sentence when they are damaged."""

import csv
import os
import zipfile
from datetime import date
from pathlib import Path
from random import Random

import pytest

from pos.office.sheets import MOST_BYTES, Row, Sheet, read_sheet
from pos.office.xlsx import MOST_CELLS, MOST_LINES
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.office.tables import SHEET, altered, csv_file, xlsx_file
from tests.shops import refused

BAR = "name,price\nNescafé “Gold”,65\n"
NOT_WHOLE = "it is damaged or something else"
READ_OR_REFUSED = {None, Reason.FILE_UNREADABLE, Reason.FILE_EMPTY}


def sheet_of(folder: Path, raw: bytes, name: str = "products.csv") -> Sheet:
    file = folder / name
    file.write_bytes(raw)
    return read_sheet(file)


def rows_of(folder: Path, text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.line, row.cells) for row in sheet_of(folder, text.encode()).rows]


def reason_of(file: Path) -> Reason | None:
    try:
        read_sheet(file)
    except Refusal as no:
        return no.reason
    return None


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return xlsx_file(tmp_path, ["name", "price"], ["Milk", 65], ["Tea", 40])


@pytest.mark.parametrize(
    "raw",
    [
        BAR.encode("utf-8"),
        BAR.encode("utf-8-sig"),
        BAR.encode("cp1252"),
        BAR.encode("utf-16"),
        b"\xff\xfe" + BAR.encode("utf-16-le"),
        b"\xfe\xff" + BAR.encode("utf-16-be"),
    ],
)
def test_text_is_read_in_every_encoding_that_spreadsheets_save(tmp_path: Path, raw: bytes) -> None:
    sheet = sheet_of(tmp_path, raw)
    assert sheet == Sheet("products.csv", ("name", "price"), (Row(2, ("Nescafé “Gold”", "65")),))


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_separator_is_the_sign_that_stands_most_in_the_first_row(
    tmp_path: Path, sign: str
) -> None:
    lines = [["name", "price", '"note, or what"'], ["Milk", "65", '"1,2;3|4"']]
    sheet = sheet_of(tmp_path, "\n".join(sign.join(line) for line in lines).encode())
    assert (sheet.header, sheet.rows[0].cells) == (
        ("name", "price", "note, or what"),
        ("Milk", "65", "1,2;3|4"),
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(tmp_path: Path, end: str) -> None:
    assert rows_of(tmp_path, end.join(["name,price", "Milk,65", "Tea,40"])) == [
        (2, ("Milk", "65")),
        (3, ("Tea", "40")),
    ]


def test_a_row_knows_the_line_on_which_it_begins(tmp_path: Path) -> None:
    text = '\r\nname,price\r\n\r\n"Two\r\nlines",70\r\n , \r\nTea,40\r\n'
    assert rows_of(tmp_path, text) == [(4, ("Two\r\nlines", "70")), (7, ("Tea", "40"))]


def test_a_quoted_cell_holds_separators_and_quotes_and_loses_its_blanks(tmp_path: Path) -> None:
    assert rows_of(tmp_path, 'name,price\n"Tea, ""best"" ",  65  \n')[0][1] == ('Tea, "best"', "65")


def test_rows_may_be_shorter_and_longer_than_the_first(tmp_path: Path) -> None:
    assert rows_of(tmp_path, "name,price,code\nMilk,65\nTea,40,1,2\n") == [
        (2, ("Milk", "65")),
        (3, ("Tea", "40", "1", "2")),
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [("'=1+1", "=1+1"), ("'-5", "-5"), ("'@x", "@x"), ("'quoted", "'quoted"), ("'", "'")],
)
def test_the_quote_that_an_export_put_before_a_formula_goes_again(
    tmp_path: Path, cell: str, text: str
) -> None:
    assert rows_of(tmp_path, f"name,price\n{cell},65\n")[0][1][0] == text
    book = xlsx_file(tmp_path, ["name", "price"], [cell, 65])
    assert read_sheet(book).rows[0].cells[0] == text


@pytest.mark.parametrize(
    "raw",
    [
        b'name,price\n"Milk,65\n',
        b'name,price\n"Milk"x,65\n',
        b"name,price\nMi\0lk,65\n",
        b"name,price\nMilk\x81,65\n",
        b"\xff\xfen\0a\0m\0e",
        "name,price\nMilk,65\n".encode("utf-16-le"),
        b"name,price\n" + b"x" * 200_000 + b",65\n",
        bytes(range(256)) * 4,
    ],
)
def test_a_damaged_csv_file_is_refused(tmp_path: Path, raw: bytes) -> None:
    with refused(Reason.FILE_UNREADABLE) as no:
        sheet_of(tmp_path, raw)
    assert no.value.facts == {"name": "products.csv", "kind": "CSV", "why": NOT_WHOLE}


@pytest.mark.parametrize(
    "raw", [b"", b"\n\n", b"\xef\xbb\xbf", b"name,price\n", b"name,price\n,\n"]
)
def test_a_file_without_rows_is_refused(tmp_path: Path, raw: bytes) -> None:
    with refused(Reason.FILE_EMPTY):
        sheet_of(tmp_path, raw)


def test_a_spreadsheet_without_rows_is_refused(tmp_path: Path) -> None:
    with refused(Reason.FILE_EMPTY):
        read_sheet(xlsx_file(tmp_path, ["name", "price"]))


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_missing_file_a_folder_and_a_huge_file_are_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    with refused(Reason.FILE_UNREADABLE) as missing:
        read_sheet(file)
    file.mkdir()
    with refused(Reason.FILE_UNREADABLE) as folder:
        read_sheet(file)
    file.rmdir()
    with file.open("wb") as huge:
        huge.truncate(MOST_BYTES + 1)
    with refused(Reason.FILE_UNREADABLE) as too_large:
        read_sheet(file)
    why = [no.value.facts["why"] for no in (missing, folder, too_large)]
    assert why == ["No such file or directory", "it is no file", "it is too large"]


def test_a_spreadsheet_gives_what_its_cells_show(tmp_path: Path) -> None:
    values = [
        *("Milk", " Tea ", 65, 65.5, 6161100600218, 6161100600218.0, 0.1 + 0.2),
        *(True, False, ("=1+1", 2), ("=A1", "x"), date(2026, 11, 21), None, "end", None),
    ]
    cells = read_sheet(xlsx_file(tmp_path, ["name"], values)).rows[0].cells
    assert cells == (
        *("Milk", "Tea", "65", "65.5", "6161100600218", "6161100600218", "0.3"),
        *("yes", "no", "2", "x", "2026-11-21T00:00:00", "", "end"),
    )


def test_only_the_first_sheet_of_a_spreadsheet_is_read_with_its_own_lines(tmp_path: Path) -> None:
    file = xlsx_file(tmp_path, [], ["name", "price"], [], ["Milk", 65, None, "  "], name="a.XLSX")
    assert read_sheet(file) == Sheet("a.XLSX", ("name", "price"), (Row(4, ("Milk", "65")),))


@pytest.mark.parametrize("claim", ["A1", "A1:B2", "A1:XFD1048576"])
def test_a_wrong_size_in_a_spreadsheet_hides_no_row(book: Path, claim: str) -> None:
    false = altered(book, SHEET, lambda xml: xml.replace(b'"A1:B3"', f'"{claim}"'.encode()))
    assert [row.cells[0] for row in read_sheet(false).rows] == ["Milk", "Tea"]


def test_a_spreadsheet_may_lack_what_only_concerns_its_looks(book: Path) -> None:
    assert len(read_sheet(altered(book, "xl/styles.xml", lambda _: None)).rows) == 2


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/workbook.xml", None, None),
        ("xl/sharedStrings.xml", None, None),
        ("xl/sharedStrings.xml", b"</si>", b""),
        ("xl/workbook.xml", b"UTF-8", b"UAF-8"),
        (SHEET, b"<v>65</v>", b"<v>NaN</v>"),
        (SHEET, b"<v>0</v>", b"<v>999</v>"),
        (SHEET, b'r="A2"', b'r="AAAAAAA2"'),
        (SHEET, b'<row r="2"', f'<row r="{MOST_LINES * 100_000}"'.encode()),
        (
            SHEET,
            b"<worksheet",
            b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet a="&x;"',
        ),
    ],
)
def test_a_damaged_part_of_a_spreadsheet_is_refused(
    book: Path, part: str, old: bytes | None, new: bytes
) -> None:
    bad = altered(book, part, lambda xml: None if old is None else xml.replace(old, new, 1))
    with refused(Reason.FILE_UNREADABLE) as no:
        read_sheet(bad)
    assert (no.value.facts["kind"], no.value.facts["why"]) == ("XLSX", NOT_WHOLE)


def test_a_spreadsheet_that_unfolds_without_end_is_refused(book: Path) -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE a [<!ENTITY l0 "lol">{entities}]><worksheet a="&l8;"'.encode()
    with refused(Reason.FILE_UNREADABLE):
        read_sheet(altered(book, SHEET, lambda xml: xml.replace(b"<worksheet", bomb)))


def test_a_spreadsheet_that_says_it_is_gigabytes_is_refused(book: Path) -> None:
    raw = bytearray(book.read_bytes())
    size = raw.index(b"PK\x01\x02") + 24
    raw[size : size + 4] = (0xFFFFFFF0).to_bytes(4, "little")
    book.write_bytes(raw)
    with refused(Reason.FILE_UNREADABLE) as no:
        read_sheet(book)
    assert no.value.facts["why"] == NOT_WHOLE


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_pipe_and_a_device_are_no_file(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    (tmp_path / f"zero{name}").symlink_to("/dev/zero")
    for file in (tmp_path / name, tmp_path / f"zero{name}"):
        with refused(Reason.FILE_UNREADABLE) as no:
            read_sheet(file)
        assert no.value.facts["why"] == "it is no file"


def test_no_more_of_a_file_is_read_than_may_be_however_long_it_says_it_is() -> None:
    """Files of the kernel's say that they are empty and are not."""
    with refused(Reason.FILE_EMPTY):
        read_sheet(Path("/proc/self/comm"))


@pytest.mark.slow
@pytest.mark.parametrize("cells", ["x\n" * (MOST_LINES + 1), "," * (MOST_CELLS + 1)])
def test_a_csv_file_of_too_many_cells_is_refused(tmp_path: Path, cells: str) -> None:
    with refused(Reason.FILE_UNREADABLE) as no:
        sheet_of(tmp_path, cells.encode())
    assert no.value.facts["why"] == "it has more cells than this program reads"


@pytest.mark.parametrize("raw", [b"", b"PK", b"name,price\nMilk,65\n", b"\xd0\xcf\x11\xe0" * 200])
def test_what_is_no_spreadsheet_is_refused(tmp_path: Path, raw: bytes) -> None:
    with refused(Reason.FILE_UNREADABLE):
        sheet_of(tmp_path, raw, "products.xlsx")


@pytest.mark.parametrize("fault", [TypeError, AttributeError, RuntimeError, LookupError])
def test_our_own_bug_is_no_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    """What openpyxl raises over bad parts would be our bug where no spreadsheet is read."""

    def broken(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(csv, "reader", broken)
    with pytest.raises(fault):
        sheet_of(tmp_path, b"name,price\nMilk,65\n")


def test_an_archive_of_something_else_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("hello.txt", "hello")
    with refused(Reason.FILE_UNREADABLE):
        read_sheet(tmp_path / "a.xlsx")


def test_a_spreadsheet_damaged_anywhere_is_read_or_refused_and_nothing_else(book: Path) -> None:
    raw, chance = book.read_bytes(), Random(4)
    for place in chance.sample(range(len(raw)), 300):
        flipped = raw[:place] + bytes([raw[place] ^ 0xFF]) + raw[place + 1 :]
        for damaged in (flipped, raw[:place]):
            book.write_bytes(damaged)
            assert reason_of(book) in READ_OR_REFUSED


def test_a_csv_file_of_chance_is_read_or_refused_and_nothing_else(tmp_path: Path) -> None:
    chance = Random(5)
    for _ in range(300):
        text = "".join(chance.choices('ab,;"\n\r\t|\ufeffé“=', k=chance.randrange(60)))
        file = csv_file(tmp_path, text)
        assert reason_of(file) in READ_OR_REFUSED
