"""The script of a practice: who is there, what they do, what goes wrong, as one file of TOML says it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from pos.practice.behaving import BY_HAND, MAGIC, Behaviour, Does, is_end
from pos.practice.customer import Customer, is_phone
from pos.practice.delivering import Delivery
from pos.practice.limits import Limits, Seconds, Timing
from pos.practice.meaning import Meaningless, meant
from pos.practice.mischief import ALWAYS, ANY, CallName, Fault, Rule, can_happen
from pos.practice.shortcode import Kind, Shortcode
from pos.practice.stage import App, Choices
from pos.practice.world import World
from pos.shop.money import shillings

Number = Annotated[
    str, msgspec.Meta(pattern="^[0-9]{5,7}$", description="five to seven digits in quotes")
]
Count = Annotated[int, msgspec.Meta(ge=1, le=ALWAYS)]
Pin = Annotated[str, msgspec.Meta(pattern="^[0-9]{4}$", description="four digits in quotes")]
Whole = Annotated[int, msgspec.Meta(ge=0, le=100_000_000)]


class Why(StrEnum):
    """Why a practice cannot begin; what is in braces is filled in."""

    NO_SCRIPT = "The script {name}."
    BAD_PHONE = "A customer's phone is written 2547XXXXXXXX or 2541XXXXXXXX: {name} is not."
    NO_STORE = "The till {name} needs the number of its store."
    DOUBLE = "Two shortcodes of the script have the number {name}."
    DOUBLE_PHONE = "Two customers of the script have the phone {name}."
    NO_TIMEOUT = (
        "The script cannot be used: “to timeout url” never happens to {name}, "
        "only to status, reversal, payout and balance."
    )
    NO_CODE = (
        "The script cannot be used: “ends” needs a code, and {name} is none that it can end with."
    )
    BAD_ADDRESS = "{name} is no HOST:PORT."
    NOT_HERE = "Nothing can listen at {name}."
    NO_PLACE = "The certificate cannot be written to {name}."
    BAD_HOST = "The stand-in listens at an address in numbers, such as 127.0.0.1; {name} is none."


class Unusable(Exception):
    """A practice cannot begin; the sentence says why."""

    def __init__(self, why: Why, name: object = "") -> None:
        super().__init__(why.format(name=name))


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that nobody knows is an error."""


class Doing(_Strict, frozen=True):
    """What a customer does when asked."""

    does: Does = Does.BY_HAND
    after: Seconds = 3.0
    code: int | str = ""


class Person(_Strict, frozen=True):
    """A customer."""

    phone: str
    name: str = "MTEJA"
    pin: Pin = "1234"
    balance: Whole = 20_000
    does: Does | None = None
    after: Seconds = 3.0
    code: int | str = ""


class Account(_Strict, frozen=True):
    """A shortcode."""

    number: Number
    kind: Kind = Kind.PAYBILL
    name: str = "DUKA LA MAZOEZI"
    store: str = ""
    passkey: str = "practice-passkey"
    balance: Whole = 10_000
    asked_first: bool = True


class Wrong(_Strict, frozen=True):
    """What goes wrong with a call."""

    does: Fault
    name: CallName = ANY
    nth: Count = 1
    times: Count = 1


class Allowed(_Strict, frozen=True):
    """Limits that differ, in whole shillings."""

    most: Whole = 250_000
    daily: Whole = 500_000
    wallet: Whole = 500_000
    same_amount_seconds: Seconds = 120.0


class Script(_Strict, frozen=True):
    """All that a practice begins with."""

    customer: tuple[Person, ...] = ()
    shortcode: tuple[Account, ...] = ()
    prompt: tuple[Doing, ...] = ()
    """What the first customers who are asked do, one after the other, whoever they are."""
    call: tuple[Wrong, ...] = ()
    limits: Allowed = Allowed()
    timing: Timing = msgspec.field(default_factory=Timing)
    delivery: Delivery = msgspec.field(default_factory=Delivery)
    app: App = msgspec.field(default_factory=App)
    production: bool = False
    seed: int = 0


