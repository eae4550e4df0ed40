"""A goal is kept by what reaches it, and by nothing that was not measured."""

from pos.bench.figures import Figure
from pos.bench.relay import RelayFigures, Speed
from pos.bench.relay_goals import goals_of
from pos.bench.relay_load import Rate
from pos.bench.relay_slow import Slow


def speed(server: str, per_second: float) -> Speed:
    return Speed(server, 64, Rate(per_second, 1.0, 2.0))


def figures(*, usual: float, grown: float, woken: float, refused: int) -> RelayFigures:
    speeds = [
        speed("idle server", 10_000), speed("letterbox, SQLite", 5_000),
        speed("usual handler, SQLite", usual), Speed("letterbox, SQLite", 1, Rate(1.0, 1.0, 1.0)),
        speed("letterbox, PostgreSQL", 5_000), speed("usual handler, PostgreSQL", usual * 2),
    ]  # fmt: skip
    first = Figure("100 of 100 letters, SQLite", (1.0,))
    times = [
        Figure("posted, held by 1 waiting, SQLite", (woken,)),
        Figure("posted, held by 200 waiting, SQLite", (woken * 3,)),
        first,
        Figure("100 of 9,000 letters, SQLite", (grown,), first),
    ]
    slow = [Slow("nginx", 900, refused, Figure("nginx", (refused * 2000.0,)))]
    full = [
        speed("SQLite, 100 letters and on", 1_000),
        speed("SQLite, 9,000 letters and on", 1_000 / grown),
    ]
    return RelayFigures("/tmp", 1.0, speeds, full, times, slow, [], (0.0, 0.0))


def test_what_reaches_its_goal_keeps_it() -> None:
    goals = goals_of(figures(usual=250, grown=1.2, woken=4.9, refused=0))
    assert [goal.is_kept for goal in goals] == [True] * 8
    assert [goal.reached for goal in goals][:3] == ["20.0 times", "10.0 times", "50%"]


def test_what_falls_short_does_not() -> None:
    goals = goals_of(figures(usual=251, grown=1.21, woken=5.1, refused=1))
    assert [goal.what for goal in goals if goal.is_kept] == [
        "SQLite, 64 clients: 45% of the idle server"
    ]


def test_what_was_not_measured_is_not_judged() -> None:
    assert goals_of(RelayFigures("/tmp", 1.0, [], [], [], [], [], (0.0, 0.0))) == []
