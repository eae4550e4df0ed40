"""pos label: labels for shelves and for goods that come without a barcode, at the printer or in a file."""

import argparse
from pathlib import Path

from pos.cli.arguments import WrongWords, count, place
from pos.cli.receipt import PAPERS
from pos.cli.talk import say
from pos.cli.who import acting, add_who
from pos.desks.choices import printers_of, read_choices
from pos.folders import file_troubles, write_whole
from pos.office.labelling import Labelled, find_labelled
from pos.printer.label_roll import roll_of
from pos.printer.label_sheet import product_label, shelf_label
from pos.printer.picture import pdf_of, png_of
from pos.printer.printers import Printers
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Profile
from pos.printer.sheet import Sheet
from pos.printer.writing import write_sheet
from pos.shop.print_job import JobState
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason
from pos.startup import Computer, opened

SHELF, PRODUCT = "shelf", "product"
MOST_COPIES = 500


class NoSuchFile(WrongWords):
    """Labels can be two kinds of file."""

    def __init__(self, name: str) -> None:
        super().__init__(name)

    def __str__(self) -> str:
        return f"“{self.args[0]}” should end with .png or .pdf. Nothing was written."


class TooManyLabels(WrongWords):
    """A slip of the finger must not empty a roll."""

    def __str__(self) -> str:
        return f"At most {MOST_COPIES} labels are made at once. Nothing was printed."


class NoPrinter(WrongWords):
    """There is nothing to print with, and no file was named."""

    def __str__(self) -> str:
        return (
            "No printer is chosen at this till. Choose one in the settings, or name a file: --to."
        )


def describe_label(parser: argparse.ArgumentParser) -> None:
    """Say what pos label takes."""
    parser.add_argument("code", nargs="+", help="barcodes or short codes of products")
    parser.add_argument("--for", dest="kind", choices=(SHELF, PRODUCT), default=SHELF)
    parser.add_argument("--copies", type=count, default=1, help="of each label")
    parser.add_argument("--to", type=place, metavar="FILE", help="a file instead: .png or .pdf")
    parser.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="of a file, in mm")
    add_who(parser)
    parser.set_defaults(run=run_label)


def run_label(arguments: argparse.Namespace, computer: Computer) -> int:
    """Print labels at the till's printer, or write them into a file."""
    file: Path | None = arguments.to
    if file is not None and file.suffix.lower() not in {".png", ".pdf"}:
        raise NoSuchFile(file.name)
    if arguments.copies * len(arguments.code) > MOST_COPIES:
        raise TooManyLabels
    with opened(computer) as records:
        by = acting(records, arguments.who)
        goods = [find_labelled(records, by, typed=code) for code in arguments.code]
    wanted = [each for each in goods for _ in range(arguments.copies)]
    if file is not None:
        _write(wanted, arguments, file)
        say(f"{_labels(len(wanted))} in {file}.")
    else:
        printers = Printers(printers_of(read_choices(computer.folders)))
        _print(wanted, arguments.kind, printers)
        say(f"{_labels(len(wanted))} printed.")
    return 0


def _labels(number: int) -> str:
    return "1 label is" if number == 1 else f"{number} labels are"


def _sheet(labelled: Labelled, kind: str, profile: Profile) -> Sheet:
    make = shelf_label if kind == SHELF else product_label
    return make(labelled.product, labelled.code, labelled.rules, profile=profile)


def _print(wanted: list[Labelled], kind: str, printers: Printers) -> None:
    if not printers.are_there:
        raise NoPrinter
    for came, each in enumerate(wanted):
        done = printers.print_out(
            lambda profile, each=each: write_sheet(_sheet(each, kind, profile), profile)  # type: ignore[misc]
        )
        if done.sent.state is not JobState.PRINTED and done.sent.fault is not None:
            if came:
                say(f"{_labels(came)} printed, of {len(wanted)}.")
            raise Trouble(done.sent.fault)


def _write(wanted: list[Labelled], arguments: argparse.Namespace, file: Path) -> None:
    """Write one picture with the labels below each other."""
    profile = EIGHTY if arguments.paper == PAPERS[0] else FIFTY_EIGHT
    whole = roll_of([_sheet(each, arguments.kind, profile) for each in wanted], profile)
    is_png = file.suffix.lower() == ".png"
    written = png_of(whole) if is_png else pdf_of(whole, title="Labels")
    with file_troubles(file.parent):
        if file.exists():
            raise Refusal(Reason.ALREADY_THERE, name=file.name)
        write_whole(file, written)
