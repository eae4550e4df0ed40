"""pos settings: the shop as its owner wants it, and the first start of a new one."""

import argparse
import os

from pos.cli.arguments import WrongWords
from pos.cli.choices import chosen, describe_choices, show_rules, tell_rules
from pos.cli.settings_mpesa import describe_mpesa_choices, settle_mpesa, wants_mpesa
from pos.cli.talk import ask_secretly, complain
from pos.cli.who import acting, add_who
from pos.office.house import change_rules, read_rules
from pos.office.staff import add_person
from pos.records.database import Records
from pos.shop.faults import Fault
from pos.shop.identity import StaffId
from pos.shop.pin import check_new_pin
from pos.shop.refusal import Refusal, Trouble
from pos.shop.rules import ShopRules
from pos.shop.staff import LONGEST_NAME, Role
from pos.shop.text import read_name
from pos.shop.words import Reason
from pos.startup import Computer, make_keys, opened, opened_alone, recover_keys, starting
from pos.till.signing import list_staff

NEW_PIN, PHRASE = "POS_NEW_PIN", "POS_RECOVERY_PHRASE"
FIRST_TILL = 1


class OneThingAtATime(WrongWords):
    """Each of these is kept by itself, so one of them could be kept and the next refused."""

    def __str__(self) -> str:
        return (
            "One thing at a time: change what the shop has chosen, take somebody on, bring the keys here, "
            "or set M-Pesa up. "
            "Nothing was changed."
        )


class NobodyToTakeOn(WrongWords):
    """A role was named, but not who is to have it."""

    def __str__(self) -> str:
        return "Say with --add-staff who is to have that role. Nothing was changed."


class TillStays(WrongWords):
    """A till is numbered once: its receipts and payments are numbered by it."""

    def __init__(self, till: int) -> None:
        super().__init__(till)

    def __str__(self) -> str:
        return f"This is till {self.args[0]} and stays so. Nothing was changed."


def describe_settings(parser: argparse.ArgumentParser) -> None:
    """Say what pos settings takes."""
    parser.add_argument("--till", type=int, help="this till's number, at the first start")
    describe_choices(parser)
    describe_mpesa_choices(parser)
    parser.add_argument("--add-staff", metavar="NAME", help=f"take somebody on; PIN: {NEW_PIN}")
    parser.add_argument(
        "--role", choices=[role.value for role in Role], help="as what; the first is the owner"
    )
    parser.add_argument("--recovery-phrase", action="store_true", help="bring the shop's keys here")
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    add_who(parser)
    parser.set_defaults(run=run_settings)


def run_settings(arguments: argparse.Namespace, computer: Computer) -> int:
    """Change what was named, then show everything."""
    if arguments.role and arguments.add_staff is None:
        raise NobodyToTakeOn
    if wants_mpesa(arguments):
        _settle_mpesa(arguments, computer)
    elif computer.folders.records.exists():
        _settle(arguments, computer)
    elif arguments.recovery_phrase:  # a new shop would stand in the way of the one that is meant
        raise Trouble(Fault.NO_SHOP, where=computer.folders.home)
    else:
        till = FIRST_TILL if arguments.till is None else arguments.till
        with starting(computer, chosen(ShopRules(), arguments), till=till) as new:
            if arguments.add_staff is not None:
                _take_on(arguments, new)
        complain(f"Started a new shop in {computer.folders.home}, till {till}.")
        _show(arguments, computer)
    return 0


def _settle_mpesa(arguments: argparse.Namespace, computer: Computer) -> None:
    """M-Pesa is of this computer and not of the books, so it is settled by itself."""
    others = arguments.add_staff is not None or arguments.recovery_phrase or arguments.till
    if others or chosen(ShopRules(), arguments) != ShopRules():
        raise OneThingAtATime
    settle_mpesa(arguments, computer)


def _settle(arguments: argparse.Namespace, computer: Computer) -> None:
    """Do the one thing that is wanted in a shop that is there; each ends in one act or none."""
    with opened(computer) as records:
        if arguments.till not in (None, records.till):
            raise TillStays(records.till)
        before = read_rules(records)
    changes = chosen(before, arguments) != before
    if [changes, arguments.add_staff is not None, arguments.recovery_phrase].count(True) > 1:
        raise OneThingAtATime
    if arguments.recovery_phrase:
        _bring_keys(computer)
    elif arguments.add_staff is not None:
        _take_on(arguments, computer)
    elif changes:
        _change(arguments, computer)
    _show(arguments, computer)


def _bring_keys(computer: Computer) -> None:
    """Whoever brings the keys need not say who he is: he has the phrase, and no PIN can be checked yet."""
    with opened_alone(computer) as records:
        phrase = os.environ.get(PHRASE) or ask_secretly("Recovery phrase")
        complain(f"The shop's keys are now in {recover_keys(computer, records, phrase)}.")


def _change(arguments: argparse.Namespace, computer: Computer) -> None:
    with opened_alone(computer) as records:
        by = acting(records, arguments.who)
        change_rules(records, by, rules=chosen(read_rules(records), arguments))


def _take_on(arguments: argparse.Namespace, computer: Computer) -> None:
    """Take somebody on; what cannot be a name, a role or a PIN is refused before there are keys."""
    name = read_name(arguments.add_staff, LONGEST_NAME)
    with opened_alone(computer) as records:
        role = _role(records, arguments)
        by = acting(records, arguments.who)
        pin = os.environ.get(NEW_PIN) or ask_secretly(f"A new PIN for {name}")
        check_new_pin(pin, role, till=records.till)
        _make_keys_once(computer, records, by)
        person = add_person(records, by, name=name, role=role, pin=pin)
        complain(f"{person.name} works here now, as {role.value}.")


def _role(records: Records, arguments: argparse.Namespace) -> Role:
    """Give as what somebody is taken on; the first is the owner and can be nothing else."""
    is_first = not list_staff(records)
    if not arguments.role:
        return Role.OWNER if is_first else Role.CASHIER
    if is_first and arguments.role != Role.OWNER.value:
        raise Refusal(Reason.LAST_OWNER)
    return Role(arguments.role)


def _make_keys_once(computer: Computer, records: Records, by: StaffId) -> None:
    """With the first owner the shop gets its keys and the owner his phrase."""
    if records.is_keyed:
        return
    phrase, where = make_keys(computer, records, by)
    complain(f"The shop's keys are in {where}.")
    complain("Write this recovery phrase on paper. Without it a new computer cannot be used:")
    complain(f"    {phrase}")


def _show(arguments: argparse.Namespace, computer: Computer) -> None:
    show = tell_rules if arguments.json else show_rules
    with opened(computer) as records:
        show(records.till, read_rules(records))
