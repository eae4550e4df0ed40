"""A job is done on this computer, and a refused amount is told in the shop's currency."""

import argparse
import os

from pos.cli.talk import complain
from pos.log import hear_crashes
from pos.office.house import read_rules
from pos.records.keys import FULL_COST, PinCost
from pos.shop.refusal import Refusal, Trouble
from pos.startup import Computer, opened, this_computer

NO = 1


def do(arguments: argparse.Namespace, pin_cost: PinCost | None = None) -> int:
    """Do the job on this computer; give its exit status."""
    computer = this_computer(
        os.environ, allow_plain=arguments.allow_plaintext_secrets, pin_cost=pin_cost or FULL_COST
    )
    hear_crashes(computer.log)
    try:
        return int(arguments.run(arguments, computer))
    except Refusal as no:
        complain(no.words(_sign(computer) if no.has_amounts else ""))
        return NO


def _sign(computer: Computer) -> str:
    """Give the sign of the shop's currency; none where there is no shop to ask."""
    try:
        with opened(computer) as records:
            return read_rules(records).market.sign
    except Trouble:
        return ""
