"""Using money that came for a sale: the payment, what it is used for, and the sale finished when it is enough."""

from dataclasses import dataclass, replace

from pos.records.awaited import unsettled_of, unsettled_with_code
from pos.records.books import Books, OpenBooks
from pos.records.debts import debt_typed
from pos.records.open_sales import is_open_sale
from pos.records.payments import stands_on_payment
from pos.records.received import keep_received, use_money
from pos.records.sales import find_sold
from pos.records.staff import ITSELF
from pos.shop.audit import Act
from pos.shop.identity import ApprovalId, PaymentId, SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import WHOLE_SHILLING, Method, Oddity, Payment, payable
from pos.shop.received import MoneyState, Received, Use, What
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.staff import Need
from pos.shop.words import Reason
from pos.till.counter import OnCounter, on_counter_or_parked
from pos.till.missing import check_no_missing_code, may_have_paid
from pos.till.spent import check_not_spent
from pos.till.standing import Standing, post_payment

A_DEBT = "what a customer owed"
_SUMS = frozenset({Oddity.OVERPAID, Oddity.UNDERPAID})


@dataclass(frozen=True, slots=True)
class Leave:
    """What the use of money needs as permission, and the yes that was given to it."""

    needs: tuple[Need, ...] = ()
    approval: ApprovalId | None = None


NO_LEAVE = Leave()


def pay_with(
    books: OpenBooks,
    by: StaffId,
    *,
    money: Received,
    here: OnCounter,
    payment: PaymentId,
    leave: Leave = NO_LEAVE,
) -> Standing:
    """Use money for the sale that is being paid: all of it, or as much as is due."""
    check_not_anothers(books, money, here.sale)
    asked = _asked(money, here)
    if asked <= NOTHING:
        raise Refusal(Reason.CUSTOMER_IS_OWED, amount=-here.due)
    taken = min(money.rest, asked)
    oddities = money.oddities - _SUMS
    if money.rest > taken:
        oddities |= {Oddity.OVERPAID}
    elif taken < asked:
        oddities |= {Oddity.UNDERPAID}
    paid = Payment(
        payment,
        here.sale.id,
        Method.MPESA,
        taken,
        rounding=asked - here.due if taken == asked else NOTHING,
        reference=_reference(books, money),
        oddities=oddities,
    )
    standing = post_payment(
        books, by, here=here, payment=paid, needs=leave.needs, approval=leave.approval
    )
    sale = here.sale.id
    use_money(books, money, Use(What.SALE, taken, sale, payment), by=by)
    used = replace(money, state=MoneyState.USED, sale=sale, oddities=oddities, holder=None)
    keep_received(books, used)
    return standing


def check_not_anothers(books: Books, money: Received, sale: Sale | None = None) -> None:
    """Refuse free money that has paid something else as far as anybody knows: here, or before a restore."""
    _check_code_not_typed(books, money)
    check_no_missing_code(books, money)
    check_not_spent(books, money, sale)


def _check_code_not_typed(books: Books, money: Received) -> None:
    """Refuse money whose code was typed by hand for a payment that still waits for just that."""
    if money.trans_id and debt_typed(books, money.trans_id) is not None:
        raise Refusal(Reason.MONEY_USED, what=A_DEBT)
    row = unsettled_with_code(books, money.trans_id) if money.trans_id else None
    if row is None:
        return
    sold = find_sold(books, SaleId(row.sale))
    what = f"receipt {sold.number}" if sold is not None else "a sale that is still open"
    raise Refusal(Reason.MONEY_USED, what=what)


def _reference(books: Books, money: Received) -> str:
    """Give the code that a payment shows: none where it was typed for one which other money turned out to have paid."""
    code = money.trans_id or ""
    return "" if code and stands_on_payment(books, code) else code


def _asked(money: Received, here: OnCounter) -> Money:
    """Give what M-Pesa is to bring: whole shillings, or exactly what is due where just that came."""
    if money.rest == here.due:
        return here.due
    return payable(here.due, Method.MPESA, WHOLE_SHILLING)


def place_claimed(books: OpenBooks, money: Received, *, by: StaffId) -> bool:
    """Use money by itself for the sale it is meant for; whether that could be done."""
    if money.sale is None or money.rest <= NOTHING:
        return False
    try:
        here = on_counter_or_parked(books, money.sale)
        pay_with(books, by, money=money, here=here, payment=PaymentId(books.new_id()))
    except Refusal:  # no shift, no goods, not there any more: a person sees that it has arrived
        return False
    return True


def settle(books: OpenBooks, money: Received, sale: SaleId) -> bool:
    """Use money for a payment that was taken before it came; whether there is one of just that amount."""
    is_waiting = not is_open_sale(books, sale) and not may_have_paid(books, money)
    waiting = unsettled_of(books, sale) if is_waiting else ()
    fitting = (row for row in waiting if row.amount_cents == money.rest.cents and not row.reference)
    row = next(fitting, None)
    if row is None:
        return False
    settle_with(books, money, sale, payment=PaymentId(row.id), by=ITSELF)
    return True


def settle_with(
    books: OpenBooks, money: Received, sale: SaleId, *, payment: PaymentId, by: StaffId
) -> None:
    """Post that money is what a payment waited for."""
    use_money(books, money, Use(What.SALE, money.rest, sale, payment), by=by)
    keep_received(books, replace(money, state=MoneyState.USED, sale=sale, holder=None))
    books.note(Act.MONEY_SETTLED, by, subject=sale, payment=payment, amount=money.rest.cents)


def used_for(books: Books, money: Received) -> str:
    """Say what a payment was used for: a receipt, a sale that is still open, another till, or what became of it."""
    if money.state is MoneyState.ELSEWHERE:
        return f"Till {money.holder}" if money.holder else "another till"
    if money.state is not MoneyState.USED or money.sale is None:
        return str(money.state.value).replace("_", " ")
    sold = find_sold(books, money.sale)
    return f"receipt {sold.number}" if sold is not None else "a sale that is still open"
