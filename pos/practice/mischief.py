"""What goes wrong with calls, as set: each fault for one call or all, for so many times."""

import threading
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from pos.practice.behaving import Behaviour

ALWAYS = 1_000_000


class Fault(StrEnum):
    """What goes wrong with a call."""

    LOSE_ANSWER = "lose answer"
    NO_CONNECTION = "no connection"
    ERROR_ALTHOUGH_DONE = "error although done"
    SLOW = "slow"
    TRUNCATED = "truncated"
    WRONG_TYPES = "wrong types"
    EMPTY = "empty"
    HTML = "html"
    UNAVAILABLE = "unavailable"
    SPIKE = "spike"
    TOO_MANY = "too many"
    QUOTA = "quota"
    APIGEE = "apigee"
    SOAP = "soap"
    TOKEN = "token"  # noqa: S105 - the name of a fault
    NO_PRODUCT = "no product"
    INTERNAL = "internal"
    TO_TIMEOUT_URL = "to timeout url"


CallName = Literal[
    "any", "token", "stkpush", "stkquery", "register", "simulate", "status", "reversal", "payout",
    "balance", "qr", "pull register", "pull",
]  # fmt: skip
ANY: Literal["any"] = "any"
WITH_RESULT = frozenset({"status", "reversal", "payout", "balance"})
"""Calls that are answered later, at one of two addresses."""


def can_happen(fault: Fault, call: str) -> bool:
    """Tell whether a fault can ever befall a call of that name: only some have a timeout address."""
    return fault is not Fault.TO_TIMEOUT_URL or call in {ANY, *WITH_RESULT}


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault for calls of one name, from the nth on and so many times."""

    fault: Fault
    call: str = ANY
    nth: int = 1
    times: int = 1

    def is_for(self, call: str) -> bool:
        """Whether it counts a call of that name."""
        return self.call in {ANY, call} and can_happen(self.fault, call)

    def is_due(self, call: str) -> bool:
        """Whether this very call is one that goes wrong."""
        return self.nth == 1 and self.is_for(call)

    def nearer(self, call: str) -> "Rule":
        """Give the rule after a call that may have been one of those it still lets pass."""
        return replace(self, nth=self.nth - 1) if self.nth > 1 and self.is_for(call) else self


class Mischief:
    """The rules in force and what customers will do next."""

    def __init__(self, rules: tuple[Rule, ...] = (), next_up: tuple[Behaviour, ...] = ()) -> None:
        self._rules = list(rules)
        self._next_up = list(next_up)
        self._lock = threading.Lock()

    def add(self, rule: Rule) -> None:
        """From now on this goes wrong too."""
        with self._lock:
            self._rules.append(rule)

    def end(self, fault: Fault) -> None:
        """That fault happens no more."""
        with self._lock:
            self._rules = [rule for rule in self._rules if rule.fault is not fault]

    def rules(self) -> tuple[Rule, ...]:
        """Give what is still to go wrong."""
        with self._lock:
            return tuple(self._rules)

    def take(self, call: str) -> Fault | None:
        """Give what goes wrong with this call, if anything; each rule counts the calls it is for."""
        with self._lock:
            due = next((at for at, rule in enumerate(self._rules) if rule.is_due(call)), None)
            self._rules = [rule.nearer(call) for rule in self._rules]
            return None if due is None else self._use(due)

    def _use(self, at: int) -> Fault:
        rule = self._rules.pop(at)
        if rule.times > 1:
            self._rules.insert(at, replace(rule, times=rule.times - 1))
        return rule.fault

    def expect(self, behaviour: Behaviour) -> None:
        """Have the next customer who is asked do this, whoever it is."""
        with self._lock:
            self._next_up.append(behaviour)

    def behaviour(self) -> Behaviour | None:
        """Give what the customer who is asked now was told to do, once."""
        with self._lock:
            return self._next_up.pop(0) if self._next_up else None