USUAL_PEOPLE = (
    Person("254712345678", "WANJIKU"),
    Person("254722000111", "OTIENO", balance=300),
    Person("254110345678", "AMINA"),
    Person("254708374149", "JOHN", balance=500_000),
    Person("254111111111", "HANA", balance=0),
    Person("254222222222", "KIMYA"),
    Person("254333333333", "SITAKI"),
)
USUAL_ACCOUNTS = (
    Account("174379"),
    Account("600638", name="DUKA LA PILI"),
    Account("5200001", Kind.TILL, store="5200000"),
)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a stage is set up with."""

    world: World
    choices: Choices
    rules: tuple[Rule, ...]
    next_up: tuple[Behaviour, ...]
    seed: int


def read_script(file: Path) -> Script:
    """Read a script, or say what in it cannot be played."""
    try:
        return meant(msgspec.toml.decode(file.read_bytes()), Script)
    except OSError as fault:
        why = f"{file} cannot be read: {fault.strerror or fault}"
    except Meaningless as fault:
        why = f"{file} cannot be used: {fault}"
    except msgspec.DecodeError as fault:
        why = f"{file} cannot be used, it is no TOML: {fault}"
    except UnicodeDecodeError:
        why = f"{file} cannot be used: it is no text in UTF-8"
    except RecursionError:
        why = f"{file} cannot be used: it is nested too deeply"
    raise Unusable(Why.NO_SCRIPT, why)


def beginning(script: Script) -> Beginning:
    """Give what a script sets up; where it names nobody, the usual people are there."""
    limits = script.limits
    world = World(
        limits=Limits(
            most=shillings(limits.most),
            daily=shillings(limits.daily),
            wallet=shillings(limits.wallet),
            same_amount_seconds=limits.same_amount_seconds,
        )
    )
    for person in script.customer or USUAL_PEOPLE:
        world = world.with_customer(_customer(person))
    for account in script.shortcode or USUAL_ACCOUNTS:
        world = world.with_shortcode(_shortcode(account))
    _look_for_doubles(Why.DOUBLE, [each.number for each in script.shortcode])
    _look_for_doubles(Why.DOUBLE_PHONE, [each.phone for each in script.customer])
    choices = Choices(script.app, script.timing, script.delivery, is_production=script.production)
    rules = tuple(map(_rule, script.call))
    next_up = tuple(_behaviour(each.does, each.after, each.code) for each in script.prompt)
    return Beginning(world, choices, rules, next_up, script.seed)


def _behaviour(does: Does, after: float, code: int | str) -> Behaviour:
    if not is_end(does, code):
        raise Unusable(Why.NO_CODE, f"“{code}”")
    return Behaviour(does, after, code)


def _customer(person: Person) -> Customer:
    if not is_phone(person.phone):
        raise Unusable(Why.BAD_PHONE, person.phone)
    behaviour = MAGIC.get(person.phone, BY_HAND)
    if person.does is not None:
        behaviour = _behaviour(person.does, person.after, person.code)
    return Customer(person.phone, person.name, person.pin, shillings(person.balance), behaviour)


def _shortcode(account: Account) -> Shortcode:
    if account.kind is Kind.TILL and not account.store:
        raise Unusable(Why.NO_STORE, account.number)
    return Shortcode(
        account.number,
        account.kind,
        account.name,
        account.store,
        account.passkey,
        shillings(account.balance),
        is_asked_first=account.asked_first,
    )


def _rule(wrong: Wrong) -> Rule:
    if not can_happen(wrong.does, wrong.name):
        raise Unusable(Why.NO_TIMEOUT, wrong.name)
    return Rule(wrong.does, wrong.name, wrong.nth, wrong.times)


def _look_for_doubles(why: Why, numbers: Sequence[str]) -> None:
    for at, number in enumerate(numbers):
        if number in numbers[:at]:
            raise Unusable(why, number)
