"""A sum without a code, which only a query told of, has paid; which of the payments that come it was."""

from datetime import timedelta

from pos.records.alarms import raise_alarm
from pos.records.awaited import sales_with
from pos.records.books import Books, OpenBooks
from pos.records.claims import standing_claim
from pos.records.debts import debt_typed
from pos.records.payments import spent_use_of_code
from pos.records.pushes import find_push
from pos.records.received import received_by, received_without_code
from pos.records.unsettled import unsettled_with_code
from pos.records.untied import untied_money
from pos.shop.alarm import OF_REQUEST, AlarmKind
from pos.shop.claim import Claim
from pos.shop.identity import SaleId
from pos.shop.push import Push
from pos.shop.received import Received
from pos.shop.refusal import Refusal
from pos.shop.slip import is_typed_exactly
from pos.shop.words import Reason

MISSING_FOR = timedelta(days=1)
"""So long before and after it money may be the code of a sum that has none."""
CLOCKS = timedelta(minutes=15)
"""So far a till's clock may be set back between asking a phone and hearing of its money."""


def missing_code(books: Books, money: Received) -> Received | None:
    """Give the sum without a code that has paid already and may be just this money; None where there is none.

    At a till (buy goods) nothing but sum and time ties a confirmation to a request whose callback was lost. A
    paybill's confirmation has the request's own number, whatever a clock that is wrong says of the time.
    """
    if money.push is not None:
        return None
    paid = (each for each in received_without_code(books) if each.used)
    return next((each for each in paid if _may_be_one(books, each, money)), None)


def _may_be_one(books: Books, without: Received, money: Received) -> bool:
    if without.amount != money.amount:
        return False
    if money.account.strip():
        return _has_its_number(books, without, money)
    return abs(money.came_at - without.came_at) <= MISSING_FOR


def _has_its_number(books: Books, without: Received, money: Received) -> bool:
    """Whether the pay number of the sum's own sale was typed, and no other sale has had it."""
    push = find_push(books, without.push) if without.push else None
    if push is None or not is_typed_exactly(money.account, push.pay_number):
        return False
    return set(sales_with(books, push.pay_number)) == {push.sale}


def may_have_paid_another(books: OpenBooks, push: Push) -> Received | None:
    """Give the money, used here or by another till, that may be what a request brought of which only a query told.

    A manager is told: the request stays unsure until its own code is known, since no money pays twice.
    """
    money = _paid_meanwhile(books, push)
    if money is not None:
        tell_of_request(books, push, money)
    return money


def _paid_meanwhile(books: Books, push: Push) -> Received | None:
    """Give the money of a request's sum that nothing ties to any request, and that was used here or by another till."""
    untied = untied_money(books, push.amount, since=push.asked_at - CLOCKS)
    return next((each for each in untied if each.used or _is_others(books, each)), None)


def _is_others(books: Books, money: Received) -> bool:
    standing = standing_claim(books, money.trans_id) if money.trans_id else None
    return standing is not None and standing.till != books.till


def tell_of_request(books: OpenBooks, push: Push, money: Received) -> None:
    """Tell a manager that what a request brought, or may have brought, has paid something else."""
    code = money.trans_id or str(money.amount)
    subject, detail = f"{money.trans_id or money.id} {push.id}", f"{OF_REQUEST}{code}"
    raise_alarm(books, AlarmKind.CODE_DIFFERS, subject, detail=detail, sale=push.sale)


def check_no_missing_code(books: Books, money: Received) -> None:
    """Refuse money that has most likely paid a finished sale already, whose code is still to come."""
    if may_have_paid(books, money):
        raise Refusal(Reason.MONEY_MAY_BE_USED)


def may_have_paid(books: Books, money: Received) -> bool:
    """Whether money has most likely paid already: as a sum that has no code, or, being one, under its code."""
    push = find_push(books, money.push) if money.trans_id is None and money.push else None
    if push is not None:
        return _paid_meanwhile(books, push) is not None
    return missing_code(books, money) is not None


def tell_of_missing_code(books: OpenBooks, money: Received, claim: Claim) -> None:
    """Tell a manager that another till uses money which may have paid a sale of ours: never in silence."""
    detail = f"{money.trans_id} Till {claim.till}"
    _tell_of_typed(books, money.trans_id or "", detail)
    without = missing_code(books, money) or _sum_of_its_request(books, money)
    if without is not None:
        subject = f"{claim.key} {without.sale}"
        raise_alarm(books, AlarmKind.CLAIM_LOST, subject, detail=detail, sale=without.sale)


def _tell_of_typed(books: OpenBooks, code: str, detail: str) -> None:
    """Tell a manager of each payment for which just that code was typed: it will never be its money.

    So of what it had paid here before a restore.
    """
    debt, row = debt_typed(books, code), unsettled_with_code(books, code)
    if spent_use_of_code(books, code) is not None:
        raise_alarm(books, AlarmKind.CLAIM_LOST, f"{code} spent", detail=detail)
    if debt is not None:
        raise_alarm(books, AlarmKind.CLAIM_LOST, f"{code} {debt.id}", detail=detail)
    if row is not None:
        sale = SaleId(row.sale)
        raise_alarm(books, AlarmKind.CLAIM_LOST, f"{code} {row.id}", detail=detail, sale=sale)


def _sum_of_its_request(books: Books, money: Received) -> Received | None:
    """Give the sum without a code by which the request paid that only somebody unknown says had this code."""
    told = received_by(books, money.push) if money.push is not None else ()
    return next((each for each in told if each.trans_id is None and each.used), None)
