"""Money that no rule can place: somebody says what becomes of it, and every shilling stays accounted for."""

import pytest

from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.identity import CustomerId, SaleId
from pos.shop.payment import Oddity
from pos.shop.received import MoneyState, What
from pos.shop.words import Reason
from pos.till import accounts, arrivals, asking, choosing, parking, paying, taking
from tests.builders import ksh
from tests.paying_shop import CODE, LOST, PayingShop
from tests.shops import add_customer, refused


@pytest.fixture
def wanjiku(mpesa: PayingShop) -> CustomerId:
    shop = mpesa.shop
    return add_customer(shop.records, shop.owner, name="Wanjiku", limit=ksh(5000)).id


def cash(mpesa: PayingShop, sale: SaleId) -> None:
    shop = mpesa.shop
    words = {"sale": sale, "payment": mpesa.new_payment(), "given": ksh(650)}
    paying.take_cash(shop.records, shop.cashier, **words)


def late(mpesa: PayingShop) -> None:
    """A phone was asked, the sale was paid in cash, and then the money came."""
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    cash(mpesa, sale)
    mpesa.call_back(push)
    mpesa.settle()


def test_late_money_of_a_sale_paid_in_cash_is_kept_and_pays_nothing(mpesa: PayingShop) -> None:
    late(mpesa)
    money = mpesa.money()
    assert (money.state, money.rest, money.has_arrived) == (MoneyState.UNMATCHED, ksh(650), False)
    assert Oddity.TWICE in money.oddities


