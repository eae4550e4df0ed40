"""An order out of the program: as a page to print, as a table that no spreadsheet takes for formulas, or as text."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pos.folders import file_troubles, new_file
from pos.office.drawing import PDF, draw_whole
from pos.office.sheet_writer import Cell, write_sheet
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.past_orders import whole_order
from pos.shop.audit import Act
from pos.shop.identity import DocumentId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason

TEXT = ".txt"


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """An order in the words of whoever takes it out: what stands above it, in it and below it."""

    order: DocumentId
    shop: str
    title: str
    period: str
    made: str
    headings: tuple[str, ...]
    are_figures: tuple[bool, ...]
    rows: tuple[tuple[Cell, ...], ...]
    texts: tuple[tuple[str, ...], ...]
    """Rows as they are shown, and the last line below them, for a page that is read by people."""
    remarks: tuple[str, ...]
    told: str
    """The same in a few lines, to be sent as a message."""


Draw = Callable[[OrderSheet, Path], None]


def save_order(records: Records, by: StaffId, *, sheet: OrderSheet, path: Path, draw: Draw) -> int:
    """Write an order into a new file, as its ending says; give how many lines it has."""
    with records.reading() as books:
        _allow(books, by, sheet)
    with file_troubles(path.parent):
        new_file(path)
        ending = path.suffix.lower()
        if ending == PDF:
            draw_whole(path, partial(draw, sheet))
        elif ending == TEXT:
            draw_whole(path, partial(_write_text, sheet.told))
        else:
            write_sheet(path, sheet.headings, sheet.rows)
    with records.writing() as books:
        _allow(books, by, sheet)
        rows = len(sheet.rows)
        books.note(Act.EXPORTED, by, subject="order", file=path.name, rows=rows)
    return rows


def _allow(books: Books, by: StaffId, sheet: OrderSheet) -> None:
    """Whoever orders hands the order on: it says what is wanted, and nothing of what it costs."""
    allow(books, by, Permission.RECEIVE_STOCK)
    if whole_order(books, sheet.order) is None:
        raise Refusal(Reason.ORDER_GONE)


def _write_text(told: str, path: Path) -> None:
    path.write_text(told, encoding="utf-8")
