"""Customers are known by name until they ask to be forgotten; what they bought and owed stays."""

from dataclasses import replace

import pytest

from pos.records.people import (
    add_customer,
    add_person,
    all_customers,
    change_customer,
    customer_of,
    erase_person,
    known_customer,
    name_of,
    owed_by,
)
from pos.records.sales import find_sold
from pos.shop.customer import Customer
from pos.shop.identity import CustomerId
from pos.shop.money import NOTHING
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone
from pos.shop.text import ERASED
from pos.shop.words import Reason
from pos.till import accounts, ringing
from tests.builders import ksh
from tests.records.history import finished, pay, posting
from tests.records.tampering import plain
from tests.shops import Shop, refused

AKINYI = Customer(CustomerId("c-1"), "Akinyi", Phone("254712345678"), ksh(500))
BARASA = Customer(CustomerId("c-2"), "Barasa")


def keep(shop: Shop, *kept: Customer) -> None:
    with posting(shop) as books:
        for customer in kept:
            add_customer(books, customer)


@pytest.mark.parametrize("customer", [AKINYI, BARASA], ids=lambda customer: customer.name)
def test_a_customer_is_kept_with_or_without_a_phone(customer: Customer, busy: Shop) -> None:
    keep(busy, customer)
    with busy.records.reading() as books:
        assert customer_of(books, customer.id) == known_customer(books, customer.id) == customer
        assert owed_by(books, customer.id) == NOTHING


def test_customers_come_by_name(busy: Shop) -> None:
    keep(busy, BARASA, AKINYI)
    with busy.records.reading() as books:
        assert [each.name for each in all_customers(books)] == ["Akinyi", "Barasa", "Wanjiru"]


def test_a_changed_customer_is_as_he_is_now(busy: Shop) -> None:
    keep(busy, AKINYI, BARASA)
    now = replace(AKINYI, name="Akinyi O.", phone=None, limit=ksh(900))
    with posting(busy) as books:
        change_customer(books, now)
    with busy.records.reading() as books:
        assert (customer_of(books, AKINYI.id), customer_of(books, BARASA.id)) == (now, BARASA)


def test_who_is_not_served_on_account_any_more_is_still_known(busy: Shop) -> None:
    stopped = replace(AKINYI, is_active=False)
    keep(busy, stopped)
    with busy.records.reading() as books:
        assert known_customer(books, stopped.id) == stopped
        with refused(Reason.CUSTOMER_GONE):
            customer_of(books, stopped.id)


def test_nobody_is_no_customer(busy: Shop) -> None:
    ghost = CustomerId("ghost")
    with posting(busy) as books:
        add_person(books, "p-1", "Otieno, who only gave his name")
    with busy.records.reading() as books:
        for unknown in (ghost, CustomerId("p-1")):
            with refused(Reason.CUSTOMER_GONE):
                customer_of(books, unknown)
            with refused(Reason.CUSTOMER_GONE):
                known_customer(books, unknown)


def test_a_name_is_given_for_whoever_has_one(busy: Shop) -> None:
    keep(busy, AKINYI)
    with busy.records.reading() as books:
        names = [name_of(books, person) for person in (AKINYI.id, "ghost", None, "")]
    assert names == ["Akinyi", "", "", ""]


def test_what_is_owed_is_what_went_on_account_less_what_was_brought(busy: Shop) -> None:
    keep(busy, AKINYI)
    pay(busy, busy.ring_up("3*101"), Tender(Method.ACCOUNT, customer=AKINYI.id))
    accounts.pay_debt(
        busy.records,
        busy.cashier,
        customer=AKINYI.id,
        payment=busy.payment(),
        tender=Tender(Method.CASH, ksh(100)),
    )
    with busy.records.reading() as books:
        assert owed_by(books, AKINYI.id) == ksh(95)


def test_a_person_is_forgotten_and_everything_still_adds_up(busy: Shop) -> None:
    keep(busy, AKINYI)
    sale = busy.ring_up("3*101")
    ringing.name_customer(busy.records, busy.cashier, sale=sale, name="", customer=AKINYI.id)
    done = finished(pay(busy, sale, Tender(Method.ACCOUNT, customer=AKINYI.id)))
    with posting(busy) as books:
        erase_person(books, AKINYI.id)
    with busy.records.reading() as books:
        found = find_sold(books, done.id)
        assert owed_by(books, AKINYI.id) == ksh(195)
        assert name_of(books, AKINYI.id) == ERASED
        with refused(Reason.CUSTOMER_GONE):
            known_customer(books, AKINYI.id)
    assert found == replace(done, customer_name=ERASED)
    assert busy.faults() == []


def test_nothing_in_the_file_names_a_person_who_was_forgotten(busy: Shop) -> None:
    keep(busy, replace(AKINYI, name="Akinyi-Unusual", phone=Phone("254799887766")))
    sale = busy.ring_up("101")
    ringing.name_customer(busy.records, busy.cashier, sale=sale, name="", customer=AKINYI.id)
    pay(busy, sale, Tender(Method.ACCOUNT, customer=AKINYI.id))
    with posting(busy) as books:
        erase_person(books, AKINYI.id)
    busy.records.close()
    with plain(busy.records.path) as connection:
        text = "\n".join(connection.iterdump())
    assert "Akinyi" not in text
    assert "799887766" not in text
