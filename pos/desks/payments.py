"""The desk of the payments' drawer: what came and fits no sale by itself, and what a person makes of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from pos.desks.asking import AskDesk
from pos.desks.background import READING
from pos.desks.drawer_acts import (
    Act,
    cash_back,
    credit,
    give_code,
    put_away,
    reverse,
    say_why,
    settle,
    stayed,
    went_back,
)
from pos.desks.drawer_views import DrawerView, Knowing, PaymentView, Sort
from pos.desks.errands import Errand
from pos.desks.mpesa_views import Choice
from pos.desks.payment_alarms import ALARM
from pos.desks.payment_list import BACK, payments_in
from pos.desks.sale import SaleDesk
from pos.desks.tray import TrayDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.desks.whole import WholeDesk
from pos.shop.identity import PaymentId, PushId, ReceivedId, RefundId, SaleId
from pos.shop.money import sum_of
from pos.shop.received import MoneyState
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

if TYPE_CHECKING:
    from pos.desks.mpesa_books import InDrawer

HOW = MappingProxyType(
    {
        Knowing.SAW_SMS: "saw the M-Pesa SMS",
        Knowing.READ_CODE: "customer read out the code",
        Knowing.NAME_AND_TIME: "customer gave name and time",
        Knowing.MANAGER: "manager told me",
    }
)
"""How somebody knows whose a payment is, as the books keep it."""
OVER = "more came than was due"
WHY_BACK = MappingProxyType(
    {
        Sort.TWICE: "it was paid twice",
        Sort.LATE: "it came after the sale was paid otherwise",
        Sort.NO_MATCH: "it is for no sale of this shop",
        Sort.UNDERPAID: "the sale it came for was given up",
    }
)
"""Why money goes back to who paid it, as the books and Safaricom are told; else more came than was due."""
BECAUSE = MappingProxyType(
    {
        Choice.BELIEVE: "believe_money",
        Choice.FREE: "give_free",
        Choice.TAKE_UP: "take_up_again",
        Choice.WENT_BACK: "went_back",
        Choice.STAYED: "stayed",
    }
)
"""What needs a reason or a receipt, and the act that keeps it."""
GIVES_OUT = frozenset({Choice.CREDIT, Choice.CASH_BACK})
"""What is done only once the payment is certainly ours."""
MOST = 60
"""Payments that are shown at once; the others are found by searching."""
ASKED = "Safaricom was asked for what came in."
CLAIMED = "The letterbox is asked whether that payment is free. It is given out when it says so."
LONGEST = timedelta(seconds=15)
"""So long what was chosen is done by itself; nobody stands at an open drawer longer."""
ASKED_ABOUT = "Safaricom was asked about that payment. Its answer comes by itself."


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked for, and what was found."""

    typed: str = ""
    found: "InDrawer | None" = None


