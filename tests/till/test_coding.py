"""At a till (buy goods) a payment whose callback was lost pays one sale, and its code is told by a person."""

import json
from dataclasses import replace

import pytest

from pos.mpesa.push import Ended
from pos.records.alarms import open_alarms
from pos.shop.alarm import AlarmKind
from pos.shop.audit import Act
from pos.shop.awaiting import Kind
from pos.shop.faults import Fault
from pos.shop.identity import SaleId
from pos.shop.payment import Method, Tender
from pos.shop.received import MoneyState
from pos.shop.refund import RefundState
from pos.shop.words import Reason
from pos.till import parking, paying, refunding, taking
from pos.till.coding import give_code
from pos.till.provisional import finish_provisionally
from tests.builders import ksh
from tests.paying_shop import BUY_GOODS, CODE, TILL, PayingShop
from tests.shops import refused, troubled


@pytest.fixture
def counter(mpesa: PayingShop) -> PayingShop:
    """A shop with a till number (buy goods)."""
    mpesa.start(replace(BUY_GOODS, has_initiator=True))
    return mpesa


def paid_by_query(counter: PayingShop) -> SaleId:
    """A sale that is finished since a query said paid; the callback was lost, the confirmation is here."""
    sale = counter.ring_up()
    counter.asked(sale)
    counter.shop.clock.pass_time(seconds=12)
    counter.safaricom.stands = Ended("0", "")
    counter.check()
    assert counter.is_finished(sale)
    counter.confirm(short_code=TILL)
    counter.settle()
    return sale


def place(counter: PayingShop, sale: SaleId) -> object:
    received = counter.money().id
    by, how = counter.shop.owner, "he showed the SMS"
    return taking.place_money(counter.shop.records, by, sale=sale, received=received, how=how)


def claimed_elsewhere(counter: PayingShop, code: str = CODE) -> None:
    said = {"trans_id": code, "till": 3, "sale": "another"}
    counter.box.post("claim", f"{code}.1", json.dumps(said), sender="till-3")


def alarms(counter: PayingShop) -> list[tuple[AlarmKind, SaleId | None, str]]:
    with counter.shop.records.reading() as books:
        return [(alarm.kind, alarm.sale, alarm.detail) for alarm in open_alarms(books)]


def test_what_may_have_paid_a_sale_already_pays_no_other(counter: PayingShop) -> None:
    paid_by_query(counter)
    assert counter.money().state is MoneyState.UNMATCHED
    other = counter.ring_up()
    with refused(Reason.MONEY_MAY_BE_USED):
        place(counter, other)
    assert not counter.is_finished(other)


def test_what_may_have_paid_a_sale_is_not_sent_back(counter: PayingShop) -> None:
    paid_by_query(counter)
    with refused(Reason.MONEY_MAY_BE_USED):
        reverse(counter)


def reverse(counter: PayingShop) -> None:
    refunding.reverse_money(
        counter.shop.records,
        counter.shop.owner,
        received=counter.money().id,
        refund=counter.new_refund(),
        why="paid twice",
    )


def test_somebody_says_that_it_is_the_missing_code(counter: PayingShop) -> None:
    sale = paid_by_query(counter)
    whole = give_code(counter.shop.records, counter.shop.cashier, received=counter.money().id)
    assert (whole.trans_id, whole.state, whole.sale) == (CODE, MoneyState.USED, sale)
    counter.settle()
    assert [letter.key for letter in counter.box.of("claim")] == [f"{CODE}.1"]
    (noted,) = counter.shop.audited(Act.MONEY_CLAIMED)
    assert (noted["subject"], noted["payment"]) == (sale, CODE)


def test_then_other_money_of_that_sum_is_free(counter: PayingShop) -> None:
    paid_by_query(counter)
    give_code(counter.shop.records, counter.shop.cashier, received=counter.money().id)
    counter.confirm(short_code=TILL, code="UKL4R8T2XX")
    counter.settle()
    other = counter.ring_up()
    received = counter.money("UKL4R8T2XX").id
    words = {"sale": other, "received": received, "how": "he showed the SMS"}
    taking.place_money(counter.shop.records, counter.shop.cashier, **words)
    counter.settle()
    assert counter.is_finished(other)


def test_money_that_no_sum_lacks_is_no_missing_code(counter: PayingShop) -> None:
    counter.confirm(short_code=TILL)
    counter.settle()
    with refused(Reason.MONEY_NOT_HERE):
        give_code(counter.shop.records, counter.shop.cashier, received=counter.money().id)


@pytest.mark.parametrize("change", [{"amount": 660}, {"account": "rent"}])
def test_another_sum_and_one_with_an_account_are_free(
    counter: PayingShop, change: dict[str, object]
) -> None:
    paid_by_query(counter)
    counter.confirm(short_code=TILL, code="UKL4R8T2XX", **change)  # type: ignore[arg-type]
    counter.settle()
    with refused(Reason.MONEY_NOT_HERE):
        received = counter.money("UKL4R8T2XX").id
        give_code(counter.shop.records, counter.shop.cashier, received=received)


def test_after_a_day_nobody_takes_it_for_the_missing_code(counter: PayingShop) -> None:
    paid_by_query(counter)
    counter.shop.clock.pass_time(days=1, minutes=1)
    counter.confirm(short_code=TILL, code="UKL4R8T2XX")
    counter.settle()
    with refused(Reason.MONEY_NOT_HERE):
        received = counter.money("UKL4R8T2XX").id
        give_code(counter.shop.records, counter.shop.cashier, received=received)


