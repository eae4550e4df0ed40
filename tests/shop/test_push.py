"""A request goes on by what happens to it, and what it needs no more it forgets."""

from dataclasses import replace

from pos.shop.asking import Again, Event, State, Told
from pos.shop.identity import PushId, SaleId, StaffId
from pos.shop.push import Push
from tests.builders import NOON, ksh

PUSH = Push(
    PushId("p"), SaleId("s"), "600638", ksh(650), "once", "10019", "07••", NOON, StaffId("grace")
)


def test_an_end_says_when_and_asks_no_further() -> None:
    waiting = replace(PUSH, look_at=NOON).after(Told(Event.SENT), now=NOON)
    assert (waiting.state, waiting.ended_at, waiting.look_at) == (State.WAITING, None, NOON)
    ended = waiting.after(Told(Event.TOLD_NOT_PAID, Again.YES), now=NOON)
    assert (ended.state, ended.again, ended.ended_at, ended.look_at) == (
        State.NOT_PAID,
        Again.YES,
        NOON,
        None,
    )


def test_who_unlocked_it_is_kept_as_long_as_it_is_unlocked() -> None:
    unsure = PUSH.after(Told(Event.ANSWER_LOST), now=NOON)
    unlocked = replace(unsure, unlocked_by=StaffId("sara"), unlocked_at=NOON)
    assert unlocked.progress.is_unlocked
    assert unlocked.after(Told(Event.STILL_GOING), now=NOON).unlocked_by == "sara"
    paid = unlocked.after(Told(Event.TOLD_PAID), now=NOON)
    assert (paid.state, paid.unlocked_by, paid.unlocked_at) == (State.PAID, None, None)
