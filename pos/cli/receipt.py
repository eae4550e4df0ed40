"""pos receipt: a finished sale's receipt, to be read here or sent as a picture."""

import argparse
from dataclasses import replace
from pathlib import Path

from pos.cli.arguments import WrongWords, place
from pos.cli.talk import say, say_json
from pos.cli.who import acting, add_who
from pos.folders import file_troubles, write_whole
from pos.printer.picture import file_of
from pos.printer.plain import text_of
from pos.printer.profile import EIGHTY, FIFTY_EIGHT
from pos.printer.receipt_sheet import receipt_sheet
from pos.shop.receipt import Receipt
from pos.shop.refusal import Refusal
from pos.shop.rules import RECEIPT_LANGUAGES
from pos.shop.words import Reason
from pos.startup import Computer, opened
from pos.till.printing import read_receipt
from pos.till.returning import find_receipt

ENDINGS = (".png", ".pdf", ".txt")
PAPERS = ("80", "58")


class NoSuchEnding(WrongWords):
    """A receipt can be three kinds of file."""

    def __init__(self, name: str) -> None:
        super().__init__(name)

    def __str__(self) -> str:
        return f"“{self.args[0]}” should end with .png, .pdf or .txt. Nothing was written."


def describe_receipt(parser: argparse.ArgumentParser) -> None:
    """Say what pos receipt takes."""
    parser.add_argument("number", nargs="?", help="like T2-0148; without one the last")
    parser.add_argument("--to", type=place, metavar="FILE", help="a file: .png, .pdf or .txt")
    parser.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="how wide, in mm")
    parser.add_argument("--language", choices=RECEIPT_LANGUAGES, help="else the shop's own")
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    add_who(parser)
    parser.set_defaults(run=run_receipt)


def run_receipt(arguments: argparse.Namespace, computer: Computer) -> int:
    """Show a receipt, or write it into a file; it is no print and says nothing of a copy."""
    file: Path | None = arguments.to
    if file is not None and file.suffix.lower() not in ENDINGS:
        raise NoSuchEnding(file.name)
    receipt, text, content = _read(arguments, computer)
    number = receipt.number
    if file is not None:
        with file_troubles(file.parent):
            if file.exists():
                raise Refusal(Reason.ALREADY_THERE, name=file.name)
            write_whole(file, content)
    if arguments.json:
        told = {"receipt": number, "is_provisional": receipt.is_provisional, "text": text}
        say_json(told | ({"file": str(file)} if file else {}))
    else:
        say(f"Receipt {number} is in {file}." if file else text.rstrip("\n"))
    return 0


def _read(arguments: argparse.Namespace, computer: Computer) -> tuple[Receipt, str, bytes]:
    """Give a receipt, its text, and what the file is to hold."""
    with opened(computer) as records:
        by = acting(records, arguments.who)
        sale = None
        if arguments.number:
            sale = find_receipt(records, by, typed=arguments.number)[0].id
        receipt = read_receipt(records, by, sale=sale)
    if arguments.language:
        receipt = replace(receipt, language=arguments.language)
    profile = EIGHTY if arguments.paper == PAPERS[0] else FIFTY_EIGHT
    sheet = receipt_sheet(receipt, profile)
    text = text_of(sheet)
    ending = arguments.to.suffix.lower() if arguments.to else ENDINGS[2]
    if ending == ENDINGS[2]:
        return receipt, text, text.encode()
    return receipt, text, file_of(sheet, profile, f"{receipt.number}{ending}")
