"""Bars are as high as their amounts, and hang where more came back than was sold."""

from itertools import pairwise

from pytestqt.qtbot import QtBot

from pos.screens.look import Brightness, Look
from pos.screens.office.bar_chart import BarChart
from pos.screens.office.chart import Point
from pos.shop.money import Money
from tests.screens.office.test_chart import WEEK


def chart_of(qtbot: QtBot, *cents: int) -> BarChart:
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.setFixedHeight(152)
    chart.resize(600, 152)
    chart.show_points([Point(str(at), str(at), Money(each)) for at, each in enumerate(cents)])
    return chart


def test_twice_as_much_is_twice_as_high(qtbot: QtBot, look: Look) -> None:
    chart = chart_of(qtbot, 100, 200, 0)
    low, high, none = (chart.bar_of(at).height() for at in range(3))
    assert abs(high - 2 * low) < 0.01
    assert none == 0


def test_what_is_below_nothing_hangs_from_its_line(qtbot: QtBot, look: Look) -> None:
    chart = chart_of(qtbot, 100, -50)
    assert abs(chart.bar_of(0).bottom() - chart.height_of(0)) < 0.01
    assert abs(chart.bar_of(1).top() - chart.height_of(0)) < 0.01


def test_bars_stand_beside_each_other_inside_the_chart(qtbot: QtBot, look: Look) -> None:
    chart = chart_of(qtbot, *range(1, 32))
    bars = [chart.bar_of(at) for at in range(31)]
    assert all(one.right() < two.left() for one, two in pairwise(bars))
    assert bars[0].left() >= chart.field().left()
    assert bars[-1].right() <= chart.field().right() + 1


def test_bars_are_painted_in_both_themes(qtbot: QtBot, look: Look) -> None:
    chart = chart_of(qtbot, *(point.amount.cents for point in WEEK))
    middle = chart.bar_of(3).center().toPoint()
    for brightness in (Brightness.LIGHT, Brightness.DARK):
        look.wear(brightness)
        assert chart.grab().toImage().pixelColor(middle).name().upper() == look.theme.primary