class PaymentsDesk(QObject):
    """Shows as much of the payments as whoever looks may see, and keeps what he says of one."""

    changed = Signal(object)
    """There is something new to show: a DrawerView."""
    settled = Signal()
    """What was said of a payment is kept: the drawer may go."""
    sale_taken_up = Signal()
    """A sale was taken up whose payment goes on: its pay screen is wanted."""

    def __init__(
        self,
        sale: SaleDesk,
        whole: WholeDesk,
        ask: AskDesk,
        *,
        tray: TrayDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sale, self._whole, self._ask, self._tray = sale, whole, ask, tray
        self._looked = Looked()
        self._view = DrawerView()
        self._given: tuple[str, Act, datetime] | None = None
        self._is_open = self._is_looking = self._is_wanted = False
        tray.moved.connect(self.read)

    @property
    def view(self) -> DrawerView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Show what there is."""
        self._is_open = True
        self._looked = Looked()
        self.read()

    def close(self) -> None:
        """Look no more; what was not given out by now waits until it is chosen again."""
        self._is_open, self._given = False, None

    def search(self, typed: str) -> None:
        """Look for payments whose code, account, name or number holds what is typed."""
        self._looked = replace(self._looked, typed=typed)
        self.read()

    def read(self) -> None:
        """Have the drawer looked into; asked for again meanwhile, it is looked into once more."""
        by, records = self._sale.view.by, self._sale.counter.records
        if not self._is_open or by is None or self._sale.background.has_ended:
            return
        if self._is_looking:
            self._is_wanted = True
            return
        self._is_looking = True
        sale, typed = self._at_hand, self._looked.typed

        def look() -> "InDrawer":
            from pos.desks.mpesa_books import look_in_drawer  # noqa: PLC0415

            return look_in_drawer(records, by, sale=sale, typed=typed)

        self._sale.background.do(READING, look, done=self._looked_at, failed=self._not_looked)

    def read_outside(self) -> None:
        """Have Safaricom asked for what may be missing."""

        self._tray.lanes.pull_now(partial(self._asked, ASKED))

    def claim(self, payment: str, sale: str, how: Knowing) -> None:
        """Use a payment for a sale: the one on the counter, or one that is taken up for it."""
        view = self._payment(payment)
        if view is None:
            return
        fit = next((each for each in view.fits if each.sale == sale), None)
        if fit is not None and fit.settles:
            records, waits = self._sale.counter.records, PaymentId(fit.settles)
            self._act(settle(records, ReceivedId(payment), waits))
            return
        is_named = fit is not None and fit.is_open
        is_arrived = view.sort in {Sort.UNDERPAID, Sort.OVERPAID} and is_named
        meant = SaleId(sale) if is_named else self._at_hand

        def use() -> None:
            if is_arrived:
                self._ask.uses.take(ReceivedId(payment))
            else:
                self._ask.uses.place(ReceivedId(payment), HOW[how], sale=meant)
            self.settled.emit()

        self._with(meant, use)

    def send_away(self, payment: str, why: str) -> None:
        """Say that a payment is not the shop's, and why; a manager says yes to that."""
        records, received = self._sale.counter.records, ReceivedId(payment)
        self._act(say_why(records, received, name="set_aside", why=why))

    def choose(self, payment: str, choice: Choice) -> None:
        """Do what was chosen for a payment."""
        act = self._act_of(payment, choice)
        if choice is Choice.TAKE:
            self._take_up(payment)
        elif choice is Choice.CHECK:
            self._check(payment)
        elif act is not None and choice in GIVES_OUT:
            until = self._sale.counter.records.world.now() + LONGEST
            self._act(act, partial(self._claimed, (payment, act, until)))
        elif act is not None:
            self._act(act)

    def choose_because(self, payment: str, choice: Choice, why: str) -> None:
        """Do what was chosen for a payment and needs a reason."""
        records, refund = self._sale.counter.records, RefundId(payment.removeprefix(BACK))
        if choice is Choice.WENT_BACK:
            self._act(went_back(records, refund, why))
        elif choice is Choice.STAYED:
            self._act(stayed(records, refund, why))
        elif choice in BECAUSE:
            received = ReceivedId(payment)
            self._act(say_why(records, received, name=BECAUSE[choice], why=why))

    def _act_of(self, payment: str, choice: Choice) -> Act | None:
        """Give what keeps a choice; a credit is for whose sale it is when it is chosen."""
        records, here = self._sale.counter.records, self._sale.here
        customer = here.sale.customer if here is not None and here.sale is not None else None
        why, received = self._why_back(payment), ReceivedId(payment)
        acts: dict[Choice, Callable[[], Act]] = {
            Choice.CREDIT: lambda: credit(records, received, customer),
            Choice.CASH_BACK: lambda: cash_back(records, received, why),
            Choice.REVERSE: lambda: reverse(records, received, why),
            Choice.GIVE_CODE: lambda: give_code(records, received),
            Choice.SEEN: lambda: put_away(records, payment.removeprefix(ALARM)),
        }
        return acts[choice]() if choice in acts else None

    @property
    def _at_hand(self) -> SaleId | None:
        here = self._sale.here
        return here.sale.id if here is not None and here.sale is not None else None

    def _payment(self, payment: str) -> PaymentView | None:
        return next((each for each in self._view.payments if each.id == payment), None)

    def _take_up(self, payment: str) -> None:
        """Go back to the sale whose payment goes on."""
        view = self._payment(payment)
        if view is None or not view.fits:
            return

        def taken_up() -> None:
            self.settled.emit()
            self.sale_taken_up.emit()

        self._with(SaleId(view.fits[0].sale), taken_up)

    def _with(self, sale: SaleId | None, then: Callable[[], None]) -> None:
        """Do this once that sale stands on the counter; where it cannot be taken up nothing is done."""
        if sale is None or sale == self._at_hand:
            then()
        elif self._sale.is_paying:
            self._not_seen(Refusal(Reason.PAYMENT_OPEN))
        else:
            self._whole.resume(sale, lambda _: then())

    def _why_back(self, payment: str) -> str:
        view = self._payment(payment)
        return OVER if view is None else WHY_BACK.get(view.sort, OVER)

    def _check(self, payment: str) -> None:
        """Have Safaricom asked how a request stands, or whether a payment is real."""
        view = self._payment(payment)
        if view is None:
            return
        if view.sort in {Sort.GOING_ON, Sort.UNSURE}:
            self._tray.lanes.check_now(PushId(payment), self.read)
            self._sale.say(Notice(ASKED_ABOUT, tone=Tone.OK))
        else:
            self._tray.lanes.ask_about_code(view.code, partial(self._asked, ASKED_ABOUT))

    def _asked(self, what: str, error: Exception | None) -> None:
        """Say that Safaricom was asked, or why not."""
        if error is None:
            self._sale.say(Notice(what, tone=Tone.OK))
            self.read()
        else:
            self._not_seen(error)

    def _claimed(self, given: tuple[str, Act, datetime], done: object) -> None:
        """Wait for the letterbox where a payment is only claimed yet."""
        if done is None or getattr(done, "state", None) is MoneyState.CLAIMING:
            self._given = given
            self._sale.say(Notice(CLAIMED))

    def _give_out(self) -> None:
        """Give out what was chosen before, now that the letterbox says that it is ours."""
        if self._given is None:
            return
        payment, act, until = self._given
        view = self._payment(payment)
        if view is not None and view.sort is Sort.CLAIMING:
            return
        self._given = None
        if (
            view is not None
            and view.sort is not Sort.OTHERS
            and self._sale.counter.records.world.now() <= until
        ):
            self._act(act)

    def _act(self, act: Act, then: Callable[[object], None] = lambda _: None) -> None:
        by = self._sale.view.by
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
            return

        def done(became: object) -> None:
            then(became)
            self._tray.lanes.ask()
            self._tray.look()
            self.read()

        self._sale.errands.ask(Errand(partial(act, by), done, self._not_seen, by))

    def _looked_at(self, drawer: "InDrawer") -> None:
        self._seen(drawer)
        self._look_again()

    def _not_looked(self, error: Exception) -> None:
        self._not_seen(error)
        self._look_again()

    def _look_again(self) -> None:
        self._is_looking = False
        if self._is_wanted:
            self._is_wanted = False
            self.read()

    def _seen(self, drawer: "InDrawer") -> None:
        self._looked = replace(self._looked, found=drawer)
        now = self._sale.counter.records.world.now()
        here = self._sale.here
        zone = ZoneInfo(here.rules.market.zone if here is not None else "Africa/Nairobi")
        payments = payments_in(
            drawer, sale=self._at_hand, now=now, zone=zone, sign=self._sale.view.sign
        )
        self._show(
            payments=payments[:MOST],
            of_all=len(payments),
            total=sum_of(each.amount for each in payments if each.sort.is_money),
            searched=self._looked.typed,
            sees_all=drawer.sees_all,
            has_sale=here is not None and here.sale is not None and bool(here.sale.lines),
            hearing=self._tray.view.hearing,
            trouble=None,
        )
        self._give_out()

    def _not_seen(self, error: Exception) -> None:
        said = notice_of(error, sign=self._sale.view.sign)
        self._show(trouble=said)
        self._sale.say(said)

    def _show(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)
