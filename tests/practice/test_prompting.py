"""A prompt is answered once, and a phone that is being asked is busy."""

from datetime import timedelta

import pytest

from pos.practice.outcomes import CANCELLED
from pos.practice.prompting import Asking, LineBusy, answer, ask, end, hindrance, show
from pos.practice.shortcode import Kind, Shortcode
from pos.practice.world import Push, World
from pos.shop.money import Money, shillings
from tests.practice.worlds import NOON, PAYBILL, STORE, TILL, WANJIKU, world


def asking(business: str = PAYBILL, kind: Kind = Kind.PAYBILL, party: str = PAYBILL) -> Asking:
    return Asking(business, kind, party, WANJIKU, shillings(650), "20014", "http://127.0.0.1/stk")


def shown() -> tuple[World, Push]:
    now, push = ask(world(), asking(), NOON)
    return show(now, push.checkout), push


def test_the_right_pin_pays() -> None:
    now, push = shown()
    now, payment = answer(now, push.checkout, pin="1234", now=NOON)
    assert payment is not None
    assert (payment.of, payment.reference) == (push.checkout, "20014")
    assert now.pushes[push.checkout].receipt == payment.receipt


def test_a_prompt_is_answered_once() -> None:
    now, push = shown()
    now, _ = answer(now, push.checkout, pin="1234", now=NOON)
    again, payment = answer(now, push.checkout, pin="1234", now=NOON)
    assert again is now
    assert payment is None
    assert end(now, push.checkout, outcome=CANCELLED, now=NOON) is now


def test_a_cancelled_prompt_takes_no_pin() -> None:
    now, push = shown()
    now = end(now, push.checkout, outcome=CANCELLED, now=NOON)
    now, payment = answer(now, push.checkout, pin="1234", now=NOON)
    assert payment is None
    assert now.payments == {}


def test_a_wrong_pin_ends_the_prompt_and_says_so() -> None:
    now, push = shown()
    now, _ = answer(now, push.checkout, pin="9999", now=NOON)
    outcome = now.pushes[push.checkout].outcome
    assert outcome is not None
    assert outcome.code == 2001
    assert now.texts[WANJIKU][-1].text == "Failed. You have entered the wrong PIN."


def test_a_second_equal_payment_is_limited_though_both_prompts_came() -> None:
    now, push = shown()
    now, _ = answer(now, push.checkout, pin="1234", now=NOON)
    now, second = ask(now, asking(), NOON + timedelta(seconds=60))
    now, payment = answer(now, second.checkout, pin="1234", now=NOON + timedelta(seconds=70))
    outcome = now.pushes[second.checkout].outcome
    assert payment is None
    assert outcome is not None
    assert outcome.code == 17


def test_a_phone_that_is_being_asked_is_busy() -> None:
    now, _ = shown()
    with pytest.raises(LineBusy):
        ask(now, asking(), NOON)


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (asking(), None),
        (asking(STORE, Kind.TILL, TILL), None),
        (asking(TILL, Kind.TILL, TILL), 2028),
        (asking(STORE, Kind.PAYBILL, TILL), 2028),
        (asking(PAYBILL, Kind.TILL, PAYBILL), "SFC_IC0003"),
        (asking(PAYBILL, Kind.PAYBILL, "999999"), "SFC_IC0003"),
        (asking(PAYBILL, Kind.TILL, TILL), 2028),
    ],
)
def test_a_till_set_up_wrongly_gets_no_prompt(wanted: Asking, code: object) -> None:
    found = hindrance(world(), wanted)
    assert (found and found.code) == code


def test_too_much_gets_no_prompt() -> None:
    much = Asking(PAYBILL, Kind.PAYBILL, PAYBILL, WANJIKU, Money(25_000_100), "1", "")
    found = hindrance(world(), much)
    assert found is not None
    assert found.code == 3


def test_what_never_reached_the_phone_leaves_no_sms() -> None:
    now, push = ask(world(), asking(), NOON)
    now = end(now, push.checkout, outcome=CANCELLED, now=NOON)
    assert show(now, push.checkout) is now
    assert now.texts == {}


def test_a_prompt_has_room_for_182_signs() -> None:
    """“Do you want to pay Ksh650 to … Enter M-PESA PIN” leaves 120 for a name, with this account."""
    fits, too_long = (
        world().with_shortcode(Shortcode(PAYBILL, name="N" * length)) for length in (120, 121)
    )
    assert hindrance(fits, asking()) is None
    ended = hindrance(too_long, asking())
    assert ended is not None
    assert ended.code == 1025
