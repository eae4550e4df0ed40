"""Customers whom the shop trusts with goods before money; and forgetting one who asks for it."""

from dataclasses import replace

from pos.records.accounts import keep_answer, let_phone_go
from pos.records.asked import asked_for, entry_of, post_asked
from pos.records.authority import allow
from pos.records.database import Records
from pos.records.open_sales import all_open
from pos.records.people import (
    add_customer,
    all_customers,
    change_customer,
    erase_person,
    known_customer,
    only_named_on,
    owed_by,
)
from pos.shop.accounts import Answer, Described, may_keep_phone
from pos.shop.audit import Act
from pos.shop.customer import Customer
from pos.shop.identity import ActId, CustomerId, SaleId, StaffId
from pos.shop.money import NOTHING, Money, not_below_zero
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.text import read_name
from pos.shop.words import Reason


def add(records: Records, by: StaffId, *, now: Described, act: ActId | None = None) -> Customer:
    """Keep a new customer as he is described, his number unless he said no to that; asked twice there is one."""
    asked = asked_for(act, by, "customer", now)
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        if entry_of(books, asked) is not None:
            return known_customer(books, CustomerId(str(act)))
        kept = now.phone if may_keep_phone(now.answer, NOTHING) else None
        customer = _checked(Customer(CustomerId(act or books.new_id()), now.name, kept, now.limit))
        add_customer(books, customer)
        keep_answer(books, customer.id, now.answer, by=by)
        post_asked(books, asked)
        books.note(Act.CUSTOMER_CHANGED, by, subject=customer.id, limit=now.limit.cents, new=True)
        return customer


def change(
    records: Records, by: StaffId, *, customer: Customer, answer: Answer = Answer.NOT_ASKED
) -> None:
    """Keep a customer as he is now described, and what he said of his number."""
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        known_customer(books, customer.id)
        change_customer(books, _checked(customer))
        keep_answer(books, customer.id, answer, by=by)
        let_phone_go(books, customer.id)
        books.note(Act.CUSTOMER_CHANGED, by, subject=customer.id, limit=customer.limit.cents)


def erase(records: Records, by: StaffId, *, customer: CustomerId) -> None:
    """Forget a customer's name and phone; totals and the audit stay. Not while anything is owed, nor on a sale."""
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        kept = known_customer(books, customer)
        owed = owed_by(books, customer)
        if owed > NOTHING:
            raise Refusal(Reason.STILL_OWES, owed=owed)
        if owed < NOTHING:
            raise Refusal(Reason.HAS_CREDIT, owed=-owed)
        if any(sale.customer == customer for sale in all_open(books)):
            raise Refusal(Reason.CUSTOMER_ON_SALE)
        change_customer(books, replace(kept, is_active=False))
        erase_person(books, customer)
        books.note(Act.CUSTOMER_ERASED, by, subject=customer)


def erase_name(records: Records, by: StaffId, *, sale: SaleId) -> None:
    """Forget a name that was only typed on a finished sale; who has an account is erased as a customer."""
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        person = only_named_on(books, sale)
        erase_person(books, person)
        books.note(Act.CUSTOMER_ERASED, by, subject=person)


def list_all(records: Records, by: StaffId) -> tuple[tuple[Customer, Money], ...]:
    """Give every customer with what he owes."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        return tuple((each, owed_by(books, each.id)) for each in all_customers(books))


def _checked(customer: Customer) -> Customer:
    limit = not_below_zero(customer.limit)
    return replace(customer, name=read_name(customer.name), limit=limit)
