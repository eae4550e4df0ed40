"""The pay desk: cash with its change, every other means, split over any of them, and money given back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pos.desks.cash import Pieces, easiest, quick_amounts
from pos.desks.counter import AtHand, Paid
from pos.desks.errands import Errand
from pos.desks.printing import PrintDesk
from pos.desks.sale import Onto, SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.shop.identity import ApprovalId, PaymentId, StaffId
from pos.shop.market import read_money
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method, Tender
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from pos.till import paying
from pos.till.standing import Standing

T = TypeVar("T")
REST = 0.25
"""Seconds after a scan in which Enter pays nothing: a scanner may send one too many."""


@dataclass(frozen=True, slots=True)
class PayView:
    """All that a pay screen shows beside the sale."""

    method: Method = Method.CASH
    asked: Money = NOTHING
    typed: str = ""
    given: Money | None = None
    change: Money = NOTHING
    short: Money = NOTHING
    quick: tuple[Money, ...] = ()
    pieces: tuple[Pieces, ...] = ()
    reference: str = ""
    needs_reference: bool = False
    is_open: bool = False
    is_giving_back: bool = False
    pay_number: str | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """A payment that was asked for under its own name, so that asking again takes no money twice."""

    payment: PaymentId
    method: Method
    typed: str
    reference: str
    due: Money


class PayDesk(QObject):
    """Takes the money for the sale on the counter."""

    changed = Signal(object)
    """There is something new to show: a PayView."""
    paid = Signal(object)
    """The sale is finished and on disk: its LastSale."""

    def __init__(self, sale: SaleDesk, printing: PrintDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale, self._printing = sale, printing
        self._view = PayView()
        self._attempt: Attempt | None = None
        sale.changed.connect(lambda _: self._show())

    @property
    def view(self) -> PayView:
        """What is to be shown now."""
        return self._view

    def open(self, method: Method = Method.CASH, typed: str = "") -> None:
        """Open the payment once everything scanned is on the sale; digits typed before come along."""
        if self._view.is_open:
            self._show(method=method, typed="", reference="")
            return

        def opened(here: AtHand) -> None:
            self._sale.is_paying = True
            self._sale.show_here(here)
            self._show(is_open=True, method=method, typed=typed, reference="")
            self._sale.tell_expired(None, here)

        self._ask(lambda by, _: self._numbered(by), opened)

    def close(self) -> None:
        """Go back to the basket; parts that were paid stay paid."""
        self._sale.is_paying = False
        self._show(is_open=False, typed="", reference="")
        if self._sale.here is not None:
            self._sale.show_here(self._sale.here)

    def type_amount(self, typed: str) -> None:
        """Keep what is typed as the amount; nothing means exactly what is asked."""
        self._show(typed=typed)

    def type_reference(self, typed: str) -> None:
        """Keep what is typed or scanned as the payment's reference."""
        self._show(reference=typed)

    def give(self, amount: Money) -> None:
        """Take one of the quick amounts as given."""
        self._show(typed=amount.figures())

    def confirm(self) -> None:
        """Take what is on the pay screen; enough of it finishes the sale. Not right after a scan."""
        if not self._view.is_open or self._sale.ticks() - self._sale.scanned_at < REST:
            return
        try:
            amount = _amount(self._view.typed)
        except Refusal as refusal:
            self._sale.say(notice_of(refusal))
        else:
            take = partial(self._take, self._payment(), self._view, amount)
            self._pay(take, is_ready=self._is_open_and_ready)

    def pay_exact_cash(self) -> None:
        """Take exactly what is asked in cash, in one go, once everything scanned is on the sale."""
        payment = PaymentId(self._sale.counter.records.new_id())
        self._pay(partial(self._take, payment, PayView(), None))

    def hear(self, paid: Paid) -> None:
        """Show what money that came by itself did to the sale on the counter."""
        self._keep(paid)

    def pay_by(
        self, act: Callable[[Onto], Standing], then: Callable[[], None] = lambda: None
    ) -> None:
        """Have the sale paid by an act of the till that uses money which has come, and go on once it is kept."""

        def kept(paid: Paid) -> None:
            self._keep(paid)
            then()

        self._pay(act, done=kept)

    def take_back(self, payment: PaymentId) -> None:
        """Give a part that was paid back to the customer."""
        records = self._sale.counter.records
        back = PaymentId(records.new_id())
        self._pay(
            lambda onto: paying.take_back_payment(
                records,
                onto.by,
                sale=onto.at_hand,
                payment=back,
                of=payment,
                approval=onto.approval,
            )
        )

    def _numbered(self, by: StaffId) -> AtHand:
        records = self._sale.counter.records
        return self._sale.counter.number(lambda sale: paying.open_payment(records, by, sale=sale))

    def _pay(
        self,
        act: Callable[[Onto], Standing],
        is_ready: Callable[[], bool] | None = None,
        done: Callable[[Paid], None] | None = None,
    ) -> None:
        counter = self._sale.counter

        def pay(by: StaffId, approval: ApprovalId | None) -> Paid:
            return counter.pay(lambda sale: act(Onto(by, sale, approval)))

        self._ask(pay, done or self._keep, is_ready)

    def _ask(
        self,
        act: Callable[[StaffId, ApprovalId | None], T],
        done: Callable[[T], None],
        is_ready: Callable[[], bool] | None = None,
    ) -> None:
        by = self._sale.view.by
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
        else:
            ready = is_ready or self._is_ready
            self._sale.errands.ask(Errand(partial(act, by), done, self._fail, by, is_ready=ready))

    def _is_open_and_ready(self) -> bool:
        """Whether there is still something to confirm: a second Enter finds the sale paid already."""
        return self._view.is_open and self._is_ready()

    def _is_ready(self) -> bool:
        """Whether all that was scanned before is a line; what is not has to be seen to first."""
        rows = self._sale.rows_open
        if rows:
            facts = {"code": rows[0].name or rows[0].typed}
            self._sale.say(Notice(Reason.NOT_READY_TO_PAY.value, facts, Tone.FAILED))
        return not rows

    def _take(
        self, payment: PaymentId, view: PayView, amount: Money | None, onto: Onto
    ) -> Standing:
        """Take or give back what is asked at this moment, by the means that was chosen; on the counter's lane."""
        here, records, sale = self._sale.counter.look(), self._sale.counter.records, onto.at_hand
        by, approval = onto.by, onto.approval
        if not here.due:
            return paying.finish_even(records, by, sale=sale, approval=approval)
        customer = here.sale.customer if here.sale else None
        tender = Tender(view.method, amount, view.reference, customer)
        if here.due < NOTHING:
            back = replace(tender, amount=None)
            return paying.give_back(
                records, by, sale=sale, payment=payment, tender=back, approval=approval
            )
        if view.method is not Method.CASH:
            return paying.take(
                records, by, sale=sale, payment=payment, tender=tender, approval=approval
            )
        shown = view.asked if view.is_open else here.payable(Method.CASH)
        given = shown if amount is None else amount  # less may be due by now: the rest is change
        return paying.take_cash(
            records, by, sale=sale, payment=payment, given=given, approval=approval
        )

    def _payment(self) -> PaymentId:
        """Give the name of this payment: the same one while nothing about it has changed."""
        view = self._view
        wanted = Attempt(
            PaymentId(""), view.method, view.typed, view.reference, self._sale.view.due
        )
        if self._attempt is None or replace(self._attempt, payment=PaymentId("")) != wanted:
            new = PaymentId(self._sale.counter.records.new_id())
            self._attempt = replace(wanted, payment=new)
        return self._attempt.payment

    def _keep(self, paid: Paid) -> None:
        """Show what was paid; only now, with all of it on disk, the drawer opens and paper moves."""
        self._attempt = None
        before = None if self._view.is_open else self._sale.here
        if paid.sold is not None:
            self._sale.is_paying = False
            self._view = PayView()
        else:
            self._view = replace(self._view, typed="", reference="")
        self._sale.show_here(paid.at_hand, paid.sold)
        self._show()
        self._printing.wake()
        if paid.sold is not None:
            self._sale.say(Notice("Paid", tone=Tone.PAID))
            if before is not None:  # nobody has seen it on a pay screen
                self._sale.tell_expired(None, before)
            self.paid.emit(self._sale.view.last)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self._attempt = None
        self._sale.say(notice_of(error, sign=self._sale.view.sign))

    def _show(self, **changes: object) -> None:
        """Make the view anew and tell everybody; what is not named stays as it was."""
        view = _whole(replace(self._view, **changes), self._sale.here)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _amount(typed: str) -> Money | None:
    return read_money(typed) if typed.strip() else None


def _readable(typed: str) -> Money | None:
    """Give what is typed so far as an amount, or None while it is not one yet."""
    try:
        return _amount(typed)
    except Refusal:
        return None


def _whole(view: PayView, here: AtHand | None) -> PayView:
    """Give the view with all that follows from what is typed and what is due."""
    if here is None or not view.is_open:
        return view
    asked, market = here.payable(view.method), here.rules.market
    is_cash = view.method is Method.CASH and asked > NOTHING
    given = _readable(view.typed) if view.typed.strip() else asked
    over = NOTHING if given is None else given - asked
    change = max(over, NOTHING) if is_cash else NOTHING
    back = -asked if asked < NOTHING and view.method is Method.CASH else change
    return replace(
        view,
        asked=asked,
        given=given,
        change=change,
        short=max(-over, NOTHING) if asked > NOTHING else NOTHING,
        quick=quick_amounts(asked, market) if is_cash else (),
        pieces=easiest(back, market),
        needs_reference=view.method.means.has_reference,
        is_giving_back=asked < NOTHING,
        pay_number=here.sale.pay_number if here.sale else None,
    )
