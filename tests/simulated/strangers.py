"""A day on which strangers write to the letterbox as if they were Safaricom, and a till of theirs claims what it reads.

They know the secret of every request and the code of every payment as soon as it moved; nobody can make money.
"""

import json

from pos.practice.bodies import c2b_body, stk_body
from pos.practice.outcomes import PAID
from pos.practice.world import How, Payment, Push
from tests.simulated.day import Day
from tests.simulated.safaricom import FIELDS, Prompt, Safaricom

CHEAT = 9
"""The number of their till."""


class Overheard(Safaricom):
    """What it says is heard by strangers, who say it of other requests, and sometimes before it does."""

    def _end(self, prompt: Prompt, payment: Payment | None = None) -> None:
        super()._end(prompt, payment)
        came = [each for each in self.payments.values() if each.how in {How.PUSH, How.OWN}]
        if came and self.dice.random() < 0.4:
            self._say_of(prompt, self.dice.choice(came))

    def _confirm(self, payment: Payment) -> None:
        if self.prompts and self.dice.random() < 0.5:
            self._say_of(self.dice.choice(list(self.prompts.values())), payment)
        if self.dice.random() < 0.2:
            self._post("c2b", c2b_body(self._world, payment), is_verified=False)
        super()._confirm(payment)

    def _say_of(self, prompt: Prompt, payment: Payment) -> None:
        """Say of a request that this payment was its own."""
        ended = Push(*(getattr(prompt.push, name) for name in FIELDS), outcome=PAID)
        self._post("stk", stk_body(ended, payment), prompt.once, is_verified=False)


class StrangeDay(Day):
    """What strangers claim is theirs on the list of nobody here; all else is as on any other day."""

    outside = Overheard

    def __post_init__(self) -> None:
        super().__post_init__()
        self.claimed: set[str] = set()

    def _event(self) -> list[str]:
        if self.seed % 2 and self.safaricom.payments and self.dice.random() < 0.15:
            self._claim(self.dice.choice(list(self.safaricom.payments)))
        return super()._event()

    def _claim(self, code: str) -> None:
        said = {"trans_id": code, "till": CHEAT, "sale": "theirs"}
        key = f"{code}.{self.dice.choice((1, 1, 2))}"
        self.letterbox.keep("claim", key, body=json.dumps(said), till=f"T{CHEAT}")
        self.claimed.add(code)
        self.told.append(f"{self.now:%H:%M:%S} strangers claim {key}")

    def _settle(self) -> list[str]:
        wrong = super()._settle()
        theirs = {
            f"{code} of {self.safaricom.payments[code].amount} is nowhere" for code in self.claimed
        }
        return [fault for fault in wrong if fault not in theirs]
