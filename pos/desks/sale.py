"""The sale desk: what stands in the basket, and everything that is scanned or typed into it."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks import basket
from pos.desks.background import COUNTER, READING, Background
from pos.desks.counter import AtHand, Counter, sold_last
from pos.desks.errands import Errand, Errands
from pos.desks.views import Notice, RowState, SaleView, ScanRow, Tone, notice_of
from pos.shop.approval import NeedsApproval
from pos.shop.days import show_day
from pos.shop.identity import ApprovalId, SaleId, StaffId
from pos.shop.quantity import Unit
from pos.shop.receiptnumber import read_receipt_number
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.sold import Sold
from pos.shop.words import Reason
from pos.till import ringing
from pos.till.searching import Offer, check_price

ADDED = "Added"
PEEK_AFTER = 40
"""Milliseconds after which the name of a scan is shown that the disk has not kept yet."""
_MULTIPLIER = re.compile(r"\s*([\d.,]+)\s*\*\s*")


@dataclass(frozen=True, slots=True)
class Onto:
    """Who acts, on which sale, and with whose yes."""

    by: StaffId
    sale: SaleId | None
    approval: ApprovalId | None = None

    @property
    def at_hand(self) -> SaleId:
        """The sale that is acted on; one that has gone meanwhile refuses."""
        if self.sale is None:
            raise Refusal(Reason.SALE_GONE)
        return self.sale

    def still(self, meant: SaleId | None) -> SaleId:
        """Give the sale that was meant; another one that stands on the counter meanwhile refuses."""
        if self.at_hand != meant:
            raise Refusal(Reason.SALE_GONE)
        return self.at_hand


Ring = Callable[[Onto], Sale]
"""How something gets onto a sale."""
Asked = Callable[[StaffId, ApprovalId | None], AtHand]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that is no line yet, with how it becomes one."""

    row: ScanRow
    ring: Ring


