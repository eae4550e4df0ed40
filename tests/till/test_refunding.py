"""Money goes back by M-Pesa once: kept before it is sent, never sent twice, followed until its end is known."""

import pytest

from pos.mpesa.error_codes import ErrorSaid
from pos.mpesa.trouble import refused as refused_by_safaricom
from pos.records.alarms import open_alarms
from pos.records.refunds import find_refund, refund_of
from pos.shop.alarm import AlarmKind
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.identity import ProductId, RefundId, SaleId
from pos.shop.payment import Method
from pos.shop.quantity import pieces
from pos.shop.received import MoneyState
from pos.shop.refund import Refund, RefundState
from pos.shop.words import Reason
from pos.till import arrivals, paying, refunding, returning, ringing, taking
from pos.till.refunding import Back
from pos.till.returning import GoodsBack, LooseBack
from tests.builders import ksh
from tests.paying_shop import ALONE, CODE, LOST, NOBODY_THERE, WANJIKU, PayingShop
from tests.shops import refused

REVERSED = {"OriginalTransactionID": CODE, "Amount": 650}


def refund(mpesa: PayingShop, name: RefundId) -> Refund:
    with mpesa.shop.records.reading() as books:
        return refund_of(books, name)


def spare(mpesa: PayingShop, amount: int = 650) -> None:
    mpesa.confirm("hello", amount)
    mpesa.settle()


def reverse(mpesa: PayingShop, **words: object) -> RefundId:
    name = words.pop("refund", mpesa.new_refund())
    if "received" not in words:
        words["received"] = mpesa.money().id
    said = {"refund": name, "why": "paid twice", **words}
    by = said.pop("by", mpesa.shop.manager)
    refunding.reverse_money(mpesa.shop.records, by, **said)
    return name


def send(mpesa: PayingShop) -> None:
    """Money goes back only once the letterbox says that it is ours to send."""
    mpesa.settle()
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]


def bought(mpesa: PayingShop) -> SaleId:
    """Ten milk that were paid by M-Pesa."""
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    return sale


def coming_back(mpesa: PayingShop, bought: SaleId, count: int = 10) -> SaleId:
    sale = ringing.start(mpesa.shop.records, mpesa.shop.manager).id
    back = GoodsBack(bought, 1, pieces(count))
    returning.take_goods_back(mpesa.shop.records, mpesa.shop.manager, sale=sale, back=back)
    return sale


def give_back(mpesa: PayingShop, sale: SaleId, **words: object) -> RefundId:
    name = words.pop("refund", mpesa.new_refund())
    phone = words.pop("phone", None)
    by = words.pop("by", mpesa.shop.manager)
    said = {"payment": mpesa.new_payment(), "back": Back(name, "goods back", phone), **words}
    refunding.give_back_by_phone(mpesa.shop.records, by, sale=sale, **said)
    return name


def test_a_reversal_is_kept_then_sent_then_done(mpesa: PayingShop) -> None:
    spare(mpesa)
    with pytest.raises(NeedsApproval):
        reverse(mpesa, by=mpesa.shop.cashier)
    name = reverse(mpesa)
    assert (refund(mpesa, name).state, mpesa.money().state) == (
        RefundState.ASKED,
        MoneyState.REFUNDING,
    )
    assert mpesa.safaricom.sent == []
    send(mpesa)
    assert mpesa.safaricom.sent == [("reversal", CODE, ksh(650))]
    assert refund(mpesa, name).conversation == "AG_1"
    mpesa.result(**REVERSED)
    mpesa.settle()
    done = refund(mpesa, name)
    assert (done.state, done.receipt) == (RefundState.DONE, "RKL4R8T2XX")
    assert mpesa.money().state is MoneyState.REFUNDED
    assert mpesa.shop.audited(Act.REFUND_ASKED)[0]["refund"] == name


def test_what_is_over_goes_back_and_the_sale_keeps_its_part(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 700)
    mpesa.settle()
    words = {"received": mpesa.money().id, "payment": mpesa.new_payment()}
    taking.take_money(mpesa.shop.records, mpesa.shop.cashier, sale=sale, **words)
    name = reverse(mpesa)
    send(mpesa)
    assert mpesa.safaricom.sent == [("reversal", CODE, ksh(50))]
    mpesa.result(OriginalTransactionID=CODE, Amount=50)
    mpesa.settle()
    assert refund(mpesa, name).state is RefundState.DONE
    assert (mpesa.money().state, mpesa.money().rest) == (MoneyState.USED, ksh(0))


