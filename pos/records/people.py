"""Names and phone numbers, and the accounts of customers the shop trusts."""

from typing import Any

from sqlalchemy import Select, bindparam, func, select, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.statements import Row
from pos.records.states import CUSTOMER, vouch
from pos.records.tables import customers, debt_payments, payments, people, sales
from pos.shop.customer import Customer
from pos.shop.identity import CustomerId, SaleId
from pos.shop.money import Money
from pos.shop.phone import Phone
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

ERASED = "erased"

ACCOUNTS: Select[Any] = select(
    people.c.id,
    people.c.name,
    people.c.phone,
    people.c.erased_at,
    customers.c.limit_cents,
    customers.c.is_active,
).select_from(customers.join(people, people.c.id == customers.c.id))
_FIND = ACCOUNTS.where(customers.c.id == bindparam("id"))
_ALL = ACCOUNTS.order_by(people.c.name)
_CHARGED = select(func.sum(payments.c.amount_cents)).where(
    payments.c.person == bindparam("person")  # the schema lets nothing else name a person
)
_REPAID = select(func.sum(debt_payments.c.amount_cents - debt_payments.c.rounding_cents)).where(
    debt_payments.c.person == bindparam("person")
)
_NEW_PERSON = insert(people)
_NEW_CUSTOMER = insert(customers)
KEEP_PERSON = (
    update(people)
    .where(people.c.id == bindparam("the_id"))
    .values(name=bindparam("name"), phone=bindparam("phone"))
)
_KEEP_CUSTOMER = (
    update(customers)
    .where(customers.c.id == bindparam("the_id"))
    .values(limit_cents=bindparam("limit_cents"), is_active=bindparam("is_active"))
)
_ERASE = (
    update(people)
    .where(people.c.id == bindparam("the_id"))
    .values(name=ERASED, phone=None, erased_at=bindparam("erased_at"))
)
_ONLY_NAMED = (
    select(people.c.id)
    .select_from(
        sales.join(people, people.c.id == sales.c.person).outerjoin(
            customers, customers.c.id == people.c.id
        )
    )
    .where(
        (sales.c.id == bindparam("sale")) & customers.c.id.is_(None) & people.c.erased_at.is_(None)
    )
)
_NAME = select(people.c.name).where(people.c.id == bindparam("id"))


def customer_of(books: Books, customer: CustomerId) -> Customer:
    """Give a customer, or refuse one that is not known or not served on account any more."""
    row = books.first(_FIND, id=customer)
    if row is None or not row.is_active:
        raise Refusal(Reason.CUSTOMER_GONE)
    return _customer(row)


def known_customer(books: Books, customer: CustomerId) -> Customer:
    """Give a customer, served on account or not, or refuse one that is not known or was forgotten."""
    row = books.first(_FIND, id=customer)
    if row is None or row.erased_at is not None:
        raise Refusal(Reason.CUSTOMER_GONE)
    return _customer(row)


def all_customers(books: Books) -> tuple[Customer, ...]:
    """Give all customers by name."""
    return tuple(_customer(row) for row in books.rows(_ALL))


def owed_by(books: Books, customer: CustomerId) -> Money:
    """Give what a customer owes: what went on his account less what he has brought."""
    return Money(books.number(_CHARGED, person=customer) - books.number(_REPAID, person=customer))


def name_of(books: Books, person: str | None) -> str:
    """Give a person's name; nothing for nobody."""
    row = books.first(_NAME, id=person) if person else None
    return row.name if row else ""


def is_only_named(books: Books, sale: SaleId) -> bool:
    """Whether a finished sale has a name on it that was only typed, and was not forgotten."""
    return books.first(_ONLY_NAMED, sale=sale) is not None


def only_named_on(books: Books, sale: SaleId) -> str:
    """Give who was only named on a finished sale and has no account, or refuse."""
    row = books.first(_ONLY_NAMED, sale=sale)
    if row is None:
        raise Refusal(Reason.CUSTOMER_GONE)
    return str(row.id)


def add_person(
    books: OpenBooks, person: str, name: str, *, phone: Phone | str | None = None
) -> None:
    """Keep a name, and a phone number when there is one; of who paid only a masked one is known."""
    digits = phone.digits if isinstance(phone, Phone) else phone
    books.write(_NEW_PERSON, id=person, name=name, phone=digits, erased_at=None)


def add_customer(books: OpenBooks, customer: Customer) -> None:
    """Keep a new customer."""
    add_person(books, customer.id, customer.name, phone=customer.phone)
    books.write(
        _NEW_CUSTOMER,
        id=customer.id,
        limit_cents=customer.limit.cents,
        is_active=int(customer.is_active),
    )
    _vouch(books, customer.id)


def change_customer(books: OpenBooks, customer: Customer) -> None:
    """Keep a customer as he is now."""
    phone = customer.phone.digits if customer.phone else None
    books.write(KEEP_PERSON, the_id=customer.id, name=customer.name, phone=phone)
    books.write(
        _KEEP_CUSTOMER,
        the_id=customer.id,
        limit_cents=customer.limit.cents,
        is_active=int(customer.is_active),
    )
    _vouch(books, customer.id)


def erase_person(books: OpenBooks, person: str) -> None:
    """Forget a name and a phone number; what was bought and owed stays."""
    books.write(_ERASE, the_id=person, erased_at=books.at)
    if books.first(_FIND, id=person) is not None:
        _vouch(books, person)


def _vouch(books: OpenBooks, customer: str) -> None:
    rows = [(customers.name, row._asdict()) for row in books.rows(_FIND, id=customer)]
    vouch(books, CUSTOMER, customer, told=rows)


def _customer(row: Row) -> Customer:
    phone = Phone(row.phone) if row.phone else None
    return Customer(row.id, row.name, phone, Money(row.limit_cents), bool(row.is_active))
