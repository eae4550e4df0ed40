"""An alarm about one thing is raised once, and stays until somebody has seen it."""

from pos.records.alarms import open_alarms, raise_alarm, see_alarm
from pos.shop.alarm import Alarm, AlarmKind
from pos.shop.identity import SaleId
from pos.shop.words import Reason
from tests.shops import Shop, refused


def test_one_alarm_for_one_thing(busy: Shop) -> None:
    with busy.records.writing() as books:
        for _ in range(2):
            raise_alarm(books, AlarmKind.REVERSED, "CODE", detail="d", sale=SaleId("s"))
        (alarm,) = open_alarms(books)
        assert alarm == Alarm(alarm.id, AlarmKind.REVERSED, "CODE", "d", books.now, SaleId("s"))
        assert see_alarm(books, alarm.id, by=busy.owner) == "CODE"
        assert open_alarms(books) == ()
        raise_alarm(books, AlarmKind.REVERSED, "CODE")
        assert open_alarms(books) == ()
        with refused(Reason.ALARM_GONE):
            see_alarm(books, "none", by=busy.owner)
