"""Taking money for a sale and giving it back; the payment that settles the sale also finishes it."""

from dataclasses import replace

from pos.records.alarms import is_open_alarm
from pos.records.authority import allow, allow_with
from pos.records.books import Books
from pos.records.database import Records
from pos.records.house import rules_of, take_pay_number
from pos.records.open_sales import keep_sale
from pos.records.payments import find_use_of_code, payments_of, was_taken_back
from pos.records.people import customer_of, owed_by
from pos.records.received import money_of_payment, received_by_code
from pos.records.sales import find_sold, sold_of
from pos.records.shifts import open_shift_of
from pos.shop import payment as rule
from pos.shop.alarm import AlarmKind
from pos.shop.customer import Customer, is_over_limit
from pos.shop.identity import ApprovalId, CustomerId, PaymentId, SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method, Payment, Tender
from pos.shop.received import MoneyState
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale, total_of
from pos.shop.staff import Need, Permission
from pos.shop.words import Reason
from pos.till.awaiting import await_sale
from pos.till.counter import OnCounter, on_counter, payable_sale, sale_at_hand
from pos.till.expiring import refuse_unpaid_expired
from pos.till.finishing import finish, let_finish
from pos.till.placing import used_for
from pos.till.spent import already_paid
from pos.till.standing import (
    Standing,
    known_payment,
    post_payment,
    post_payment_back,
    standing_at,
)


def open_payment(records: Records, by: StaffId, *, sale: SaleId) -> Sale:
    """Give the sale its pay number when a pay screen first opens; it keeps the one it has."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        kept = payable_sale(books, sale)
        refuse_unpaid_expired(books, kept)
        if kept.pay_number is None:
            kept = replace(kept, pay_number=take_pay_number(books, sale, rules_of(books)))
            keep_sale(books, kept)
        await_sale(books, by, kept)
        return kept


def take_cash(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    payment: PaymentId,
    given: Money,
    approval: ApprovalId | None = None,
) -> Standing:
    """Take cash; enough of it finishes the sale and says how much change to give."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        known = known_payment(books, payment, sale, again=Tender(Method.CASH, given))
        if known:
            return known
        here = on_counter(books, sale)
        refuse_unpaid_expired(books, here.sale)
        taken = rule.take_cash(
            payment, sale, still_due=here.due, given=given, step=rules_of(books).smallest_cash
        )
        return post_payment(books, by, here=here, payment=taken, approval=approval)


def take(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    payment: PaymentId,
    tender: Tender,
    approval: ApprovalId | None = None,
) -> Standing:
    """Take money by card, bank, mobile money or on account; what settles the sale finishes it."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        known = known_payment(books, payment, sale, again=tender)
        if known:
            return known
        here = on_counter(books, sale)
        refuse_unpaid_expired(books, here.sale)
        taken = rule.take(payment, sale, tender, still_due=here.due, mobile=rules_of(books).mobile)
        check_taking(books, taken)
        needs = needs_of_taking(books, taken)
        return post_payment(books, by, here=here, payment=taken, needs=needs, approval=approval)


def give_back(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    payment: PaymentId,
    tender: Tender,
    approval: ApprovalId | None = None,
) -> Standing:
    """Give the customer what his returns leave him owed; that finishes the sale."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        known = known_payment(books, payment, sale, again=tender, gives_back=True)
        if known:
            return known
        here = on_counter(books, sale)
        refuse_unpaid_expired(books, here.sale)
        step = rules_of(books).smallest_cash
        given = rule.give_back(payment, sale, tender, still_due=here.due, step=step)
        check_giving_back(books, here, tender)
        needs = needs_of_giving_back(books, here)
        return post_payment(books, by, here=here, payment=given, needs=needs, approval=approval)


def take_back_payment(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    payment: PaymentId,
    of: PaymentId,
    approval: ApprovalId | None = None,
) -> Standing:
    """Give a part payment back before the sale is finished; it is a new fact that names the old one."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        known = known_payment(books, payment, sale, again=of)
        if known:
            return known
        here = OnCounter(sale_at_hand(books, sale), payments_of(books, sale), open_shift_of(books))
        taken = next((each for each in here.payments if each.id == of), None)
        if taken is None:
            raise Refusal(Reason.PAYMENT_GONE)
        if was_taken_back(books, of):
            raise Refusal(Reason.PAYMENT_TAKEN_BACK)
        back = rule.take_back(payment, taken, rules_of(books).smallest_cash)
        need = Need(Permission.TAKE_BACK_PAYMENT, taken.amount.cents)
        needs = (need, Need(Permission.BELIEVE_MONEY)) if _lacks(books, taken) else (need,)
        subject = here.paid_with(back).exactly
        allow_with(books, by, needs, subject=subject, approval=approval)
        return post_payment_back(books, by, here=here, payment=back)


def finish_even(
    records: Records, by: StaffId, *, sale: SaleId, approval: ApprovalId | None = None
) -> Standing:
    """Finish a sale on which nothing is due: an even exchange, or goods given for nothing."""
    with records.writing() as books:
        allow(books, by, Permission.SELL)
        sold = find_sold(books, sale)
        if sold is not None:
            return Standing(NOTHING, sold=sold)
        here = on_counter(books, sale)
        if here.due != NOTHING:
            raise Refusal(Reason.STILL_DUE, due=here.due)
        refuse_unpaid_expired(books, here.sale)
        settled = let_finish(books, by, here, approval=approval)
        return Standing(NOTHING, sold=finish(books, by, settled))


def standing_of(records: Records, by: StaffId, *, sale: SaleId) -> Standing:
    """Give where paying for a sale stands."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return standing_at(books, sale)


