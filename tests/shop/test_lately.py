"""How far back somebody looks, by the clock of the shop."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from pos.shop.lately import Lately

NAIROBI = ZoneInfo("Africa/Nairobi")


def test_days_begin_at_midnight_in_the_shop() -> None:
    now = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    assert Lately.TODAY.since(now, NAIROBI) == datetime(2026, 11, 22, tzinfo=NAIROBI)
    assert Lately.WEEK.since(now, NAIROBI) == datetime(2026, 11, 16, tzinfo=NAIROBI)


def test_after_the_longest_comes_today_again() -> None:
    assert Lately.TODAY.next() is Lately.WEEK
    assert Lately.YEAR.next() is Lately.TODAY
