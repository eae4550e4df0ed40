"""A statement of the M-Pesa portal, read from a file whole or not at all."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pos.folders import file_troubles, open_file
from pos.mpesa.statement import Entry, Statement
from pos.mpesa.statement_file import MOST_BYTES, read_statement_file
from pos.mpesa.statement_sort import Sort
from pos.office.xlsx import xlsx_rows
from pos.shop.balance_chain import Chain, chain_of
from pos.shop.faults import Fault
from pos.shop.progress import Progress, no_progress
from pos.shop.reconciling import LineKind, There


@dataclass(frozen=True)
class StatementRead:
    """What a file says, and its bytes by their hash."""

    name: str
    digest: str
    statement: Statement

    @cached_property
    def lines(self) -> tuple[There, ...]:
        """Its lines, as they are laid beside the books; worked out once."""
        return tuple(map(_there, self.statement.entries))

    @cached_property
    def chain(self) -> Chain:
        """How all its balances hang together."""
        return chain_of(self.lines)


def read_statement_from(path: Path, *, progress: Progress = no_progress) -> StatementRead:
    """Read a statement as CSV or XLSX, whatever the file is called; the books are not touched."""
    with file_troubles(path, Fault.FILE), open_file(path) as opened:
        raw = opened.read(MOST_BYTES + 1)
    said = read_statement_file(raw, name=path.name, xlsx_rows=xlsx_rows, progress=progress)
    return StatementRead(path.name, hashlib.sha256(raw).hexdigest(), said)


def _there(entry: Entry) -> There:
    return There(
        entry.receipt,
        entry.at,
        entry.amount,
        entry.is_in,
        _kind(entry),
        entry.original,
        entry.balance,
    )


def _kind(entry: Entry) -> LineKind:
    if entry.sort is Sort.REVERSAL:
        return LineKind.CAME_BACK if entry.is_in else LineKind.TAKEN_BACK
    return {
        Sort.MONEY_IN: LineKind.PAID_IN,
        Sort.MONEY_OUT: LineKind.PAID_OUT,
        Sort.CHARGE: LineKind.CHARGE,
        Sort.MOVED: LineKind.MOVED,
    }[entry.sort]
