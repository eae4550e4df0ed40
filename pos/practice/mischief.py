"""What goes wrong with calls, as set: each fault for one call or all, for so many times."""

import threading
from dataclasses import dataclass, replace
from enum import StrEnum

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


ANY = "any"


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault for calls of one name, from the nth on and so many times."""

    fault: Fault
    call: str = ANY
    nth: int = 1
    times: int = 1


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
        found = None
        with self._lock:
            kept = []
            for rule in self._rules:
                left = rule
                if rule.call in {ANY, call}:
                    if rule.nth > 1:
                        left = replace(rule, nth=rule.nth - 1)
                    elif found is None:
                        found = rule.fault
                        left = replace(rule, times=rule.times - 1)
                if left.times > 0:
                    kept.append(left)
            self._rules = kept
        return found

    def expect(self, behaviour: Behaviour) -> None:
        """Have the next customer who is asked do this, whoever it is."""
        with self._lock:
            self._next_up.append(behaviour)

    def behaviour(self) -> Behaviour | None:
        """Give what the customer who is asked now was told to do, once."""
        with self._lock:
            return self._next_up.pop(0) if self._next_up else None
