"""A push whose answer is lost somewhere, for a customer who does something; and how the till finds out.

The till of these tests does with the client what a till does: it keeps each request before it goes out, asks
once, and afterwards only reads letters and asks how it ended. What it cannot find out a person decides.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from random import Random

from pos.mpesa.meaning import Again, Meaning, Stand
from pos.mpesa.pull import PulledMoney
from pos.mpesa.push import Ended, Push
from pos.mpesa.stk_callback import StkEnded, StkPaid, read_stk
from pos.mpesa.stk_codes import LOST, WAITING
from pos.mpesa.trouble import CallTrouble
from pos.practice.behaving import Behaviour, Does
from pos.practice.delivering import Delivery
from pos.practice.mischief import Fault
from pos.practice.script import Script
from pos.shop.money import Money, shillings
from pos.shop.phone import Phone
from tests.mpesa.counter import nobody
from tests.mpesa.rig import AMOUNT, CUSTOMER, Rig, day, rig
from tests.practice.worlds import WANJIKU

MANY = 100


class Point(Enum):
    """Where the answer is lost."""

    NOBODY_THERE = "before there is a connection"
    CUT_BEFORE = "after it was sent, before it was read"
    CUT_AFTER = "after it was done, before a word of the answer"
    ERROR_AFTER = "after it was done, with an error as the answer"
    HALF = "in the middle of the answer"
    DIED_BEFORE_KEEPING = "after the answer, before the till kept it"
    CALLBACK_LOST = "after the till kept it, with the callback"
    DIED_AFTER_CALLBACK = "after the callback was kept, before the till read it"


FAULTS = {
    Point.CUT_BEFORE: Fault.NO_CONNECTION,
    Point.CUT_AFTER: Fault.LOSE_ANSWER,
    Point.ERROR_AFTER: Fault.ERROR_ALTHOUGH_DONE,
    Point.HALF: Fault.TRUNCATED,
}
OUTCOMES = {
    "pays": Behaviour(Does.PAYS),
    "cancels": Behaviour(Does.CANCELS),
    "has too little": Behaviour(Does.ENDS, code=1),
    "types a wrong PIN": Behaviour(Does.WRONG_PIN),
    "does not answer": Behaviour(Does.NO_ANSWER),
}
AS_SOON_AS_SENT = {
    Point.NOBODY_THERE: Stand.NOT_PAID,
    Point.CALLBACK_LOST: Stand.WAITING,
}
"""What the cashier sees at once; at every other point it is not sure yet."""


@dataclass(frozen=True)
class Case:
    """One push."""

    point: Point
    outcome: str
    phone: str = WANJIKU
    amount: Money = AMOUNT
    reference: str = "10017"
    once: str = "ff00"

    @property
    def order(self) -> Callable[[str], Push]:
        """What is asked, given where the letterbox is."""
        return lambda box: Push(
            Phone(self.phone), self.amount, self.reference, f"{box}/in/ab12/stk/{self.once}"
        )


@dataclass(frozen=True)
class Told:
    """What the cashier saw, how often Safaricom was called, and how often the customer paid."""

    at_once: Meaning
    checked: Stand
    calls: int
    prompts: int
    paid: int

    @property
    def wrong(self) -> str:
        """What must not be, whatever was lost: asked twice, charged twice, or told what is not so."""
        if max(self.calls, self.prompts, self.paid) > 1:
            return f"asked {self.calls} times, {self.prompts} prompts, paid {self.paid} times"
        if self.prompts and self.at_once.again is Again.YES:
            return "the cashier might ask again while a prompt is out"
        truth = Stand.PAID if self.paid else Stand.NOT_PAID
        if self.checked not in {truth, Stand.UNSURE}:
            return f"told {self.checked.value}, and it is {truth.value}"
        if self.paid and self.checked is not Stand.PAID:
            return "money came that was not found"
        return ""


def lose(line: Rig, case: Case) -> Told:
    """Push with the answer lost at that point; then check with one tap, once everything has come."""
    stage = line.safaricom.stage
    customer = replace(stage.world.customer(case.phone), behaviour=OUTCOMES[case.outcome])
    stage.change(lambda world, _now: (world.with_customer(customer), None))
    if case.point in FAULTS:
        line.spoil(FAULTS[case.point], "stkpush", times=1)
    last, choices = line.last(), stage.choices
    if case.point is Point.CALLBACK_LOST:
        stage.choices = replace(choices, delivery=Delivery(lose=1.0))
    checkout, meaning = _push(line, case)
    calls = line.calls("stkpush", after=last)
    line.safaricom.forward(150)
    stage.choices = choices
    checked = _checked(line, case, checkout=checkout, meaning=meaning)
    pushes = [push for push in stage.world.pushes.values() if push.phone == case.phone]
    paid = [each for each in stage.world.payments.values() if each.phone == case.phone]
    return Told(meaning, checked, calls, len(pushes), len(paid))


def _push(line: Rig, case: Case) -> tuple[str, Meaning]:
    """Ask once; give what the till kept of it, and what it shows at once."""
    changed = {"host": nobody()} if case.point is Point.NOBODY_THERE else {}
    try:
        prompted = line.daraja(**changed).push(case.order(line.box.url))
    except CallTrouble as trouble:
        return "", trouble.meaning
    if case.point in {Point.DIED_BEFORE_KEEPING, Point.DIED_AFTER_CALLBACK}:
        return "", LOST  # what a till that starts again makes of a request that was under way
    return prompted.checkout_request, WAITING


def _checked(line: Rig, case: Case, *, checkout: str, meaning: Meaning) -> Stand:
    """One tap: the letters of this request, how it ended, and what came in; paid is sticky."""
    if meaning.stand is Stand.NOT_PAID:
        return meaning.stand
    for body in line.posted(f"/in/ab12/stk/{case.once}"):
        read = read_stk(body)
        if isinstance(read, StkPaid):
            return Stand.PAID
        if isinstance(read, StkEnded):
            checkout = read.checkout_request
    told = line.daraja().query(checkout) if checkout else None
    if isinstance(told, Ended):
        return told.meaning.stand
    return Stand.PAID if _came(line, case.reference) else Stand.UNSURE


def _came(line: Rig, reference: str) -> bool:
    """Whether money with this pay number came: its reference is on the list of the last day."""
    pages = line.daraja().pull(day(line.safaricom.stage.now()))
    rows = (row for page in pages for row in page)
    return any(isinstance(row, PulledMoney) and row.account == reference for row in rows)


def lose_many(_folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """A hundred pushes that are lost somewhere, while letters come late, twice, in any order or never."""
    dice, wrong = Random(seed), []
    chaos = Delivery(spread=20.0, lose=0.3, double=0.3, reorder=0.3, retries=2)
    with rig(Script(delivery=chaos, seed=seed)) as line:
        ready(line)
        for number in range(MANY):
            case = Case(
                dice.choice(list(Point)),
                dice.choice(list(OUTCOMES)),
                phone=f"254712{number:06}",
                amount=shillings(dice.randint(1, 900)),
                reference=f"{10_000 + number}",
                once=f"{number:032x}",
            )
            if fault := lose(line, case).wrong:
                wrong.append(f"{case.point.value}; the customer {case.outcome}: {fault}")
    return MANY, wrong


def ready(line: Rig) -> None:
    """Let what comes in be pulled."""
    daraja = line.daraja()
    daraja.register_urls()
    daraja.register_pull(CUSTOMER, callback=f"{line.box.url}/in/ef56/result/status")
