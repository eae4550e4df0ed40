"""A manager is told when M-Pesa does worse than usual, of the gravest thing first, and not before."""

from datetime import timedelta
from string import Formatter

import pytest

from pos.shop.mpesa_health import SILENT_FOR, Alarm, Line, Tally, Worse, together, worst
from tests.builders import NOON

HEARD = Line(answered_at=NOON)
WELL = Tally(paid=90, not_paid=8, unsure=2, seconds=(14,) * 90)


def told(now: Tally, usual: Tally = WELL, line: Line = HEARD) -> Worse | None:
    alarm = worst(now, usual, line, now=NOON)
    return None if alarm is None else alarm.what


@pytest.mark.parametrize(
    ("now", "usual", "what"),
    [
        (Tally(), WELL, None),
        (WELL, WELL, None),
        (Tally(paid=1, unsure=3), WELL, None),
        (Tally(paid=4, unsure=1), WELL, None),
        (Tally(paid=3, unsure=2), WELL, Worse.MANY_UNSURE),
        (Tally(paid=3, unsure=2), Tally(), Worse.MANY_UNSURE),
        (Tally(paid=60, unsure=40), Tally(paid=60, unsure=40), None),
        (Tally(paid=40, unsure=60), Tally(paid=60, unsure=40), Worse.MANY_UNSURE),
        (Tally(paid=3, not_paid=4), WELL, None),
        (Tally(paid=2, not_paid=4), WELL, Worse.MANY_NOT_PAID),
        (Tally(paid=2, not_paid=4), Tally(paid=4, not_paid=6), None),
        (Tally(paid=5, seconds=(40,) * 5), WELL, Worse.SLOW),
        (Tally(paid=5, seconds=(33,) * 5), WELL, None),
        (Tally(paid=4, seconds=(90,) * 4), WELL, None),
        (Tally(paid=5, seconds=(90,) * 5), Tally(paid=4, seconds=(14,) * 4), None),
        (Tally(paid=5, seconds=(59,) * 5), Tally(paid=5, seconds=(30,) * 5), None),
        (Tally(paid=5, seconds=(14,) * 5), Tally(), None),
        (Tally(paid=9, unheard=2), WELL, None),
        (Tally(paid=9, unheard=3), WELL, Worse.LETTERS_LOST),
    ],
)
def test_what_is_worse_than_usual_is_told(now: Tally, usual: Tally, what: Worse | None) -> None:
    assert told(now, usual) is what


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (Line(answered_at=NOON - SILENT_FOR), Worse.LETTERBOX_SILENT),
        (Line(answered_at=NOON + SILENT_FOR), Worse.LETTERBOX_SILENT),
        (Line(answered_at=NOON - SILENT_FOR + timedelta(seconds=1)), None),
        (Line(answered_at=None), None),
        (Line(has_letterbox=False), None),
        (Line(answered_at=NOON, resting=12), Worse.RESTING),
    ],
)
def test_a_line_that_is_silent_is_told_of(line: Line, what: Worse | None) -> None:
    assert told(WELL, line=line) is what


def test_a_shop_without_a_letterbox_misses_no_letters() -> None:
    assert told(Tally(paid=9, unheard=9), line=Line(has_letterbox=False)) is None


def test_the_gravest_is_told_first() -> None:
    bad = Tally(paid=5, not_paid=60, unsure=60, seconds=(99,) * 5, unheard=9)
    silent = Line(answered_at=NOON - timedelta(hours=1), resting=9)
    assert told(bad, line=silent) is Worse.LETTERBOX_SILENT
    assert told(bad, line=Line(answered_at=NOON, resting=9)) is Worse.LETTERS_LOST


def test_days_are_added_up() -> None:
    days = [Tally(1, 2, 3, (10, 20), 1), Tally(10, 20, 30, (60,), 0)]
    assert together(days) == Tally(11, 22, 33, (10, 20, 60), 1)
    assert (together(days).ended, together(days).middle) == (66, 20)


def test_where_nothing_was_paid_there_is_no_middle() -> None:
    assert Tally(not_paid=3).middle is None


def test_an_alarm_is_read_with_its_facts() -> None:
    alarm = worst(Tally(paid=5, seconds=(40,) * 5), WELL, HEARD, now=NOON)
    assert alarm is not None
    assert alarm.words() == "A payment takes 40 seconds now; 14 is usual."


def test_every_sentence_is_plain_and_its_facts_are_names() -> None:
    for worse in Worse:
        assert worse.value.endswith(".")
        names = [field for _, field, *_ in Formatter().parse(worse.value) if field is not None]
        assert all(name.isidentifier() for name in names)
        assert Alarm(worse, tuple((name, 1) for name in names)).words()
