"""pos practice printer: a printer that is none, with its paper in a window or, without a screen, in a folder."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from pos.cli.arguments import OneSentence, place
from pos.cli.display import check_libraries, is_there
from pos.cli.talk import complain, say, say_json
from pos.folders import file_troubles
from pos.printer.address import PORT
from pos.printer.virtual import VirtualPrinter
from pos.shop.refusal import Trouble

STOPPED, NO = 130, 1
WIDTHS = {"80": 576, "58": 384}
LOOK = 0.2
OUTPUT = "virtual-printer"


def main(words: Sequence[str]) -> int:
    """Be a printer until told to stop."""
    arguments = _parser().parse_args(words)
    try:
        printer = VirtualPrinter(arguments.port, dots=WIDTHS[arguments.width])
    except Trouble as trouble:
        complain(str(trouble))
        return NO
    try:
        return _run(printer, arguments)
    except Trouble as trouble:
        complain(str(trouble))
        return NO
    except KeyboardInterrupt:
        return STOPPED
    finally:
        printer.end()


def _parser() -> argparse.ArgumentParser:
    parser = OneSentence(
        prog="pos practice printer",
        description="A receipt printer that is none: what it would print is seen instead.",
    )
    parser.add_argument(
        "--port", type=_port, default=PORT, help="where it listens on this computer (%(default)s)"
    )
    parser.add_argument(
        "--width", choices=WIDTHS, default="80", help="of its paper, in millimetres"
    )
    parser.add_argument(
        "--output",
        type=place,
        help=f"write each paper as picture and text here; without a screen into ./{OUTPUT}",
    )
    parser.add_argument("--json", action="store_true", help="say where it is as JSON")
    return parser


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"“{text}” is no port from 0 to 65535")  # noqa: EM102, TRY003 - argparse's own way
    return int(text)


def _run(printer: VirtualPrinter, arguments: argparse.Namespace) -> int:
    if arguments.json:
        say_json(
            {
                "address": printer.address.text,
                "host": printer.address.host,
                "port": printer.address.port,
            }
        )
    else:
        say(f"Virtual printer: {printer.address.text}")
    sys.stdout.flush()
    has_screen = is_there(os.environ)
    output = arguments.output or (None if has_screen else Path(OUTPUT))
    keeper = Keeper(printer, output) if output else None
    if has_screen:
        check_libraries(os.environ)
        status = int(import_module("pos.cli.virtual_printer_window").show(printer))
    else:
        _wait(keeper)
    if keeper:
        keeper.keep()
    return status


def _wait(keeper: "Keeper | None") -> NoReturn:
    """Keep what comes out until somebody ends the program."""
    while True:
        time.sleep(LOOK)  # Ctrl-C ends it cleanly, where a lock that is waited for may be left odd
        if keeper:
            keeper.keep()


class Keeper:
    """Writes each paper that was cut off into a folder, as picture and as text."""

    def __init__(self, printer: VirtualPrinter, output: Path) -> None:
        self._printer, self._output, self._kept = printer, output, 0
        with file_troubles(output):
            output.mkdir(parents=True, exist_ok=True)

    def keep(self) -> None:
        """Write what was cut off since the last time."""
        for sheet in (each for each in self._printer.sheets if each.number > self._kept):
            self._kept = sheet.number
            name = self._output / f"paper-{self._kept:03}"
            with file_troubles(self._output):
                sheet.picture.save(name.with_suffix(".png"))
                name.with_suffix(".txt").write_text("\n".join(sheet.lines) + "\n", encoding="utf-8")
