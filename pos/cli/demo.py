"""pos demo: a stocked practice shop to sell in; with no screen it plays a morning and leaves pictures of it."""

import argparse
import os
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from pos.cli.arguments import place
from pos.cli.display import check_libraries, is_there
from pos.cli.talk import say
from pos.folders import resources
from pos.office import customers
from pos.office.importing import import_products
from pos.office.staff import add_person
from pos.records.database import Records
from pos.records.snapshot import first_difference
from pos.records.staff import FIRST_START
from pos.shop.identity import StaffId
from pos.shop.money import shillings
from pos.shop.progress import no_progress
from pos.shop.rules import ShopRules
from pos.shop.staff import Role
from pos.startup import Computer, make_keys, opened_alone, scratch, start_shop
from pos.till import shifts

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
        with opened_alone(shop) as records:
            _stock(shop, records)
            if plays:
                return _play(shop, records, arguments.output)
            return int(import_module("pos.cli.demo_window").show(shop, records))


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
    customers.add(records, by, name="Wanjiku K.", limit=shillings(3000))
    shifts.open_shift(records, ids[GRACE.name], opening_float=FLOAT)
    say(f"{SAMPLE.name}, a practice shop with {done.new} products. Sign in with one of these PINs:")
    for each in PEOPLE:
        say(f"  {each.name:<10} {each.role.value:<11} {each.pin}")
    say("Nothing that is done in it stays.\n")


def _play(shop: Computer, records: Records, output: Path) -> int:
    morning = import_module("pos.cli.demo_morning")
    summary = morning.play(shop, records, output.resolve())
    for line in summary:
        say(line)
    difference = first_difference(records, no_progress)
    say("Every invariant of the books holds." if difference is None else f"FAULT {difference}")
    return difference is not None
