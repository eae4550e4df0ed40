"""A sum without a code, which only a query told of, has paid; which of the payments that come it was."""

from datetime import timedelta

from pos.records.alarms import raise_alarm
from pos.records.books import Books, OpenBooks
from pos.records.debts import debt_typed
from pos.records.received import received_without_code
from pos.shop.alarm import AlarmKind
from pos.shop.received import Received
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

MISSING_FOR = timedelta(days=1)
"""So long before and after it money may be the code of a sum that has none."""


def missing_code(books: Books, money: Received) -> Received | None:
    """Give the sum without a code that has paid already and may be just this money; None where there is none.

    Only at a till (buy goods): there nothing but sum and time ties a confirmation to a request whose
    callback was lost. A paybill's confirmation has the request's own number.
    """
    if money.push is not None or money.account.strip():
        return None
    return next((each for each in received_without_code(books) if _may_be_one(each, money)), None)


def _may_be_one(without: Received, money: Received) -> bool:
    is_near = abs(money.came_at - without.came_at) <= MISSING_FOR
    return bool(without.used) and without.amount == money.amount and is_near


def check_no_missing_code(books: Books, money: Received) -> None:
    """Refuse money that has most likely paid a finished sale already, whose code is still to come."""
    if missing_code(books, money) is not None:
        raise Refusal(Reason.MONEY_MAY_BE_USED)


def tell_of_missing_code(books: OpenBooks, money: Received, *, till: int) -> None:
    """Tell a manager that another till uses money which may have paid a sale of ours: never in silence."""
    debt = debt_typed(books, money.trans_id) if money.trans_id else None
    if debt is not None:
        subject, detail = f"{money.trans_id} {debt.id}", f"{money.trans_id} Till {till}"
        raise_alarm(books, AlarmKind.CLAIM_LOST, subject, detail=detail)
    without = missing_code(books, money)
    if without is not None:
        subject = f"{money.trans_id} {without.id}"
        detail = f"{money.trans_id} Till {till}"
        raise_alarm(books, AlarmKind.CLAIM_LOST, subject, detail=detail, sale=without.sale)