def test_asking_twice_orders_once(mpesa: PayingShop) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    reverse(mpesa, refund=name)
    send(mpesa)
    send(mpesa)
    assert len(mpesa.safaricom.sent) == 1
    with refused(Reason.MONEY_USED):
        reverse(mpesa)
    mpesa.confirm("other", code="AAAA000001")
    mpesa.settle()
    with refused(Reason.USED_FOR_OTHER):
        reverse(mpesa, refund=name, received=mpesa.money("AAAA000001").id)


def test_a_reversal_that_fails_sets_the_money_free_and_tells_a_manager(mpesa: PayingShop) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    send(mpesa)
    mpesa.result(1)
    mpesa.settle()
    assert (refund(mpesa, name).state, refund(mpesa, name).code) == (RefundState.FAILED, "1")
    assert (mpesa.money().state, mpesa.money().rest) == (MoneyState.UNMATCHED, ksh(650))
    with mpesa.shop.records.reading() as books:
        assert [alarm.kind for alarm in open_alarms(books)] == [AlarmKind.REFUND_FAILED]
    count = arrivals.count_waiting(mpesa.shop.records, mpesa.shop.manager)
    assert (count.unmatched, count.refunds_unsure) == (1, 0)


def test_a_reversal_of_a_rest_that_fails_leaves_the_rest(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 700)
    mpesa.settle()
    words = {"received": mpesa.money().id, "payment": mpesa.new_payment()}
    taking.take_money(mpesa.shop.records, mpesa.shop.cashier, sale=sale, **words)
    reverse(mpesa)
    send(mpesa)
    mpesa.result(1)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().rest) == (MoneyState.USED, ksh(50))


@pytest.mark.parametrize("code", ["R000002", "777"])
def test_a_code_that_proves_nothing_is_unsure(mpesa: PayingShop, code: str) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    send(mpesa)
    mpesa.result(code)
    mpesa.settle()
    assert refund(mpesa, name).state is RefundState.UNSURE
    assert mpesa.money().state is MoneyState.REFUNDING


def test_what_went_back_already_is_done(mpesa: PayingShop) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    send(mpesa)
    mpesa.result("R000001")
    mpesa.settle()
    assert refund(mpesa, name).state is RefundState.DONE


def test_an_answer_that_never_came_is_unsure_and_never_sent_again(mpesa: PayingShop) -> None:
    spare(mpesa)
    mpesa.safaricom.orders = LOST
    name = reverse(mpesa)
    send(mpesa)
    mpesa.restart()
    send(mpesa)
    assert refund(mpesa, name).state is RefundState.UNSURE
    assert len(mpesa.safaricom.sent) == 1
    mpesa.result(conversation="AG_unknown", **REVERSED)
    mpesa.settle()
    assert refund(mpesa, name).state is RefundState.DONE


@pytest.mark.parametrize(
    ("says", "code"),
    [
        (NOBODY_THERE, "not_sent"),
        (
            refused_by_safaricom(ErrorSaid("400.002.02", "Invalid Amount", 400), changes=True),
            "400.002.02",
        ),
    ],
)
def test_what_was_certainly_not_sent_has_failed(mpesa: PayingShop, says: object, code: str) -> None:
    spare(mpesa)
    mpesa.safaricom.orders = says  # type: ignore[assignment]
    name = reverse(mpesa)
    send(mpesa)
    assert (refund(mpesa, name).state, refund(mpesa, name).code) == (RefundState.FAILED, code)
    assert mpesa.money().state is MoneyState.UNMATCHED


def test_an_order_cut_off_on_its_way_out_is_unsure_after_a_restart(mpesa: PayingShop) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    with mpesa.shop.records.writing() as books:
        refunding.refund_going_out(books, name)
    mpesa.restart()
    send(mpesa)
    assert refund(mpesa, name).state is RefundState.UNSURE
    assert mpesa.safaricom.sent == []
    with mpesa.shop.records.writing() as books:
        kept = refunding.refund_sent(books, name, NOBODY_THERE)
    assert kept.state is RefundState.UNSURE


