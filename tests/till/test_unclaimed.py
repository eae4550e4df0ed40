"""What came for a request of nobody here asks once no till has claimed it for an hour."""

import json
from dataclasses import replace

import pytest

from pos.office.limits import set_limit
from pos.shop.approval import NeedsApproval
from pos.shop.awaiting import Kind
from pos.shop.limits import NEVER
from pos.shop.received import MoneyState
from pos.shop.staff import Permission, Role
from pos.till import arrivals
from tests.paying_shop import BUY_GOODS, CODE, STORE, PayingShop
from tests.till.test_refunding import reverse
from tests.till.test_taking import place


def answered_to_nobody(mpesa: PayingShop, *, verified: bool = True) -> None:
    """A phone was asked by a till that nobody knows any more, at a till (buy goods) without accounts."""
    mpesa.start(BUY_GOODS)
    push = mpesa.asked(mpesa.ring_up())
    mpesa.call_back(push, verified=verified)
    (letter,) = mpesa.box.letters
    mpesa.box.letters.clear()
    body = json.loads(letter.body)
    body["Body"]["stkCallback"]["CheckoutRequestID"] = "ws_CO_gone"
    mpesa.box.post("stk", "ws_CO_gone", body, once="gone", verified=verified)
    if verified:
        mpesa.confirm(short_code=STORE)


def asks(mpesa: PayingShop) -> bool:
    """Whether it is on a manager's list of what asks, an hour or so after it came."""
    mpesa.settle()
    mpesa.pass_time(minutes=59)
    mpesa.check()
    assert mpesa.money().state is MoneyState.ELSEWHERE
    mpesa.pass_time(minutes=1)
    mpesa.check()
    return arrivals.count_waiting(mpesa.shop.records, mpesa.shop.manager).unmatched == 1


def test_what_no_till_claims_asks_here_and_needs_an_approver(mpesa: PayingShop) -> None:
    answered_to_nobody(mpesa)
    assert asks(mpesa)
    sale = mpesa.ring_up()
    with pytest.raises(NeedsApproval) as no:
        place(mpesa, sale)
    place(mpesa, sale, approval=mpesa.shop.say_yes(no.value, approver=Role.SUPERVISOR))
    mpesa.settle()
    assert mpesa.is_finished(sale)
    assert mpesa.faults == []


def test_it_asks_though_the_clock_was_set_back(mpesa: PayingShop) -> None:
    answered_to_nobody(mpesa)
    mpesa.settle()
    mpesa.pass_time(days=-30)
    mpesa.check()
    assert mpesa.money().state is MoneyState.UNMATCHED


def test_who_may_not_take_others_money_does_not_send_it_back_either(mpesa: PayingShop) -> None:
    answered_to_nobody(mpesa)
    mpesa.settle()
    mpesa.start(replace(BUY_GOODS, has_initiator=True))
    words = {"role": Role.MANAGER, "permission": Permission.TAKE_OTHERS_MONEY, "most": NEVER}
    set_limit(mpesa.shop.records, mpesa.shop.owner, **words)
    with pytest.raises(NeedsApproval) as no:
        reverse(mpesa)
    assert [each.permission for each in no.value.needs] == [Permission.TAKE_OTHERS_MONEY]


def test_the_till_that_asked_for_it_may_still_claim_it(mpesa: PayingShop) -> None:
    answered_to_nobody(mpesa)
    assert asks(mpesa)
    mpesa.other_claims()
    mpesa.settle()
    money = mpesa.money()
    assert (money.state, money.holder, money.kind) == (MoneyState.ELSEWHERE, 1, Kind.OTHER_TILL)


def test_what_another_till_has_claimed_does_not_ask(mpesa: PayingShop) -> None:
    answered_to_nobody(mpesa)
    mpesa.other_claims()
    assert not asks(mpesa)


def test_what_nobody_vouches_for_does_not_ask(mpesa: PayingShop) -> None:
    answered_to_nobody(mpesa, verified=False)
    assert not asks(mpesa)


def test_what_was_lost_to_nobody_known_does_not_ask(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.listen()
    sale = mpesa.ring_up()
    place(mpesa, sale)
    mpesa.box.keep("claim", f"{CODE}.1", body="no sense", sender="till-1")
    mpesa.send()
    assert not asks(mpesa)
