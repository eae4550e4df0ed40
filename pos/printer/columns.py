"""Text in columns: left and right on one row, in the middle, wrapped; an amount is never broken."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

WIDE = 48
"""The columns of 80 mm paper."""


def wrapped(text: str, columns: int, *, indent: str = "") -> list[str]:
    """Give text on as many rows as it needs: whole words where they fit, never broken at a hyphen."""
    return wrap(
        text, columns, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def spread_row(left: str, right: str, columns: int) -> Iterator[str]:
    """Give left and right on one row when both fit, else the left wrapped and the right on the last row."""
    room = columns - len(right) - 1
    if len(left) <= room:
        yield f"{left:<{columns - len(right)}}{right}"
        return
    rows = wrapped(left, columns) or [""]
    yield from rows[:-1]
    if len(rows[-1]) <= room:
        yield f"{rows[-1]:<{columns - len(right)}}{right}"
    else:
        yield rows[-1]
        yield from (f"{part:>{columns}}" for part in wrapped(right, columns))


def centred(texts: Sequence[str], columns: int) -> Iterator[str]:
    """Give texts in the middle, each wrapped where it is too long."""
    for text in texts:
        for row in wrapped(text, columns):
            yield f"{row:^{columns}}".rstrip()


def in_columns(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Give cells side by side: the first on the left of its column, the others on the right of theirs."""
    first, *rest = zip(cells, widths, strict=True)
    return f"{first[0]:<{first[1]}}" + "".join(f"{cell:>{room}}" for cell, room in rest)


def shortened(label: str, room: int) -> str:
    """Give a label as it is when there is room, else cut, with a point that says so."""
    return label if len(label) <= room else f"{label[: room - 1]}."
