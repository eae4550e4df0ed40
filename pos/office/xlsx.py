"""XLSX files: the rows of the first sheet, and nothing that would fill the memory or never end."""

import lzma
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from copy import copy
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError

from pos.shop.unreadable import Unreadable

MOST_UNPACKED = 256 * 1024 * 1024
MOST_TAGS = 10_000_000
"""A cell has four to six, a string four: a hundred thousand products with every column fit in."""
MOST_CELLS = 4_000_000
"""With the empty ones that a spreadsheet only counts, so that one cell far out is no endless row."""
MOST_LINES = 1_048_576
"""As many rows as a spreadsheet has; a file that names later ones would be read for ever."""
NO_VALUE = "\0"
"""What a cell holds whose formula was never worked out; no text of any file is this."""
DAMAGED = "it is damaged or something else"
TOO_LARGE = "it is too large"
TOO_MANY = "it has more cells than this program reads"
CHUNK = 1 << 20
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_FORMULA = re.compile(rb"<(?:\w{1,20}:)?f[\s/>]")
_LONGEST_FORMULA_TAG = 24
_BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ParseError)
_BAD_PARTS = (LookupError, ValueError, TypeError, AttributeError, RuntimeError)
"""How openpyxl meets parts that do not fit together; of our own code they would be bugs."""


def xlsx_rows(raw: bytes) -> Iterator[tuple[object, ...]]:
    """Give the rows of the first sheet; whatever openpyxl stumbles over is damage."""
    cells = 0
    try:
        has_formulas = _check_parts(raw)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # of looks and rules that no product needs
            rows = _with_formulas(raw) if has_formulas else _plain_rows(raw)
            for line, row in enumerate(rows, start=1):
                cells += len(row)
                if line > MOST_LINES:
                    raise Unreadable(DAMAGED)
                if cells > MOST_CELLS:
                    raise Unreadable(TOO_MANY)
                yield row
    except (*_BROKEN_ARCHIVE, *_BAD_PARTS) as error:
        raise Unreadable(DAMAGED) from error


def _check_parts(raw: bytes) -> bool:
    """Unpack every part once, counting, before anything reads it whole; say whether there are formulas.

    What the archive says of its parts is not believed: openpyxl would unpack all that is there.
    """
    left, tags, has_formulas = MOST_UNPACKED, 0, False
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        for part in archive.infolist():
            if part.compress_type not in _PACKED:
                raise Unreadable(DAMAGED)
            found = 0
            for chunk, end_before in _unpacked(archive, part, most=left + 2 * CHUNK):
                found += len(chunk)
                tags += chunk.count(b"<")
                has_formulas = has_formulas or bool(_FORMULA.search(end_before + chunk))
                if found > left or tags > MOST_TAGS:
                    raise Unreadable(TOO_LARGE if found > left else TOO_MANY)
            if found != part.file_size:
                raise Unreadable(DAMAGED)
            left -= found
    return has_formulas


def _unpacked(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, *, most: int
) -> Iterator[tuple[bytes, bytes]]:
    """Give all that a part holds, however long it says it is, each piece with the end of the last."""
    whole, end = copy(part), b""
    whole.file_size = most
    with archive.open(whole) as file:
        while chunk := file.read(CHUNK):
            yield chunk, end
            end = chunk[-_LONGEST_FORMULA_TAG:]


def _plain_rows(raw: bytes) -> Iterator[tuple[object, ...]]:
    yield from _first_sheet(raw, data_only=True).iter_rows(values_only=True)


def _with_formulas(raw: bytes) -> Iterator[tuple[object, ...]]:
    """Give the rows with what their formulas came to; it takes reading the sheet in both ways."""
    shown, written = (
        _first_sheet(raw, data_only=data_only).iter_rows() for data_only in (True, False)
    )
    for one, other in zip(shown, written, strict=True):
        yield tuple(_value(*cells) for cells in zip(one, other, strict=True))


def _value(shown: Any, written: Any) -> object:
    """Give what a cell shows; a formula may well come to no text, but not to nothing at all."""
    if shown.value is None and written.data_type == "f" and shown.data_type != "str":
        return NO_VALUE
    value: object = shown.value
    return value


def _first_sheet(raw: bytes, *, data_only: bool) -> Any:
    from openpyxl import load_workbook  # noqa: PLC0415 - a third of a second that only XLSX files cost

    sheet = load_workbook(BytesIO(raw), read_only=True, data_only=data_only).worksheets[0]
    sheet.reset_dimensions()
    return sheet
