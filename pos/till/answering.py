"""A code was typed by hand before its money came: when it comes it is that payment's, and no other's."""

from dataclasses import replace

from pos.records.alarms import raise_alarm
from pos.records.books import Books, OpenBooks
from pos.records.debts import debt_typed
from pos.records.payments import spent_use_of_code
from pos.records.pushes import find_push
from pos.records.received import keep_received, received_of, use_money
from pos.records.staff import ITSELF
from pos.records.unsettled import unsettled_with_code
from pos.shop.alarm import AlarmKind
from pos.shop.claim import NO_SALE
from pos.shop.identity import PaymentId, SaleId
from pos.shop.money import Money
from pos.shop.payment import Oddity
from pos.shop.received import MoneyState, Received, Use, What
from pos.till.claiming import BY_ITSELF, claim_money, taken_by
from pos.till.missing import missing_code
from pos.till.placing import settle_with


def answers_typed_code(books: OpenBooks, money: Received) -> bool:
    """Whether the money's code was typed before; then it settles what it was typed for.

    What has most likely paid a sale already, as a sum without a code, settles nothing more: a person looks.
    """
    if money.trans_id is None or not money.is_verified or missing_code(books, money) is not None:
        return False
    return _is_of_sale(books, money, money.trans_id) or _is_of_debt(books, money, money.trans_id)


def tell_of_typed_code(books: OpenBooks, money: Received) -> None:
    """Tell a manager that money has paid something else than what its code was typed for, or had paid before a restore."""
    code = money.trans_id or ""
    row, debt = unsettled_with_code(books, code), debt_typed(books, code)
    sale = SaleId(row.sale) if row is not None else None
    if row is not None or debt is not None or _had_paid(books, money, code):
        raise_alarm(books, AlarmKind.CODE_DIFFERS, f"{code} typed", detail=code, sale=sale)


def _had_paid(books: Books, money: Received, code: str) -> bool:
    """Whether its code had paid before a restore, and before its request was made: not what that paid."""
    spent = spent_use_of_code(books, code)
    push = find_push(books, money.push) if money.push else None
    return spent is not None and push is not None and push.asked_at > spent.at


def _is_of_sale(books: OpenBooks, money: Received, code: str) -> bool:
    """Whether the code was typed by hand for a payment, which is settled by it when the amount is the same."""
    row = unsettled_with_code(books, code)
    if row is None:
        return False
    sale = SaleId(row.sale)
    if taken_by(books, money, sale) is not None:
        return False  # somebody has said that it is another sale's
    if row.amount_cents != money.rest.cents:
        detail = f"{Money(row.amount_cents)} {money.amount}"
        raise_alarm(books, AlarmKind.CODE_DIFFERS, code, detail=detail, sale=sale)
        return False
    settle_with(books, money, sale, payment=PaymentId(row.id), by=ITSELF)
    used = received_of(books, money.id)
    claim_money(books, used, sale, by=ITSELF, how=BY_ITSELF, is_first=False)
    return True


def _is_of_debt(books: OpenBooks, money: Received, code: str) -> bool:
    """Whether the code was typed by hand when a customer paid what he owed: then this is that money, no other."""
    row = debt_typed(books, code)
    if row is None or taken_by(books, money, NO_SALE) is not None:
        return False
    typed = Money(row.amount_cents)
    if typed != money.rest:
        detail = f"{typed} {money.amount}"
        raise_alarm(books, AlarmKind.CODE_DIFFERS, code, detail=detail)
    claim_money(books, money, NO_SALE, by=ITSELF, how=BY_ITSELF, is_first=False)
    used = min(typed, money.rest)
    use_money(books, money, Use(What.CREDIT, used, document=row.id), by=ITSELF)
    oddities = money.oddities | ({Oddity.OVERPAID} if money.rest > typed else set())
    paid = replace(money, state=MoneyState.USED, sale=None, holder=None, oddities=oddities)
    keep_received(books, paid)
    return True
