"""Money goes back once, and a shop cannot give what it has not."""

from dataclasses import replace
from random import Random

import pytest

from pos.practice.giving_back import Payout, pay_out, reverse
from pos.practice.outcomes import Outcome
from pos.practice.paying import Order, pay, take_receipt
from pos.practice.world import Payment, World
from pos.shop.money import NOTHING, shillings
from tests.practice.worlds import AMINA, NOON, OTIENO, PAYBILL, TILL, WANJIKU, paid, world


def code(before: World, receipt: str, amount: int = 650, shortcode: str = PAYBILL) -> object:
    after, said = reverse(before, receipt, shortcode=shortcode, amount=shillings(amount), now=NOON)
    assert (after is before) == isinstance(said, Outcome)
    return said.code if isinstance(said, Outcome) else None


def test_a_payment_is_reversed_once() -> None:
    before, payment = paid(world(), 650)
    after, back = reverse(
        before, payment.receipt, shortcode=PAYBILL, amount=shillings(650), now=NOON
    )
    assert not isinstance(back, Outcome)
    assert back.of == payment.receipt
    assert after.customer(WANJIKU).balance == shillings(20_000)
    assert "has been reversed" in after.texts[WANJIKU][-1].text
    assert code(after, payment.receipt) == "R000001"
    assert code(after, back.receipt) == "R000002"


def test_a_reversal_names_a_payment_of_this_shop_and_not_more_than_it() -> None:
    before, payment = paid(world(), 650)
    assert code(before, "UKL0000000") == "R000002"
    assert code(before, payment.receipt, shortcode="5200000") == "R000002"
    assert code(before, payment.receipt, 651) == "R000002"
    assert code(before, payment.receipt, 600) is None


def test_a_shop_gives_no_money_it_has_not() -> None:
    before, payment = paid(world(), 650)
    poor = before.with_shortcode(replace(before.shortcodes[PAYBILL], balance=NOTHING))
    assert code(poor, payment.receipt) == 1
    _, said = pay_out(poor, Payout(PAYBILL, OTIENO, shillings(10)), NOON)
    assert isinstance(said, Outcome)
    assert said.code == 1


def test_a_payout_reaches_the_customer_unless_the_wallet_is_full() -> None:
    after, payout = pay_out(world(), Payout(PAYBILL, OTIENO, shillings(10)), NOON)
    assert not isinstance(payout, Outcome)
    assert after.customer(OTIENO).balance == shillings(20_010)
    _, said = pay_out(world(wallet=shillings(20_000)), Payout(PAYBILL, OTIENO, shillings(10)), NOON)
    assert isinstance(said, Outcome)
    _, said = pay_out(world(), Payout("999999", OTIENO, shillings(10)), NOON)
    assert isinstance(said, Outcome)


@pytest.mark.parametrize("seed", range(20))
def test_money_is_neither_made_nor_lost(seed: int) -> None:
    """Whatever is paid, paid out and taken back, in whatever order, all purses together hold the same."""
    chance, now = Random(seed), world(same_amount_seconds=0)
    before = in_all_purses(now)
    receipts: list[str] = []
    for _ in range(150):
        phone, shop = chance.choice([WANJIKU, OTIENO, AMINA]), chance.choice([PAYBILL, TILL])
        amount = shillings(chance.choice([1, 9, 650, 4_000, 30_000]))
        act = chance.randrange(3)
        if act == 0:
            now, receipt = take_receipt(now, NOON)
            now, done = pay(now, Order(phone, shop, amount), receipt=receipt, now=NOON)
        elif act == 1:
            now, done = pay_out(now, Payout(shop, phone, amount), NOON)
        else:
            receipt = chance.choice([*receipts, "UKL0000000"])
            now, done = reverse(now, receipt, shortcode=shop, amount=amount, now=NOON)
        receipts += [done.receipt] if isinstance(done, Payment) else []
        assert in_all_purses(now) == before
    assert len(set(receipts)) == len(receipts) > 20


def in_all_purses(now: World) -> int:
    purses = (*now.customers.values(), *now.shortcodes.values())
    assert all(purse.balance.cents >= 0 for purse in purses)
    return sum(purse.balance.cents for purse in purses)
