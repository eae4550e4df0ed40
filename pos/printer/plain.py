"""A sheet as plain text: what can be read aloud, searched and sent as a message."""

from collections.abc import Iterator
from typing import assert_never

from pos.printer.columns import spread_row, wrapped
from pos.printer.printable import printable
from pos.printer.sheet import Bars, Logo, Part, Row, Sheet, Spread, Square


def text_of(sheet: Sheet) -> str:
    """Give a sheet's text row by row; a barcode says nothing that the text does not."""
    rows = (row for part in sheet.parts for row in _rows(part, sheet.columns))
    return "\n".join(row.rstrip() for row in rows).rstrip("\n") + "\n"


def _rows(part: Part, columns: int) -> Iterator[str]:
    if isinstance(part, Row):
        yield part.text if part.look.across == 1 else part.text.center(columns)
    elif isinstance(part, Spread):
        yield from spread_row(part.left, part.right, columns)
    elif isinstance(part, Square):
        yield from wrapped(printable(part.text, most=columns * 20), columns)
    elif isinstance(part, Bars | Logo):
        return
    else:
        assert_never(part)