def test_late_money_of_a_cancelled_sale_is_kept(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    parking.cancel(mpesa.shop.records, mpesa.shop.cashier, sale=sale)
    mpesa.call_back(push)
    mpesa.settle()
    assert mpesa.money().state is MoneyState.UNMATCHED
    assert Oddity.LATE in mpesa.money().oddities


def test_two_requests_that_are_both_paid_are_one_sale_and_one_list(mpesa: PayingShop) -> None:

    sale = mpesa.ring_up()
    mpesa.safaricom.says = LOST
    first = mpesa.asked(sale)
    mpesa.safaricom.says = None
    asking.unlock_push(mpesa.shop.records, mpesa.shop.supervisor, push=first)
    second = mpesa.asked(sale)
    mpesa.call_back(second, code="AAAA000002")
    mpesa.call_back(first, code="AAAA000001")
    mpesa.settle()
    assert mpesa.is_finished(sale)
    twice = mpesa.money("AAAA000001")
    assert (twice.state, twice.rest) == (MoneyState.UNMATCHED, ksh(650))
    assert Oddity.TWICE in twice.oddities


def test_late_money_is_put_on_a_customers_account(mpesa: PayingShop, wanjiku: CustomerId) -> None:
    late(mpesa)
    shop, words = mpesa.shop, {"received": mpesa.money().id, "customer": wanjiku}
    with pytest.raises(NeedsApproval) as no:
        choosing.credit_money(shop.records, shop.cashier, **words)
    yes = shop.say_yes(no.value)
    claimed = choosing.credit_money(shop.records, shop.cashier, approval=yes, **words)
    assert (claimed.state, claimed.used) == (MoneyState.CLAIMING, ksh(0))
    mpesa.settle()
    money = choosing.credit_money(shop.records, shop.cashier, **words)
    assert (money.state, money.rest, money.uses[0].what) == (
        MoneyState.USED,
        ksh(0),
        What.CREDIT,
    )
    ((_, owed),) = accounts.list_customers(shop.records, shop.cashier)
    assert owed == ksh(-650)
    mpesa.settle()
    assert mpesa.count("claims", "state = 'won'") == 1
    with refused(Reason.MONEY_NOTHING_LEFT):
        choosing.credit_money(shop.records, shop.owner, **words)


def test_what_is_over_is_given_back_in_cash_as_a_cash_out(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 700)
    mpesa.settle()
    shop, received = mpesa.shop, mpesa.money().id
    payment = mpesa.new_payment()
    taking.take_money(shop.records, shop.cashier, sale=sale, received=received, payment=payment)
    mpesa.settle()
    words = {"received": received, "reason": "paid 50 too much"}
    with pytest.raises(NeedsApproval):
        choosing.give_cash_back(shop.records, shop.cashier, **words)
    move = choosing.give_cash_back(shop.records, shop.supervisor, **words)
    assert (move.amount, move.into_drawer) == (ksh(50), ksh(-50))
    assert mpesa.money().rest == ksh(0)
    assert shop.audited(Act.CASH_MOVED)[0]["amount"] == 50_00
    assert "drawer" in shop.printing()


def test_what_is_not_ours_is_set_aside_and_taken_up_again(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    shop, words = mpesa.shop, {"received": mpesa.money().id, "reason": "for the shop next door"}
    with pytest.raises(NeedsApproval):
        choosing.set_aside(shop.records, shop.supervisor, **words)
    with refused(Reason.MONEY_NOT_SET_ASIDE):
        choosing.take_up_again(shop.records, shop.manager, **words)
    assert choosing.set_aside(shop.records, shop.manager, **words).state is MoneyState.NOT_OURS
    with refused(Reason.MONEY_USED):
        taking.place_money(
            shop.records, shop.cashier, sale=mpesa.ring_up(), received=mpesa.money().id, how="x"
        )
    with refused(Reason.MONEY_USED):
        choosing.set_aside(shop.records, shop.manager, **words)
    again = choosing.take_up_again(shop.records, shop.manager, **words)
    assert again.state is MoneyState.UNMATCHED
    assert len(shop.audited(Act.MONEY_SET_ASIDE)) == 2


def test_what_came_to_a_strange_number_is_listed_until_somebody_says_a_word(
    mpesa: PayingShop,
) -> None:
    """By a cashier too, when a manager says yes."""
    mpesa.confirm("hello", short_code="999999")
    mpesa.settle()
    shop, money = mpesa.shop, mpesa.money()
    (listed,) = arrivals.list_arrivals(shop.records, shop.manager)
    assert (listed.money.id, money.came_to_another_number) == (money.id, True)
    assert arrivals.count_waiting(shop.records, shop.cashier).unmatched == 1
    words = {"received": money.id, "reason": "for the butchery"}
    with pytest.raises(NeedsApproval) as no:
        choosing.set_aside(shop.records, shop.cashier, **words)
    yes = shop.say_yes(no.value)
    choosing.set_aside(shop.records, shop.cashier, **words, approval=yes)
    assert arrivals.list_arrivals(shop.records, shop.manager) == ()
    assert arrivals.count_waiting(shop.records, shop.cashier).unmatched == 0
    (found,) = arrivals.find_arrivals(shop.records, shop.cashier, typed=CODE)
    assert found.money.note == "for the butchery"


def test_what_belongs_elsewhere_is_not_credited(mpesa: PayingShop, wanjiku: CustomerId) -> None:
    mpesa.confirm("hello")
    mpesa.other_claims()
    mpesa.settle()
    with refused(Reason.MONEY_USED):
        choosing.credit_money(
            mpesa.shop.records, mpesa.shop.owner, received=mpesa.money().id, customer=wanjiku
        )


def test_money_without_its_code_waits_for_it(mpesa: PayingShop, wanjiku: CustomerId) -> None:
    words = {"received": mpesa.paid_without_code().id, "customer": wanjiku}
    with refused(Reason.MONEY_WITHOUT_CODE):
        choosing.credit_money(mpesa.shop.records, mpesa.shop.owner, **words)


@pytest.mark.parametrize("how", ["asked", "by himself"])
def test_a_manager_may_believe_what_is_not_known_to_be_safaricoms(
    mpesa: PayingShop, how: str
) -> None:
    sale = mpesa.ring_up()
    if how == "asked":
        mpesa.call_back(mpesa.asked(sale), verified=False)
    else:
        mpesa.confirm(mpesa.pay_number(sale), verified=False)
    mpesa.settle()
    words = {"received": mpesa.money().id, "reason": "stands on the statement"}
    with pytest.raises(NeedsApproval):
        choosing.believe_money(mpesa.shop.records, mpesa.shop.supervisor, **words)
    believed = choosing.believe_money(mpesa.shop.records, mpesa.shop.manager, **words)
    assert believed.is_verified
    assert mpesa.is_finished(sale)
    again = choosing.believe_money(mpesa.shop.records, mpesa.shop.manager, **words)
    assert again.id == believed.id


def test_believed_money_of_another_sum_is_not_what_its_request_brought(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.call_back(mpesa.asked(sale), amount=82, verified=False)
    mpesa.settle()
    words = {"received": mpesa.money().id, "reason": "stands on the statement"}
    choosing.believe_money(mpesa.shop.records, mpesa.shop.manager, **words)
    assert (mpesa.money().push, mpesa.money().is_verified) == (None, True)
    assert not mpesa.is_finished(sale)


def test_believed_money_for_no_sale_is_noted_as_believed(mpesa: PayingShop) -> None:
    mpesa.confirm("hello", verified=False)
    mpesa.settle()
    words = {"received": mpesa.money().id, "reason": "stands on the statement"}
    choosing.believe_money(mpesa.shop.records, mpesa.shop.manager, **words)
    assert mpesa.shop.audited(Act.MONEY_BELIEVED)[0]["reason"] == words["reason"]
    assert mpesa.money().state is MoneyState.UNMATCHED


def test_an_alarm_stays_until_a_manager_has_seen_it(mpesa: PayingShop) -> None:
    mpesa.box.post("unreadable", "x", "?")
    mpesa.listen()
    shop = mpesa.shop
    (alarm,) = choosing.list_alarms(shop.records, shop.manager)
    with refused(Reason.NOT_ALLOWED):
        choosing.put_alarm_away(shop.records, shop.cashier, alarm=alarm.id)
    choosing.put_alarm_away(shop.records, shop.manager, alarm=alarm.id)
    assert choosing.list_alarms(shop.records, shop.manager) == ()
    assert shop.audited(Act.ALARM_SEEN)[0]["subject"] == "log-1:1"
    with refused(Reason.ALARM_GONE):
        choosing.put_alarm_away(shop.records, shop.manager, alarm="none")
