"""The line to Safaricom from the command line: set up, opened, closed, and its troubles told."""

import argparse
import os
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from traceback import extract_tb

from pos.cli.arguments import WRONG, WrongWords
from pos.cli.talk import (
    ask,
    complain_if_possible,
    say,
    say_json,
    say_surely,
    tell_to_the_end,
)
from pos.mpesa.account import PRODUCTION, Account
from pos.mpesa.checking import told
from pos.mpesa.chosen import read_chosen
from pos.mpesa.connection import new_session
from pos.mpesa.daraja import Daraja
from pos.mpesa.provider import provider_of
from pos.mpesa.push import MADE_UP
from pos.mpesa.set_up import SetUp
from pos.mpesa.trouble import CallTrouble, no_answer
from pos.mpesa.turns import Turns
from pos.office.house import read_rules
from pos.records.snapshot import shop_in
from pos.shop.market import Market, read_money
from pos.shop.money import Money
from pos.shop.phone import Phone, read_phone
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules
from pos.startup import Computer, opened

DONE, NO, UNKNOWN = 0, 1, 3
KAUNTA = "Kaunta"
PATIENCE = 90.0
"""Seconds; Ctrl-C stops it before."""


class NotWanted(WrongWords):
    """Whoever typed it thought better of it."""

    def __str__(self) -> str:
        return "Nothing was sent."


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a job: for a script, and in sentences for a person."""

    facts: Mapping[str, object]
    sentences: tuple[str, ...]
    status: int = DONE
    last_word: str = ""
    """What is said on the error stream where the rest cannot be written: something went out."""


@dataclass(frozen=True, slots=True)
class Job:
    """What was typed, at which computer."""

    arguments: argparse.Namespace
    computer: Computer
    set_up: SetUp
    rules: ShopRules = field(default_factory=ShopRules)

    @property
    def market(self) -> Market:
        """The country of the shop."""
        return self.rules.market

    @contextmanager
    def line(self, account: Account) -> Iterator[Daraja]:
        """Lend what speaks to Safaricom for an account."""
        world, chance = self.computer.world, secrets.SystemRandom().random
        turns = Turns(world.now, world.ticks, time.sleep, chance, PATIENCE)
        with new_session() as session:
            daraja = provider_of(self.market)(account, session, turns)
            try:
                yield daraja
            except KeyboardInterrupt:
                if daraja.may_be_out:  # whoever stops waiting for an answer takes nothing back
                    raise no_answer(may_be_out=True) from None
                raise
            if daraja.may_be_out:
                tell_to_the_end()

    def phone(self) -> Phone:
        """Give the phone that was named, or the next line for a dash: others can read a command line."""
        text = self.arguments.phone
        text = ask("Phone") if text == "-" else text.strip()
        if self.set_up.chosen.environment != PRODUCTION and MADE_UP.fullmatch(text):
            return Phone(text)
        with wrong_words():
            return read_phone(text, self.market)

    def amount(self) -> Money:
        """Give the amount that was named."""
        with wrong_words():
            return read_money(self.arguments.amount)

    def sum(self, amount: Money) -> str:
        """Give an amount as a person reads it."""
        return f"{self.market.sign} {amount}"

    def confirm(self, question: str) -> None:
        """Go on only with a yes, asked for or given beforehand."""
        if not self.arguments.yes and ask(f"{question} Type yes").casefold() != "yes":
            raise NotWanted


Do = Callable[[Job], Answer]


def run(do: Do, arguments: argparse.Namespace, computer: Computer) -> int:
    """Do a job and tell what came of it; 3 when nobody knows whether something went out."""
    rules = _rules(computer)
    provider_of(rules.market)  # where nothing is connected, nothing else is worth a word
    chosen = read_chosen(computer.folders.mpesa, os.environ)
    set_up = SetUp(chosen, computer.places, shop_in(computer.folders.records) or "")
    job = Job(arguments, computer, set_up, rules)
    try:
        answer = do(job)
    except CallTrouble as trouble:
        if trouble.may_be_out:
            tell_to_the_end()
        return _failed(job, trouble)
    tell = partial(_tell, answer, as_json=arguments.json)
    if answer.last_word:
        say_surely(tell, otherwise=answer.last_word)
    else:
        tell()
    return answer.status


@contextmanager
def wrong_words() -> Iterator[None]:
    """End with 2 where what was typed is no phone, no amount: a wrong word."""
    try:
        yield
    except Refusal as no:
        complain_if_possible(str(no))
        raise SystemExit(WRONG) from no


def taken_as(name: str) -> str:
    """Give the last word on what Safaricom has taken."""
    return f"Safaricom has taken it as {name}. The rest could not be written."


def _tell(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        say_json(answer.facts)
        return
    for sentence in answer.sentences:
        say(sentence)


def _rules(computer: Computer) -> ShopRules:
    """Give what the owner chose for the shop; a computer without a shop is in Kenya."""
    if not computer.folders.records.exists():
        return ShopRules(name=KAUNTA)
    with opened(computer) as records:
        return read_rules(records)


def _cause_of(trouble: CallTrouble) -> str:
    """Give what broke and where, in no words of its own: they may hold what nobody is to read."""
    cause: BaseException = trouble
    while cause.__cause__ is not None:
        cause = cause.__cause__
    frame = extract_tb(cause.__traceback__)[-1]
    return f"{type(cause).__name__} at {Path(frame.filename).name}:{frame.lineno}"


def _failed(job: Job, trouble: CallTrouble) -> int:
    name = job.arguments.job
    job.computer.log.warning(
        "mpesa",
        job=name,
        fault=trouble.fault.name,
        code=trouble.code,
        may_be_out=trouble.may_be_out,
        cause=_cause_of(trouble),
    )
    facts = {
        "done": None if trouble.may_be_out else False,
        "may_be_out": trouble.may_be_out,
        "code": trouble.code,
        "why": str(trouble),
    }
    if job.arguments.json:
        say_surely(partial(say_json, facts), otherwise="The answer could not be written.")
    complain_if_possible(told(trouble))
    return UNKNOWN if trouble.may_be_out else NO