def test_an_order_that_did_not_go_out_goes_after_a_restart(mpesa: PayingShop) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    mpesa.restart()
    send(mpesa)
    assert refund(mpesa, name).state is RefundState.OUT
    mpesa.restart()
    assert refund(mpesa, name).state is RefundState.OUT, "Safaricom's name for it is known"
    send(mpesa)
    assert len(mpesa.safaricom.sent) == 1


def test_sending_by_hand_sends_once(mpesa: PayingShop) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    for _ in range(2):
        refunding.send_refund(mpesa.shop.records, mpesa.safaricom, name)  # type: ignore[arg-type]
    assert len(mpesa.safaricom.sent) == 1


@pytest.mark.parametrize(("receipt", "state"), [("RKL4R8T2XX", "done"), ("", "failed")])
def test_somebody_may_say_from_the_statement_how_it_ended(
    mpesa: PayingShop, receipt: str, state: str
) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    words = {"refund": name, "receipt": receipt, "reason": "statement of today"}
    with refused(Reason.REFUND_GONE):
        refunding.say_refund_ended(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.safaricom.orders = LOST
    send(mpesa)
    assert arrivals.count_waiting(mpesa.shop.records, mpesa.shop.manager).refunds_unsure == 1
    ended = refunding.say_refund_ended(mpesa.shop.records, mpesa.shop.manager, **words)
    assert ended.state.value == state
    assert arrivals.count_waiting(mpesa.shop.records, mpesa.shop.manager).refunds_unsure == 0


def test_goods_that_come_back_are_paid_out_to_the_phone(mpesa: PayingShop) -> None:
    sale = coming_back(mpesa, bought(mpesa), 2)
    with pytest.raises(NeedsApproval):
        give_back(mpesa, sale, phone=WANJIKU, by=mpesa.shop.supervisor)
    name = give_back(mpesa, sale, phone=WANJIKU)
    assert mpesa.is_finished(sale)
    assert refund(mpesa, name).shown == "07•• ••• 678"
    assert [each.id for each in listed(mpesa)] == [name]
    send(mpesa)
    assert mpesa.safaricom.sent == [("payout", WANJIKU.digits, ksh(130))]
    mpesa.result(
        TransactionReceipt="RKL4R8T2XX",
        TransactionAmount=130,
        TransactionCompletedDateTime="21.11.2026 12:00:00",
        ReceiverPartyPublicName="254712345678 - WANJIKU",
    )
    mpesa.settle()
    assert refund(mpesa, name).state is RefundState.DONE
    assert refund(mpesa, name).person is None
    assert listed(mpesa) == ()


def listed(mpesa: PayingShop) -> tuple[Refund, ...]:
    return refunding.list_refunds(mpesa.shop.records, mpesa.shop.cashier)


def test_goods_that_come_back_take_their_payment_back(mpesa: PayingShop) -> None:
    sale = coming_back(mpesa, bought(mpesa))
    name, payment = mpesa.new_refund(), mpesa.new_payment()
    give_back(mpesa, sale, refund=name, payment=payment)
    give_back(mpesa, sale, refund=name, payment=payment)
    send(mpesa)
    assert mpesa.safaricom.sent == [("reversal", CODE, ksh(650))]
    mpesa.result(**REVERSED)
    mpesa.settle()
    assert refund(mpesa, name).state is RefundState.DONE
    with refused(Reason.USED_FOR_OTHER):
        give_back(mpesa, sale, refund=name)


def test_a_payment_that_could_not_be_taken_back_stays_with_its_sale(mpesa: PayingShop) -> None:
    first = bought(mpesa)
    name = give_back(mpesa, coming_back(mpesa, first))
    send(mpesa)
    mpesa.result(1)
    mpesa.settle()
    assert refund(mpesa, name).state is RefundState.FAILED
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.USED, first)


def test_goods_without_a_receipt_take_no_payment_back(mpesa: PayingShop) -> None:
    bought(mpesa)
    again = ringing.start(mpesa.shop.records, mpesa.shop.manager).id
    back = LooseBack(ProductId("milk"), pieces(1))
    returning.take_back_without_receipt(
        mpesa.shop.records, mpesa.shop.manager, sale=again, back=back
    )
    with refused(Reason.NO_REFUND_BY_THIS):
        give_back(mpesa, again)


