"""A statement of the M-Pesa portal, read from a file whole or not at all."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pos.folders import file_troubles, open_file
from pos.mpesa.statement import Statement
from pos.mpesa.statement_file import MOST_BYTES, read_statement_file
from pos.office.xlsx import xlsx_rows
from pos.shop.faults import Fault
from pos.shop.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class StatementRead:
    """What a file says, and its bytes by their hash."""

    name: str
    digest: str
    statement: Statement


def read_statement_from(path: Path, *, progress: Progress = no_progress) -> StatementRead:
    """Read a statement as CSV or XLSX, whatever the file is called; the books are not touched."""
    with file_troubles(path, Fault.FILE), open_file(path) as opened:
        raw = opened.read(MOST_BYTES + 1)
    said = read_statement_file(raw, name=path.name, xlsx_rows=xlsx_rows, progress=progress)
    return StatementRead(path.name, hashlib.sha256(raw).hexdigest(), said)
