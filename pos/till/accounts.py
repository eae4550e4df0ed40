"""Customers who pay what they owe (`deni`)."""

from dataclasses import dataclass, replace

from pos.records.accounts import let_phone_go
from pos.records.authority import allow, allow_with
from pos.records.books import OpenBooks
from pos.records.database import Records
from pos.records.debts import NO_SALE, find_debt_payment, post_debt_payment
from pos.records.house import rules_of
from pos.records.people import all_customers, known_customer, owed_by
from pos.records.print_queue import DEBT, DRAWER, queue
from pos.records.shifts import open_shift_of
from pos.shop import payment as rule
from pos.shop.approval import exactly
from pos.shop.audit import Act
from pos.shop.customer import Customer
from pos.shop.identity import ApprovalId, CustomerId, PaymentId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method, Payment, Tender
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason
from pos.till.paying import check_taking, needs_of_taking
from pos.till.standing import is_same


@dataclass(frozen=True, slots=True)
class Account:
    """What a customer owes, and the change of what he has just given."""

    owed: Money
    change: Money = NOTHING


def list_customers(records: Records, by: StaffId) -> tuple[tuple[Customer, Money], ...]:
    """Give the customers who are served on account or still owe for it, each with what he owes."""
    with records.reading() as books:
        allow(books, by, Permission.SELL_ON_ACCOUNT)
        accounts = [(customer, owed_by(books, customer.id)) for customer in all_customers(books)]
        return tuple(each for each in accounts if each[0].is_active or each[1])


def pay_debt(
    records: Records,
    by: StaffId,
    *,
    customer: CustomerId,
    payment: PaymentId,
    tender: Tender,
    approval: ApprovalId | None = None,
) -> Account:
    """Take money for what a customer owes; what is more than that is change, from cash only."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        known = find_debt_payment(books, payment)
        if known is not None:
            if known.customer != customer or not is_same(replace(known, customer=None), tender):
                raise Refusal(Reason.USED_FOR_OTHER)
            return Account(owed_by(books, customer), known.change)
        owed = owed_by(books, known_customer(books, customer).id)
        if owed <= NOTHING:
            raise Refusal(Reason.NO_DEBT)
        taken = _taken(books, payment, tender, owed=owed)
        check_taking(books, taken)
        needs = needs_of_taking(books, taken)
        subject = exactly(customer, taken.method.value, taken.amount.cents, taken.reference)
        allow_with(books, by, needs, subject=subject, approval=approval)
        return _post(books, by, customer, replace(taken, customer=customer))


def _taken(books: OpenBooks, payment: PaymentId, tender: Tender, *, owed: Money) -> Payment:
    if tender.method.means.on_account:
        raise Refusal(Reason.NO_DEBT_BY_DEBT)
    if tender.method is not Method.CASH:
        return rule.take(payment, NO_SALE, tender, still_due=owed, mobile=rules_of(books).mobile)
    step = rules_of(books).smallest_cash
    given = rule.payable(owed, Method.CASH, step) if tender.amount is None else tender.amount
    return rule.take_cash(payment, NO_SALE, still_due=owed, given=given, step=step)


def _post(books: OpenBooks, by: StaffId, customer: CustomerId, taken: Payment) -> Account:
    shift = open_shift_of(books)
    post_debt_payment(books, customer, taken, shift=shift.id, by=by)
    let_phone_go(books, customer)
    queue(books, DEBT, taken.id, by=by)
    if taken.method is Method.CASH:
        queue(books, DRAWER, taken.id, by=by)
    books.note(
        Act.DEBT_PAID,
        by,
        subject=customer,
        shift=shift.id,
        method=taken.method.value,
        amount=taken.amount.cents,
    )
    return Account(owed_by(books, customer), taken.change)
