"""A sale finished before its M-Pesa came is marked so, and settled by itself when the money comes."""

import pytest

from pos.mpesa.push import Ended
from pos.records.alarms import open_alarms
from pos.shop.alarm import AlarmKind
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.discount import Percent
from pos.shop.identity import PaymentId, SaleId
from pos.shop.payment import Method, Oddity, Tender
from pos.shop.received import MoneyState
from pos.shop.staff import Permission
from pos.shop.words import Reason
from pos.till import closing, paying, provisional, ringing, shifts
from pos.till.printing import read_receipt
from pos.till.standing import Standing
from tests.builders import ksh
from tests.paying_shop import CODE, PayingShop
from tests.shops import refused


def finish(mpesa: PayingShop, sale: SaleId, **words: object) -> Standing:
    said = {"payment": mpesa.new_payment(), **words}
    by = said.pop("by", mpesa.shop.supervisor)
    return provisional.finish_provisionally(mpesa.shop.records, by, sale=sale, **said)


def by_hand(mpesa: PayingShop, sale: SaleId, code: str = CODE) -> Standing:
    mpesa.shop.choose(takes_mpesa_by_hand=True)
    tender = Tender(Method.MPESA, reference=code)
    words = {"sale": sale, "payment": mpesa.new_payment(), "tender": tender}
    return paying.take(mpesa.shop.records, mpesa.shop.supervisor, **words)


