"""A push whose answer is lost at each of eight points, whatever the customer does: asked once, never guessed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.mpesa.meaning import Again, Stand
from pos.mpesa.stk_codes import LOST
from tests.mpesa.losing import OUTCOMES, Case, Point, Told, lose, lose_many, ready
from tests.mpesa.rig import Rig, rig

AT_ONCE = {Point.NOBODY_THERE: Stand.NOT_PAID, Point.CALLBACK_LOST: Stand.WAITING}
"""What the cashier sees at once; at every other point it is not sure yet."""
NO_PROMPT = {Point.NOBODY_THERE, Point.CUT_BEFORE}


@pytest.fixture
def line() -> Iterator[Rig]:
    with rig() as made:
        ready(made)
        yield made


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("point", Point, ids=lambda point: point.name.lower())
def test_it_is_asked_once_is_not_sure_and_ends_paid_or_not_paid(
    line: Rig, point: Point, outcome: str
) -> None:
    told = lose(line, Case(point, outcome))
    assert told.wrong == ""
    assert told.at_once.stand is AT_ONCE.get(point, Stand.UNSURE)
    assert (told.calls, told.prompts) == (point is not Point.NOBODY_THERE, point not in NO_PROMPT)
    assert told.paid == (outcome == "pays" and point not in NO_PROMPT)
    assert told.checked is ends(point, told)


def ends(point: Point, told: Told) -> Stand:
    """How it ends; what left no trace anywhere nobody but a person can end."""
    if point is Point.CUT_BEFORE:
        return Stand.UNSURE
    return Stand.PAID if told.paid else Stand.NOT_PAID


def test_what_is_not_sure_is_told_with_what_to_do() -> None:
    assert (LOST.again, LOST.is_open) == (Again.NO, True)
    assert "Do not ask the customer to pay again" in LOST.english
    assert "Usimwambie mteja alipe tena" in LOST.kiswahili


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        (Told(LOST, Stand.PAID, 2, 1, 1), "asked 2 times, 1 prompts, paid 1 times"),
        (Told(LOST, Stand.PAID, 1, 1, 2), "asked 1 times, 1 prompts, paid 2 times"),
        (Told(LOST, Stand.PAID, 1, 1, 0), "told paid, and it is not_paid"),
        (Told(LOST, Stand.NOT_PAID, 1, 1, 1), "told not_paid, and it is paid"),
        (Told(LOST, Stand.UNSURE, 1, 1, 1), "money came that was not found"),
        (Told(LOST, Stand.UNSURE, 1, 0, 0), ""),
    ],
)
def test_the_judge_of_these_tests_knows_what_is_wrong(told: Told, wrong: str) -> None:
    assert told.wrong == wrong


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_letters_that_are_late_lost_or_doubled_change_nothing(tmp_path: Path, seed: int) -> None:
    done, wrong = lose_many(tmp_path, seed, 0)
    assert (done, wrong) == (100, [])
