"""The desk of customers: who they are, what each owes since when, and what is done about it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.people import FORGOTTEN, KEPT
from pos.desks.views import Notice, Tone
from pos.office import accounts, customers
from pos.office.accounts import Reminder
from pos.shop.accounts import Account, Answer, Consent, Described, Statement
from pos.shop.identity import ActId, CustomerId, PaymentId
from pos.shop.market import read_money
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone, read_phone
from pos.shop.refusal import Refusal
from pos.shop.searching import fold
from pos.till.accounts import Account as Paid
from pos.till.accounts import pay_debt

NOT_KEPT = "That is kept, without the number."
PAID = "Paid. Change: {change}."


@dataclass(frozen=True, slots=True)
class Typed:
    """A customer as somebody types him, and what he said when he was asked for his number."""

    name: str
    phone: str = ""
    limit: str = ""
    answer: Answer = Answer.NOT_ASKED


@dataclass(frozen=True, slots=True)
class AccountsView:
    """All that the room of customers shows."""

    accounts: tuple[Account, ...] = ()
    typed: str = ""
    owing_only: bool = False
    is_read: bool = False
    chosen: CustomerId | None = None
    statement: Statement | None = None
    phone: str = ""
    """The whole number, once it was asked for."""
    reminder: Reminder | None = None

    @property
    def found(self) -> tuple[Account, ...]:
        """Who fits what was typed."""
        wanted = fold(self.typed).split()
        return tuple(
            each
            for each in self.accounts
            if (each.owed > NOTHING or not self.owing_only)
            and all(word in f"{fold(each.name)} {each.phone}" for word in wanted)
        )

    @property
    def owed(self) -> Money:
        """What all of them owe."""
        return Money(sum(each.owed.cents for each in self.accounts))


class AccountsDesk(OfficeDesk):
    """Shows customers, and has their accounts changed, paid, written out and forgotten."""

    changed = Signal(object)
    """There is something new to show: an AccountsView."""
    paid = Signal()
    """Cash was taken: a slip waits, and the drawer."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = AccountsView()

    def open(self) -> None:
        """Read all customers, and the one that is looked at."""
        self.read(partial(accounts.see_accounts, self.seat.records), self._show_accounts)
        if self.view.chosen is not None:
            self.look_at(self.view.chosen)

    def find(self, typed: str) -> None:
        """Show who fits what is typed."""
        self.show(typed=typed)

    def look_at(self, customer: CustomerId) -> None:
        """Show one account whole."""
        if customer != self.view.chosen:
            self.show(chosen=customer, statement=None, phone="", reminder=None)
        work = partial(accounts.see_statement, self.seat.records, customer=customer)
        self.read(work, partial(self._show_statement, customer))

    def keep(self, typed: Typed, *, of: CustomerId | None) -> None:
        """Keep a new customer, or one as he is now described; no phone typed leaves the one that is kept."""
        try:
            number = read_phone(typed.phone, self.seat.rules().market) if typed.phone else None
            most = read_money(typed.limit or "0")
        except Refusal as refusal:
            self.tell(refusal)
            return
        answer = typed.answer if number is not None else Answer.NOT_ASKED
        said = NOT_KEPT if answer is Answer.NO else KEPT
        now = Described(typed.name, most, number, answer)
        if of is None:
            act = self.names.name("customer", now)
            self._change(partial(customers.add, now=now, act=act), said, act)
        else:
            self._change(partial(accounts.describe, customer=of, now=now), said)

    def consent(self, to: Consent) -> None:
        """Turn over what the customer has agreed to."""
        statement = self.view.statement
        if statement is not None:
            is_given = to in statement.account.consents
            act = accounts.withdraw_consent if is_given else accounts.give_consent
            self._change(partial(act, customer=statement.account.id, to=to))

    def show_phone(self) -> None:
        """Show the whole number, which is written down."""
        customer = self.view.chosen
        if customer is not None:
            work = partial(accounts.see_phone, self.seat.records, customer=customer)
            self.write(work, partial(self._show_phone, customer))

    def remind(self) -> None:
        """Have the reminder written, to be copied."""
        if self.view.chosen is not None:
            work = partial(accounts.write_reminder, self.seat.records, customer=self.view.chosen)
            self.read(work, lambda told: self.show(reminder=told))

    def take_cash(self, typed: str) -> None:
        """Take cash for what is owed; it goes into the drawer of the open shift."""
        customer = self.view.chosen
        if customer is None:
            return
        try:
            tender = Tender(Method.CASH, read_money(typed))
        except Refusal as refusal:
            self.tell(refusal)
            return
        payment = PaymentId(self.seat.records.new_id())
        words = {"customer": customer, "payment": payment, "tender": tender}
        self.write(
            lambda by: pay_debt(self.seat.records, by, **words),  # type: ignore[arg-type]
            self._paid,
        )

    def erase(self) -> None:
        """Forget the name and the phone; what was bought stays."""
        if self.view.chosen is not None:
            self._change(partial(customers.erase, customer=self.view.chosen), FORGOTTEN)

    def show(self, **changes: object) -> None:
        """Show something else."""
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)

    def _change(
        self, work: Callable[..., object], words: str = KEPT, act: ActId | None = None
    ) -> None:
        said = Notice(words, tone=Tone.OK)
        self.write(lambda by: work(self.seat.records, by), lambda _: self._kept(said, act))

    def _kept(self, said: Notice, act: ActId | None = None) -> None:
        if act is not None:
            self.names.answered(act)
        self.told.emit(said)
        self.open()

    def _paid(self, account: Paid) -> None:
        self.paid.emit()
        self._kept(Notice(PAID, {"change": account.change}, Tone.OK))

    def _show_accounts(self, found: tuple[Account, ...]) -> None:
        there = any(each.id == self.view.chosen for each in found)
        gone = {} if there else {"chosen": None, "statement": None}
        self.show(accounts=found, is_read=True, **gone)

    def _show_statement(self, customer: CustomerId, statement: Statement) -> None:
        if customer == self.view.chosen:
            self.show(statement=statement)

    def _show_phone(self, customer: CustomerId, phone: Phone) -> None:
        if customer == self.view.chosen:
            self.show(phone=f"+{phone.digits}")
