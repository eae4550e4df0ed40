"""Money is used for as much as is due, to the cent, and what cannot be used now has arrived."""

import pytest

from pos.office import staff
from pos.shop.identity import PaymentId
from pos.shop.payment import Oddity
from pos.shop.quantity import pieces
from pos.shop.received import MoneyState
from pos.shop.words import Reason
from pos.till import parking, returning, ringing, shifts, taking
from pos.till.counter import on_counter
from pos.till.placing import pay_with, place_claimed, used_for
from pos.till.returning import GoodsBack
from tests.builders import ksh, product
from tests.paying_shop import PayingShop
from tests.shops import refused


def paid_by_himself(mpesa: PayingShop, *typed: str, amount: int) -> str:
    sale = mpesa.ring_up(*typed)
    mpesa.confirm(mpesa.pay_number(sale), amount)
    mpesa.settle()
    return sale


def test_whole_shillings_pay_what_has_cents(mpesa: PayingShop) -> None:
    mpesa.shop.put_on_shelf(product("Bread", id="bread", code="102", price=ksh("70.50")))
    sale = paid_by_himself(mpesa, "102", amount=71)
    assert mpesa.is_finished(sale)  # type: ignore[arg-type]
    assert mpesa.count("payments", "amount_cents = 7100 AND rounding_cents = 50") == 1


@pytest.mark.parametrize("why", ["no shift", "goods", "who asked is gone"])
def test_what_cannot_be_used_now_has_arrived(mpesa: PayingShop, why: str) -> None:
    shop = mpesa.shop
    sale = mpesa.ring_up()
    number = mpesa.pay_number(sale)
    if why == "no shift":
        shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
        shifts.close_shift(shop.records, shop.cashier)
    elif why == "goods":
        shop.choose(forbids_below_zero=True)
    else:
        staff.let_go(shop.records, shop.owner, person=shop.cashier)
    mpesa.confirm(number)
    mpesa.settle()
    money = mpesa.money()
    assert (money.state, money.has_arrived, money.rest) == (MoneyState.UNMATCHED, True, ksh(650))


def test_what_arrived_while_no_shift_was_open_is_taken_with_one_key(mpesa: PayingShop) -> None:
    shop = mpesa.shop
    sale = mpesa.ring_up()
    number = mpesa.pay_number(sale)
    parking.park(shop.records, shop.cashier, sale=sale)
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    mpesa.confirm(number)
    mpesa.settle()
    shop.open_shift()
    parking.resume(shop.records, shop.cashier, sale=sale)
    paid = taking.take_money(
        shop.records,
        shop.cashier,
        sale=sale,
        received=mpesa.money().id,
        payment=mpesa.new_payment(),
    )
    assert paid.sold is not None


def test_nothing_is_used_where_nothing_is_due(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    with mpesa.shop.records.writing() as books:
        assert not place_claimed(books, mpesa.money(), by=mpesa.shop.cashier)
    with mpesa.shop.records.reading() as books:
        assert used_for(books, mpesa.money()) == "unmatched"


def test_money_is_not_used_for_a_sale_that_owes_the_customer(mpesa: PayingShop) -> None:
    shop = mpesa.shop
    mpesa.confirm("hello")
    mpesa.settle()
    sold = shop.sell("101").sold
    assert sold is not None
    sale = ringing.start(shop.records, shop.owner).id
    back = GoodsBack(sold.id, 1, pieces(1))
    returning.take_goods_back(shop.records, shop.owner, sale=sale, back=back)
    with shop.records.writing() as books, refused(Reason.CUSTOMER_IS_OWED):
        here = on_counter(books, sale)
        pay_with(books, shop.owner, money=mpesa.money(), here=here, payment=PaymentId("p"))


def test_what_was_odd_is_kept_with_the_payment(mpesa: PayingShop) -> None:
    sale = paid_by_himself(mpesa, amount=600)
    words = {"received": mpesa.money().id, "payment": mpesa.new_payment()}
    taking.take_money(mpesa.shop.records, mpesa.shop.cashier, sale=sale, **words)  # type: ignore[arg-type]
    assert mpesa.count("payments", "oddities = 'underpaid'") == 1
    assert Oddity.UNDERPAID in mpesa.money().oddities
