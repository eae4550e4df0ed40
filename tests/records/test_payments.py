"""Money is kept as it was taken and given back, each code pays once, and a finished sale takes no more."""

import sqlite3

import pytest

from pos.records.payments import (
    find_payment,
    find_use_of_code,
    payments_of,
    post_payments,
    was_taken_back,
)
from pos.records.shifts import open_shift_of
from pos.shop.identity import PaymentId, SaleId
from pos.shop.payment import CodeUse, Method, Oddity, Payment, Tender
from pos.till import accounts, paying
from tests.builders import ksh, payment
from tests.records.history import AIRTEL_CODE, finished, pay, posting, wanjiru
from tests.records.tampering import add_like, plain
from tests.shops import Shop

MPESA_CODE = "UKL4R8T2XW"
CASH = payment(ksh(65), rounding=ksh("0.40"), given=ksh(100), change=ksh(35))
CARD = payment(ksh("65.40"), Method.CARD, id="payment-2", reference="slip 7")
MPESA = payment(
    ksh(65),
    Method.MPESA,
    id="payment-3",
    reference=MPESA_CODE,
    oddities=frozenset({Oddity.BY_HAND, Oddity.LATE}),
)
BACK = payment(ksh("-65.40"), Method.CARD, id="payment-0", reference="slip 7", takes_back=CARD.id)


def post(shop: Shop, *taken: Payment) -> None:
    with posting(shop) as books:
        shift = open_shift_of(books).id
        post_payments(books, taken, shift=shift, by=shop.cashier)


def test_payments_are_read_as_they_were_posted_in_their_order(busy: Shop) -> None:
    for each in (CARD, BACK, MPESA, CASH):
        post(busy, each)
    with busy.records.reading() as books:
        assert payments_of(books, SaleId("sale-1")) == (CARD, BACK, MPESA, CASH)
        assert payments_of(books, SaleId("another")) == ()


@pytest.mark.parametrize("taken", [CASH, CARD, MPESA], ids=lambda taken: taken.method.value)
def test_a_payment_is_found_by_its_id(taken: Payment, busy: Shop) -> None:
    post(busy, taken)
    with busy.records.reading() as books:
        assert find_payment(books, taken.id) == taken
        assert find_payment(books, PaymentId("ghost")) is None


def test_what_is_owed_names_the_customer(busy: Shop) -> None:
    owed = payment(ksh(65), Method.ACCOUNT, customer=wanjiru(busy).id)
    post(busy, owed)
    with busy.records.reading() as books:
        assert find_payment(books, owed.id) == owed


def test_a_payment_is_given_back_once(busy: Shop) -> None:
    post(busy, CARD, BACK)
    with busy.records.reading() as books:
        assert (was_taken_back(books, CARD.id), was_taken_back(books, BACK.id)) == (True, False)
    again = payment(ksh("-65.40"), Method.CARD, id="p", reference="slip 7", takes_back=CARD.id)
    with pytest.raises(sqlite3.IntegrityError, match="takes_back"):
        post(busy, again)


def test_a_code_says_which_receipt_it_has_paid(busy: Shop) -> None:
    busy.choose(takes_mpesa_by_hand=True)
    sale = busy.ring_up("101")
    done = paying.take(
        busy.records,
        busy.owner,
        sale=sale,
        payment=busy.payment(),
        tender=Tender(Method.MPESA, reference=MPESA_CODE),
    )
    with busy.records.reading() as books:
        used = find_use_of_code(books, MPESA_CODE)
        assert find_use_of_code(books, "UKL4R8T2XX") is None
    assert used == CodeUse(busy.clock.at, finished(done).number)


def test_a_code_may_have_paid_a_part_of_a_sale_that_is_still_open(busy: Shop) -> None:
    sale = busy.ring_up("3*101")
    pay(busy, sale, Tender(Method.AIRTEL, ksh(10), "A1"))
    with busy.records.reading() as books:
        used = find_use_of_code(books, "A1")
    assert used == CodeUse(busy.clock.at)