def test_a_sale_is_finished_provisionally_by_role_and_limit(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    with pytest.raises(NeedsApproval) as no:
        finish(mpesa, sale, by=mpesa.shop.cashier)
    yes = mpesa.shop.say_yes(no.value)
    done = finish(mpesa, sale, by=mpesa.shop.cashier, approval=yes)
    assert done.sold is not None
    (payment,) = done.sold.payments
    assert payment.oddities == frozenset({Oddity.PROVISIONAL})
    with pytest.raises(NeedsApproval):
        finish(mpesa, mpesa.ring_up("100*101"))


def test_it_stands_on_every_x_and_z_until_its_money_comes(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    finish(mpesa, sale)
    shop = mpesa.shop
    (waiting,) = closing.read_open(shop.records, shop.owner).x.totals.mpesa.unsettled
    assert (waiting.amount, waiting.receipt, waiting.code) == (ksh(650), "T2-0001", "")
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    report = shifts.close_shift(shop.records, shop.cashier)
    assert report.totals.mpesa.unsettled_amount == ksh(650)
    shop.open_shift()
    assert provisional.list_unsettled(shop.records, shop.cashier) == (waiting,)
    mpesa.confirm(waiting.receipt, code="AAAA000001")
    mpesa.confirm(str(mpesa_number(mpesa, sale)))
    mpesa.settle()
    assert provisional.list_unsettled(shop.records, shop.cashier) == ()
    assert mpesa.money().sale == sale
    assert closing.read_open(shop.records, shop.owner).x.totals.mpesa.unsettled == ()
    (entry,) = shop.audited(Act.MONEY_SETTLED)
    assert (entry["who"], entry["subject"]) == ("itself", sale)


def test_its_receipt_says_so_until_the_money_comes_and_then_has_code_and_payer(
    mpesa: PayingShop,
) -> None:
    sale = mpesa.ring_up()
    finish(mpesa, sale)
    shop = mpesa.shop
    first = read_receipt(shop.records, shop.cashier, sale=sale)
    assert first.is_provisional
    assert [(each.reference, each.payer) for each in first.payments] == [("", "")]
    mpesa.confirm(mpesa_number(mpesa, sale))
    mpesa.settle()
    again = shop.reprint(shop.supervisor, sale=sale)
    assert not again.is_provisional
    assert [(each.reference, each.payer) for each in again.payments] == [(CODE, "2547***678")]


def test_a_push_names_the_phone_that_paid_and_a_query_the_one_that_was_asked(
    mpesa: PayingShop,
) -> None:
    shop, sale = mpesa.shop, mpesa.ring_up()
    mpesa.call_back(mpesa.asked(sale))
    mpesa.settle()
    told = read_receipt(shop.records, shop.cashier, sale=sale)
    assert [(each.reference, each.payer) for each in told.payments] == [(CODE, "07** *** 678")]
    other = mpesa.ring_up()
    mpesa.asked(other)
    shop.clock.pass_time(seconds=20)
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.check()
    asked = read_receipt(shop.records, shop.cashier, sale=other)
    assert [(each.reference, each.payer) for each in asked.payments] == [("", "07** *** 678")]


def test_a_code_taken_by_hand_is_no_provisional_sale_and_stands_so_on_the_z(
    mpesa: PayingShop,
) -> None:
    sale = mpesa.ring_up()
    by_hand(mpesa, sale)
    receipt = read_receipt(mpesa.shop.records, mpesa.shop.cashier, sale=sale)
    assert (receipt.is_provisional, receipt.payments[0].payer) == (False, "")
    (waiting,) = closing.read_open(mpesa.shop.records, mpesa.shop.owner).x.totals.mpesa.unsettled
    assert (waiting.code, waiting.is_by_hand) == (CODE, True)


def mpesa_number(mpesa: PayingShop, sale: SaleId) -> str:
    standing = paying.standing_of(mpesa.shop.records, mpesa.shop.cashier, sale=sale)
    assert standing.sold is not None
    return standing.sold.pay_number or ""


def test_a_push_that_is_paid_later_settles_it(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    finish(mpesa, sale)
    mpesa.call_back(push)
    mpesa.settle()
    assert mpesa.money().state is MoneyState.USED
    assert provisional.list_unsettled(mpesa.shop.records, mpesa.shop.cashier) == ()


def test_the_code_the_customer_showed_settles_it(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    finish(mpesa, sale, code="ukl4 r8t2xw")
    mpesa.confirm("another account")
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.USED, sale)


def test_a_code_kept_by_hand_is_matched_later(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    by_hand(mpesa, sale)
    (waiting,) = provisional.list_unsettled(mpesa.shop.records, mpesa.shop.cashier)
    assert waiting.code == CODE
    mpesa.confirm("")
    mpesa.settle()
    assert provisional.list_unsettled(mpesa.shop.records, mpesa.shop.cashier) == ()


def test_a_code_whose_money_is_another_sum_is_an_alarm(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    by_hand(mpesa, sale)
    mpesa.confirm("", 20)
    mpesa.settle()
    with mpesa.shop.records.reading() as books:
        (alarm,) = open_alarms(books)
    assert (alarm.kind, alarm.sale) == (AlarmKind.CODE_DIFFERS, sale)
    assert mpesa.money().rest == ksh(20)


def test_a_code_by_hand_is_refused_where_its_money_is_known(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    with refused(Reason.MONEY_IS_HERE):
        by_hand(mpesa, mpesa.ring_up())
    with refused(Reason.MONEY_IS_HERE):
        finish(mpesa, mpesa.ring_up(), code=CODE)
    mpesa.other_claims()
    mpesa.settle()
    with refused(Reason.MONEY_USED):
        by_hand(mpesa, mpesa.ring_up())


def test_the_money_of_two_such_sales_settles_one_each(mpesa: PayingShop) -> None:
    sales = [mpesa.ring_up(), mpesa.ring_up()]
    for sale in sales:
        finish(mpesa, sale)
    for number, sale in enumerate(sales):
        mpesa.confirm(mpesa_number(mpesa, sale), code=f"AAAA00000{number}")
    mpesa.settle()
    assert [mpesa.money(f"AAAA00000{number}").sale for number in range(2)] == sales


def test_a_third_payment_for_it_is_spare(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    finish(mpesa, sale)
    for number in range(2):
        mpesa.confirm(mpesa_number(mpesa, sale), code=f"AAAA00000{number}")
        mpesa.settle()
    assert mpesa.money("AAAA000001").state is MoneyState.UNMATCHED


def test_asking_twice_finishes_once(mpesa: PayingShop) -> None:
    sale, payment = mpesa.ring_up(), mpesa.new_payment()
    first = finish(mpesa, sale, payment=payment)
    assert finish(mpesa, sale, payment=payment) == first
    with refused(Reason.USED_FOR_OTHER):
        finish(mpesa, mpesa.ring_up(), payment=payment)


def test_nothing_due_is_finished_otherwise(mpesa: PayingShop) -> None:

    sale = mpesa.ring_up()
    shop = mpesa.shop
    ringing.discount_sale(shop.records, shop.owner, sale=sale, discount=Percent(10_000))
    with refused(Reason.CUSTOMER_IS_OWED):
        finish(mpesa, sale)


def settled(mpesa: PayingShop, payment: PaymentId, **words: object) -> object:
    said = {"received": mpesa.money().id, **words}
    by = said.pop("by", mpesa.shop.supervisor)
    return provisional.settle_by_hand(mpesa.shop.records, by, payment=payment, **said)


@pytest.mark.parametrize(
    ("amount", "rest", "oddity"),
    [(650, 0, None), (600, 0, Oddity.UNDERPAID), (700, 50, Oddity.OVERPAID)],
)
def test_somebody_may_say_which_payment_it_was(
    mpesa: PayingShop, amount: int, rest: int, oddity: Oddity | None
) -> None:
    payment = mpesa.new_payment()
    finish(mpesa, mpesa.ring_up(), payment=payment)
    mpesa.confirm("hello", amount)
    mpesa.settle()
    with pytest.raises(NeedsApproval):
        settled(mpesa, payment, by=mpesa.shop.cashier)
    settled(mpesa, payment, by=mpesa.shop.manager)
    money = mpesa.money()
    assert (money.state, money.rest) == (MoneyState.USED, ksh(rest))
    assert oddity is None or oddity in money.oddities
    with refused(Reason.NOT_PROVISIONAL):
        settled(mpesa, payment)


def test_a_shilling_does_not_settle_a_large_sale_by_who_let_it_go(mpesa: PayingShop) -> None:
    """It would stand on no list any more, and nobody would miss the rest."""
    payment = mpesa.new_payment()
    finish(mpesa, mpesa.ring_up(), payment=payment)
    mpesa.confirm("hello", 1)
    mpesa.settle()
    with pytest.raises(NeedsApproval) as no:
        settled(mpesa, payment)
    assert [need.permission for need in no.value.needs] == [Permission.BELIEVE_MONEY]
    assert len(provisional.list_unsettled(mpesa.shop.records, mpesa.shop.cashier)) == 1


def test_only_what_waits_for_money_is_settled(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    payment = mpesa.new_payment()
    with refused(Reason.NOT_PROVISIONAL):
        settled(mpesa, payment)
    words = {"sale": mpesa.ring_up(), "payment": payment, "given": ksh(650)}
    paying.take_cash(mpesa.shop.records, mpesa.shop.cashier, **words)
    with refused(Reason.NOT_PROVISIONAL):
        settled(mpesa, payment)


def test_no_more_waits_for_its_money_than_the_owner_lets_wait(mpesa: PayingShop) -> None:
    mpesa.shop.choose(provisional_most=ksh(1_000))
    finish(mpesa, mpesa.ring_up())
    second = mpesa.ring_up()
    with refused(Reason.PROVISIONAL_TOO_MUCH) as no:
        finish(mpesa, second, by=mpesa.shop.owner)
    assert no.value.facts == {"most": ksh(1_000), "waiting": ksh(650)}
    mpesa.shop.choose(provisional_most=ksh(1_300))
    assert finish(mpesa, second).sold is not None


def test_an_owner_may_let_no_sale_be_finished_before_its_money(mpesa: PayingShop) -> None:
    mpesa.shop.choose(provisional_most=ksh(0))
    with refused(Reason.PROVISIONAL_TOO_MUCH):
        finish(mpesa, mpesa.ring_up(), by=mpesa.shop.owner)


def test_money_whose_code_was_typed_where_other_money_had_paid_pays_its_own_sale(
    mpesa: PayingShop,
) -> None:
    """Somebody shows the SMS of a customer who is still to be heard of; then it is said what had really paid."""
    records, by = mpesa.shop.records, mpesa.shop.manager
    theirs, payment = mpesa.ring_up(), mpesa.new_payment()
    provisional.finish_provisionally(records, by, sale=theirs, payment=payment, code=CODE)
    mpesa.confirm("hello", code="AAAA000001")
    mpesa.settle()
    settled = {"payment": payment, "received": mpesa.money("AAAA000001").id}
    provisional.settle_by_hand(records, by, **settled)
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    assert mpesa.is_finished(sale)
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.USED, sale)
