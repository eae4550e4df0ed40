"""Figures say what is usual and what is rare, and count as ratios within one run."""

import gc
from collections.abc import Callable

import pytest

from pos.bench.figures import Figure, measure, table, tidied_between

HUNDRED = Figure("scan", tuple(float(time) for time in range(100, 0, -1)))


@pytest.mark.parametrize(
    ("percent", "time"), [(0, 1.0), (50, 51.0), (95, 96.0), (99, 100.0), (100, 100.0)]
)
def test_so_many_of_a_hundred_are_not_longer(percent: int, time: float) -> None:
    assert HUNDRED.at(percent) == time


def test_one_time_is_usual_and_rare() -> None:
    alone = Figure("import", (7.0,))
    assert (alone.at(0), alone.at(50), alone.at(99)) == (7.0, 7.0, 7.0)


def test_a_ratio_is_that_of_the_middles_whatever_the_worst_one_was() -> None:
    plain = Figure("sqlite3", (1.0, 2.0, 900.0))
    assert Figure("ours", (3.0, 5.0, 6.0), plain).ratio == 2.5
    assert plain.ratio is None


def test_everything_is_done_once_and_in_its_order() -> None:
    done: list[int] = []
    plain = Figure("plain", (1.0,))
    acts = [lambda: done.append(1), lambda: done.append(2)]
    figure = measure("two acts", acts, plain)
    assert done == [1, 2]
    assert (figure.name, len(figure.times), figure.beside) == ("two acts", 2, plain)
    assert min(figure.times) > 0


def test_acts_are_made_as_they_are_needed_and_their_making_is_not_measured() -> None:
    order: list[str] = []

    def acts() -> object:
        for name in "ab":
            order.append(f"make {name}")
            yield lambda name=name: order.append(f"do {name}")

    measure("", acts())  # type: ignore[arg-type]
    assert order == ["make a", "do a", "make b", "do b"]


def test_figures_are_told_with_what_counts() -> None:
    ours = Figure("ours", (2.0, 4.0), Figure("plain", (3.0,)))
    assert ours.told() == {
        "name": "ours",
        "times": 2,
        "p50_ms": 4.0,
        "p99_ms": 4.0,
        "worst_ms": 4.0,
        "ratio": 1.33,
    }
    assert HUNDRED.told()["ratio"] is None


def test_a_table_has_a_row_for_each_and_its_columns_under_each_other() -> None:
    heading, *rows = table([HUNDRED, Figure("ours", (2.0,), Figure("plain", (1.0,)))]).splitlines()
    assert [len(row) for row in rows] == [len(heading)] * 2
    assert rows[0].split() == ["scan", "100", "51.000", "100.000", "100.000"]
    assert rows[1].split() == ["ours", "1", "2.000", "2.000", "2.000", "2.00"]


@pytest.mark.parametrize("tidy", [gc.enable, gc.disable])
def test_python_tidies_before_a_figure_and_not_within_one(tidy: Callable[[], None]) -> None:
    was_on, seen = gc.isenabled(), list[bool]()
    tidy()
    before = gc.isenabled()
    with tidied_between():
        measure("looking", [lambda: seen.append(gc.isenabled())])
    assert seen == [False]
    assert gc.isenabled() is before
    (gc.enable if was_on else gc.disable)()
