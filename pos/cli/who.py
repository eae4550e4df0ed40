"""Who acts on a command line: somebody of the shop, by name and PIN; before anybody works there, anybody."""

import argparse
import os

from pos.cli.arguments import WrongWords
from pos.cli.talk import ask_secretly
from pos.records.database import Records
from pos.records.staff import FIRST_START
from pos.shop.identity import StaffId
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from pos.till.signing import list_staff, sign_in

PIN = "POS_PIN"


class NobodyNamed(WrongWords):
    """Whoever acts did not say who he is."""

    def __str__(self) -> str:
        return "Say who you are: --as NAME. Your PIN is asked for then."


def add_who(parser: argparse.ArgumentParser) -> None:
    """Let the command say who acts."""
    parser.add_argument(
        "--as",
        dest="who",
        metavar="NAME",
        help=f"who acts; the PIN is asked for or read from {PIN}",
    )


def acting(records: Records, name: str | None) -> StaffId:
    """Give whoever acts, once the PIN was right."""
    people = list_staff(records)
    if not people and name is None:
        return FIRST_START
    if name is None:
        raise NobodyNamed
    for person in people:
        if person.name.casefold() == name.casefold():
            pin = os.environ.get(PIN) or ask_secretly(f"PIN of {person.name}")
            return sign_in(records, person.id, pin=pin).id
    raise Refusal(Reason.STAFF_UNKNOWN, name=name)
