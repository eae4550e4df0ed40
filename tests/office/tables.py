"""Files of products and backups as owners, suppliers and broken disks make them."""

import hashlib
import json
import re
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

from pos.office.backup import BOOKS, MANIFEST
from pos.shop.words import Reason

SHEET = "xl/worksheets/sheet1.xml"


def csv_file(folder: Path, *lines: str, name: str = "products.csv") -> Path:
    """A plain CSV file of those lines."""
    file = folder / name
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def xlsx_file(folder: Path, *rows: Sequence[object], name: str = "products.xlsx") -> Path:
    """A spreadsheet of those rows; ("=1+1", 2) is a formula with its value; a second sheet is no part of it."""
    file = folder / name
    with xlsxwriter.Workbook(file) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        for line, row in enumerate(rows):
            for place, value in enumerate(row):
                if isinstance(value, tuple):
                    sheet.write_formula(line, place, value[0], None, value[1])
                elif isinstance(value, date):
                    sheet.write_datetime(line, place, value, day)
                else:
                    sheet.write(line, place, value)
        book.add_worksheet().write_row(0, 0, ["another", "sheet"])
    return file


def altered(file: Path, part: str, change: Callable[[bytes], bytes | None]) -> Path:
    """The same spreadsheet with one of its parts changed, or taken out."""
    new = file.with_name(f"altered-{file.name}")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(new, "w") as archive:
        for name in old.namelist():
            content = change(old.read(name)) if name == part else old.read(name)
            if content is not None:
                archive.writestr(name, content)
    return new


def says(words: str, reason: Reason) -> bool:
    """Whether a sentence is that of a reason, whatever its facts."""
    return bool(
        re.fullmatch(re.sub(r"\\\{\w+\\\}", ".*", re.escape(reason.value)), words, re.DOTALL)
    )


def repacked(
    backup: Path, *, books: Callable[[bytes], bytes] | None = None, **said: object
) -> Path:
    """The same backup with its books changed, or its manifest saying something else; the sums fit again."""
    with zipfile.ZipFile(backup) as archive:
        content, manifest = archive.read(BOOKS), json.loads(archive.read(MANIFEST))
    if books is not None:
        content = books(content)
        manifest |= {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    manifest = {name: value for name, value in (manifest | said).items() if value is not ...}
    new = backup.with_name(f"repacked-{backup.name}")
    with zipfile.ZipFile(new, "w") as archive:
        archive.writestr(MANIFEST, json.dumps(manifest))
        archive.writestr(BOOKS, content)
    return new
