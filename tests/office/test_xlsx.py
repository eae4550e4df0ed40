"""A spreadsheet that would fill the memory or be read for ever is refused before it is read."""

import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from pos.office.sheets import read_sheet
from pos.office.xlsx import MOST_TAGS, MOST_UNPACKED, NO_VALUE, Unreadable, xlsx_rows
from pos.shop.words import Reason
from tests.office.tables import SHEET, altered, xlsx_file
from tests.shops import refused

STRINGS = "xl/sharedStrings.xml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return xlsx_file(tmp_path, ["name", "price"], ["Milk", 65])


def packed(file: Path, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The same spreadsheet packed in another way."""
    new = file.with_name(f"packed-{file.name}")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(new, "w", method) as archive:
        for name in old.namelist():
            archive.writestr(name, old.read(name))
    return new.read_bytes()


def before(end: bytes, more: bytes) -> Callable[[bytes], bytes]:
    return lambda xml: xml.replace(end, more + end)


def why(raw: bytes) -> str:
    with pytest.raises(Unreadable) as unreadable:
        list(xlsx_rows(raw))
    return str(unreadable.value)


@pytest.mark.slow
def test_millions_of_strings_are_refused_at_once(book: Path) -> None:
    strings = before(b"</sst>", b"<si><t>a</t></si>" * (MOST_TAGS // 4 + 1))
    bomb, begun = packed(altered(book, STRINGS, strings)), time.monotonic()
    assert why(bomb) == "it has more cells than this program reads"
    assert len(bomb) < 500_000
    assert time.monotonic() - begun < 5


@pytest.mark.slow
def test_a_part_that_unpacks_without_end_is_refused(book: Path) -> None:
    bomb = packed(altered(book, STRINGS, before(b"</sst>", b" " * MOST_UNPACKED)))
    assert why(bomb) == "it is too large"


def test_a_part_that_says_it_is_smaller_than_it_is_is_refused(book: Path) -> None:
    raw = bytearray(packed(altered(book, STRINGS, before(b"</sst>", b" " * 1_000_000))))
    place = raw.index(STRINGS.encode(), raw.index(b"PK\1\2")) - 46 + 24
    raw[place : place + 4] = (100).to_bytes(4, "little")
    assert why(bytes(raw)) == "it is damaged or something else"


def test_a_part_packed_in_a_way_that_cannot_be_bounded_is_refused(book: Path) -> None:
    assert why(packed(book, zipfile.ZIP_BZIP2)) == "it is damaged or something else"


def test_cells_far_out_on_every_row_are_refused(book: Path) -> None:
    rows = b"".join(b'<row r="%d"><c r="XFD%d"/></row>' % (row, row) for row in range(3, 1000))
    assert why(packed(altered(book, SHEET, before(b"</sheetData>", rows)))) == (
        "it has more cells than this program reads"
    )


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (b'<c r="B2"><f>1+1</f></c>', NO_VALUE),
        (b'<c r="B2"><f>1+1</f><v></v></c>', NO_VALUE),
        (b'<c r="B2"><f t="shared" si="0"/><v/></c>', NO_VALUE),
        (b'<c r="B2"><f>1+1</f><v>2</v></c>', 2),
        (b'<c r="B2" t="str"><f>A9</f><v></v></c>', None),
        (b'<c r="B2"></c>', None),
    ],
)
def test_a_formula_that_was_never_worked_out_is_told_from_an_empty_cell(
    book: Path, cell: bytes, value: object
) -> None:
    cells = altered(book, SHEET, lambda xml: xml.replace(b'<c r="B2"><v>65</v></c>', cell))
    assert list(xlsx_rows(cells.read_bytes()))[1][1] == value


def test_a_formula_is_found_wherever_its_part_is_cut_in_pieces(book: Path) -> None:
    """Parts are unpacked a mebibyte at a time."""
    cell = b'<c r="B2"><f>1+1</f></c>'
    for place in range(1 << 20, (1 << 20) - 8, -1):

        def filled(xml: bytes, place: int = place) -> bytes:
            xml = xml.replace(b'<c r="B2"><v>65</v></c>', cell)
            gap = place - xml.index(b"<f>")
            return xml.replace(b"<sheetData>", b" " * gap + b"<sheetData>")

        raw = altered(book, SHEET, filled).read_bytes()
        assert list(xlsx_rows(raw))[1][1] == NO_VALUE


def test_a_spreadsheet_that_is_too_large_is_refused_with_a_sentence(tmp_path: Path) -> None:
    book = xlsx_file(tmp_path, ["name", "price"], ["Milk", 65])
    bomb = altered(book, STRINGS, before(b"</sst>", b"<si/>" * (MOST_TAGS + 1)))
    with refused(Reason.FILE_UNREADABLE) as no:
        read_sheet(bomb)
    assert str(no.value).endswith(": it has more cells than this program reads.")
