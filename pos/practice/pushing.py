"""A push from Safaricom's side: the prompt goes out, the customer does something, the shop is told."""

from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from pos.practice.behaving import Behaviour, Does
from pos.practice.bodies import stk_body
from pos.practice.outcomes import CANCELLED, NO_ANSWER, Outcome, outcome_of
from pos.practice.own_paying import confirm
from pos.practice.postman import Letter
from pos.practice.prompting import Asking, answer, ask, end, hindrance, show
from pos.practice.stage import Stage
from pos.practice.world import Payment, Push, World

WRONG = "----"
"""A PIN that nobody has."""


def push(stage: Stage, asking: Asking) -> Push:
    """Accept a push, and let what follows from it begin."""
    asked = stage.change(lambda world, now: ask(world, asking, now))
    hindered = hindrance(stage.world, asking)
    timing = stage.choices.timing
    if hindered is not None:
        stage.later(timing.result, lambda: end_push(stage, asked.checkout, hindered))
        return asked
    behaviour = stage.mischief.behaviour() or stage.world.customer(asking.phone).behaviour
    if behaviour.does is Does.UNREACHABLE:
        stage.later(timing.unreachable, lambda: end_push(stage, asked.checkout, NO_ANSWER))
    else:
        stage.later(timing.prompt, lambda: _show(stage, asked.checkout, behaviour))
    return asked


def _show(stage: Stage, checkout: str, behaviour: Behaviour) -> None:
    stage.change(lambda world, _now: (show(world, checkout), None))
    no_answer = stage.choices.timing.no_answer
    stage.later(no_answer, lambda: end_push(stage, checkout, NO_ANSWER))
    act = _act(stage, checkout, behaviour)
    if act is not None:
        stage.later(behaviour.after, act)


def _act(stage: Stage, checkout: str, behaviour: Behaviour) -> Callable[[], None] | None:
    """Give what a customer does by himself; one who never answers does nothing, like one by hand."""
    match behaviour.does:
        case Does.PAYS:
            pin = stage.world.customer(stage.world.pushes[checkout].phone).pin
            return lambda: answer_push(stage, checkout, pin)
        case Does.WRONG_PIN:
            return lambda: answer_push(stage, checkout, WRONG)
        case Does.CANCELS:
            return lambda: end_push(stage, checkout, CANCELLED)
        case Does.ENDS:
            outcome = outcome_of(behaviour.code)
            return lambda: end_push(stage, checkout, outcome)
        case Does.BY_HAND | Does.NO_ANSWER | Does.UNREACHABLE:
            return None
        case _:
            assert_never(behaviour.does)


def answer_push(stage: Stage, checkout: str, pin: str) -> None:
    """Enter a PIN into a prompt; the shop is told how it ended."""

    def answered(world: World, now: datetime) -> tuple[World, tuple[bool, Payment | None]]:
        was_open = world.pushes[checkout].is_open
        after, payment = answer(world, checkout, pin=pin, now=now)
        return after, (was_open, payment)

    was_open, payment = stage.change(answered)
    if was_open:
        _tell(stage, checkout, payment)


def end_push(stage: Stage, checkout: str, outcome: Outcome) -> None:
    """End a push without money; one that has ended stays as it ended, and nobody is told twice."""

    def ended(world: World, now: datetime) -> tuple[World, bool]:
        return end(world, checkout, outcome=outcome, now=now), world.pushes[checkout].is_open

    if stage.change(ended):
        _tell(stage, checkout, None)


def _tell(stage: Stage, checkout: str, payment: Payment | None) -> None:
    """Post what the shop is told: of money twice, once for the push and once as of any payment."""
    ended = stage.world.pushes[checkout]
    body = stk_body(ended, payment)
    stage.send(Letter("stk", ended.callback, body, ended.business))
    if payment is not None:
        confirm(stage, payment)
