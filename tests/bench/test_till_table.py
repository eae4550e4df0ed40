"""A goal of the till is kept by what reaches it, and by nothing that was not measured."""

from pos.bench.figures import Figure
from pos.bench.till import FINISH, PAINTED, SCAN, SEARCH, TillFigures, TillSizes
from pos.bench.till_starting import BARE_START, START
from pos.bench.till_table import till_goals, till_table
from pos.desks.watchdog import Stall

RAW = Figure("sqlite3", (1.0,))


def figures(*, times: float, ms: float, grown: float, lost: int, more: float) -> TillFigures:
    bare = Figure(BARE_START, (300.0,))
    scan = Figure(SCAN, (times,), RAW)
    return TillFigures(
        TillSizes(),
        times=[RAW, scan, Figure(FINISH, (times,), RAW), Figure(PAINTED, (ms,)), Figure(SEARCH, (ms,))],
        grown=[Figure(SCAN, (times * grown,), scan)],
        starts=[bare, Figure(START, (ms * 50,), bare)],
        bursts=[ms * 6],
        lost=lost,
        memory={500: 100.0, 5_000: 100.0 + more},
        stalls=[Stall(0.2, "here")] * lost,
    )  # fmt: skip


def test_what_reaches_its_goal_keeps_it() -> None:
    goals = till_goals(figures(times=3.0, ms=29.0, grown=1.2, lost=0, more=19.0))
    assert [goal.what for goal in goals if not goal.is_kept] == []
    assert len(goals) == 9


def test_what_falls_short_does_not() -> None:
    goals = till_goals(figures(times=3.1, ms=51.0, grown=1.3, lost=1, more=21.0))
    assert [goal.what for goal in goals if goal.is_kept] == []


def test_what_was_not_measured_is_not_judged() -> None:
    whats = [goal.what for goal in till_goals(TillFigures(TillSizes()))]
    assert whats == [
        "20 scans in a second: none lost, all shown within 200 ms",
        "the screen's thread never stands still over 100 ms",
    ]


def test_a_goal_that_is_not_kept_says_so_and_a_stall_says_where() -> None:
    table = till_table(figures(times=3.1, ms=10.0, grown=1.0, lost=1, more=0.0))
    assert "stood still 200 ms: here" in table
    assert "3.10 times  not kept" in table
