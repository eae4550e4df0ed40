"""A day on which backups are made and put back; the letterbox keeps what it was told, and Safaricom what it did."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from pos.office.backup import make_backup
from tests.office.test_restoring import put_back
from tests.shops import made_folder
from tests.simulated.judge import look
from tests.simulated.odd import OddDay
from tests.simulated.odd_judge import OddJudge, codes
from tests.simulated.tills import SimulatedTill

_GIVEN = """
    SELECT trans_id FROM received JOIN money_uses ON money_uses.received = received.id
    WHERE trans_id IS NOT NULL AND what IN ('cash_back', 'refund') GROUP BY trans_id HAVING SUM(money_uses.amount_cents) > 0
"""
_OUT = "SELECT trans_id FROM refunds WHERE kind = 'reversal' AND out_at IS NOT NULL"
_KEPT = "SELECT trans_id FROM received WHERE state = 'elsewhere' AND holder IS NULL AND trans_id IS NOT NULL"
"""What a claim of before keeps: it stands on the list, and somebody who may takes it off."""
_CLAIMED = "SELECT key FROM letters WHERE kind = 'claim' AND sender = ?"
Use = tuple[int, str]
"""Till and sale; no sale where money was given out."""


@dataclass
class RestoredJudge(OddJudge):
    """Remembers what had paid in books whose place a backup took."""

    lost: defaultdict[str, set[Use]] = field(default_factory=lambda: defaultdict(set))
    kept: defaultdict[str, set[Use]] = field(default_factory=lambda: defaultdict(set))
    """What each payment had been used for in books that are gone; and what it was by the backup."""
    open_again: set[str] = field(default_factory=set)
    """Sales in progress of backups that were put back: what paid since may be for any of them."""
    forgotten: set[str] = field(default_factory=set)
    """Codes of which nobody can know any more: the disk had died, and the letterbox had not been told."""

    def leave(self, till: SimulatedTill) -> Mapping[str, set[Use]]:
        """Give what a till's books have used, which are about to be replaced."""
        uses = self._uses_at(till)
        if till.number in self.lines:
            self.lines.pop(till.number).close()
        return uses

    def take_up(self, till: SimulatedTill, before: Mapping[str, set[Use]]) -> None:
        """Go on from what the backup says; a sale that is finished there asks for its money again."""
        now, seen = self._uses_at(till), look(till)
        finished = self.finished[till.number] = {row["id"] for row in seen.sales}
        for code, uses in before.items():
            kept = now.get(code, set())
            self.lost[code] |= {use for use in uses - kept if use[1] not in finished}
            self.kept[code] |= kept
        self.printed[till.number] = {row["id"] for row in seen.papers if row["state"] == "printed"}
        self.open_again |= set(codes(till, "SELECT id FROM open_sales"))

    def at_the_end(self, tills: Iterable[SimulatedTill]) -> list[str]:
        every = tuple(tills)
        kept = {f"{code} of " for till in every for code in codes(till, _KEPT)}
        wrong = [
            fault
            for fault in super().at_the_end(every)
            if not (fault.endswith("is nowhere") and any(fault.startswith(each) for each in kept))
        ]
        return wrong + self._paid_again(every)

    def _paid_again(self, tills: tuple[SimulatedTill, ...]) -> list[str]:
        """What had paid before a restore and pays something else now, of which nobody is told."""
        words = "SELECT subject || ' ' || detail FROM alarms"
        told = [each for till in tills for each in codes(till, words)]
        now: defaultdict[str, set[Use]] = defaultdict(set)
        for till in tills:
            for code, uses in self._uses_at(till).items():
                now[code] |= uses - self.kept[code]
        return [
            f"{code} had paid {lost} and pays {now[code]}"
            for code, lost in self.lost.items()
            if code not in self.forgotten
            and self._is_double(lost, now[code])
            and not any(code in each for each in told)
        ]

    def _is_double(self, lost: set[Use], now: set[Use]) -> bool:
        """Whether money that was used in books that are gone is used for something else now.

        What paid a sale may do so again, with what is left of it, or may have paid any that is open again.
        """
        if any(not sale for _, sale in lost):
            return bool(now)
        return not lost <= now and any(sale not in self.open_again for _, sale in now - lost)

    def _uses_at(self, till: SimulatedTill) -> dict[str, set[Use]]:
        """What each payment was used for at a till: its sales, and none where it was given out."""
        self.seen[till.number] = look(till)
        uses = {
            code: {use for use in sales if use[0] == till.number}
            for code, sales in self._uses().items()
        }
        for code in codes(till, _GIVEN):
            uses.setdefault(code, set()).add((till.number, ""))
        return {code: sales for code, sales in uses.items() if sales}


class RestoredDay(OddDay):
    """A day on which an older copy of a till's books takes their place."""

    judging = RestoredJudge
    judge: RestoredJudge

    def __post_init__(self) -> None:
        super().__post_init__()
        self.backups: defaultdict[int, list[Path]] = defaultdict(list)

    def _faults(self) -> list[Callable[[], None]]:
        return [*super()._faults(), *[self._back_up] * 5, *[self._put_back] * 3]

    def _is_unlocked(self, once: str) -> bool:
        """Of a request that went out after the backup nobody knows any more."""
        known = {row["once"] for till in self.tills for row in look(till).pushes}
        return once not in known or super()._is_unlocked(once)

    def _back_up(self) -> None:
        till = self.dice.choice(self.tills)
        folder = made_folder(self.folder / f"backup-{till.number}-{len(self.told)}")
        till.does(partial(make_backup, till.shop.records, folder=folder))
        self.backups[till.number] += folder.glob("*.kaunta")

    def _put_back(self) -> None:
        """The till ends, a backup of it takes the place of its books, and it starts again; perhaps its disk died."""
        till = self.dice.choice(self.tills)
        if not self.backups[till.number]:
            return
        backup, path = self.dice.choice(self.backups[till.number]), till.shop.records.path
        before, out = self.judge.leave(till), set(codes(till, _OUT))
        till.shop.records.close()
        is_dead = self.dice.random() < 0.25
        if is_dead:
            for each in path.parent.glob(f"{path.name}*"):
                each.unlink()
        put_back(backup, path, till.shop.clock.world(), by=till.shop.owner)
        self.told.append(
            f"{self.now:%H:%M:%S} till {till.number} restored, {is_dead=}, {backup.parent.name}"
        )
        self.judge.take_up(till, before)
        self.safaricom.forgotten |= out - set(codes(till, _OUT))
        if is_dead:
            claimed = self._claimed_by(till)
            earlier = {*self.judge.kept, *self.judge.lost} - set(before)
            kept = {code for code, uses in self.judge.kept.items() if uses}
            self.judge.forgotten |= (set(before) - claimed) | (set(before) & kept) | earlier
        till.is_on = False
        till.start()

    def _claimed_by(self, till: SimulatedTill) -> set[str]:
        """Which codes the letterbox knows as this till's."""
        with closing(sqlite3.connect(self.folder / "letters.sqlite")) as letters:
            keys = letters.execute(_CLAIMED, (f"T{till.number}",)).fetchall()
        return {str(key).rpartition(".")[0] for (key,) in keys}
