"""A day is the shop's own day, whatever the clock in the books says."""

from datetime import UTC, date, datetime

from pos.records.mpesa_days import mpesa_days
from pos.shop.asking import State
from tests.records.test_pushes import kept, push
from tests.shops import Shop


def test_a_request_after_midnight_in_nairobi_is_of_the_next_day(busy: Shop) -> None:
    late = datetime(2026, 11, 21, 21, 30, tzinfo=UTC)
    early = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)
    kept(
        busy,
        push(busy, "a", asked_at=early, state=State.PAID, ended_at=late),
        push(busy, "b", asked_at=late, state=State.PAID, ended_at=early),
    )
    with busy.records.reading() as books:
        days = mpesa_days(books, since=early)
        assert mpesa_days(books, since=datetime(2027, 1, 1, tzinfo=UTC)) == ()
    assert [(day.day, day.paid, day.seconds) for day in days] == [
        (date(2026, 11, 22), 1, (0,)),
        (date(2026, 11, 21), 1, (3600,)),
    ]
