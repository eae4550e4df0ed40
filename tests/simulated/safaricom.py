"""Safaricom as it really was on one day: which prompts were on phones, and which money moved.

It speaks in the practice room's bodies and codes, on a clock of its own, and what it says may get lost.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from pos.mpesa.orders import Accepted, Payout
from pos.mpesa.payer import Payer
from pos.mpesa.pull import Pull, PulledMoney, Row
from pos.mpesa.push import Ended, NotKnown, Prompted, StillGoing
from pos.mpesa.push import Push as Order
from pos.mpesa.trouble import no_answer, resting
from pos.practice.bodies import c2b_body, result_body, stk_body
from pos.practice.outcomes import PAID, Outcome, outcome_of
from pos.practice.shortcode import Kind, Shortcode
from pos.practice.world import How, Payment, Push, World
from pos.shop.money import Money

PAYBILL, STORE, TILL = "174379", "600999", "600123"
ODD_CODES = ("26", "9999", "1036", "7777")
FINAL_CODES = ("1", "1032", "1037", "2001", "1001", "17")


@dataclass(frozen=True)
class Letter:
    """What Safaricom posts, through which door, and when it arrives."""

    at: datetime
    door: str
    body: bytes
    once: str = ""
    is_verified: bool = True


@dataclass
class Prompt:
    """A request on a phone, and what its owner is going to do with it."""

    push: Push
    once: str
    code: str
    ends_at: datetime
    pays_at: datetime | None
    """When he pays, or None; after an odd code he may pay all the same."""
    has_ended: bool = False
    receipt: str = ""


@dataclass
class Failing:
    """How often, out of one, each thing goes wrong."""

    lost: float = 0.0
    doubled: float = 0.0
    late: float = 0.0
    forged: float = 0.0
    api: float = 0.0


@dataclass
class Safaricom:
    """All that it knows and does."""

    dice: Random
    now: Callable[[], datetime]
    is_till: bool = False
    failing: Failing = field(default_factory=Failing)
    payments: dict[str, Payment] = field(default_factory=dict)
    prompts: dict[str, Prompt] = field(default_factory=dict)
    orders: dict[str, str] = field(default_factory=dict)
    """Money that was ordered to go: the conversation of each, by the payment it sends back or its own name."""
    gone: set[str] = field(default_factory=set)
    """What of that has gone."""
    posted: list[Letter] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    is_unlocked: Callable[[str], bool] = lambda _once: False

    def __post_init__(self) -> None:
        shortcode = Shortcode(self.shortcode, Kind.TILL if self.is_till else Kind.PAYBILL)
        self._world = World().with_shortcode(shortcode)

    @property
    def shortcode(self) -> str:
        return TILL if self.is_till else PAYBILL

    def push(self, order: Order) -> Prompted:
        """Put a prompt on a phone; the answer, or all of it, may get lost on the way."""
        fate = self.dice.random()
        if fate < self.failing.api / 3:
            raise resting(5)
        if fate < self.failing.api * 2 / 3:
            raise no_answer(may_be_out=True)
        self._check_not_asked_twice(order)
        prompt = self._prompt(order)
        self.prompts[prompt.push.checkout] = prompt
        if fate < self.failing.api:
            raise no_answer(may_be_out=True)
        return Prompted(prompt.push.checkout, prompt.push.merchant, "")

    def query(self, checkout: str) -> Ended | StillGoing | NotKnown:
        """Say how a prompt stands."""
        if self.dice.random() < self.failing.api:
            raise no_answer(may_be_out=False)
        prompt = self.prompts.get(checkout)
        if prompt is None:
            return NotKnown("")
        if not prompt.has_ended:
            return StillGoing("")
        return Ended("0" if prompt.receipt else prompt.code, "")

    def pull(self, wanted: Pull) -> Iterator[tuple[Row, ...]]:
        """List what came in."""
        if self.dice.random() < self.failing.api:
            raise no_answer(may_be_out=False)
        rows = [
            PulledMoney(each.receipt, each.amount, each.at, Payer(), each.reference, "")
            for each in self.payments.values()
            if each.how in {How.PUSH, How.OWN} and wanted.since <= each.at <= wanted.until
        ]
        yield tuple(rows)

    def reverse(self, receipt: str, amount: Money, *, why: str) -> Accepted:
        """Take an order to send money back; done once, however often it is said."""
        conversation = self._taken(receipt)
        self.gone.add(receipt)
        back = self._moved(amount, how=How.REVERSAL, reference=why, of=receipt)
        said: list[tuple[str, object]] = [
            ("OriginalTransactionID", receipt),
            ("Amount", amount.cents / 100),
        ]
        self._tell_end(PAID, conversation, back.receipt, said)
        return self._accepted(conversation)

    def pay_out(self, order: Payout) -> Accepted:
        """Take an order to send money to a phone; sometimes it turns out that it cannot go."""
        conversation = self._taken(order.name)
        if self.dice.random() < 0.2:
            self._tell_end(outcome_of(1), conversation, "", [])
            return self._accepted(conversation)
        self.gone.add(order.name)
        out = self._moved(order.amount, how=How.PAYOUT, reference=order.why, of=order.name)
        said: list[tuple[str, object]] = [
            ("TransactionReceipt", out.receipt),
            ("TransactionAmount", order.amount.cents / 100),
            ("TransactionCompletedDateTime", f"{self.now():%d.%m.%Y %H:%M:%S}"),
            ("ReceiverPartyPublicName", "254712345678 - WANJIRU"),
        ]
        self._tell_end(PAID, conversation, out.receipt, said)
        return self._accepted(conversation)

    def _taken(self, name: str) -> str:
        if name in self.orders:
            self.wrong.append(f"{name} was sent twice")
        if self.dice.random() < self.failing.api / 2:
            raise resting(5)
        self.orders[name] = f"AG_{len(self.orders):06}"
        return self.orders[name]

    def _accepted(self, conversation: str) -> Accepted:
        if self.dice.random() < self.failing.api / 2:
            raise no_answer(may_be_out=True)
        return Accepted(conversation, f"O{conversation}", "")

    def _tell_end(
        self, outcome: Outcome, conversation: str, receipt: str, said: list[tuple[str, object]]
    ) -> None:
        ids: dict[str, object] = {
            "OriginatorConversationID": f"O{conversation}",
            "ConversationID": conversation,
            "TransactionID": receipt,
        }
        self._post("result", result_body(outcome, ids, parameters=said, timeout_url="x"))

    def pays(self, amount: Money, account: str) -> Payment:
        """A customer sends money by himself."""
        payment = self._moved(amount, how=How.OWN, reference="" if self.is_till else account)
        self._confirm(payment)
        return payment

    def move_on(self) -> None:
        """Let the customers do what is due by now."""
        for prompt in self.prompts.values():
            if prompt.pays_at is not None and self.now() >= prompt.pays_at and not prompt.receipt:
                self._pay(prompt)
            if not prompt.has_ended and self.now() >= prompt.ends_at:
                prompt.has_ended = True
                if not prompt.receipt:
                    self._end(prompt)

    def arrived(self) -> list[Letter]:
        """Give the letters that arrive by now, and forget them."""
        here = [each for each in self.posted if each.at <= self.now()]
        self.posted = [each for each in self.posted if each.at > self.now()]
        return sorted(here, key=lambda each: each.at)

    def _check_not_asked_twice(self, order: Order) -> None:
        for prompt in self.prompts.values():
            if prompt.once == order.callback:
                self.wrong.append(f"{order.reference} was asked twice by one request")
            is_same_sale = prompt.push.reference == order.reference
            if is_same_sale and not prompt.has_ended and not self.is_unlocked(prompt.once):
                self.wrong.append(f"{order.reference} was asked while its phone had the word")

    def _prompt(self, order: Order) -> Prompt:
        checkout = f"ws_CO_{len(self.prompts):06}"
        push = Push(
            checkout, f"m-{checkout}", order.phone.digits, self.shortcode, self.shortcode,
            order.amount, order.reference, "", self.now(),
        )  # fmt: skip
        fate, ends = self.dice.random(), self.now() + timedelta(seconds=self.dice.uniform(2, 60))
        if fate < 0.6:
            return Prompt(push, order.callback, "0", ends, ends)
        if fate < 0.7:  # he takes his time
            ends = self.now() + timedelta(seconds=self.dice.uniform(110, 400))
            return Prompt(push, order.callback, "0", ends, ends)
        if fate < 0.92:
            return Prompt(push, order.callback, self.dice.choice(FINAL_CODES), ends, None)
        late = ends + timedelta(seconds=self.dice.uniform(1, 60))
        code = self.dice.choice(ODD_CODES)
        return Prompt(push, order.callback, code, ends, late if fate < 0.96 else None)

    def _pay(self, prompt: Prompt) -> None:
        payment = self._moved(
            prompt.push.amount,
            how=How.PUSH,
            reference="" if self.is_till else prompt.push.reference,
            of=prompt.push.checkout,
        )
        prompt.receipt, prompt.code, prompt.has_ended = payment.receipt, "0", True
        self._end(prompt, payment)
        self._confirm(payment)

    def _end(self, prompt: Prompt, payment: Payment | None = None) -> None:
        code = int(prompt.code)
        ended = Push(*(getattr(prompt.push, name) for name in FIELDS), outcome=outcome_of(code))
        self._post("stk", stk_body(ended, payment), prompt.once)
        if self.dice.random() < self.failing.forged and payment is not None:
            self._post("stk", stk_body(ended, payment), prompt.once, is_verified=False)

    def _confirm(self, payment: Payment) -> None:
        self._post("c2b", c2b_body(self._world, payment))
        if self.dice.random() < self.failing.forged:
            self._post("c2b", c2b_body(self._world, payment), is_verified=False)

    def _moved(self, amount: Money, *, how: How, reference: str, of: str = "") -> Payment:
        receipt = f"UK{len(self.payments):08}"
        payment = Payment(
            receipt, how, "254712345678", self.shortcode, amount, reference, self.now(), of
        )
        self.payments[receipt] = payment
        return payment

    def _post(
        self, door: str, said: dict[str, object], once: str = "", *, is_verified: bool = True
    ) -> None:
        body = json.dumps(said).encode()
        for _ in range(1 + (self.dice.random() < self.failing.doubled)):
            if self.dice.random() < self.failing.lost:
                continue
            at = self.now() + timedelta(seconds=self.dice.uniform(0.2, self._longest()))
            self.posted.append(Letter(at, door, body, once, is_verified))

    def _longest(self) -> float:
        """Give how many seconds a letter may take."""
        return 300 if self.dice.random() < self.failing.late else 4


FIELDS = (
    "checkout", "merchant", "phone", "shortcode", "business", "amount", "reference", "callback",
    "asked_at",
)  # fmt: skip
