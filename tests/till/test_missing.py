"""What has paid a sale as a sum without a code pays nothing else when its code is told, whoever typed it."""

from collections.abc import Callable

import pytest

from pos.mpesa.payer import Payer
from pos.mpesa.pull import PulledMoney
from pos.mpesa.push import Ended
from pos.shop.alarm import AlarmKind
from pos.shop.identity import PaymentId, PushId, SaleId
from pos.shop.received import MoneyState, What
from pos.shop.words import Reason
from pos.till import choosing, provisional, taking
from pos.till.coding import give_code
from tests.builders import ksh
from tests.paying_shop import BUY_GOODS, CODE, STORE, PayingShop
from tests.shops import refused
from tests.till.test_answering import typed_for_a_debt
from tests.till.test_cheating import alarms
from tests.till.test_giving import cash_back

OTHER = "UKL4R8T2XX"


def queried(mpesa: PayingShop) -> None:
    """Safaricom says of every request that it is paid; it says no code."""
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()


def typed(mpesa: PayingShop, code: str = CODE) -> tuple[SaleId, PaymentId]:
    """A sale that is finished with the code that a customer shows."""
    sale, payment = mpesa.ring_up(), mpesa.new_payment()
    words = {"sale": sale, "payment": payment, "code": code}
    provisional.finish_provisionally(mpesa.shop.records, mpesa.shop.manager, **words)
    return sale, payment


def is_settled(mpesa: PayingShop, payment: PaymentId) -> bool:
    waiting = provisional.list_unsettled(mpesa.shop.records, mpesa.shop.cashier)
    return payment not in {each.payment for each in waiting}


def pull(mpesa: PayingShop, push: PushId) -> None:
    number = mpesa.pay_number_of(push)
    row = PulledMoney(CODE, ksh(650), mpesa.shop.clock.at, Payer(), number, "")
    mpesa.safaricom.rows = [[row]]
    mpesa.lanes.pull_on_demand(mpesa.safaricom)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "told",
    [
        pull,
        lambda mpesa, push: mpesa.confirm(mpesa.pay_number_of(push)),
        lambda mpesa, push: mpesa.call_back(push),
    ],
)
def test_a_code_that_has_paid_a_sale_settles_no_other_that_it_was_typed_for(
    mpesa: PayingShop, told: Callable[[PayingShop, PushId], None]
) -> None:
    """A customer shows the message of a payment whose callback was lost, at a till whose line is cut."""
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    queried(mpesa)
    _, payment = typed(mpesa)
    told(mpesa, push)
    mpesa.settle()
    assert (mpesa.money().sale, [use.sale for use in mpesa.money().uses]) == (sale, [sale])
    assert (is_settled(mpesa, payment), alarms(mpesa)) == (False, [AlarmKind.CODE_DIFFERS])
    assert mpesa.count("claims", f"state = 'won' AND sale = '{sale}'") == 1


def test_at_a_till_a_person_says_which_sale_a_typed_code_has_paid(mpesa: PayingShop) -> None:
    mpesa.start(BUY_GOODS)
    sale = mpesa.ring_up()
    mpesa.asked(sale)
    queried(mpesa)
    other, payment = typed(mpesa)
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.UNMATCHED, other)
    words = {"payment": payment, "received": mpesa.money().id}
    with refused(Reason.MONEY_MAY_BE_USED):
        provisional.settle_by_hand(mpesa.shop.records, mpesa.shop.owner, **words)
    give_code(mpesa.shop.records, mpesa.shop.cashier, received=mpesa.money().id)
    assert (mpesa.money().sale, is_settled(mpesa, payment)) == (sale, False)
    assert alarms(mpesa) == [AlarmKind.CODE_DIFFERS]


def test_a_typed_code_is_free_again_when_the_sale_has_a_code_of_its_own(mpesa: PayingShop) -> None:
    mpesa.start(BUY_GOODS)
    push = mpesa.asked(mpesa.ring_up())
    queried(mpesa)
    _, payment = typed(mpesa)
    mpesa.confirm(short_code=STORE)
    mpesa.call_back(push, code=OTHER)
    mpesa.settle()
    words = {"payment": payment, "received": mpesa.money().id}
    provisional.settle_by_hand(mpesa.shop.records, mpesa.shop.owner, **words)
    assert (is_settled(mpesa, payment), alarms(mpesa)) == (True, [])


