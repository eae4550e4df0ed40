"""The same money, told by many, is one payment; what contradicts it is an alarm and never more money."""

import pytest

from pos.mpesa.payer import Payer
from pos.mpesa.pull import PulledMoney
from pos.mpesa.push import Ended
from pos.records.alarms import open_alarms
from pos.shop.alarm import AlarmKind
from pos.shop.asking import State
from pos.shop.paynumber import damm_digit
from pos.shop.received import MoneyState
from pos.shop.words import Reason
from pos.till import taking
from pos.till.seeing import match_again
from tests.builders import ksh
from tests.paying_shop import BUY_GOODS, CODE, STORE, PayingShop
from tests.shops import refused
from tests.till.test_giving import cash_back


def alarms(mpesa: PayingShop) -> list[AlarmKind]:
    with mpesa.shop.records.reading() as books:
        return [alarm.kind for alarm in open_alarms(books)]


def queried(mpesa: PayingShop, *, times: int = 1) -> None:
    mpesa.safaricom.stands = Ended("0", "")
    for _ in range(times):
        mpesa.pass_time(seconds=13)
        mpesa.check()


@pytest.mark.parametrize("first", ["stk", "c2b", "query"])
@pytest.mark.parametrize("second", ["stk", "c2b", "query"])
@pytest.mark.parametrize("third", ["stk", "c2b", "query"])
def test_in_whatever_order_it_is_told_it_pays_once(
    mpesa: PayingShop, first: str, second: str, third: str
) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    number = mpesa.push(push).pay_number
    tell = {
        "stk": lambda: mpesa.call_back(push),
        "c2b": lambda: mpesa.confirm(number),
        "query": lambda: queried(mpesa),
    }
    for each in (first, second, third):
        tell[each]()
        mpesa.settle()
    assert mpesa.is_finished(sale)
    assert mpesa.count("payments", "method = 'mpesa'") == 1
    assert mpesa.count("received", "state <> 'same'") == 1
    assert mpesa.count("money_uses") == 1
    assert alarms(mpesa) == []


@pytest.mark.parametrize("order", ["stk first", "c2b first"])
def test_at_a_till_without_accounts_the_query_comes_first(mpesa: PayingShop, order: str) -> None:
    """The confirmation says nothing of the request; only its answer names both."""
    mpesa.start(BUY_GOODS)
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    queried(mpesa)
    assert mpesa.is_finished(sale)
    if order == "c2b first":
        mpesa.confirm("", short_code=STORE)
        mpesa.settle()
        mpesa.call_back(push)
    else:
        mpesa.call_back(push)
        mpesa.settle()
        mpesa.confirm("", short_code=STORE)
    mpesa.settle()
    assert mpesa.count("received", "state <> 'same'") == 1
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.USED, sale)
    assert mpesa.count("claims", "state = 'won'") == 1


def test_a_second_code_under_a_pay_number_is_a_second_payment(mpesa: PayingShop) -> None:
    """The first was taken for the request's own, of which only a query had said that it was paid."""
    sale = mpesa.ring_up()
    number = mpesa.push(mpesa.asked(sale)).pay_number
    queried(mpesa)
    for code in (CODE, "UKL4R8T2XX"):
        mpesa.confirm(number, code=code)
        mpesa.settle()
    assert mpesa.count("received", "state = 'used'") == 1
    assert mpesa.count("received", "state = 'unmatched'") == 1
    assert mpesa.count("payments", "method = 'mpesa'") == 1


def test_what_has_most_likely_paid_already_is_not_taken_for_another(mpesa: PayingShop) -> None:
    """At a till without accounts nothing but sum and time ties a confirmation to its request."""
    mpesa.start(BUY_GOODS)
    sale, other = mpesa.ring_up(), mpesa.ring_up()
    push = mpesa.asked(sale)
    queried(mpesa)
    mpesa.confirm("", short_code=STORE)
    mpesa.settle()
    words = {"received": mpesa.money().id, "how": "same amount"}
    with refused(Reason.MONEY_MAY_BE_USED):
        taking.place_money(mpesa.shop.records, mpesa.shop.cashier, sale=other, **words)
    mpesa.call_back(push)
    mpesa.settle()
    assert (mpesa.money().sale, alarms(mpesa)) == (sale, [])


@pytest.mark.parametrize("code", [CODE, "UKL4R8T2XX"])
def test_what_may_have_paid_another_sale_pays_none_until_its_code_is_known(
    mpesa: PayingShop, code: str
) -> None:
    """A query says no code: the request may have brought what a cashier used for another sale meanwhile."""
    mpesa.start(BUY_GOODS)
    sale, other = mpesa.ring_up(), mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.confirm("", short_code=STORE)
    mpesa.settle()
    words = {"received": mpesa.money().id, "how": "same amount"}
    taking.place_money(mpesa.shop.records, mpesa.shop.cashier, sale=other, **words)
    mpesa.settle()
    queried(mpesa)
    assert not mpesa.is_finished(sale)
    assert (mpesa.push(push).is_told_paid, alarms(mpesa)) == (True, [AlarmKind.CODE_DIFFERS])
    mpesa.call_back(push, code=code)
    mpesa.settle()
    assert (mpesa.is_finished(sale), mpesa.is_finished(other)) == (code != CODE, True)
    assert mpesa.push(push).state is State.PAID


