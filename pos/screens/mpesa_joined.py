"""Joins the screens of M-Pesa with their desks: the payment, its drawer, a code that is shown, its health."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QObject, Signal

from pos.desks.drawer_views import CodeView, DrawerView
from pos.desks.health_views import HealthView
from pos.desks.mpesa_views import Choice, Course, MpesaPayView
from pos.desks.payments import BECAUSE
from pos.desks.tray import TrayView
from pos.desks.views import Notice, Tone
from pos.screens.code_card import CodeCard
from pos.screens.health_card import HealthCard
from pos.screens.joining import Joined
from pos.screens.paying import Paying
from pos.screens.payments_drawer import PaymentsDrawer
from pos.screens.refund_card import RefundCard
from pos.screens.sentences import sentence
from pos.screens.why_card import WhyCard
from pos.shop.identity import PaymentId
from pos.shop.payment import Method

NOT_PAID = "Not paid. No money was taken."
NOT_SURE = "We don't know yet. Keep the goods, don't send again."
_LOUD = {Tone.FAILED, Tone.ATTENTION}


class MpesaJoined(QObject):
    """Shows how payments by M-Pesa go, and does what is chosen about them."""

    not_paid = Signal()
    """A request has ended without money; the customer's screen says so."""

    def __init__(self, joined: Joined, paying: Paying) -> None:
        super().__init__()
        self._joined, self._paying = joined, paying
        self._desks, self._window = joined.desks, joined.window
        self._screen = paying.mpesa
        self._course = Course.PHONE
        self._because: Callable[[str], None] = lambda _: None
        self._listen()

    def _listen(self) -> None:
        desks, screen = self._desks, self._screen
        desks.ask.changed.connect(self._show)
        desks.ask.left.connect(self._leave)
        desks.payments.changed.connect(self._show_drawer)
        desks.payments.settled.connect(self._put_drawer_away)
        desks.payments.sale_taken_up.connect(lambda: self._paying.open(Method.MPESA))
        desks.codes.changed.connect(self._show_code)
        desks.health.changed.connect(self._show_health)
        desks.sale.told.connect(self._say)
        self._paying.part_given_up.connect(self._ask_why_off)
        screen.phone_typed.connect(desks.ask.type_phone)
        screen.part_chosen.connect(desks.ask.type_amount)
        screen.finished.connect(desks.ask.send)
        screen.chosen.connect(desks.ask.choose)

    @cached_property
    def drawer(self) -> PaymentsDrawer:
        """The payments; made when it is first opened."""
        drawer, desk = PaymentsDrawer(self._window), self._desks.payments
        drawer.searched.connect(desk.search)
        drawer.read_asked.connect(desk.read_outside)
        drawer.closed.connect(desk.close)
        drawer.detail.claimed.connect(desk.claim)
        drawer.detail.not_ours.connect(partial(self._ask_why, None))
        drawer.detail.chosen.connect(self._choose)
        return drawer

    @cached_property
    def why(self) -> WhyCard:
        """Asks for a reason; made when it is first opened."""
        card = WhyCard(self._window)
        card.told.connect(self._do_because)
        return card

    @cached_property
    def code(self) -> CodeCard:
        """Asks for a code; made when it is first opened."""
        card, desk = CodeCard(self._window), self._desks.codes
        card.asked.connect(desk.look_up)
        card.used.connect(desk.use)
        card.kept.connect(desk.keep)
        card.closed.connect(desk.close)
        return card

    @cached_property
    def refund(self) -> RefundCard:
        """Asks how money goes back; made when it is first opened."""
        card, desk = RefundCard(self._window), self._desks.refunds
        card.sent.connect(desk.send)
        desk.cash_wanted.connect(lambda: self._paying.open(Method.CASH))
        return card

    @cached_property
    def health(self) -> HealthCard:
        """Shows how M-Pesa does; made when it is first opened."""
        return HealthCard(self._window)

    def _choose(self, payment: str, choice: Choice) -> None:
        """Do what was chosen for a payment; what has to be answered for is asked about first."""
        if choice in BECAUSE:
            self._ask_why(choice, payment)
        else:
            self._desks.payments.choose(payment, choice)

    def _ask_why(self, choice: Choice | None, payment: str) -> None:
        desk = self._desks.payments
        if choice is None:
            self._because = partial(desk.send_away, payment)
        else:
            self._because = partial(desk.choose_because, payment, choice)
        self.why.ask(choice)

    def _do_because(self, why: str) -> None:
        """Do what the reason was asked for."""
        self._because(why)

    def _ask_why_off(self, payment: str) -> None:
        """Ask why a part that was paid comes off the sale."""
        self._because = partial(self._desks.ask.uses.take_off, PaymentId(payment))
        self.why.ask(Choice.FREE)

    def give_back(self) -> None:
        """Ask how the money for what came back goes to the customer."""
        self.refund.ask(self._desks.refunds.view)

    def _show_health(self, view: HealthView) -> None:
        self.health.show_health(view, self._joined.zone)
        self.health.open_card()

    def open_drawer(self) -> None:
        """Open the drawer of payments."""
        self.drawer.show_payments(DrawerView(hearing=self._tray.hearing), self._joined.zone)
        self.drawer.open_card()
        self._desks.payments.open()

    @property
    def _tray(self) -> TrayView:
        return self._desks.tray.view

    def _show(self, view: MpesaPayView) -> None:
        before, self._course = self._course, view.course
        self._screen.show_mpesa(view, self._joined.zone)
        if before is view.course:
            return
        if view.course is Course.NOT_PAID and before.is_open:
            self.not_paid.emit()
            self._desks.sale.say(Notice(NOT_PAID, tone=Tone.FAILED))
        elif view.course is Course.UNSURE:
            self._desks.sale.say(Notice(NOT_SURE, tone=Tone.ATTENTION))

    def _show_drawer(self, view: DrawerView) -> None:
        if not self.drawer.isHidden():
            self.drawer.show_payments(view, self._joined.zone)

    def _show_code(self, view: CodeView) -> None:
        if not self.code.isHidden():
            self.code.show_code(view, self._joined.zone)

    def _put_drawer_away(self) -> None:
        self.drawer.put_away()
        self._desks.payments.close()

    def _leave(self, choice: Choice) -> None:
        """Go another way; a request that is open goes on by itself."""
        pay, name = self._desks.pay, self._desks.sale.view.pay_number or ""
        if choice is Choice.CASH:
            self._paying.open(Method.CASH)
        elif choice is Choice.SPLIT:
            self._paying.open_split()
        elif choice is Choice.LEAVE:
            pay.close()
            self._desks.whole.park(name)
        elif choice is Choice.CODE:
            self._desks.codes.open()
            self.code.ask(self._desks.codes.view, self._joined.zone)
        elif choice is Choice.PAYMENTS:
            self.open_drawer()
        else:
            pay.close()

    def _say(self, notice: Notice) -> None:
        """Say what went wrong on the card that is seen."""
        card = self._window.card
        if notice.tone in _LOUD and isinstance(card, CodeCard):
            card.said.wrong(sentence(notice))
