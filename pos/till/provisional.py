"""A sale finished before its M-Pesa came: by role and limit, marked, and settled by itself when the money comes."""

from dataclasses import replace

from pos.records.authority import allow, allow_with
from pos.records.books import Books
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.payments import find_payment
from pos.records.received import (
    keep_received,
    money_of_payment,
    received_of,
    use_money,
)
from pos.records.unsettled import unsettled_now
from pos.shop.approval import exactly
from pos.shop.audit import Act
from pos.shop.identity import ApprovalId, PaymentId, ReceivedId, SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import (
    WHOLE_SHILLING,
    Method,
    Oddity,
    Payment,
    check_reference,
    payable,
)
from pos.shop.received import MoneyState, Received, Use, What
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission
from pos.shop.unsettled import Unsettled
from pos.shop.words import Reason
from pos.till.claiming import claim_money
from pos.till.counter import on_counter
from pos.till.giving import waiting_now
from pos.till.missing import check_no_missing_code
from pos.till.paying import refuse_used_code
from pos.till.spent import check_not_spent
from pos.till.standing import Standing, known_mpesa, post_payment
from pos.till.taking import check_free, needs_of_others


def finish_provisionally(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    payment: PaymentId,
    code: str = "",
    approval: ApprovalId | None = None,
) -> Standing:
    """Finish a sale whose M-Pesa nobody has heard of yet, with the code the customer shows where there is one.

    It stands so on the receipt and on every Z until the money comes, which then settles it by itself.
    """
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        reference = check_reference(Method.MPESA, code) if code.strip() else ""
        known = known_mpesa(books, payment, sale, reference=reference)
        if known is not None:
            return known
        here = on_counter(books, sale)
        asked = payable(here.due, Method.MPESA, WHOLE_SHILLING)
        if asked <= NOTHING:
            raise Refusal(Reason.CUSTOMER_IS_OWED, amount=-here.due)
        _check_most(books, asked)
        if reference:
            refuse_used_code(books, reference)
        taken = Payment(
            payment,
            sale,
            Method.MPESA,
            asked,
            rounding=asked - here.due,
            reference=reference,
            oddities=frozenset({Oddity.PROVISIONAL}),
        )
        needs = (Need(Permission.FINISH_PROVISIONALLY, asked.cents),)
        return post_payment(books, by, here=here, payment=taken, needs=needs, approval=approval)


def _check_most(books: Books, asked: Money) -> None:
    """Refuse when more would wait for its money than the owner lets wait at once."""
    most = rules_of(books).provisional_most
    waiting = waiting_now(books)
    if waiting + asked > most:
        raise Refusal(Reason.PROVISIONAL_TOO_MUCH, most=most, waiting=waiting)


def list_unsettled(records: Records, by: StaffId) -> tuple[Unsettled, ...]:
    """Give the payments whose money nobody has heard of yet: provisional ones, and codes kept by hand."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return unsettled_now(books)


def settle_by_hand(
    records: Records,
    by: StaffId,
    *,
    payment: PaymentId,
    received: ReceivedId,
    approval: ApprovalId | None = None,
) -> Received:
    """Say which payment that came is the one a finished sale waits for, when no rule can tell.

    Less than was owed settles it too, by somebody who may let so much go; what is more is left to be chosen.
    """
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        money, kept = received_of(books, received), find_payment(books, payment)
        waits = kept is not None and kept.oddities & {Oddity.PROVISIONAL, Oddity.BY_HAND}
        if kept is None or not waits or money_of_payment(books, payment) is not None:
            raise Refusal(Reason.NOT_PROVISIONAL)
        check_free(books, money)
        check_no_missing_code(books, money)
        check_not_spent(books, money)
        subject = exactly(kept.sale, "settle", payment, money.id)
        finishing = Need(Permission.FINISH_PROVISIONALLY, kept.amount.cents)
        letting_go = (Need(Permission.BELIEVE_MONEY),) if money.rest < kept.amount else ()
        needs = (finishing, *letting_go, *needs_of_others(books, money))
        allow_with(books, by, needs, subject=subject, approval=approval)
        used = min(money.rest, kept.amount)
        use_money(books, money, Use(What.SALE, used, kept.sale, payment), by=by)
        meant = replace(
            money, state=MoneyState.USED, sale=kept.sale, oddities=_odd(money, kept.amount)
        )
        keep_received(books, meant)
        claim_money(books, meant, kept.sale, by=by, how="settled by hand", is_first=False)
        paid, short = used.cents, (kept.amount - used).cents
        books.note(
            Act.MONEY_SETTLED, by, subject=kept.sale, payment=payment, amount=paid, short=short
        )
        return received_of(books, money.id)


def _odd(money: Received, awaited: Money) -> frozenset[Oddity]:
    if money.rest == awaited:
        return money.oddities
    odd = Oddity.OVERPAID if money.rest > awaited else Oddity.UNDERPAID
    return money.oddities | {odd}
