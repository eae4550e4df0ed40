"""The scale of a chart, and walking along its points."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from pos.screens.look import Look
from pos.screens.office.bar_chart import BarChart
from pos.screens.office.chart import LINE, Point, scale_of
from pos.shop.money import Money

WEEK = tuple(
    Point(f"{day} Nov", f"{day} Nov 2026", Money(cents))
    for day, cents in enumerate((100_00, 0, -40_00, 333_33, 250_00, 20_00, 5_00), start=16)
)


@pytest.fixture
def chart(qtbot: QtBot, look: Look) -> BarChart:
    shown = BarChart()
    qtbot.addWidget(shown)
    shown.setFixedHeight(152)
    shown.resize(600, 152)
    shown.show_points(WEEK)
    shown.show()
    return shown


@pytest.mark.parametrize(
    ("cents", "scale"),
    [
        ((), (0, 100)),
        ((0,), (0, 100)),
        ((1,), (0, 1)),
        ((333_33,), (0, 500_00)),
        ((999_99, 12), (0, 1000_00)),
        ((-5, 3), (-5, 5)),
        ((-3_00,), (-5_00, 0)),
    ],
)
def test_a_scale_ends_at_round_amounts(cents: tuple[int, ...], scale: tuple[int, int]) -> None:
    assert scale_of([Point("", "", Money(each)) for each in cents]) == scale


def test_no_amount_is_written_over_another(chart: BarChart) -> None:
    places = sorted(y for _, y in chart.marks())
    assert len(places) > 2
    assert all(after - before >= LINE for before, after in pairwise(places))


def test_arrows_walk_and_each_point_is_read_out(chart: BarChart, qtbot: QtBot) -> None:
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleName() == chart.said == "16 Nov 2026: 100"
    for _ in range(9):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.said == "22 Nov 2026: 5"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.said == "21 Nov 2026: 20"
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.said == "21 Nov 2026: 20"
    chart.grab()


def test_a_point_that_is_touched_is_said(chart: BarChart, qtbot: QtBot) -> None:
    middle = QPoint(round(chart.middle_of(2)), 60)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle)
    assert chart.said == "18 Nov 2026: −40"


def test_other_points_forget_the_current_one(chart: BarChart) -> None:
    chart.walk_to(3)
    chart.show_points(WEEK[:2])
    assert (chart.at, chart.said) == (-1, "")


def test_an_empty_chart_paints_nothing_and_walks_nowhere(chart: BarChart, qtbot: QtBot) -> None:
    chart.show_points(())
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton)
    chart.grab()
    assert chart.said == ""
