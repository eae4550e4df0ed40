"""Statements as Safaricom's portal writes them: a head, lines with balances that hang together, newest first."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.builders import NOON
from tests.mpesa.test_statement import HEADER, row
from tests.paying_shop import CODE, EAT, PAYBILL

DAY = NOON.astimezone(EAT).date()
YESTERDAY, TOMORROW = NOON - timedelta(days=1), NOON + timedelta(days=1)
BEFORE, AFTER = "UKA0000001", "UKZ0000009"
"""The receipts of the lines that show where the day begins and ends."""


@dataclass
class PortalFile:
    """Lines are added in their order; the balance follows from them."""

    balance: int = 10_000
    number: str = PAYBILL
    lines: list[list[Any]] = field(default_factory=list)
    head: list[list[Any]] = field(default_factory=list)

    def add(self, amount: float, code: str = CODE, at: datetime = NOON, **cells: Any) -> None:
        """A line: above nothing it came in, below it went out."""
        self.balance += amount  # type: ignore[assignment]
        local = at.astimezone(EAT)
        told = {
            "completed": f"{local:%d-%m-%Y %H:%M:%S}",
            "paid_in": f"{amount:,.2f}" if amount > 0 else "",
            "withdrawn": f"{amount:,.2f}" if amount < 0 else "",
            "balance": f"{self.balance:,.2f}",
        }
        self.lines.append(row(code, **{**told, **cells}))

    def rows(self) -> list[list[Any]]:
        head = [["Organization Name", "Duka Letu"], *self.head]
        if self.number:
            head.append(["Short Code", self.number])
        return [*head, [], HEADER, *reversed(self.lines)]


def whole(*amounts: tuple[float, str], **cells: Any) -> PortalFile:
    """A statement that shows the whole day: a line of the day before and one of the day after."""
    file = PortalFile()
    file.add(100, BEFORE, YESTERDAY)
    for amount, code in amounts:
        file.add(amount, code, **cells)
    file.add(200, AFTER, TOMORROW)
    return file


def csv_bytes(
    rows: Iterable[Sequence[Any]], *, separator: str = ",", encoding: str = "utf-8"
) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue().encode(encoding)


def put(folder: Path, file: PortalFile | bytes, name: str = "statement.csv") -> Path:
    """Put it where a manager would choose it."""
    path = folder / name
    path.write_bytes(file if isinstance(file, bytes) else csv_bytes(file.rows()))
    return path


def put_xlsx(folder: Path, rows: Iterable[Sequence[Any]], name: str = "statement.xlsx") -> Path:
    path = folder / name
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for at, cells in enumerate(rows):
            sheet.write_row(at, 0, cells)
    return path
