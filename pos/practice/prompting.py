"""A prompt on a phone: asked for, shown, answered once, and never answered twice."""

from dataclasses import dataclass, replace
from datetime import datetime

from pos.practice import numbers
from pos.practice.outcomes import (
    LINE_BUSY,
    NO_SUCH_TILL,
    NOT_PERMITTED,
    OVER,
    PAID,
    TOO_LONG,
    Outcome,
)
from pos.practice.paying import Order, enter_pin, pay, take_receipt
from pos.practice.shortcode import Kind, Shortcode
from pos.practice.texting import prompt_words, tell_failed
from pos.practice.world import How, Payment, Push, World
from pos.shop.money import Money

MOST_WORDS = 182
"""A prompt has no room for more signs."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What a shop asks of a phone."""

    business: str
    kind: Kind
    party: str
    phone: str
    amount: Money
    reference: str
    callback: str


class LineBusy(Exception):
    """The phone shows a prompt already."""


def ask(world: World, asking: Asking, now: datetime) -> tuple[World, Push]:
    """Give the world in which the phone is about to be asked; a phone that is being asked is busy."""
    if world.open_prompt(asking.phone):
        raise LineBusy
    world = world.counted()
    push = Push(
        numbers.checkout_request(world.count, now, asking.phone),
        numbers.merchant_request(world.count),
        asking.phone,
        asking.party,
        asking.business,
        asking.amount,
        asking.reference,
        asking.callback,
        now,
    )
    return world.with_push(push), push


def hindrance(world: World, asking: Asking) -> Outcome | None:
    """Give why no prompt will be sent for what was asked, though Safaricom has said that it will."""
    party = world.shortcodes.get(asking.party)
    if party is None or (asking.kind is Kind.TILL and party.kind is not Kind.TILL):
        return NO_SUCH_TILL
    if not _belongs(party, asking):
        return NOT_PERMITTED
    if asking.amount > world.limits.most:
        return OVER
    words = prompt_words(party, asking.amount, asking.reference)
    return TOO_LONG if len(words[0]) > MOST_WORDS else None


def _belongs(party: Shortcode, asking: Asking) -> bool:
    return party.kind is asking.kind and party.business == asking.business


def show(world: World, checkout: str) -> World:
    """Give the world in which the phone shows the prompt, if it still waits for an answer."""
    push = world.pushes[checkout]
    return world.with_push(replace(push, is_shown=True)) if push.is_open else world


def answer(world: World, checkout: str, *, pin: str, now: datetime) -> tuple[World, Payment | None]:
    """Enter a PIN: give the payment, or a world in which the push has ended otherwise."""
    push = world.pushes[checkout]
    if not push.is_open:
        return world, None
    world, wrong = enter_pin(world, push.phone, pin)
    if wrong is not None:
        return end(world, checkout, outcome=wrong, now=now), None
    world, receipt = take_receipt(world, now)
    order = Order(push.phone, push.shortcode, push.amount, push.reference, How.PUSH, checkout)
    world, paid = pay(world, order, receipt=receipt, now=now)
    if isinstance(paid, Outcome):
        return end(world, checkout, outcome=paid, now=now), None
    return world.with_push(replace(push, outcome=PAID, receipt=receipt)), paid


def end(world: World, checkout: str, *, outcome: Outcome, now: datetime) -> World:
    """Give the world in which a push ended without money; one that has ended stays as it ended."""
    push = world.pushes[checkout]
    if not push.is_open:
        return world
    ended = world.with_push(replace(push, outcome=outcome))
    is_told = push.is_shown and outcome is not LINE_BUSY
    return tell_failed(ended, push.phone, outcome=outcome, now=now) if is_told else ended