def test_a_code_may_have_paid_a_debt(busy: Shop) -> None:
    customer = wanjiru(busy).id
    pay(busy, busy.ring_up("101"), Tender(Method.ACCOUNT, customer=customer))
    accounts.pay_debt(
        busy.records,
        busy.cashier,
        customer=customer,
        payment=busy.payment(),
        tender=Tender(Method.AIRTEL, ksh(65), "A1"),
    )
    with busy.records.reading() as books:
        used = find_use_of_code(books, "A1")
    assert used == CodeUse(busy.clock.at, is_debt=True)


# What the database itself refuses


def test_one_code_never_pays_twice(busy: Shop) -> None:
    open_shift = "(SELECT id FROM shifts ORDER BY entry DESC LIMIT 1)"
    with plain(busy.records.path) as connection:
        (shift,) = connection.execute(f"SELECT {open_shift}").fetchone()
        with pytest.raises(sqlite3.IntegrityError, match="that code has paid"):
            add_like(
                connection,
                "payments",
                f"reference = '{AIRTEL_CODE}'",
                id="new",
                sale="another",
                shift=shift,
            )


def test_money_that_goes_back_under_a_code_is_not_a_second_payment(busy: Shop) -> None:
    taken = payment(ksh(65), Method.AIRTEL, reference="A1")
    back = payment(ksh(-65), Method.AIRTEL, id="payment-2", reference="A1", takes_back=taken.id)
    post(busy, taken, back)
    with busy.records.reading() as books:
        assert payments_of(books, SaleId("sale-1")) == (taken, back)


def test_a_finished_sale_takes_no_payment(busy: Shop) -> None:
    done = finished(busy.sell("101"))
    with (
        plain(busy.records.path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="the sale is finished"),
    ):
        add_like(connection, "payments", f"sale = '{done.id}'", id="new")


def test_what_is_true_of_a_method_is_kept_with_the_payment(busy: Shop) -> None:
    """So that the books know of another method without another table."""
    taken = payment(ksh(65), Method.AIRTEL, reference="A1")
    post(busy, taken, CARD)
    with plain(busy.records.path) as connection:
        kept = connection.execute(
            "SELECT method, is_unique, on_account FROM payments WHERE sale = 'sale-1' ORDER BY id"
        ).fetchall()
    assert kept == [("airtel", 1, 0), ("card", 0, 0)]


def test_a_method_that_comes_later_needs_no_other_table(busy: Shop) -> None:
    post(busy, payment(ksh(65), Method.AIRTEL, reference="A1"))
    with plain(busy.records.path) as connection:
        add_like(
            connection, "payments", "reference = 'A1'", id="new", method="tkash", reference="A2"
        )
        with pytest.raises(sqlite3.IntegrityError, match="that code has paid"):
            add_like(connection, "payments", "method = 'tkash'", id="again")


def test_a_code_is_looked_up_and_not_searched_for(busy: Shop) -> None:
    with busy.records.reading() as books:
        seen: list[str] = []
        books.connection.set_trace_callback(seen.append)
        find_use_of_code(books, "unknown")
        books.connection.set_trace_callback(None)
        plans = [
            str(books.connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()) for sql in seen
        ]
    indexes = ("payments_reference", "debt_payments_reference", "spent_codes_reference")
    assert all(index in plan for index, plan in zip(indexes, plans, strict=True))


@pytest.mark.parametrize(
    "changes",
    [
        {"change_cents": -1},
        {"given_cents": 100_00, "change_cents": 36_00},
        {"method": "card"},
        {"method": ""},
        {"on_account": 1},
        {"is_unique": 1},
        {"person": "somebody"},
    ],
    ids=str,
)
def test_the_database_refuses_money_that_does_not_add_up(
    changes: dict[str, object], busy: Shop
) -> None:
    post(busy, CASH)
    with plain(busy.records.path) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed"):
            add_like(connection, "payments", f"id = '{CASH.id}'", id="new", **changes)
        add_like(connection, "payments", f"id = '{CASH.id}'", id="new")