def test_another_till_that_uses_it_is_told_to_a_manager(counter: PayingShop) -> None:
    sale = paid_by_query(counter)
    claimed_elsewhere(counter)
    counter.settle()
    assert alarms(counter) == [(AlarmKind.CLAIM_LOST, sale, f"{CODE} Till 3")]
    assert counter.money().holder == 3


def test_so_it_is_when_its_claim_is_heard_before_it(counter: PayingShop) -> None:
    claimed_elsewhere(counter)
    counter.listen()
    sale = paid_by_query(counter)
    assert alarms(counter) == [(AlarmKind.CLAIM_LOST, sale, f"{CODE} Till 3")]


def test_money_that_another_till_claimed_does_not_go_back_from_here(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.listen()
    name = mpesa.new_refund()
    words = {"received": mpesa.money().id, "refund": name, "why": "paid twice"}
    refunding.reverse_money(mpesa.shop.records, mpesa.shop.owner, **words)
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    assert mpesa.safaricom.sent == []
    claimed_elsewhere(mpesa)
    mpesa.settle()
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    assert mpesa.safaricom.sent == []
    with mpesa.shop.records.reading() as books:
        assert refunding.refund_of(books, name).state is RefundState.FAILED
    assert (mpesa.money().state, mpesa.money().holder) == (MoneyState.ELSEWHERE, 3)


def test_a_code_that_was_typed_for_one_sale_pays_no_other(mpesa: PayingShop) -> None:
    """It came with another sum than the finished sale waits for, so a person has to say what it is."""
    first = mpesa.ring_up()
    words = {"sale": first, "payment": mpesa.new_payment(), "code": CODE}
    finish_provisionally(mpesa.shop.records, mpesa.shop.owner, **words)
    second = mpesa.ring_up("20*101")
    mpesa.confirm(mpesa.pay_number(second), 1300)
    mpesa.settle()
    assert (mpesa.money().kind, mpesa.money().sale) == (Kind.MORE, first)
    with refused(Reason.MONEY_USED):
        place(mpesa, second)
    assert mpesa.count("claims") == 0
    assert mpesa.money().rest == ksh(1300)


def test_so_it_is_while_the_sale_of_the_typed_code_is_open(mpesa: PayingShop) -> None:
    mpesa.shop.choose(takes_mpesa_by_hand=True)
    first = mpesa.ring_up("20*101")
    tender = Tender(Method.MPESA, ksh(650), reference=CODE)
    words = {"sale": first, "payment": mpesa.new_payment(), "tender": tender}
    paying.take(mpesa.shop.records, mpesa.shop.owner, **words)
    second = mpesa.ring_up("20*101")
    mpesa.confirm(mpesa.pay_number(second), 1300)
    mpesa.settle()
    assert not mpesa.is_finished(second)
    assert mpesa.money().rest == ksh(1300)


def test_a_clock_set_back_keeps_no_letter_waiting(mpesa: PayingShop) -> None:
    mpesa.box.is_away = True
    sale = mpesa.ring_up()
    mpesa.shop.clock.pass_time(days=365)
    with troubled(Fault.LETTERBOX_SILENT):
        mpesa.send()
    mpesa.shop.clock.pass_time(days=-365)
    mpesa.box.is_away = False
    mpesa.send()
    assert [letter.kind for letter in mpesa.box.letters] == ["awaiting"]
    assert not mpesa.is_finished(sale)


def test_a_stranger_may_tell_of_the_missing_code_first(mpesa: PayingShop) -> None:
    """His letter is not believed; when Safaricom's own comes, it is the code and no new money."""
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.shop.clock.pass_time(seconds=12)
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.check()
    mpesa.confirm(mpesa.push(push).pay_number, verified=False)
    mpesa.settle()
    assert mpesa.money().kind is Kind.UNSURE
    mpesa.confirm(mpesa.push(push).pay_number)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.USED, sale)
    assert mpesa.money().push == push


def test_so_it_is_when_he_knew_the_request(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.shop.clock.pass_time(seconds=12)
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.check()
    mpesa.call_back(push, verified=False)
    mpesa.settle()
    mpesa.confirm(mpesa.push(push).pay_number)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().sale, mpesa.money().push) == (
        MoneyState.USED,
        sale,
        push,
    )


def test_a_code_for_a_sum_that_no_sale_needs_is_no_claim(mpesa: PayingShop) -> None:
    """The sale was cancelled before the query said paid: nobody claims what a person has to decide on."""
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    parking.cancel(mpesa.shop.records, mpesa.shop.owner, sale=sale)
    mpesa.shop.clock.pass_time(seconds=12)
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.check()
    mpesa.confirm(mpesa.push(push).pay_number)
    mpesa.settle()
    assert (mpesa.money().kind, mpesa.money().push) == (Kind.SPARE, push)
    assert mpesa.box.of("claim") == []


def test_money_is_placed_on_no_finished_sale(counter: PayingShop) -> None:
    counter.confirm(short_code=TILL)
    counter.settle()
    sold = counter.shop.sell("101").sold
    assert sold is not None
    with refused(Reason.SALE_FINISHED):
        place(counter, sold.id)