def test_so_it_is_where_another_till_has_used_that_money(mpesa: PayingShop) -> None:
    """A stranger said that it was the request's own; that ties it to nothing."""
    mpesa.start(BUY_GOODS)
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push, verified=False)
    mpesa.confirm("", short_code=STORE)
    mpesa.listen()
    mpesa.other_claims()
    mpesa.settle()
    queried(mpesa)
    assert not mpesa.is_finished(sale)
    assert (mpesa.push(push).is_told_paid, alarms(mpesa)) == (True, [AlarmKind.CODE_DIFFERS])


def test_one_code_with_two_amounts_is_an_alarm_and_no_more_money(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push)
    mpesa.confirm(mpesa.push(push).pay_number, 950)
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.DIFFERS]
    assert mpesa.money().amount == ksh(650)


def test_money_of_another_amount_than_asked_arrives(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push, amount=600)
    mpesa.settle()
    assert not mpesa.is_finished(sale)
    assert mpesa.money().has_arrived
    assert mpesa.push(push).state is State.PAID


def test_a_claim_of_another_till_on_money_without_its_code_is_an_alarm_later(
    mpesa: PayingShop,
) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    queried(mpesa)
    mpesa.other_claims()
    mpesa.listen()
    mpesa.call_back(push)
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]
    assert mpesa.money().state is MoneyState.USED


def test_money_is_matched_again_when_more_is_known(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    number = mpesa.pay_number(sale)
    mpesa.confirm("hello")
    mpesa.settle()
    with mpesa.shop.records.writing() as books:
        books.connection.execute("UPDATE received SET account = ?", (number,))
    with mpesa.shop.records.writing() as books:
        matched = match_again(books, mpesa.money())
    assert (matched.state, matched.sale) == (MoneyState.USED, sale)
    assert mpesa.is_finished(sale)


def test_an_answer_gives_its_request_to_money_that_a_confirmation_told_of(
    mpesa: PayingShop,
) -> None:
    mpesa.start(BUY_GOODS)
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.confirm("", short_code=STORE)
    mpesa.settle()
    assert not mpesa.is_finished(sale)
    mpesa.call_back(push)
    mpesa.settle()
    assert mpesa.is_finished(sale)
    assert mpesa.money().push == push


def test_the_same_request_asked_of_twice_by_query_is_paid_once(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    queried(mpesa, times=3)
    assert mpesa.count("received") == 1
    assert mpesa.push(push).state is State.PAID
    assert mpesa.money is not None
    assert not mpesa.is_known(CODE)


@pytest.mark.parametrize("word", ["stk", "c2b"])
def test_a_code_from_elsewhere_is_given_once_somebody_vouches_for_it(
    mpesa: PayingShop, word: str
) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    number = mpesa.push(push).pay_number
    queried(mpesa)
    if word == "stk":
        mpesa.call_back(push, verified=False)
    else:
        mpesa.confirm(number, verified=False)
    mpesa.settle()
    assert mpesa.count("claims") == 0
    row = PulledMoney(CODE, ksh(650), mpesa.shop.clock.at, Payer(), number, "")
    mpesa.safaricom.rows = [[row]]
    mpesa.lanes.pull_on_demand(mpesa.safaricom)  # type: ignore[arg-type]
    mpesa.settle()
    assert mpesa.count("received", "state <> 'same'") == 1
    assert (mpesa.money().sale, mpesa.count("claims", "state = 'won'")) == (sale, 1)


def test_a_code_of_money_that_nobody_used_claims_nothing(mpesa: PayingShop) -> None:
    money = mpesa.paid_without_code()
    assert money.push is not None
    mpesa.call_back(money.push)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.count("claims")) == (MoneyState.UNMATCHED, 0)


def test_a_claim_that_is_ours_already_is_not_made_again(mpesa: PayingShop) -> None:
    """A till that was restored hears of its own claim before it hears of the code."""
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    queried(mpesa)
    body = {"trans_id": CODE, "till": 2, "sale": sale}
    mpesa.box.post("claim", f"{CODE}.1", body, sender="till-2")
    mpesa.listen()
    mpesa.call_back(push)
    mpesa.settle()
    assert (mpesa.money().sale, mpesa.count("claims"), alarms(mpesa)) == (sale, 1, [])


def test_what_is_claimed_here_stays_on_this_tills_list_though_it_names_another(
    mpesa: PayingShop,
) -> None:
    """The other till has heard of the claim, so it lists that money no more."""
    mpesa.confirm()
    mpesa.settle()
    cash_back(mpesa, mpesa.shop.manager)
    mpesa.settle()
    number = "1234" + damm_digit("1234")
    waits = {"pay_number": number, "amount": "650.00", "till": 1}
    mpesa.box.post("awaiting", "w", waits, sender="till-1")
    mpesa.confirm(number)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().holder) == (MoneyState.UNMATCHED, None)
    assert cash_back(mpesa, mpesa.shop.manager) is not None
