"""A signed day is as it was, or has changed since."""

from dataclasses import replace

from pos.shop.identity import StaffId
from pos.shop.signing_off import DayMoney, Signing
from tests.builders import NOON, ksh

SIGNED = Signing(
    NOON.date(), "600638", "a", "b", 3, 2, ksh(130), None, None, NOON, StaffId("mwangi")
)  # fmt: skip
DAY = DayMoney(NOON.date(), 2, ksh(130), signing=SIGNED)


def test_money_that_is_heard_of_later_changes_a_signed_day() -> None:
    assert not DAY.has_changed
    assert replace(DAY, heard=3).has_changed
    assert replace(DAY, amount=ksh(131)).has_changed
    assert not replace(DAY, heard=3, signing=None).has_changed
