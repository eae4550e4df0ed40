"""Sixteen tills that all want every payment, over three processes; winners give some free again."""

from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

from tests.relay_faults.processes import relays
from tests.relay_faults.shelf import Lying, lying, new_shop
from tests.relay_faults.wire import Wire

TILLS = [f"T{number}" for number in range(16)]
PROCESSES = 3

Said = tuple[str, str, int, Any]
"""A till, the kind and key it wrote, the status and what was said."""


def race(url: str, folder: Path, *, keys: int, seed: int) -> tuple[int, list[str]]:
    """Have every till try every key, half of them first turns and half second; give what is wrong."""
    payments = [f"RK{number:08}" for number in range(keys // 2)]
    with new_shop(url, *TILLS) as (database, door), relays(url, folder, PROCESSES) as there:

        def claim_all(number: int) -> list[Said]:
            till = TILLS[number]
            claimer = _Claimer(Wire(there[number % PROCESSES].port, door.keys[till]), till)
            return list(claimer.claim_all(payments, Random(seed + number)))

        with ThreadPoolExecutor(len(TILLS)) as threads:
            said = [each for all_ in threads.map(claim_all, range(len(TILLS))) for each in all_]
        found = lying(database, door.shop)
        broke = [line for relay in there for line in relay.broke()]
    return len(payments) * 2, broke + _faults(payments, found, said)


def _faults(payments: list[str], found: list[Lying], said: list[Said]) -> list[str]:
    """Say which claims were won by nobody, by two, by another than it says there, or too early."""
    wrong = [f"{each[:3]}" for each in said if each[2] not in {200, 201, 409, 422}]
    if [letter.number for letter in found] != list(range(1, len(found) + 1)):
        wrong.append("numbers are missing")
    winners = defaultdict(list)
    for till, what, status, _ in said:
        if status == 201:
            winners[what].append(till)
    there = {f"{letter.kind}/{letter.key}": letter for letter in found}
    for payment in payments:
        turns = [f"claim/{payment}.1", f"release/{payment}.1", f"claim/{payment}.2"]
        wrong += [
            f"{each}: {winners[each]}" for each in turns if winners[each] != [there[each].sender]
        ]
        numbers = [there[each].number for each in turns]
        if numbers != sorted(numbers):
            wrong.append(f"{payment}: {numbers}")
    return wrong


class _Claimer:
    """One till, what it has won and what it does not know the winner of yet."""

    def __init__(self, wire: Wire, till: str) -> None:
        self.till = till
        self._wire = wire
        self._mine: list[str] = []
        self._undecided: list[str] = []

    def claim_all(self, payments: list[str], dice: Random) -> Iterator[Said]:
        """Claim everything in an order of one's own; what was won is released after a while."""
        for payment in dice.sample(payments, len(payments)):
            yield self._first(payment)
            yield self._second(payment)
            if self._mine and dice.random() < 0.3:
                yield self._release(dice.randrange(len(self._mine)))
        while self._mine:
            yield self._release(0)
        while self._undecided:
            yield self._second(self._undecided.pop(0))

    def _first(self, payment: str) -> Said:
        said = self._put(f"claim/{payment}.1")
        if said[2] == 201:
            self._mine.append(payment)
        return said

    def _second(self, payment: str) -> Said:
        said = self._put(f"claim/{payment}.2")
        if said[2] not in {200, 201} and not _is_decided(said):
            self._undecided.append(payment)
        return said

    def _release(self, which: int) -> Said:
        return self._put(f"release/{self._mine.pop(which)}.1")

    def _put(self, what: str) -> Said:
        status, said = self._wire.said("PUT", f"/letters/{what}", {"till": self.till})
        return self.till, what, status, said


def _is_decided(second: Said) -> bool:
    """Tell whether a refusal names who has the second turn, not who has the first."""
    _, what, status, said = second
    return bool(status == 409 and f"claim/{said['letter']['key']}" == what)
