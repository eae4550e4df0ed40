"""The line of a level has one point a day, and one for each delivery."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from pos.shop.level_line import ItemLevel, LevelPoint, line_of
from pos.shop.ordering import Pace
from pos.shop.quantity import pieces
from tests.builders import NOON, product

NAIROBI = ZoneInfo("Africa/Nairobi")


def point(hours: int, level: int, *, came: bool = False) -> LevelPoint:
    return LevelPoint(NOON + timedelta(hours=hours), pieces(level), came)


def line(*moves: LevelPoint) -> list[tuple[int, bool]]:
    found = line_of(moves, first=point(-48, 9), last=point(48, 1), zone=NAIROBI)
    return [(each.level.thousandths // 1000, each.is_delivery) for each in found]


def test_sales_of_one_day_are_one_step() -> None:
    assert line(point(0, 8), point(1, 7), point(2, 5), point(24, 4)) == [
        *((9, False), (5, False), (4, False), (1, False))
    ]


def test_a_delivery_has_a_point_of_its_own() -> None:
    assert line(point(0, 8), point(1, 20, came=True), point(2, 19), point(3, 18)) == [
        *((9, False), (8, False), (20, True), (18, False), (1, False))
    ]


def test_the_first_level_stays_though_something_moved_on_that_day() -> None:
    assert line(point(-47, 8)) == [(9, False), (8, False), (1, False)]


def test_what_is_there_lasts_as_long_as_it_goes() -> None:
    there = ItemLevel(product(), pieces(5), pieces(3), pieces(2), Pace(pieces(56)))
    assert there.days_left == 2
    gone = ItemLevel(product(), pieces(0), pieces(0), pieces(0), Pace())
    assert gone.days_left == 0
