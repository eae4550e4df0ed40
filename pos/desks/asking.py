"""The desk of paying by M-Pesa: a phone is typed and asked, its course is shown, and what came is used."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.background import READING
from pos.desks.errands import Errand
from pos.desks.mpesa_course import Around, Typed, pay_view
from pos.desks.mpesa_views import Choice, Course, MpesaPayView
from pos.desks.paying import PayDesk
from pos.desks.phone_typing import figures_of, local_phone, phone_as_typed
from pos.desks.sale import Onto, SaleDesk
from pos.desks.tray import TrayDesk
from pos.desks.using import Using
from pos.desks.views import Notice, Tone, notice_of
from pos.shop.identity import ApprovalId, PushId, SaleId, StaffId
from pos.shop.market import KENYA, Market
from pos.shop.money import NOTHING, Money
from pos.shop.phone import read_phone
from pos.shop.words import Reason

if TYPE_CHECKING:
    from pos.desks.mpesa_books import OnSale
    from pos.shop.push import Push

SECOND = 1_000


@dataclass(frozen=True, slots=True)
class Open:
    """What is known of the sale whose payment is open."""

    here: "OnSale | None" = None
    typed: Typed = field(default_factory=Typed)


class AskDesk(QObject):
    """Asks phones for the sale on the counter, shows how that goes, and leaves it to go on by itself."""

    changed = Signal(object)
    """There is something new to show: a MpesaPayView."""
    left = Signal(object)
    """Another way was chosen; the request goes on by itself: the Choice."""

    def __init__(
        self, sale: SaleDesk, pay: PayDesk, tray: TrayDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sale, self._tray = sale, tray
        self.uses = Using(sale, pay, tray)
        """What pays the sale on the counter by money that has come, or is only said to come."""
        self._open = Open()
        self._is_open = self._sends_at_once = False
        self._phones: dict[str, str] = {}
        self._asked_for: dict[str, SaleId] = {}
        """The sales that those phones were asked for; whole numbers are kept no longer than they are needed."""
        self._qr: tuple[tuple[str, Money], bytes] | None = None
        """What the customer's app reads, and the account and amount that it is for."""
        self._view = MpesaPayView()
        self._tick = QTimer(self)
        self._tick.setInterval(SECOND)
        self._tick.timeout.connect(self.show)
        tray.moved.connect(self.read)
        tray.changed.connect(lambda _: self._look_at_tray())
        pay.changed.connect(lambda view: None if view.is_open else self.close())

    @property
    def view(self) -> MpesaPayView:
        """What is to be shown now."""
        return self._view

    @property
    def market(self) -> Market:
        """The country in which phones are asked."""
        here = self._sale.here
        return here.rules.market if here is not None else KENYA

    def open(self, typed: str = "") -> None:
        """Begin for the sale on the counter; a whole number that was typed before is asked at once."""
        phone = phone_as_typed(typed, self.market) if figures_of(typed) else Typed().phone
        self._sends_at_once = phone.is_ready
        self._open = Open(typed=Typed(phone=phone, phones=self._phones))
        self._is_open = True
        self._tick.start()
        self.read()

    def close(self) -> None:
        """Show it no more; a request that is open goes on."""
        self._is_open = False
        self._tick.stop()
        self._forget_phones()

    def type_phone(self, typed: str) -> None:
        """Keep what is typed as the phone."""
        self._type(phone=phone_as_typed(typed, self.market))

    def type_amount(self, amount: Money | None) -> None:
        """Ask the phone for so much of what is due; for None for all of it."""
        self._type(amount=amount)

    def send(self) -> None:
        """Ask the phone that stands there, once."""
        typed, view = self._open.typed, self._view
        if view.course is not Course.PHONE or not typed.phone.is_ready or not view.can_push:
            return
        market, figures = self.market, figures_of(typed.phone.typed)
        push = PushId(self._sale.counter.records.new_id())
        phone = read_phone(figures, market)
        self._phones[push] = local_phone(phone, market)
        self._asked_for[push] = _sale_of(self._sale) or SaleId("")
        amount = typed.amount

        def begin(onto: Onto) -> "Push":
            from pos.till.asking import Ask, begin_push  # noqa: PLC0415 - Safaricom comes with it

            records = self._sale.counter.records
            asked = Ask(phone, amount)
            return begin_push(records, onto.by, sale=onto.at_hand, push=push, ask=asked)

        self._type(is_sending=True, is_typing=False)
        self._act(begin, lambda _: self._begun())

    def choose(self, choice: Choice) -> None:
        """Do what was chosen."""
        acts: dict[Choice, Callable[[], None]] = {
            Choice.CHECK: self._check, Choice.SEND_AGAIN: self._send_again,
            Choice.OTHER_NUMBER: self._type_other, Choice.UNLOCK: self._unlock,
            Choice.TAKE: self._take, Choice.REMEMBER: self._remember, Choice.PROVISIONAL: lambda: self.uses.finish_early(""),
        }  # fmt: skip
        act = acts.get(choice)
        if act is not None:
            act()
            return
        if self._view.course.is_counting and choice is Choice.CASH:
            self._check()
        self.left.emit(choice)

    def read(self) -> None:
        """Have it read how the payment stands."""
        here, by = self._sale.here, self._sale.view.by
        if not self._is_open or here is None or here.sale is None or by is None:
            return
        sale, records = here.sale, self._sale.counter.records
        if self._sale.background.has_ended:
            return

        def look() -> "OnSale":
            from pos.desks.mpesa_books import look_at_sale  # noqa: PLC0415

            return look_at_sale(records, by, sale=sale)

        self._sale.background.do(READING, look, done=self._seen, failed=self._fail)

    def show(self) -> None:
        """Show how it stands at this moment; once a second while it is open."""
        here = self._open.here
        if here is None or not self._is_open:
            return
        outside = self._tray.lanes.outside
        around = Around(
            self._tray.view.hearing,
            can_push=outside.daraja is not None and outside.why_no_push is None,
            why_no_push=outside.why_no_push,
            qr=self._qr[1] if self._qr and self._qr[0] == (here.pay_number, here.due) else b"",
        )
        now = self._sale.counter.records.world.now()
        view = pay_view(here, self._open.typed, around, now=now)
        if view != self._view:
            self._view = view
            self.changed.emit(view)

    def _look_at_tray(self) -> None:
        self._forget_phones()
        self.show()

    def _forget_phones(self) -> None:
        """Keep a whole number only while its request is open, or its sale is being paid here."""
        wanted = set(self._tray.view.states)
        if self._is_open:
            wanted.add(_sale_of(self._sale) or SaleId(""))
        for push, sale in tuple(self._asked_for.items()):
            if sale not in wanted:
                del self._asked_for[push], self._phones[push]

    def _seen(self, seen: "OnSale") -> None:
        typed, market = self._open.typed, self.market
        before = self._open.here
        is_first = before is None
        if before is not None and before.due != seen.due:
            typed = replace(typed, amount=None)
        if is_first and seen.phone is not None and not typed.phone.typed:
            shown = local_phone(seen.phone, market)
            typed = replace(typed, phone=phone_as_typed(shown, market, whose=seen.whose))
        if is_first and not typed.phone.typed:
            typed = replace(typed, phone=phone_as_typed("", market))
        self._open = Open(seen, typed)
        self._draw_qr(seen)
        self.show()
        if self._sends_at_once:
            self._sends_at_once = False
            self.send()

    def _draw_qr(self, seen: "OnSale") -> None:
        """Have a code drawn for what is due, once for each account and amount."""
        wanted, here = (seen.pay_number, seen.due), self._sale.here
        is_new = self._qr is None or self._qr[0] != wanted
        if here is None or not is_new or not seen.pay_number or seen.due <= NOTHING:
            return
        self._qr = (wanted, b"")

        def drawn(png: bytes) -> None:
            self._qr = (wanted, png)
            self.show()

        name = here.rules.name
        self._tray.lanes.draw_qr(name, seen.due, account=seen.pay_number, then=drawn)

    def _begun(self) -> None:
        self._type(is_sending=False)
        self._tray.lanes.ask()
        self._tray.look()

    def _check(self) -> None:
        push = self._last()
        if push is not None:
            self._type(is_checking=True)
            self._tray.lanes.check_now(push.id, lambda: self._type(is_checking=False))

    def _send_again(self) -> None:
        """Ask the same phone once more; where it is not known any more it is typed."""
        push = self._last()
        known = self._phones.get(push.id, "") if push is not None else ""
        phone = phone_as_typed(known, self.market)
        self._type(is_typing=True, phone=phone)
        self.send()

    def _type_other(self) -> None:
        self._type(is_typing=True, phone=phone_as_typed("", self.market))

    def _unlock(self) -> None:
        push = self._last()
        if push is None:
            return

        def unlock(onto: Onto) -> "Push":
            from pos.till.asking import unlock_push  # noqa: PLC0415

            records = self._sale.counter.records
            return unlock_push(records, onto.by, push=push.id, approval=onto.approval)

        self._act(unlock, lambda _: self._tray.look())

    def _remember(self) -> None:
        """Keep the phone that stands there with the customer whose sale it is."""
        here, phone = self._open.here, read_phone(figures_of(self._view.phone.typed), self.market)
        if here is None:
            return

        def remember(onto: Onto) -> None:
            from pos.till.asking import remember_phone  # noqa: PLC0415

            records = self._sale.counter.records
            remember_phone(records, onto.by, sale=onto.at_hand, phone=phone)

        kept = replace(self._open.typed.phone, whose=here.whose)
        self._act(remember, lambda _: self._type(phone=kept))

    def _take(self) -> None:
        here = self._open.here
        for each in here.arrived if here is not None else ():
            if each.money.has_arrived:
                self.uses.take(each.money.id)
                return

    def _last(self) -> "Push | None":
        """Give the request that the screen shows."""
        pushes = self._open.here.pushes if self._open.here is not None else ()
        is_open = [push for push in pushes if push.state.is_open]
        return next(reversed(is_open or list(pushes)), None)

    def _act(self, act: Callable[[Onto], object], done: Callable[[object], None]) -> None:
        """Have the counter do this in its turn."""
        by, sale = self._sale.view.by, _sale_of(self._sale)
        if by is None:
            self._fail_to_sign()
            return

        def work(by: StaffId, approval: ApprovalId | None) -> object:
            return act(Onto(by, sale, approval))

        self._sale.errands.ask(Errand(partial(work, by), done, self._fail, by))

    def _fail_to_sign(self) -> None:
        self._type(is_sending=False)
        self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))

    def _fail(self, error: Exception) -> None:
        self._type(is_sending=False)
        self._sale.say(notice_of(error, sign=self._sale.view.sign))
        self._tray.look()

    def _type(self, **changes: object) -> None:
        typed = replace(self._open.typed, **changes)  # type: ignore[arg-type]
        self._open = replace(self._open, typed=typed)
        self.show()


def _sale_of(desk: SaleDesk) -> SaleId | None:
    here = desk.here
    return here.sale.id if here is not None and here.sale is not None else None
