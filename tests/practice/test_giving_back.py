"""Money goes back once, and a shop cannot give what it has not."""

from dataclasses import replace

from pos.practice.giving_back import Payout, pay_out, reverse
from pos.practice.outcomes import Outcome
from pos.practice.world import World
from pos.shop.money import NOTHING, shillings
from tests.practice.worlds import NOON, OTIENO, PAYBILL, WANJIKU, paid, world


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