def check_taking(books: Books, taken: Payment) -> None:
    """Refuse a payment that the books or the shop's rules stand against, whoever takes it."""
    means = taken.method.means
    if means.on_account:
        _account_of(books, taken.customer)
    if means.is_unique:
        refuse_used_code(books, taken.reference)
    if means.is_by_hand and not rules_of(books).takes_mpesa_by_hand:
        raise Refusal(Reason.MPESA_BY_HAND_OFF)


def needs_of_taking(books: Books, taken: Payment) -> tuple[Need, ...]:
    """Give what taking this payment needs as permission."""
    means = taken.method.means
    needs = () if means.permission is None else (Need(means.permission),)
    if not means.on_account:
        return needs
    customer = _account_of(books, taken.customer)
    if is_over_limit(customer, owed_by(books, customer.id), taken.amount):
        return (*needs, Need(Permission.SELL_OVER_LIMIT))
    return needs


def check_giving_back(books: Books, here: OnCounter, tender: Tender) -> None:
    """Refuse to credit nobody, and to turn goods that are still owed for into money."""
    if tender.method.means.on_account:
        _account_of(books, tender.customer)
    for payment in _on_account(here.payments):
        if payment.customer != tender.account:
            raise Refusal(Reason.TAKE_OFF_ACCOUNT, amount=payment.amount)
    for origin in _bought_in(books, _origins(here)):
        _refuse_owed_elsewhere(books, origin, tender)
        _refuse_money_gone(books, origin)


def _on_account(payments: tuple[Payment, ...]) -> tuple[Payment, ...]:
    """Give what is on an account for this sale and was not taken off it again."""
    undone = {payment.takes_back for payment in payments}
    return tuple(
        payment
        for payment in payments
        if payment.method.means.on_account and payment.amount > NOTHING and payment.id not in undone
    )


def needs_of_giving_back(books: Books, here: OnCounter) -> tuple[Need, ...]:
    """Returns were permitted when they were rung up; what goes beyond them gives a payment back.

    Where M-Pesa was paid that nobody has heard of, or that went back, somebody has to believe that it was paid.
    """
    beyond = -here.due - max(NOTHING, -total_of(here.sale))
    needs = (Need(Permission.TAKE_BACK_PAYMENT, beyond.cents),) if beyond > NOTHING else ()
    sales = {*_bought_in(books, _origins(here)), here.sale.id}
    lacking = any(_lacks(books, each) for sale in sales for each in payments_of(books, sale))
    return (*needs, Need(Permission.BELIEVE_MONEY)) if lacking else needs


def _origins(here: OnCounter) -> set[SaleId]:
    return {line.origin.sale for line in here.sale.lines if line.origin}


def _lacks(books: Books, payment: Payment) -> bool:
    """Whether an M-Pesa payment has no money: none has come yet, or Safaricom took it back."""
    if payment.method is not Method.MPESA or payment.amount <= NOTHING:
        return False
    money = money_of_payment(books, payment.id)
    if money is None:
        return not was_taken_back(books, payment.id)
    return money.state is MoneyState.REVERSED


def _bought_in(books: Books, origins: set[SaleId]) -> set[SaleId]:
    """Give the sales in which goods that come back were bought, through every exchange since."""
    sold = [sold_of(books, origin) for origin in origins]
    earlier = {line.origin_sale for each in sold for line in each.lines if line.origin_sale}
    return origins | _bought_in(books, earlier) if earlier else origins


def _refuse_owed_elsewhere(books: Books, origin: SaleId, tender: Tender) -> None:
    """Goods that were bought on account and not paid yet are not turned into cash."""
    for payment in payments_of(books, origin):
        if payment.customer is None or payment.customer == tender.account:
            continue
        owed = owed_by(books, payment.customer)
        if owed > NOTHING:
            raise Refusal(Reason.OWED_ON_ACCOUNT, owed=owed)


def _refuse_money_gone(books: Books, origin: SaleId) -> None:
    """Goods whose M-Pesa Safaricom took back are not paid for, as long as no manager has seen to that."""
    for payment in payments_of(books, origin):
        money = money_of_payment(books, payment.id) if _lacks(books, payment) else None
        if money is not None and is_open_alarm(books, AlarmKind.REVERSED, money.trans_id or ""):
            raise Refusal(Reason.GOODS_MONEY_GONE, code=money.trans_id)


def _account_of(books: Books, customer: CustomerId | None) -> Customer:
    if customer is None:
        raise Refusal(Reason.CUSTOMER_MISSING)
    return customer_of(books, customer)


def refuse_used_code(books: Books, reference: str) -> None:
    """Refuse a code that has paid before, and say what and when; or whose money is here already."""
    used = find_use_of_code(books, reference)
    if used is None:
        _refuse_known_money(books, reference)
        return
    raise already_paid(books, reference, used.words, at=used.at)


def _refuse_known_money(books: Books, code: str) -> None:
    """A code whose money is known is no code to be believed: it was used, or it can be taken as it came."""
    money = received_by_code(books, code)
    if money is None:
        return
    if money.state is MoneyState.UNMATCHED:
        raise Refusal(Reason.MONEY_IS_HERE)
    raise Refusal(Reason.MONEY_USED, what=used_for(books, money))
