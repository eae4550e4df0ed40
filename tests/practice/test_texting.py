"""A customer reads what happened in English and in Kiswahili, with the same receipt and the same money."""

import pytest

from pos.practice.giving_back import Payout, pay_out, reverse
from pos.practice.outcomes import OUTCOMES
from pos.practice.shortcode import Kind, Shortcode
from pos.practice.texting import prompt_words, tell_failed, tell_refused
from pos.practice.world import Payment, Sms, World
from pos.shop.money import shillings
from tests.practice.worlds import NOON, PAYBILL, TILL, WANJIKU, paid, world


def last(now: World) -> Sms:
    return now.texts[WANJIKU][-1]


def test_a_paybill_and_a_till_are_told_apart() -> None:
    to_paybill, first = paid(world(), 650)
    assert last(to_paybill).text == (
        f"{first.receipt} Confirmed. Ksh650.00 sent to DUKA LA MAZOEZI for account  on 21/11/26 at "
        "12:00 PM. New M-PESA balance is Ksh19,350.00. Transaction cost, Ksh0.00."
    )
    to_till, second = paid(world(), 650, shortcode=TILL)
    assert last(to_till).text.startswith(
        f"{second.receipt} Confirmed. Ksh650.00 paid to DUKA LA MAZOEZI. on 21/11/26"
    )
    assert last(to_till).swahili == (
        f"{second.receipt} Imethibitishwa. Ksh650.00 imelipwa kwa DUKA LA MAZOEZI. tarehe 21/11/26 at "
        "12:00 PM. Salio lako jipya la M-PESA ni Ksh19,350.00. Gharama ya matumizi ni Ksh0.00."
    )


def test_money_that_comes_back_names_what_it_belongs_to() -> None:
    now, payment = paid(world(), 650)
    now, back = reverse(now, payment.receipt, shortcode=PAYBILL, amount=shillings(650), now=NOON)
    assert isinstance(back, Payment)
    for said in (last(now).text, last(now).swahili):
        assert said.startswith(back.receipt)
        assert payment.receipt in said
        assert "Ksh20,000.00" in said


def test_a_payout_is_told_as_received() -> None:
    now, moved = pay_out(world(), Payout(PAYBILL, WANJIKU, shillings(50)), NOON)
    assert isinstance(moved, Payment)
    assert "You have received Ksh50.00 from DUKA LA MAZOEZI" in last(now).text
    assert "Umepokea Ksh50.00 kutoka kwa DUKA LA MAZOEZI" in last(now).swahili


@pytest.mark.parametrize("code", sorted(set(OUTCOMES) - {"0"}))
def test_every_failure_is_said_in_both_languages(code: str) -> None:
    now = tell_failed(world(), WANJIKU, outcome=OUTCOMES[code], now=NOON)
    assert last(now).text.startswith("Failed. ")
    assert last(now).swahili.startswith("Imeshindikana. ")


def test_a_shop_that_did_not_want_it_is_named() -> None:
    now = tell_refused(world(), WANJIKU, shop="DUKA", now=NOON)
    assert "DUKA did not accept the payment" in last(now).text
    assert "DUKA haikukubali malipo" in last(now).swahili


def test_a_till_asks_for_no_account() -> None:
    till = Shortcode(TILL, Kind.TILL, store="5200000", name="DUKA")
    assert prompt_words(till, shillings(1_500), "") == (
        "Do you want to pay Ksh1,500 to DUKA? Enter M-PESA PIN",
        "Je, ungependa kulipa Ksh1,500 kwa DUKA? Weka PIN ya M-PESA",
    )
