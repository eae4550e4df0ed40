"""Every paper as it was when somebody last looked at it: its commands one by one, and its picture.

python -m tests.printer.golden        keep them anew, after looking at what changed
"""

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from pos.printer.decoder import TEXT, commands_of
from pos.printer.picture import draw_sheet, png_of
from pos.printer.sheet import Sheet
from pos.printer.writing import write_sheet
from tests.printer.papers import LANGUAGES, WIDTHS, papers

FOLDER = Path(__file__).parent / "golden"
SHOWN = 64
"""The longest a command is shown whole; a picture's dots are told by their hash."""


def cases() -> Iterator[tuple[str, str, str]]:
    """Give every paper with its width and its language."""
    for name in papers():
        for width in WIDTHS:
            for language in LANGUAGES:
                yield name, width, language


def sheet_of(name: str, width: str, language: str) -> Sheet:
    return papers()[name](language, WIDTHS[width])


def told(written: bytes) -> str:
    """Give bytes so that a person can read them, one command to a line, and none can change unseen."""
    commands, rest = commands_of(written)
    lines, row = [], ""
    for command in commands:
        if command.name == TEXT:
            row += repr(command.given)[1:]
        elif command.name == "LF":
            lines.append(f"{row} LF".strip())
            row = ""
        else:
            lines.append(f"{row} {command.name} {_short(command.given)}".strip())
            row = ""
    return "\n".join([*lines, row, repr(rest)]) + "\n"


def _short(given: bytes) -> str:
    if len(given) <= SHOWN:
        return given.hex(" ")
    return f"{given[:8].hex(' ')} ... {len(given)} bytes {sha256(given).hexdigest()}"


def kept(name: str, width: str, language: str) -> tuple[Path, Path]:
    """Give where the bytes and the picture of a paper are kept."""
    folder = FOLDER / f"{width}-{language}"
    return folder / f"{name}.txt", folder / f"{name}.png"


def keep() -> None:
    for old in FOLDER.rglob("*.*"):
        old.unlink()
    for case in cases():
        sheet, profile = sheet_of(*case), WIDTHS[case[1]]
        written, picture = kept(*case)
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(told(write_sheet(sheet, profile)), encoding="ascii")
        picture.write_bytes(png_of(draw_sheet(sheet, profile)))


if __name__ == "__main__":
    keep()
    sys.stdout.write(f"{len(list(cases()))} papers are kept in {FOLDER}\n")