def test_a_code_that_has_paid_a_sale_pays_no_debt_that_it_was_typed_for(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    queried(mpesa)
    typed_for_a_debt(mpesa)
    mpesa.confirm(mpesa.pay_number_of(push))
    mpesa.settle()
    assert [(use.what, use.sale) for use in mpesa.money().uses] == [(What.SALE, sale)]
    assert alarms(mpesa) == [AlarmKind.CODE_DIFFERS]


def test_a_sum_whose_code_may_have_paid_a_sale_meanwhile_settles_no_other(
    mpesa: PayingShop,
) -> None:
    """Nobody needed what a query told of, so the confirmation of just that sum was free for another sale."""
    mpesa.start(BUY_GOODS)
    without = mpesa.paid_without_code()
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    words = {"sale": mpesa.ring_up(), "received": mpesa.money().id, "how": "same amount"}
    taking.place_money(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.settle()
    _, payment = typed(mpesa, OTHER)
    words = {"payment": payment, "received": without.id}
    with refused(Reason.MONEY_MAY_BE_USED):
        provisional.settle_by_hand(mpesa.shop.records, mpesa.shop.owner, **words)


def test_what_no_sale_has_used_settles_what_its_code_was_typed_for(mpesa: PayingShop) -> None:
    push = mpesa.paid_without_code().push
    assert push is not None
    sale, payment = typed(mpesa)
    mpesa.confirm(mpesa.pay_number_of(PushId(push)))
    mpesa.settle()
    assert (mpesa.money().sale, is_settled(mpesa, payment)) == (sale, True)
    assert alarms(mpesa) == []


def claimed_for_another(mpesa: PayingShop) -> SaleId:
    """A confirmation is claimed for another sale while the request that brought it is still waited for."""
    mpesa.start(BUY_GOODS)
    mpesa.asked(mpesa.ring_up())
    mpesa.confirm(short_code=STORE)
    mpesa.listen()
    other = mpesa.ring_up()
    words = {"sale": other, "received": mpesa.money().id, "how": "same amount"}
    taking.place_money(mpesa.shop.records, mpesa.shop.cashier, **words)
    return other


def test_a_claim_that_is_won_after_the_sum_has_paid_a_sale_pays_no_other(
    mpesa: PayingShop,
) -> None:
    other = claimed_for_another(mpesa)
    queried(mpesa)
    mpesa.settle()
    assert not mpesa.is_finished(other)
    words = {"sale": other, "received": mpesa.money().id, "payment": mpesa.new_payment()}
    with refused(Reason.MONEY_MAY_BE_USED):
        taking.take_money(mpesa.shop.records, mpesa.shop.cashier, **words)


def test_cash_that_was_claimed_before_the_sum_paid_a_sale_is_not_given(mpesa: PayingShop) -> None:
    mpesa.start(BUY_GOODS)
    mpesa.asked(mpesa.ring_up())
    mpesa.confirm(short_code=STORE)
    mpesa.listen()
    cash_back(mpesa, mpesa.shop.manager)
    queried(mpesa)
    with refused(Reason.MONEY_MAY_BE_USED):
        cash_back(mpesa, mpesa.shop.manager)


def test_a_clock_that_is_wrong_frees_no_missing_code(mpesa: PayingShop) -> None:
    """Under the number of a paid sale comes its sum, as it seems from long before that sale."""
    mpesa.pass_time(days=365)
    sale = mpesa.ring_up()
    number = mpesa.pay_number_of(mpesa.asked(sale))
    queried(mpesa)
    mpesa.pass_time(days=-365)
    mpesa.confirm(number)
    mpesa.settle()
    words = {"sale": mpesa.ring_up(), "received": mpesa.money().id, "how": "saw the SMS"}
    with refused(Reason.MONEY_MAY_BE_USED):
        taking.place_money(mpesa.shop.records, mpesa.shop.manager, **words)
    give_code(mpesa.shop.records, mpesa.shop.cashier, received=mpesa.money().id)
    assert mpesa.money().sale == sale


def test_a_code_whose_money_pays_another_sale_leaves_its_request_a_sum(mpesa: PayingShop) -> None:
    """Nobody needed what the query told of, so its confirmation was free for another sale."""
    mpesa.start(BUY_GOODS)
    push = mpesa.paid_without_code().push
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    words = {"sale": mpesa.ring_up(), "received": mpesa.money().id, "how": "saw the SMS"}
    taking.place_money(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.settle()
    assert push is not None
    mpesa.call_back(PushId(push))
    mpesa.settle()
    assert (mpesa.money().sale, mpesa.money().rest) == (words["sale"], ksh(0))
    assert alarms(mpesa) == [AlarmKind.CODE_DIFFERS]


def test_what_was_set_aside_and_is_used_elsewhere_may_have_paid_a_sale_of_ours(
    mpesa: PayingShop,
) -> None:
    mpesa.start(BUY_GOODS)
    mpesa.asked(mpesa.ring_up())
    queried(mpesa)
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    words = {"received": mpesa.money().id, "reason": "rent"}
    choosing.set_aside(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.other_claims()
    mpesa.settle()
    assert (mpesa.money().state, alarms(mpesa)) == (MoneyState.NOT_OURS, [AlarmKind.CLAIM_LOST])


def test_what_is_claimed_to_be_given_out_is_given_though_it_is_told_of_once_more(
    mpesa: PayingShop,
) -> None:
    """It was on another sale before, and then its confirmation names the one that was paid in cash."""
    push = mpesa.paid_without_code().push
    assert push is not None
    mpesa.call_back(PushId(push))
    mpesa.settle()
    words = {"sale": mpesa.ring_up("20*101"), "received": mpesa.money().id, "how": "saw the SMS"}
    taking.place_money(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.settle()
    taken_off = {"received": mpesa.money().id, "reason": "wrong customer"}
    taking.give_free(mpesa.shop.records, mpesa.shop.manager, **taken_off)
    mpesa.settle()
    assert cash_back(mpesa, mpesa.shop.manager) is None
    mpesa.settle()
    mpesa.confirm(mpesa.pay_number_of(PushId(push)))
    mpesa.settle()
    assert mpesa.money().state is MoneyState.UNMATCHED
    assert cash_back(mpesa, mpesa.shop.manager) is not None


def test_a_doubted_code_of_a_paid_request_that_another_till_uses_is_an_alarm(
    mpesa: PayingShop,
) -> None:
    push = mpesa.asked(mpesa.ring_up())
    queried(mpesa)
    mpesa.call_back(push, verified=False)
    mpesa.listen()
    mpesa.other_claims()
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]
