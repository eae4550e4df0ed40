"""The office is measured behind a past of any length, each figure beside plain SQL in the same run."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from pos.bench.figures import Figure
from pos.bench.office import OfficeFigures, OfficeSizes, measure_office, office_table
from pos.bench.office_measures import MEASURES
from pos.bench.office_pages import PAGES
from pos.folders import Folders
from pos.log import start_log
from pos.records.keys import PinCost
from pos.secrets import Effort, Places
from pos.settings import Settings
from pos.shop.report import ReportKind
from pos.startup import Computer, real_world

SIZES = OfficeSizes(products=20, sales=60, times=2)


@pytest.fixture(scope="module")
def figures(
    qapp: QCoreApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OfficeFigures]:
    """The figures of a very small shop."""
    home = tmp_path_factory.mktemp("home")
    computer = Computer(
        Folders(home),
        Settings(),
        start_log(home / "logs", megabytes=1),
        Places({}, home, None, effort=Effort(n=16)),
        real_world(),
        PinCost(memory_kib=8, rounds=1),
    )
    yield measure_office(computer, SIZES, lambda *_: None)
    assert [path.name for path in home.iterdir()] == ["logs"], "nothing of the shop stays"


def test_everything_named_is_measured_beside_plain_sql(figures: OfficeFigures) -> None:
    names = [each.name for each in figures.times]
    measured = [each.name for each in (*MEASURES, *PAGES)]
    beside = figures.times[1 : len(measured) + 1]
    assert names[1 : len(measured) + 1] == measured
    assert all(len(each.times) == 2 and each.ratio for each in beside)


def test_every_report_is_measured(figures: OfficeFigures) -> None:
    names = {each.name for each in figures.times}
    assert {f"report {kind.value}, a month" for kind in ReportKind} <= names
    assert names == set(figures.goals)


def test_each_has_a_goal_and_is_judged_by_it(figures: OfficeFigures) -> None:
    judged = figures.judged()
    assert len(judged) == len(figures.times)
    lines = office_table(figures).splitlines()
    assert lines[0] == "20 products, 60 sales of 5 lines in a year"
    assert all(any(goal.what in line for line in lines) for goal in judged)
    told = json.loads(json.dumps(figures.told()))
    assert told["sales"] == 60


def test_a_goal_that_is_missed_is_said() -> None:
    figures = OfficeFigures(SIZES, [Figure("a page", (60.0,))], {"a page": 50.0})
    assert [goal.is_kept for goal in figures.judged()] == [False]
    assert office_table(figures).endswith("not kept")
