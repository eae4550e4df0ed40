"""The day so far, beside the same hours a week ago."""

from pos.office.today import read_today
from pos.shop.today import DayFigures
from pos.shop.words import Reason
from tests.builders import ksh
from tests.shops import Shop, refused


def test_the_day_stands_beside_the_same_hours_a_week_ago(shop: Shop) -> None:
    shop.sell("101")
    shop.clock.pass_time(hours=1)
    shop.sell("101", "101")
    shop.clock.pass_time(days=6, hours=23, minutes=30)
    shop.sell("101", "101", "101")
    today = read_today(shop.records, shop.manager)
    assert (today.now.total, today.before.total) == (ksh(195), ksh(65))
    shop.clock.pass_time(hours=1)
    assert read_today(shop.records, shop.manager).before.total == ksh(195)


def test_the_first_day_has_nothing_to_stand_beside(shop: Shop) -> None:
    assert read_today(shop.records, shop.manager).before == DayFigures()


def test_who_may_not_see_sales_sees_no_day(shop: Shop) -> None:
    with refused(Reason.NOT_ALLOWED):
        read_today(shop.records, shop.cashier)
