"""Money that has come, or that is only told of, pays the sale on the counter and comes off it again."""

import pytest

from pos.desks.background import Background
from pos.desks.mpesa_lanes import MpesaLanes
from pos.desks.tray import TrayDesk
from pos.desks.using import Using
from pos.records.payments import payments_of
from pos.shop.identity import PaymentId, ReceivedId, SaleId
from pos.shop.money import NOTHING
from pos.shop.payment import Method, Oddity, Payment
from pos.shop.words import Reason
from pos.till import taking
from tests.builders import ksh
from tests.desks.tills import Till
from tests.outdoors import elsewhere
from tests.paying_shop import CODE, PayingShop
from tests.shops import MILK_CODE


@pytest.fixture
def using(till: Till, background: Background) -> Using:
    lanes = MpesaLanes(background, till.shop.records)
    tray = TrayDesk(lanes, till.sale, till.pay, printing=till.printing)
    return Using(till.sale, till.pay, tray)


def opened(till: Till) -> tuple[PayingShop, SaleId]:
    """A shop that takes M-Pesa, with the pay screen of a milk open."""
    mpesa = elsewhere(lambda: PayingShop(till.shop))
    till.scan(MILK_CODE)
    till.pay.open(Method.MPESA)
    till.settle()
    (sale,) = till.on_disk()
    return mpesa, sale.id


def money_of(mpesa: PayingShop) -> ReceivedId:
    return elsewhere(lambda: mpesa.money().id)


def came(mpesa: PayingShop, account: str, amount: int) -> None:
    def come() -> None:
        mpesa.confirm(account, amount)
        mpesa.settle()

    elsewhere(come)


def test_what_came_for_nobody_is_placed_by_whoever_knows(till: Till, using: Using) -> None:
    mpesa, sale = opened(till)
    came(mpesa, "hello", 65)
    using.place(money_of(mpesa), "saw the SMS", sale=SaleId("another"))
    till.settle()
    assert till.said[-1].source == Reason.SALE_GONE.value
    using.place(money_of(mpesa), "saw the SMS", sale=sale)
    till.settle()
    elsewhere(mpesa.settle)
    (claim,) = mpesa.box.of("claim")
    assert "saw the SMS" in claim.body


def test_what_has_arrived_is_taken_and_comes_off_again(till: Till, using: Using) -> None:
    mpesa, sale = opened(till)
    came(mpesa, elsewhere(lambda: mpesa.pay_number(sale)), 40)
    using.take(money_of(mpesa))
    till.settle()
    (part,) = till.sale.view.payments
    assert part.amount == ksh(40)
    using.take_off(PaymentId(part.id), "he pays in cash")
    till.settle()
    till.say_yes()
    assert till.sale.view.due == ksh(65)
    elsewhere(mpesa.settle)
    assert elsewhere(lambda: mpesa.money().rest) == ksh(40)
    assert len(mpesa.box.of("release")) == 1


def test_a_part_by_hand_goes_back_as_cash(till: Till, using: Using) -> None:
    """No money is known of it, so none is free."""
    elsewhere(lambda: till.shop.choose(takes_mpesa_by_hand=True))
    _, sale = opened(till)
    till.pay.type_reference(CODE)
    till.pay.type_amount("40")
    till.ticks.now += 1
    till.pay.confirm()
    till.settle()
    till.say_yes()
    (part,) = till.sale.view.payments
    using.take_off(PaymentId(part.id), "typed wrongly")
    till.settle()
    till.say_yes()
    assert till.sale.view.due == ksh(65)
    assert sale == till.on_disk()[0].id


@pytest.mark.parametrize("is_by_hand", [True, False])
def test_a_code_alone_finishes_the_sale_by_rule(
    till: Till, using: Using, *, is_by_hand: bool
) -> None:
    elsewhere(lambda: till.shop.choose(takes_mpesa_by_hand=True))
    opened(till)
    (using.keep_by_hand if is_by_hand else using.finish_early)(CODE)
    till.settle()
    till.say_yes()
    last = till.sale.view.last
    assert last is not None
    odd = Oddity.BY_HAND if is_by_hand else Oddity.PROVISIONAL
    sold = elsewhere(lambda: last_payment(till))
    assert (sold.reference, sold.oddities) == (CODE, frozenset({odd}))
    assert last.change == NOTHING


def last_payment(till: Till) -> Payment:
    with till.shop.records.reading() as books:
        last = till.sale.view.last
        assert last is not None
        return payments_of(books, last.sale)[0]


def test_nobody_keeps_a_code_by_hand_where_the_shop_does_not(till: Till, using: Using) -> None:
    opened(till)
    using.keep_by_hand(CODE)
    till.settle()
    assert till.said[-1].source == Reason.MPESA_BY_HAND_OFF.value


def test_cash_that_was_handed_over_for_more_than_is_due_by_now_brings_change(
    till: Till,
) -> None:
    """Money came in the moment before Enter, and the screen still asked for all of it."""
    mpesa, sale = opened(till)
    came(mpesa, elsewhere(lambda: mpesa.pay_number(sale)), 40)
    till.pay.open(Method.CASH)
    words = {"sale": sale, "received": money_of(mpesa), "payment": elsewhere(mpesa.new_payment)}
    elsewhere(lambda: taking.take_money(till.shop.records, till.shop.cashier, **words))
    till.ticks.now += 1
    till.pay.confirm()
    till.settle()
    last = till.sale.view.last
    assert last is not None
    assert last.change == ksh(40)
