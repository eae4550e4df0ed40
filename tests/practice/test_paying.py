"""Money moves whole or not at all, and never against a limit."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pos.practice.outcomes import Outcome
from pos.practice.paying import Order, enter_pin, pay, refusal
from pos.practice.world import World
from pos.shop.money import shillings
from tests.practice.worlds import NOON, PAYBILL, TILL, WANJIKU, paid, world


def code(before: World, amount: int, shortcode: str = PAYBILL) -> object:
    found = refusal(before, Order(WANJIKU, shortcode, shillings(amount)), NOON)
    return found and found.code


def test_a_payment_moves_money_and_tells_the_customer() -> None:
    after, payment = paid(world(), 650)
    assert after.customer(WANJIKU).balance == shillings(19_350)
    assert after.shortcodes[PAYBILL].balance == shillings(10_650)
    (sms,) = after.texts[WANJIKU]
    assert sms.text.startswith(f"{payment.receipt} Confirmed. Ksh650.00 sent to DUKA LA MAZOEZI")
    assert "New M-PESA balance is Ksh19,350.00." in sms.text


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(0, 2), (1, None), (20_000, None), (20_001, 1), (250_001, 3)],
)
def test_limits_decline_with_their_code(amount: int, expected: object) -> None:
    assert code(world(), amount) == expected


def test_a_day_has_a_limit_that_ends_at_midnight() -> None:
    before, _ = paid(world(daily=shillings(1000)), 900)
    assert code(before, 101) == 4
    order = Order(WANJIKU, PAYBILL, shillings(101))
    assert refusal(before, order, NOON + timedelta(hours=13)) is None


def test_a_shop_can_be_full_closed_or_unknown() -> None:
    shop = world().shortcodes[PAYBILL]
    assert code(world().with_shortcode(replace(shop, most=shop.balance)), 1) == 8
    assert code(world().with_shortcode(replace(shop, is_active=False)), 1) == 11
    assert code(world(), 1, "999999") == "SFC_IC0003"


def test_the_same_amount_is_refused_for_two_minutes() -> None:
    before, _ = paid(world(), 650)
    assert code(before, 650) == 17
    assert code(before, 651) is None
    assert code(before, 650, TILL) is None
    later = NOON + timedelta(seconds=120)
    assert refusal(before, Order(WANJIKU, PAYBILL, shillings(650)), later) is None


def test_what_is_refused_changes_nothing() -> None:
    before = world()
    after, said = pay(before, Order(WANJIKU, PAYBILL, shillings(20_001)), receipt="X", now=NOON)
    assert after is before
    assert isinstance(said, Outcome)


def test_the_third_wrong_pin_locks_and_a_right_one_forgets() -> None:
    now, outcome = enter_pin(world(), WANJIKU, "0000")
    assert outcome is not None
    assert outcome.code == 2001
    now, outcome = enter_pin(now, WANJIKU, "1234")
    assert outcome is None
    for _ in range(3):
        now, outcome = enter_pin(now, WANJIKU, "0000")
    assert outcome is not None
    assert outcome.code == 2001
    now, outcome = enter_pin(now, WANJIKU, "1234")
    assert outcome is not None
    assert outcome.code == 8006
