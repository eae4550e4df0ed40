"""What went wrong with a payment has a sentence of its own, and can be put away."""

from pos.desks.drawer_views import Sort
from pos.desks.mpesa_views import Choice
from pos.desks.payment_alarms import (
    ALARM,
    NOT_ITS_SALE,
    SWITCHED_OFF,
    WAS_ON_ITS_WAY,
    WENT_BACK,
    alarm_view,
)
from pos.desks.views import Notice
from pos.shop.alarm import ON_ITS_WAY, TOLD_BY, UNCHECKED, WENT, Alarm, AlarmKind
from tests.builders import NOON


def test_an_alarm_is_named_and_put_away_once_somebody_has_seen_it() -> None:
    shown = alarm_view(Alarm("a1", AlarmKind.DIFFERS, "r1", "650 600", NOON), ago=9)
    assert (shown.id, shown.sort, shown.ago) == (f"{ALARM}a1", Sort.ALARM, 9)
    assert (shown.at, shown.choices) == (NOON, (Choice.SEEN,))


def test_money_that_went_back_after_all_has_its_own_sentence() -> None:
    shown = alarm_view(Alarm("a1", AlarmKind.REFUND_FAILED, "r1", f"{WENT}RKL4R8T2XX", NOON), ago=0)
    assert shown.note == Notice(WENT_BACK, {"detail": "RKL4R8T2XX"})
    assert shown.code == "RKL4R8T2XX"


def test_money_that_was_on_its_way_before_a_restore_has_its_own_sentence() -> None:
    alarm = Alarm("a1", AlarmKind.REFUND_FAILED, "r1 restored", f"{ON_ITS_WAY}650 X", NOON)
    assert alarm_view(alarm, ago=0).note == Notice(WAS_ON_ITS_WAY, {"detail": "650 X"})


def test_that_another_till_switched_the_check_off_has_its_own_sentence() -> None:
    shown = alarm_view(Alarm("a1", AlarmKind.UNREADABLE, "checking k", UNCHECKED, NOON), ago=0)
    assert (shown.note, shown.code) == (Notice(SWITCHED_OFF, {"detail": ""}), "")


def test_a_sale_told_by_another_till_than_its_own_has_its_own_sentence() -> None:
    shown = alarm_view(Alarm("a1", AlarmKind.UNREADABLE, "sale T3 2", f"{TOLD_BY}T3", NOON), ago=0)
    assert (shown.note, shown.code) == (Notice(NOT_ITS_SALE, {"detail": "T3"}), "T3")
