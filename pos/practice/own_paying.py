"""A customer pays a Paybill or a Till by himself; the shop is asked first where it wants that."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

import msgspec

from pos.practice.bodies import amount_text, c2b_body
from pos.practice.outcomes import Outcome
from pos.practice.paying import Order, enter_pin, pay, refusal, take_receipt
from pos.practice.postman import Letter
from pos.practice.stage import Stage
from pos.practice.texting import tell_failed, tell_refused
from pos.practice.world import Payment, World


class Said(Enum):
    """What a shop said when it was asked."""

    YES = auto()
    NO = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a shop said, and what it wants to be reminded of."""

    said: Said
    third_party: str = ""
    code: str = ""


REFUSED_BY_SHOP = "refused by shop"


def pay_oneself(stage: Stage, order: Order, pin: str | None) -> Payment | Outcome:
    """Pay, and give the payment or why there is none; no PIN is asked of who is only simulated."""

    def prepared(world: World, now: datetime) -> tuple[World, Outcome | str]:
        wrong = None
        if pin is not None:
            world, wrong = enter_pin(world, order.phone, pin)
        refused = wrong or refusal(world, order, now)
        if refused is not None:
            return tell_failed(world, order.phone, outcome=refused, now=now), refused
        return take_receipt(world, now)

    receipt = stage.change(prepared)
    if isinstance(receipt, Outcome):
        return receipt
    verdict = _ask_shop(stage, order, receipt)
    if not _goes_through(stage.world, order, verdict):
        return _refuse(stage, order, verdict)
    paid = _settle(stage, order, receipt)
    if isinstance(paid, Payment):
        confirm(stage, paid, verdict.third_party)
    return paid


def _settle(stage: Stage, order: Order, receipt: str) -> Payment | Outcome:
    """Pay in the end; what was possible before the shop was asked may not be so any more."""

    def settled(world: World, now: datetime) -> tuple[World, Payment | Outcome]:
        after, done = pay(world, order, receipt=receipt, now=now)
        if isinstance(done, Outcome):
            return tell_failed(world, order.phone, outcome=done, now=now), done
        return after, done

    return stage.change(settled)


def confirm(stage: Stage, payment: Payment, third_party: str = "") -> None:
    """Post the confirmation of a payment to a shortcode that has registered where to."""
    world = stage.world
    shop = world.shortcodes[payment.shortcode]
    if shop.urls is None:
        return
    body = c2b_body(world, payment, third_party=third_party, balance=amount_text(shop.balance))
    stage.send(Letter("confirmation", shop.urls.confirmation, body, shop.number))


def _ask_shop(stage: Stage, order: Order, receipt: str) -> Verdict:
    """Ask the shop whether it wants the payment, while the customer waits."""
    world, now = stage.world, stage.now()
    shop = world.shortcodes[order.shortcode]
    if shop.urls is None or not shop.urls.validation or not shop.is_asked_first:
        return Verdict(Said.YES)
    planned = Payment(
        receipt, order.how, order.phone, order.shortcode, order.amount, order.reference, now
    )
    letter = Letter("validation", shop.urls.validation, c2b_body(world, planned), shop.number)
    reply = stage.postman.ask(letter, stage.choices.timing.validation)
    return read_verdict(reply.body) if reply.status == 200 else Verdict(Said.NOTHING)


def read_verdict(body: bytes) -> Verdict:
    """Read what a shop answered; what cannot be read is no answer."""
    try:
        answer = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Verdict(Said.NOTHING)
    if not isinstance(answer, dict) or "ResultCode" not in answer:
        return Verdict(Said.NOTHING)
    code = str(answer["ResultCode"])
    third_party = answer.get("ThirdPartyTransID")
    said = Said.YES if code == "0" else Said.NO
    return Verdict(said, third_party if isinstance(third_party, str) else "", code)


def _goes_through(world: World, order: Order, verdict: Verdict) -> bool:
    urls = world.shortcodes[order.shortcode].urls
    if verdict.said is Said.NOTHING:
        return urls is None or urls.accepts_unasked
    return verdict.said is Said.YES


def _refuse(stage: Stage, order: Order, verdict: Verdict) -> Outcome:
    name = stage.world.shortcodes[order.shortcode].name
    stage.change(lambda world, now: (tell_refused(world, order.phone, shop=name, now=now), None))
    return Outcome(verdict.code or "C2B00016", REFUSED_BY_SHOP)
