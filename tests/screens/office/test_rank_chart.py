"""The first rows as lying bars."""

from pytestqt.qtbot import QtBot

from pos.screens.look import Look
from pos.screens.office.chart import Point
from pos.screens.office.rank_chart import HIGH, RankChart
from pos.shop.money import Money


def chart_of(qtbot: QtBot, *cents: int) -> RankChart:
    chart = RankChart()
    qtbot.addWidget(chart)
    chart.setFixedHeight(4 * HIGH)
    chart.resize(500, 4 * HIGH)
    chart.show_points([Point("", f"Item {at}", Money(each)) for at, each in enumerate(cents)])
    chart.grab()
    return chart


def test_there_are_as_many_rows_as_have_room(qtbot: QtBot, look: Look) -> None:
    assert len(chart_of(qtbot, *range(9, 0, -1)).seen) == 4


def test_the_longest_bar_leaves_room_for_names_and_figures(qtbot: QtBot, look: Look) -> None:
    chart = chart_of(qtbot, 12_345_678_00, 6_172_839_00, -100)
    first, second, below = (chart.bar_of(at) for at in range(3))
    assert abs(first.width() - 2 * second.width()) < 0.01
    assert first.left() > 40
    assert first.right() < chart.width() - 80
    assert below.width() == 2


def test_rows_of_nothing_have_a_sign_of_a_bar(qtbot: QtBot, look: Look) -> None:
    assert chart_of(qtbot, 0, 0).bar_of(0).width() == 2


def test_no_rows_paint_nothing(qtbot: QtBot, look: Look) -> None:
    assert chart_of(qtbot).seen == ()
