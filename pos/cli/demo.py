"""pos demo: a stocked practice shop to sell in; with no screen it plays a morning and leaves pictures of it."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from pos.cli.arguments import place
from pos.cli.display import check_libraries, is_there
from pos.cli.talk import say
from pos.folders import resources
from pos.office import customers
from pos.office.importing import import_products
from pos.office.staff import add_person
from pos.printer.virtual import VirtualPrinter
from pos.records.database import Records
from pos.records.snapshot import first_difference
from pos.records.staff import FIRST_START
from pos.shop.accounts import Described
from pos.shop.identity import StaffId
from pos.shop.money import shillings
from pos.shop.progress import no_progress
from pos.shop.rules import ShopRules
from pos.shop.staff import Role
from pos.startup import Computer, make_keys, opened_alone, scratch, start_shop
from pos.till import shifts

if TYPE_CHECKING:
    from pos.cli.demo_safaricom import Beside

OUTPUT = "demo-output"
SAMPLE = ShopRules(
    name="Mama Njeri Mini Mart",
    address="Kawangware 46, Naivasha Road",
    phone="0700 000 000",
    tax_number="P051234567X",
)
FLOAT = shillings(5000)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the practice shop, whose PIN everybody may know."""

    name: str
    role: Role
    pin: str


OWNER = Person("Njeri M.", Role.OWNER, "482913")
GRACE = Person("Grace W.", Role.CASHIER, "4829")
PEOPLE = (
    OWNER,
    GRACE,
    Person("Brian O.", Role.CASHIER, "5938"),
    Person("Amina H.", Role.SUPERVISOR, "604135"),
    Person("John K.", Role.MANAGER, "593024"),
)


def describe_demo(parser: argparse.ArgumentParser) -> None:
    """Say what pos demo takes."""
    parser.add_argument(
        "--output",
        type=place,
        default=Path(OUTPUT),
        help=f"where the pictures and receipts go when there is no screen (./{OUTPUT})",
    )
    parser.add_argument(
        "--play", action="store_true", help="play the morning even though there is a screen"
    )
    parser.set_defaults(run=run_demo)


def run_demo(arguments: argparse.Namespace, computer: Computer) -> int:
    """Open the practice shop; nothing of it stays but what a played morning leaves to look at."""
    plays = arguments.play or not is_there(os.environ) or _draws_nowhere()
    if plays:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    check_libraries(os.environ)
    with scratch(computer) as shop:
        start_shop(shop, SAMPLE, till=2)
        with (
            opened_alone(shop) as records,
            _printing() as printer,
            _safaricom(shop, records) as beside,
        ):
            _stock(shop, records)
            _tell(beside)
            there = beside.computer if beside else shop
            if plays:
                return _play(there, records, arguments.output, printer=printer, beside=beside)
            return int(import_module("pos.cli.demo_window").show(there, records, printer))


def _draws_nowhere() -> bool:
    return os.environ.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal"}


def _stock(shop: Computer, records: Records) -> None:
    """Bring in the goods and the people, and open the shift."""
    make_keys(shop, records, FIRST_START)
    by = FIRST_START
    ids: dict[str, StaffId] = {}
    for each in PEOPLE:
        ids[each.name] = add_person(records, by, name=each.name, role=each.role, pin=each.pin).id
        by = ids[OWNER.name]
    done = import_products(records, by, path=resources() / "sample-shop" / "products.csv")
    customers.add(records, by, now=Described("Wanjiku K.", shillings(3000)))
    shifts.open_shift(records, ids[GRACE.name], opening_float=FLOAT)
    say(f"{SAMPLE.name}, a practice shop with {done.new} products. Sign in with one of these PINs:")
    for each in PEOPLE:
        say(f"  {each.name:<10} {each.role.value:<11} {each.pin}")


def _tell(beside: "Beside | None") -> None:
    if beside is None:
        say("M-Pesa cannot be practised here: its stand-in is not part of this program.")
    else:
        say(f"The customers' phone, with which M-Pesa is practised: {beside.phone}")
    say("Nothing that is done in it stays.\n")


@contextmanager
def _safaricom(shop: Computer, records: Records) -> "Iterator[Beside | None]":
    """Lend a Safaricom that is none, where the program has one: the packed till does without."""
    try:
        lend = import_module("pos.cli.demo_safaricom").safaricom_beside
    except ModuleNotFoundError:
        yield None
        return
    with lend(shop, records) as beside:
        yield beside


@contextmanager
def _printing() -> Iterator[VirtualPrinter]:
    """Lend a printer that is none."""
    printer = VirtualPrinter()
    try:
        yield printer
    finally:
        printer.end()


def _play(
    shop: Computer,
    records: Records,
    output: Path,
    *,
    printer: VirtualPrinter,
    beside: "Beside | None",
) -> int:
    morning = import_module("pos.cli.demo_morning")
    summary = morning.play(shop, records, output.resolve(), printer=printer, beside=beside)
    for line in summary:
        say(line)
    difference = first_difference(records, no_progress)
    say("Every invariant of the books holds." if difference is None else f"FAULT {difference}")
    return difference is not None
