"""What went wrong with a payment has a sentence of its own, and can be put away."""

import pytest

from pos.desks.drawer_views import Sort
from pos.desks.mpesa_views import Choice
from pos.desks.payment_alarms import (
    ALARM,
    ALARMS,
    ASK_FOR_CODE,
    NOT_ITS_SALE,
    PAID_BEFORE,
    SWITCHED_OFF,
    WAS_ON_ITS_WAY,
    WENT_BACK,
    alarm_view,
)
from pos.desks.views import Notice
from pos.shop.alarm import (
    OF_BEFORE,
    OF_REQUEST,
    ON_ITS_WAY,
    TOLD_BY,
    UNCHECKED,
    WENT,
    Alarm,
    AlarmKind,
)
from tests.builders import NOON


def test_an_alarm_is_named_and_put_away_once_somebody_has_seen_it() -> None:
    shown = alarm_view(Alarm("a1", AlarmKind.DIFFERS, "r1", "650 600", NOON), ago=9)
    assert (shown.id, shown.sort, shown.ago) == (f"{ALARM}a1", Sort.ALARM, 9)
    assert (shown.at, shown.choices) == (NOON, (Choice.SEEN,))


def test_one_has_the_sentence_of_its_kind() -> None:
    shown = alarm_view(Alarm("a1", AlarmKind.UNREADABLE, "log:1", "c2b", NOON), ago=0)
    assert (shown.note, shown.code) == (
        Notice(ALARMS[AlarmKind.UNREADABLE], {"detail": "c2b"}),
        "c2b",
    )


@pytest.mark.parametrize(
    ("kind", "begins", "said"),
    [
        (AlarmKind.REFUND_FAILED, WENT, WENT_BACK),
        (AlarmKind.CODE_DIFFERS, OF_REQUEST, ASK_FOR_CODE),
        (AlarmKind.CODE_DIFFERS, OF_BEFORE, PAID_BEFORE),
        (AlarmKind.REFUND_FAILED, ON_ITS_WAY, WAS_ON_ITS_WAY),
        (AlarmKind.UNREADABLE, TOLD_BY, NOT_ITS_SALE),
    ],
)
def test_some_have_a_sentence_of_their_own(kind: AlarmKind, begins: str, said: str) -> None:
    shown = alarm_view(Alarm("a1", kind, "subject", f"{begins}RKL4R8T2XX", NOON), ago=0)
    assert (shown.note, shown.code) == (Notice(said, {"detail": "RKL4R8T2XX"}), "RKL4R8T2XX")


def test_that_another_till_switched_the_check_off_has_its_own_sentence() -> None:
    shown = alarm_view(Alarm("a1", AlarmKind.UNREADABLE, "checking k", UNCHECKED, NOON), ago=0)
    assert (shown.note, shown.code) == (Notice(SWITCHED_OFF, {"detail": ""}), "")
