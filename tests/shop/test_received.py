"""How money that came stands: how much is left, whether one key takes it, whether somebody has to look."""

from dataclasses import replace

import pytest

from pos.shop.awaiting import Kind
from pos.shop.identity import ReceivedId, SaleId
from pos.shop.received import MoneyState, Received, Source, Use, What
from tests.builders import NOON, ksh

MONEY = Received(ReceivedId("m"), "UKL4R8T2XW", ksh(650), NOON, NOON)


def test_what_is_left_is_what_came_less_what_was_used() -> None:
    used = replace(MONEY, uses=(Use(What.SALE, ksh(600)), Use(What.CREDIT, ksh(50))))
    assert (used.used, used.rest) == (ksh(650), ksh(0))
    assert replace(used, uses=(*used.uses, Use(What.SALE, ksh(-600)))).rest == ksh(600)


def test_money_has_arrived_when_one_key_may_take_it() -> None:
    arrived = replace(MONEY, sale=SaleId("s"), kind=Kind.LESS)
    assert arrived.has_arrived
    assert not MONEY.has_arrived
    assert not replace(arrived, kind=Kind.SPARE).has_arrived
    assert not replace(arrived, is_verified=False).has_arrived
    assert not replace(arrived, state=MoneyState.USED).has_arrived


@pytest.mark.parametrize("state", MoneyState)
def test_somebody_has_to_look_at_what_is_free_and_at_what_is_left(state: MoneyState) -> None:
    money = replace(MONEY, state=state)
    free = {MoneyState.UNMATCHED, MoneyState.CLAIMING, MoneyState.USED}
    assert money.asks_for_somebody is (state in free)
    used = replace(money, uses=(Use(What.SALE, ksh(650)),))
    assert used.asks_for_somebody is (state in free - {MoneyState.USED})


def test_it_is_matched_as_it_was_seen() -> None:
    told = replace(MONEY, account="10019", short_code="600638", is_till=True).sighted()
    assert (told.trans_id, told.amount, told.account) == ("UKL4R8T2XW", ksh(650), "10019")
    assert (told.short_code, told.is_till, told.at) == ("600638", True, NOON)


def test_only_what_anybody_can_write_is_not_an_answer_to_us() -> None:
    assert {source for source in Source if not source.is_asked} == {Source.STK, Source.C2B}
