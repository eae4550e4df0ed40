"""A line goes through its points."""

from itertools import pairwise

from pytestqt.qtbot import QtBot

from pos.screens.look import Look
from pos.screens.office.chart import Point
from pos.screens.office.line_chart import LineChart
from pos.shop.money import Money


def test_a_line_rises_with_its_amounts_and_is_painted(qtbot: QtBot, look: Look) -> None:
    chart = LineChart()
    qtbot.addWidget(chart)
    chart.setFixedHeight(152)
    chart.resize(600, 152)
    chart.show_points([Point(str(at), str(at), Money(at * 100)) for at in range(60)])
    places = [chart.place_of(at) for at in range(60)]
    assert all(one.y() > two.y() and one.x() < two.x() for one, two in pairwise(places))
    chart.walk_to(40)
    picture = chart.grab().toImage()
    assert picture.pixelColor(places[40].toPoint()).name().upper() == look.theme.surface
    below = places[50].toPoint()
    below.setY(below.y() + 20)
    assert picture.pixelColor(below).name().upper() == look.theme.primary_tint
