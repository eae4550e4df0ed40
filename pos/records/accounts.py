"""Customers' accounts as the office looks through them: all of them at once, or one of them whole."""

from dataclasses import replace

from sqlalchemy import bindparam, func, select

from pos.records.books import Books, OpenBooks, moment
from pos.records.debt_slips import debt_number
from pos.records.people import change_customer, known_customer, owed_by
from pos.records.statements import Row
from pos.records.tables import consents, customers, debt_payments, payments, people, sales
from pos.shop.accounts import (
    Account,
    AccountLine,
    Answer,
    Consent,
    Consents,
    Statement,
    aged,
    may_keep_phone,
    with_balances,
)
from pos.shop.identity import CustomerId, StaffId
from pos.shop.money import Money
from pos.shop.payment import Method
from pos.shop.phone import Phone
from pos.shop.receiptnumber import ReceiptNumber

_ALL = (
    select(
        people.c.id,
        people.c.name,
        people.c.phone,
        customers.c.limit_cents,
        customers.c.is_active,
    )
    .select_from(customers.join(people, people.c.id == customers.c.id))
    .where(people.c.erased_at.is_(None))
    .order_by(people.c.name)
)
_CHARGED = (
    select(payments.c.person, func.sum(payments.c.amount_cents).label("cents"))
    .where(payments.c.person.is_not(None))
    .group_by(payments.c.person)
)
_BROUGHT = select(
    debt_payments.c.person,
    func.sum(debt_payments.c.amount_cents - debt_payments.c.rounding_cents).label("cents"),
).group_by(debt_payments.c.person)
_CHARGES = (
    select(
        payments.c.at,
        payments.c.amount_cents,
        payments.c.sale,
        sales.c.till,
        sales.c.series,
        sales.c.receipt,
    )
    .select_from(payments.outerjoin(sales, sales.c.id == payments.c.sale))
    .where(payments.c.person == bindparam("person"))
)
_REPAID = select(debt_payments).where(debt_payments.c.person == bindparam("person"))
_HAS_PHONE = select(people.c.id).where(
    (people.c.id == bindparam("person")) & people.c.phone.is_not(None)
)
_CONSENTS = (
    select(consents.c.person, consents.c.kind, consents.c.is_given)
    .where(consents.c.person == func.coalesce(bindparam("person"), consents.c.person))
    .order_by(consents.c.till, consents.c.entry, consents.c.number)
)


def list_accounts(books: Books) -> tuple[Account, ...]:
    """Give all customers by name, with what each owes and has agreed to."""
    charged = {row.person: row.cents for row in books.rows(_CHARGED)}
    brought = {row.person: row.cents for row in books.rows(_BROUGHT)}
    agreed = _agreed(books, None)
    return tuple(
        Account(
            CustomerId(row.id),
            row.name,
            Phone(row.phone).masked() if row.phone else "",
            Money(row.limit_cents),
            Money(charged.get(row.id, 0) - brought.get(row.id, 0)),
            bool(row.is_active),
            *_words(agreed.get(row.id, Consents())),
        )
        for row in books.rows(_ALL)
    )


def account_of(books: Books, customer: CustomerId) -> Account:
    """Give one customer with what he owes and has agreed to, or refuse."""
    kept = known_customer(books, customer)
    return Account(
        kept.id,
        kept.name,
        kept.phone.masked() if kept.phone else "",
        kept.limit,
        owed_by(books, customer),
        kept.is_active,
        *_words(_agreed(books, customer).get(customer, Consents())),
    )


def lines_of(books: Books, customer: CustomerId) -> tuple[AccountLine, ...]:
    """Give all that went on an account or was brought for it, the oldest first."""
    charges = (_charge(row) for row in books.rows(_CHARGES, person=customer))
    repaid = (_repaid(row) for row in books.rows(_REPAID, person=customer))
    return with_balances([*charges, *repaid])


def statement_of(books: Books, customer: CustomerId) -> Statement:
    """Give one account whole, or refuse."""
    account, lines = account_of(books, customer), lines_of(books, customer)
    return Statement(account, lines, aged(lines, books.now))


def post_consent(
    books: OpenBooks, customer: CustomerId, consent: Consent, *, is_given: int, by: StaffId
) -> None:
    """Post what a customer has said may be done from now on."""
    books.post(
        consents,
        [
            {
                "number": 1,
                "person": customer,
                "kind": consent.value,
                "is_given": is_given,
                "at": books.at,
                "by": by,
            }
        ],
    )


def keep_answer(books: OpenBooks, customer: CustomerId, answer: Answer, *, by: StaffId) -> None:
    """Post what a customer said of his number, where he was asked."""
    if answer is not Answer.NOT_ASKED:
        post_consent(books, customer, Consent.KEEP, is_given=int(answer is Answer.YES), by=by)


def let_phone_go(books: OpenBooks, customer: CustomerId) -> None:
    """Forget the number of a customer who wants it forgotten, once he owes nothing."""
    answer = _agreed(books, customer).get(customer, Consents()).to_keep
    has_phone = books.first(_HAS_PHONE, person=customer) is not None
    if has_phone and not may_keep_phone(answer, owed_by(books, customer)):
        change_customer(books, replace(known_customer(books, customer), phone=None))


def _words(said: Consents) -> tuple[frozenset[Consent], Answer]:
    return said.given, said.to_keep


def _agreed(books: Books, customer: CustomerId | None) -> dict[str, Consents]:
    """Give the last word of each on each thing."""
    agreed: dict[str, Consents] = {}
    for row in books.rows(_CONSENTS, person=customer):
        before, kind = agreed.get(row.person, Consents()), frozenset({Consent(row.kind)})
        agreed[row.person] = (
            Consents(before.given | kind, before.refused - kind)
            if row.is_given
            else Consents(before.given - kind, before.refused | kind)
        )
    return agreed


def _charge(row: Row) -> AccountLine:
    number = str(ReceiptNumber(row.till, row.series, row.receipt)) if row.receipt else ""
    sale = row.sale if row.receipt else ""
    amount = Money(row.amount_cents)
    return AccountLine(moment(row.at), number, amount, amount, sale)


def _repaid(row: Row) -> AccountLine:
    amount = Money(row.rounding_cents - row.amount_cents)
    return AccountLine(
        moment(row.at),
        debt_number(row),
        amount,
        amount,
        payment=row.id,
        method=Method(row.method),
        reference=row.reference,
    )
