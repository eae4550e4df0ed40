"""One day of the shop from one seed: who buys what, how they pay, and what goes wrong meanwhile."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import ClassVar

from tests.builders import NOON
from tests.simulated.acts import ACTS, Act, Counter
from tests.simulated.judge import Judge, look
from tests.simulated.letterbox import Letterbox, Line
from tests.simulated.safaricom import Failing, Safaricom
from tests.simulated.tills import SimulatedTill, Templates, copied_till, line_of_day

MOST_EVENTS = 60
SETTLING, STEP = 60, 6
"""Virtual seconds after the last fault within which everything is settled."""
JUMPS = (
    timedelta(minutes=-10), timedelta(days=-1), timedelta(days=365), timedelta(minutes=3),
    timedelta(0), timedelta(0),
)  # fmt: skip


@dataclass
class Relays:
    """The letterbox's processes: each till goes to one, and so does each letter of Safaricom's."""

    up: list[bool]
    cut_off: set[int] = field(default_factory=set)
    """Tills that cannot reach any of them."""
    lossy: float = 0.0


@dataclass
class Day:
    """Everything of one day."""

    seed: int
    folder: Path
    templates: Templates
    is_endless: bool = False
    """Whether the faults never end: then only safety is asked for."""
    outside: ClassVar[type[Safaricom]] = Safaricom
    judging: ClassVar[type[Judge]] = Judge
    acts: ClassVar[tuple[tuple[str, Act], ...]] = ACTS

    def __post_init__(self) -> None:
        self.dice = Random(self.seed)
        self.now = NOON
        self.safaricom = self.outside(self.dice, lambda: self.now, is_till=self.dice.random() < 0.2)
        letters = shutil.copyfile(self.templates.letterbox, self.folder / "letters.sqlite")
        self.letterbox = Letterbox(letters, lambda: self.now)
        self.relays = Relays([True] * self.dice.randint(1, 3))
        tills = self.dice.randint(1, 5)
        self.has_letterbox = tills > 1 or self.dice.random() < 0.7
        self.tills = [self._till(number) for number in range(1, tills + 1)]
        self.safaricom.is_unlocked = self._is_unlocked
        self.judge = self.judging(self.safaricom)
        self.told: list[str] = []

    def run(self) -> list[str]:
        """Live the day; give what was wrong, the first time that anything was."""
        try:
            for till in self.tills:
                till.start()
            for _ in range(self.dice.randint(10, MOST_EVENTS)):
                wrong = self._event()
                if wrong:
                    return wrong
            return [] if self.is_endless else self._settle()
        finally:
            self.judge.close()
            for till in self.tills:
                till.shop.records.close()
            self.letterbox.close()

    def _till(self, number: int) -> SimulatedTill:
        shop = copied_till(self.templates.tills[number], self.folder, Random(self.dice.random()))
        line = Line(self.letterbox, f"T{number}", lambda: self._is_lost(number))
        terms = line_of_day(is_till=self.safaricom.is_till, has_letterbox=self.has_letterbox)
        return SimulatedTill(number, shop, line, self.safaricom, terms, self.dice)

    def _is_lost(self, number: int) -> bool:
        if number in self.relays.cut_off or not self.dice.choice(self.relays.up):
            return True
        return self.dice.random() < self.relays.lossy

    def _is_unlocked(self, once: str) -> bool:
        rows = (row for till in self.tills for row in look(till).pushes)
        return any(row["once"] == once and row["unlocked_at"] is not None for row in rows)

    def _event(self) -> list[str]:
        """One event, the time it takes, and what follows from it at the tills."""
        self._pass(self.dice.choice((0.5, 2, 2, 7, 20, 60)))
        if self.dice.random() < 0.25:
            fault = self.dice.choice(self._faults())
            self.told.append(fault.__name__)
            fault()
        till = self.dice.choice(self.tills)
        name, act = self.dice.choice(self.acts)
        self.told.append(f"{self.now:%H:%M:%S} till {till.number} {name}")
        counter = Counter(till.shop, self.safaricom, self.dice)
        till.does(lambda: act(counter))
        busy = [
            till,
            *(each for each in self.tills if each is not till and self.dice.random() < 0.4),
        ]
        self._pass(0.3)
        for each in busy:
            each.run_lanes()
        return self.judge.after_step(busy)

    def _pass(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        for till in self.tills:
            till.set_clock(self.now, seconds)
        self.safaricom.move_on()
        for letter in self.safaricom.arrived():
            if self.dice.choice(self.relays.up):
                self.letterbox.take_in(
                    letter.door, letter.body, once=letter.once, is_verified=letter.is_verified
                )

    def _faults(self) -> list[Callable[[], None]]:
        return [
            self._cut_power, self._start_again, self._jump_clock, self._cut_line, self._mend_line,
            self._stop_relay, self._start_relay, self._lose_letters, self._fail_safaricom,
        ]  # fmt: skip

    def _cut_power(self) -> None:
        till = self.dice.choice(self.tills)
        if till.is_on:
            till.cut_after = self.dice.randint(0, 12)

    def _start_again(self) -> None:
        for till in self.tills:
            if not till.is_on or self.dice.random() < 0.2:
                till.is_on = False
                till.start()

    def _jump_clock(self) -> None:
        """At a till (buy goods) only sum and time tie money to a sale: with a clock wrong by days they say nothing."""
        jump = self.dice.choice(JUMPS)
        if not (self.safaricom.is_till and abs(jump) >= timedelta(days=1)):
            self.dice.choice(self.tills).offset = jump

    def _cut_line(self) -> None:
        self.relays.cut_off.add(self.dice.choice(self.tills).number)

    def _mend_line(self) -> None:
        self.relays.cut_off.clear()

    def _stop_relay(self) -> None:
        self.relays.up[self.dice.randrange(len(self.relays.up))] = False

    def _start_relay(self) -> None:
        self.relays.up = [True] * len(self.relays.up)

    def _lose_letters(self) -> None:
        self.relays.lossy = self.dice.choice((0.0, 0.1, 0.5))

    def _fail_safaricom(self) -> None:
        self.safaricom.failing = Failing(
            *(self.dice.choice((0.0, 0.0, 0.3, 0.8)) for _ in range(3)),
            forged=self.dice.choice((0.0, 0.0, 0.2)),
            api=self.dice.choice((0.0, 0.3, 0.9)),
        )

    def _settle(self) -> list[str]:
        """End all faults, and give what is not settled a minute later."""
        self.safaricom.failing = Failing()
        self.relays = Relays([True] * len(self.relays.up))
        for till in self.tills:
            till.is_on = till.is_on and self.dice.random() < 0.7
            till.offset = timedelta(0)
            till.set_clock(self.now, 0)
            till.start()
        for (
            till
        ) in self.tills:  # what had still to go out goes out now, so these customers end as well
            till.run_lanes(shuffled=False)
        self._let_everybody_end()
        self.told.append(f"{self.now:%H:%M:%S} all faults have ended")
        for second in range(0, SETTLING, STEP):
            self._pass(STEP)
            for till in self.tills:
                if second == STEP:
                    till.pull()
                    till.check_everything()
                till.run_lanes(shuffled=False)
            if second >= STEP and self._is_quiet():
                break
        wrong = self.judge.after_step(self.tills)
        return wrong or self.judge.at_the_end(self.tills)

    def _is_quiet(self) -> bool:
        """Whether nothing moves any more: what follows would be the same again."""
        is_still = not self.safaricom.posted and all(till.is_quiet for till in self.tills)
        return is_still and not any(self.judge.under_way(till) for till in self.tills)

    def _let_everybody_end(self) -> None:
        """Customers who still have the word are none of the faults: they end first."""
        last = [self.now]
        for prompt in self.safaricom.prompts.values():
            last += [prompt.ends_at, prompt.pays_at or prompt.ends_at]
        last += [letter.at for letter in self.safaricom.posted]
        self._pass((max(last) - self.now).total_seconds() + 5)


@contextmanager
def told_of(day: Day) -> Iterator[None]:
    """Where a day breaks, say what had happened so far."""
    try:
        yield
    except BaseException as broken:
        broken.add_note("\n".join([f"seed {day.seed}", *day.told[-15:]]))
        raise


def live(
    seed: int,
    folder: Path,
    templates: Templates,
    *,
    is_endless: bool = False,
    kind: type[Day] = Day,
) -> list[str]:
    """Live the day of a seed; give what was wrong, with what had happened before."""
    day = kind(seed, folder, templates, is_endless)
    with told_of(day):
        wrong = day.run()
    return [*wrong, *day.told[-25:]] if wrong else []
