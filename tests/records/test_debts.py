"""What a customer brings for what he owes is kept as it was brought, once."""

import sqlite3

import pytest

from pos.records.debts import NO_SALE, find_debt_payment, post_debt_payment
from pos.records.people import owed_by
from pos.records.shifts import open_shift_of
from pos.shop.identity import CustomerId, PaymentId
from pos.shop.payment import Method, Payment
from tests.builders import ksh
from tests.records.history import posting, wanjiru
from tests.shops import Shop

CASH = Payment(PaymentId("p-1"), NO_SALE, Method.CASH, ksh(100), given=ksh(150), change=ksh(50))
AIRTEL = Payment(PaymentId("p-2"), NO_SALE, Method.AIRTEL, ksh(40), reference="A1")


def bring(shop: Shop, customer: CustomerId, brought: Payment) -> None:
    with posting(shop) as books:
        shift = open_shift_of(books).id
        post_debt_payment(books, customer, brought, shift=shift, by=shop.cashier)


@pytest.mark.parametrize("brought", [CASH, AIRTEL], ids=lambda brought: brought.method.value)
def test_money_for_a_debt_is_read_as_it_was_brought(brought: Payment, busy: Shop) -> None:
    customer = wanjiru(busy).id
    bring(busy, customer, brought)
    with busy.records.reading() as books:
        found = find_debt_payment(books, brought.id)
        assert find_debt_payment(books, PaymentId("ghost")) is None
        assert owed_by(books, customer) == -brought.amount
    assert found is not None
    assert (found.customer, found.sale) == (customer, NO_SALE)
    assert (found.method, found.amount, found.reference) == (
        brought.method,
        brought.amount,
        brought.reference,
    )
    assert (found.given, found.change) == (brought.given, brought.change)


def test_one_code_pays_one_debt(busy: Shop) -> None:
    customer = wanjiru(busy).id
    bring(busy, customer, AIRTEL)
    again = Payment(PaymentId("p-3"), NO_SALE, Method.AIRTEL, ksh(40), reference="A1")
    with pytest.raises(sqlite3.IntegrityError, match="debt_payments"):
        bring(busy, customer, again)


@pytest.mark.parametrize("amount", [0, -40])
def test_a_debt_is_paid_with_something(amount: int, busy: Shop) -> None:
    nothing = Payment(PaymentId("p-3"), NO_SALE, Method.CARD, ksh(amount), reference="slip 7")
    with pytest.raises(sqlite3.IntegrityError, match="amount_cents >"):
        bring(busy, wanjiru(busy).id, nothing)


def test_a_debt_is_not_paid_on_account(busy: Shop) -> None:
    circle = Payment(PaymentId("p-3"), NO_SALE, Method.ACCOUNT, ksh(40))
    with pytest.raises(sqlite3.IntegrityError, match="method"):
        bring(busy, wanjiru(busy).id, circle)