class SaleDesk(QObject):
    """The basket of one till; screens show its view and tell it what hands did."""

    changed = Signal(object)
    """There is something new to show: a SaleView."""
    told = Signal(object)
    """Something is to be said: a Notice."""
    receipt_scanned = Signal(str)
    """The barcode of a receipt was scanned."""

    def __init__(
        self,
        background: Background,
        counter: Counter,
        *,
        ticks: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.background, self.counter = background, counter
        self.errands = Errands(background, self)
        self.ticks = ticks
        self.scanned_at = -1.0
        self.is_paying = False
        """Whether a payment is open: the basket does not change until it is closed."""
        self._here: AtHand | None = None
        self._waiting: dict[int, Waiting] = {}
        self._next_key = -1
        self._view = SaleView()
        self._peeking = QTimer(self)
        self._peeking.setSingleShot(True)
        self._peeking.setInterval(PEEK_AFTER)
        self._peeking.timeout.connect(self._peek)

    @property
    def view(self) -> SaleView:
        """What is to be shown now."""
        return self._view

    @property
    def here(self) -> AtHand | None:
        """What stands on the counter, once it was asked for."""
        return self._here

    @property
    def rows_open(self) -> tuple[ScanRow, ...]:
        """What was scanned and waits for somebody: not found, not weighed, not kept."""
        return tuple(row for row in self._view.rows if row.state is not RowState.ON_ITS_WAY)

    def serve(self, by: StaffId | None) -> None:
        """Let this person act from now on, or nobody; the sale stays as it is."""
        is_first = self._here is None and by is not None
        self._show(by=by)
        if is_first:
            self.ask(lambda who, _: self.counter.bring_back(who), self._look_back)

    def scan(self, code: str) -> None:
        """Put what was scanned on the sale, as often as was typed before it."""
        self.scanned_at = self.ticks()
        times = _MULTIPLIER.fullmatch(self._view.box)
        typed = f"{times[1]}*{code}" if times else code
        if self._may_change(Tone.NOT_FOUND):
            self._show(box="" if times else self._view.box)
            self.ring(typed)

    def type_text(self, text: str) -> None:
        """Keep what stands in the box."""
        self._show(box=text)

    def enter(self) -> None:
        """Put on the sale what was typed into the box."""
        typed = self._view.box.strip()
        if times := _MULTIPLIER.fullmatch(typed):
            self.say(Notice(Reason.SCAN_NOW.value, {"count": times[1]}, Tone.ATTENTION))
        elif typed and self._may_change(Tone.FAILED):
            self._show(box="")
            self.ring(typed)

    def ring(self, typed: str, ring: Ring | None = None, *, name: str = "") -> None:
        """Have kept what was rung up after all that was rung up before, and show it at once."""
        key = self._next_key
        self._next_key -= 1

        def scan(onto: Onto) -> Sale:
            return ringing.scan(
                self.counter.records,
                onto.by,
                sale=onto.sale,
                typed=typed,
                approval=onto.approval,
            )

        self._waiting[key] = Waiting(ScanRow(key, typed, name=name), ring or scan)
        self._send(key)  # the counter is at it already while the screen is painted
        self._show(echo=typed)
        self._peeking.start()

    def try_row(self, key: int, ring: Ring | None = None) -> None:
        """Try once more to make a row a line, in the same way or in another."""
        waiting = self._waiting.get(key)
        if waiting is not None and self._may_change(Tone.FAILED):
            row = replace(waiting.row, state=RowState.ON_ITS_WAY, notice=None)
            self._keep_row(Waiting(row, ring or waiting.ring))
            self._send(key)
            self._show()

    def drop_row(self, key: int) -> None:
        """Leave out what was scanned and is no line; nothing of it is in the books."""
        self._waiting.pop(key, None)
        self._show()

    def select(self, key: int) -> None:
        """Choose a line, or a row that is no line yet."""
        self._show(selected=key)

    def ask(self, act: Asked, then: Callable[[AtHand], None] | None = None) -> None:
        """Have the counter do this in its turn, and show what it makes of the sale."""
        if not self._may_change(Tone.FAILED):
            return
        by = self._view.by or StaffId("")

        def done(here: AtHand) -> None:
            before = self._here.sale if self._here else None
            self.show_here(here)
            self.tell_expired(before, here)
            if then is not None:
                then(here)

        self.errands.ask(Errand(partial(act, by), done, self._fail, by))
        self._show()

    def show_here(self, here: AtHand, sold: Sold | None = None) -> None:
        """Show what stands on the counter now, and the sale that has just been finished."""
        before, self._here = self._here, here
        number, _ = basket.changed_line(before.sale if before else None, here.sale)
        last = self._view.last
        if sold is not None:
            last = basket.last_sale(sold)
        elif here.sale is not None and here.sale.lines:
            last = None
        self._show(last=last, selected=number or self._view.selected)

    def tell_expired(self, before: Sale | None, here: AtHand) -> bool:
        """Have it said what has expired of what is sold now and was not before; tell whether there is any."""
        expired = basket.expired_more(before, here)
        if expired is not None:
            facts = {"name": expired[0], "day": show_day(expired[1])}
            self.told.emit(Notice(Reason.GOODS_EXPIRED.value, facts, Tone.ATTENTION))
        return expired is not None

    def say(self, notice: Notice) -> None:
        """Say something, after showing how things stand."""
        self._show()
        self.told.emit(notice)

    def _look_back(self, here: AtHand) -> None:
        """Have the last sale shown on an empty counter: it may have been paid as the power went."""
        if here.sale is None:
            self.background.do(
                COUNTER, partial(sold_last, self.counter.records), done=self._keep_last
            )

    def _keep_last(self, sold: Sold | None) -> None:
        if sold is not None and self._view.last is None and self._view.is_empty:
            self._show(last=basket.last_sale(sold))

    def _fail(self, error: Exception) -> None:
        self.say(notice_of(error, sign=self._view.sign))

    def _may_change(self, tone: Tone) -> bool:
        if self._view.by is None:
            self.say(Notice(Reason.SIGN_IN_FIRST.value, tone=tone))
        elif self.is_paying:
            self.say(Notice(Reason.PAYMENT_OPEN.value, tone=tone))
        return self._view.by is not None and not self.is_paying

    def _keep_row(self, waiting: Waiting) -> None:
        self._waiting[waiting.row.key] = waiting
        self._show()

    def _send(self, key: int) -> None:
        by, ring = self._view.by or StaffId(""), self._waiting[key].ring
        self.errands.ask(
            Errand(
                lambda approval: self.counter.change(
                    by, lambda sale: ring(Onto(by, sale, approval)), words=ADDED
                ),
                partial(self._rung, key),
                partial(self._not_rung, key),
                by,
                is_ready=lambda: key in self._waiting,
            )
        )

    def _rung(self, key: int, here: AtHand) -> None:
        before = self._here.sale if self._here else None
        _, was_there = basket.changed_line(before, here.sale)
        self._waiting.pop(key, None)
        self.show_here(here)
        if not self.tell_expired(before, here):
            self.told.emit(Notice(ADDED, tone=Tone.QUANTITY if was_there else Tone.OK))

    def _not_rung(self, key: int, error: Exception) -> None:
        waiting = self._waiting.get(key)
        if waiting is None:  # somebody took it off meanwhile
            return
        state = _state_after(error)
        said = notice_of(error, Tone.NOT_FOUND, sign=self._view.sign)
        if state is None or _is_receipt(state, waiting.row.typed):
            self.drop_row(key)
        else:
            row = replace(waiting.row, state=state, notice=said)
            if isinstance(error, Refusal) and state is RowState.QUANTITY_NEEDED:
                name, unit = str(error.facts["name"]), Unit(error.facts["unit"])
                row = replace(row, name=name, unit=unit)
            self._keep_row(replace(waiting, row=row))
            self.select(key)
        if _is_receipt(state, waiting.row.typed):
            self.receipt_scanned.emit(waiting.row.typed)
        else:
            self.say(said)

    def _peek(self) -> None:
        """Look up on the reading lane what the counter, waiting for its disk, has not kept yet."""
        by = self._view.by
        if by is None or self.background.has_ended:
            return
        for key, waiting in self._waiting.items():
            if self._is_on_its_way(key) and not waiting.row.name:
                work = partial(check_price, self.counter.records, by, typed=waiting.row.typed)
                self.background.do(
                    READING, work, done=partial(self._peeked, key), failed=lambda _: None
                )

    def _peeked(self, key: int, offer: Offer) -> None:
        if self._is_on_its_way(key):
            waiting = self._waiting[key]
            row = replace(waiting.row, name=offer.product.name, price=offer.price)
            self._keep_row(replace(waiting, row=row))

    def _is_on_its_way(self, key: int) -> bool:
        waiting = self._waiting.get(key)
        return waiting is not None and waiting.row.state is RowState.ON_ITS_WAY

    def _show(self, **changes: object) -> None:
        """Make the view anew and tell everybody; what is not named stays as it was."""
        chosen = replace(self._view, **changes)  # type: ignore[arg-type]
        view = basket.view_of(chosen, self._here, [each.row for each in self._waiting.values()])
        view = replace(view, is_busy=self.errands.count > 0, is_paying=self.is_paying)
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _state_after(error: Exception) -> RowState | None:
    """Give what becomes of a row that could not be rung up; None when it is left out."""
    if not isinstance(error, Refusal):
        return RowState.NOT_KEPT
    if isinstance(error, NeedsApproval):
        return None
    return {
        Reason.NOT_FOUND: RowState.NOT_FOUND,
        Reason.QUANTITY_NEEDED: RowState.QUANTITY_NEEDED,
    }.get(error.reason)


def _is_receipt(state: RowState | None, typed: str) -> bool:
    """Whether what nothing in the shop is called by is the number of a receipt."""
    if state is not RowState.NOT_FOUND:
        return False
    try:
        read_receipt_number(typed)
    except Refusal:
        return False
    return True