def test_a_payment_goes_back_once_and_its_rest_to_a_phone(mpesa: PayingShop) -> None:
    """Asked a second time, Safaricom says that it went back already: that was the first part."""
    first = bought(mpesa)
    give_back(mpesa, coming_back(mpesa, first, 6))
    rest = coming_back(mpesa, first, 4)
    with refused(Reason.REVERSED_ONCE):
        give_back(mpesa, rest)
    give_back(mpesa, rest, phone=WANJIKU)
    assert mpesa.is_finished(rest)


def test_what_did_not_go_back_may_be_sent_once_more(mpesa: PayingShop) -> None:
    first = bought(mpesa)
    give_back(mpesa, coming_back(mpesa, first, 6))
    send(mpesa)
    mpesa.result(1)
    mpesa.settle()
    name = give_back(mpesa, coming_back(mpesa, first, 4))
    assert refund(mpesa, name).state is RefundState.ASKED


def test_more_than_a_payment_brought_does_not_go_back(mpesa: PayingShop) -> None:
    """A part of the goods was paid in cash."""
    sale = mpesa.ring_up("20*101")
    part = {"sale": sale, "payment": mpesa.new_payment(), "given": ksh(650)}
    paying.take_cash(mpesa.shop.records, mpesa.shop.cashier, **part)
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    with refused(Reason.REFUND_TOO_MUCH) as no:
        give_back(mpesa, coming_back(mpesa, sale, 12))
    assert no.value.facts["left"] == ksh(650)


def test_nothing_owed_is_not_given_back(mpesa: PayingShop) -> None:
    with refused(Reason.NOTHING_OWED):
        give_back(mpesa, mpesa.ring_up(), phone=WANJIKU)


def test_without_the_shops_user_at_safaricom_nothing_goes_back(mpesa: PayingShop) -> None:
    spare(mpesa)
    sale = coming_back(mpesa, bought_in_cash(mpesa), 1)
    mpesa.start(ALONE)
    with refused(Reason.MPESA_NO_INITIATOR):
        reverse(mpesa)
    with refused(Reason.MPESA_NO_INITIATOR):
        give_back(mpesa, sale, phone=WANJIKU)


def bought_in_cash(mpesa: PayingShop) -> SaleId:
    sold = mpesa.shop.sell("10*101").sold
    assert sold is not None
    assert sold.payments[0].method is Method.CASH
    return sold.id


def test_what_is_used_up_or_has_no_code_is_not_reversed(mpesa: PayingShop) -> None:
    bought(mpesa)
    with refused(Reason.MONEY_NOTHING_LEFT):
        reverse(mpesa)
    with refused(Reason.MONEY_WITHOUT_CODE):
        reverse(mpesa, received=mpesa.paid_without_code().id)


def test_an_unknown_order_is_refused(mpesa: PayingShop) -> None:
    with mpesa.shop.records.reading() as books:
        assert find_refund(books, RefundId("none")) is None
        with refused(Reason.REFUND_GONE):
            refund_of(books, RefundId("none"))


def test_a_payment_that_turned_out_to_be_another_tills_is_not_taken_back(mpesa: PayingShop) -> None:
    """The order would wait for ever; the goods still come back, for cash or to a phone."""
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.listen()
    mpesa.other_claims()
    mpesa.send()
    back = coming_back(mpesa, sale, 1)
    with refused(Reason.MONEY_USED):
        give_back(mpesa, back)
    give_back(mpesa, back, phone=WANJIKU)
    assert mpesa.is_finished(back)
    assert mpesa.faults == []


def test_an_order_for_money_that_turns_out_to_be_another_tills_fails_and_is_told(
    mpesa: PayingShop,
) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.listen()
    name = give_back(mpesa, coming_back(mpesa, sale))
    mpesa.other_claims()
    send(mpesa)
    assert mpesa.safaricom.sent == []
    assert refund(mpesa, name).state is RefundState.FAILED
    with mpesa.shop.records.reading() as books:
        told = {alarm.kind for alarm in open_alarms(books)}
    assert told >= {AlarmKind.CLAIM_LOST, AlarmKind.REFUND_FAILED}
    assert mpesa.faults == []
