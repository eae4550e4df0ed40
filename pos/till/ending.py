"""How orders for money to go back end, and what follows when money that had come went back by itself."""

from dataclasses import replace

from pos.mpesa.envelope import NotDone
from pos.mpesa.meaning import Again, Stand
from pos.mpesa.result_codes import payout_meaning
from pos.mpesa.results import PaidOut, Reversed
from pos.mpesa.reversal_codes import reversal_meaning
from pos.records.alarms import raise_alarm
from pos.records.books import OpenBooks
from pos.records.received import find_received, keep_received, received_by_code, use_money
from pos.records.refunds import keep_refund, refund_answered, refunds_of_code
from pos.records.staff import ITSELF
from pos.shop.alarm import WENT, AlarmKind
from pos.shop.audit import Act
from pos.shop.money import NOTHING, Money
from pos.shop.received import MoneyState, Received, Use, What
from pos.shop.refund import Refund, RefundKind, RefundState

REVERSED_BEFORE = "R000001"
"""Safaricom's code for money that went back already."""
_ENDED = frozenset({RefundState.DONE, RefundState.FAILED})


def refund_ended(
    books: OpenBooks, told: PaidOut | Reversed | NotDone, *, is_verified: bool
) -> bool:
    """Keep how an order of this till ended; whether the answer is to one of this till."""
    refund = refund_answered(books, conversation=told.conversation, originator=told.originator)
    if refund is None and isinstance(told, Reversed):
        refund = _reversal_of(books, told.original, receipt=told.receipt, amount=told.amount)
    if refund is None:
        return False
    if refund.state in _ENDED:
        is_news = refund.state is RefundState.FAILED and is_verified
        if is_news and not isinstance(told, NotDone):
            _done_after_all(books, refund, told.receipt)
        return True
    if not is_verified:
        keep_refund(books, replace(refund, state=RefundState.UNSURE))
    elif isinstance(told, NotDone):
        _not_done(books, refund, told.code)
    else:
        end_refund(books, refund, receipt=told.receipt)
    return True


def _reversal_of(books: OpenBooks, original: str, *, receipt: str, amount: Money) -> Refund | None:
    """Give the order of this till by which just that went back; what anybody else took back is another sum."""
    for each in refunds_of_code(books, original):
        is_it = each.receipt == receipt if each.receipt else each.amount == amount
        if each.kind is RefundKind.REVERSAL and is_it:
            return each
    return None


def _done_after_all(books: OpenBooks, refund: Refund, receipt: str) -> None:
    """Keep that money went back which was said not to have gone: what was done instead is told to a manager."""
    keep_refund(books, replace(refund, state=RefundState.DONE, receipt=receipt))
    subject, detail = f"{refund.id} {receipt}", f"{WENT}{receipt}"
    raise_alarm(books, AlarmKind.REFUND_FAILED, subject, detail=detail, sale=refund.sale)
    if refund.kind is RefundKind.REVERSAL and refund.sale is None:
        money_reversed(books, refund.trans_id, receipt=receipt)


def reversal_told(books: OpenBooks, original: str, *, receipt: str, amount: Money) -> None:
    """Keep that money went back, as a statement tells it: by an order of this till, or by nobody's here."""
    refund = _reversal_of(books, original, receipt=receipt, amount=amount)
    if refund is None:
        money_reversed(books, original, receipt=receipt)
    elif refund.state not in _ENDED:
        end_refund(books, refund, receipt=receipt)


def refund_lost(books: OpenBooks, *, conversation: str, originator: str) -> None:
    """Keep that nobody knows what became of an order: it waited too long in Safaricom's queue."""
    refund = refund_answered(books, conversation=conversation, originator=originator)
    if refund is not None and refund.state is RefundState.OUT:
        keep_refund(books, replace(refund, state=RefundState.UNSURE, code="timeout"))


def end_refund(books: OpenBooks, refund: Refund, *, receipt: str) -> None:
    """Keep that money went back."""
    done = replace(refund, state=RefundState.DONE, receipt=receipt, ended_at=books.now)
    keep_refund(books, done)
    money = find_received(books, refund.received) if refund.received else None
    if money is not None and money.state is MoneyState.REFUNDING:
        keep_received(books, replace(money, state=MoneyState.REFUNDED))


def fail_refund(books: OpenBooks, refund: Refund, *, code: str) -> None:
    """Keep that money did not go back: what was set aside for it is free again, and a manager is told."""
    failed = replace(refund, state=RefundState.FAILED, code=code, ended_at=books.now)
    keep_refund(books, failed)
    raise_alarm(books, AlarmKind.REFUND_FAILED, refund.id, detail=code, sale=refund.sale)
    money = find_received(books, refund.received) if refund.received else None
    if money is not None:
        _set_free(books, money, refund)
    if not books.is_noted:
        books.note(
            Act.REFUND_ENDED,
            ITSELF,
            subject=refund.id,
            amount=refund.amount.cents,
            state=failed.state.value,
            code=code,
        )


def _set_free(books: OpenBooks, money: Received, refund: Refund) -> None:
    if any(use.document == refund.id and use.amount > NOTHING for use in money.uses):
        use_money(books, money, Use(What.REFUND, -refund.amount, document=refund.id), by=ITSELF)
    if money.state is MoneyState.REFUNDING:
        sold = sum(use.amount.cents for use in money.uses if use.what is not What.REFUND)
        state = MoneyState.USED if sold > 0 else MoneyState.UNMATCHED
        keep_received(books, replace(money, state=state))


def _not_done(books: OpenBooks, refund: Refund, code: str) -> None:
    is_reversal = refund.kind is RefundKind.REVERSAL
    meaning = reversal_meaning(code) if is_reversal else payout_meaning(code)
    if is_reversal and code == REVERSED_BEFORE:
        end_refund(books, refund, receipt="")
    elif meaning.stand is Stand.NOT_PAID and meaning.again is not Again.CHECK:
        fail_refund(books, refund, code=code)
    else:
        keep_refund(books, replace(refund, state=RefundState.UNSURE, code=code))


def money_reversed(books: OpenBooks, trans_id: str, *, receipt: str = "") -> None:
    """Keep that Safaricom took money back that nobody here had ordered back; a manager is told."""
    money = received_by_code(books, trans_id)
    if money is None:  # it may come later than this, or be what went back itself
        raise_alarm(books, AlarmKind.REVERSED, trans_id, detail=trans_id)
        return
    if money.state in {MoneyState.REVERSED, MoneyState.REFUNDED}:
        return
    is_used = money.state is MoneyState.USED
    keep_received(books, replace(money, state=MoneyState.REVERSED, note=receipt))
    if is_used:
        raise_alarm(books, AlarmKind.REVERSED, trans_id, detail=receipt, sale=money.sale)
