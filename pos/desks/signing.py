"""The sign-in desk: tiles of people, a PIN, waits after wrong ones, and a till that locks when nobody is there."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.background import COUNTER, READING
from pos.desks.pin_pad import Pin
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.shop.identity import StaffId
from pos.shop.pin import digits_for
from pos.shop.refusal import Refusal
from pos.shop.staff import Staff
from pos.shop.words import Reason
from pos.till.signing import list_staff, sign_in


@dataclass(frozen=True, slots=True)
class SignView:
    """All that the sign-in screen shows."""

    people: tuple[Staff, ...] = ()
    chosen: Staff | None = None
    typed: int = 0
    """How many digits were typed; which ones nobody is told."""
    length: int = 4
    wait: int = 0
    """Seconds in which no PIN can be tried."""
    notice: Notice | None = None
    signed_in: Staff | None = None
    is_locked: bool = False
    """Whether somebody was here and the till locked itself; the sale is kept."""
    is_checking: bool = False


class SignDesk(QObject):
    """Lets people in, one after another, and locks when no hand has moved for a while."""

    changed = Signal(object)
    """There is something new to show: a SignView."""

    def __init__(
        self,
        sale: SaleDesk,
        *,
        idle_minutes: float = 5,
        second: int = 1000,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sale, self._second = sale, second
        self._view = SignView(is_checking=True)
        self._pin = Pin(0)
        self._last: StaffId | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self.lock_after(idle_minutes)
        self._idle.timeout.connect(self.lock)
        self._seconds = QTimer(self)
        self._seconds.setInterval(second)
        self._seconds.timeout.connect(self._count_down)

    @property
    def view(self) -> SignView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Show who may sign in; who was here last is chosen."""
        self._sale.background.do(
            READING,
            partial(list_staff, self._sale.counter.records),
            done=self._listed,
            failed=self._fail,
        )

    def choose(self, person: StaffId) -> None:
        """Choose a tile; what was typed for another is forgotten."""
        chosen = next((each for each in self._view.people if each.id == person), None)
        if chosen is not None and not self._view.is_checking:
            self._pin = Pin(digits_for(chosen.role))
            self._show(chosen=chosen, typed=0, length=self._pin.length, notice=None)

    def type_digit(self, digit: str) -> None:
        """Take one more digit; with the last one the PIN is tried."""
        if self._view.is_checking or self._view.wait or self._view.chosen is None:
            return
        self._pin = self._pin.plus(digit)
        self._show(typed=len(self._pin.digits), notice=None)
        if self._pin.is_whole:
            self._try(self._view.chosen)

    def lock_after(self, minutes: float) -> None:
        """Lock the till when no hand has moved for so many minutes from now on; never for 0."""
        self._idle.stop()
        self._idle.setInterval(round(minutes * 60 * self._second))
        self.move_hand()

    def lock(self) -> None:
        """Lock the till; the sale stays as it is, on the counter and on disk."""
        if self._view.signed_in is not None:
            self._last = self._view.signed_in.id
            self._leave(is_locked=True)

    def change_cashier(self) -> None:
        """Let somebody else come to the till; the sale stays on the counter for him."""
        self._leave(is_locked=False)

    def move_hand(self) -> None:
        """Somebody is there: the till does not lock for a while."""
        if self._view.signed_in is not None and self._idle.interval():
            self._idle.start()

    def end(self) -> None:
        """Let nothing more happen by itself."""
        self._idle.stop()
        self._seconds.stop()

    def _leave(self, *, is_locked: bool) -> None:
        self._idle.stop()
        self._sale.errands.say_no()
        self._sale.serve(None)
        self._show(signed_in=None, is_locked=is_locked, typed=0)
        self.open()

    def _try(self, chosen: Staff) -> None:
        digits, self._pin = self._pin.digits, Pin(self._pin.length)
        self._show(is_checking=True)
        self._sale.background.do(
            COUNTER,
            partial(sign_in, self._sale.counter.records, chosen.id, pin=digits),
            done=self._came,
            failed=self._fail,
        )

    def _came(self, person: Staff) -> None:
        self._last = person.id
        self._sale.serve(person.id)
        self._show(
            signed_in=person, is_checking=False, is_locked=False, typed=0, wait=0, notice=None
        )
        self.move_hand()

    def _fail(self, error: Exception) -> None:
        wait = _seconds(error)
        self._show(is_checking=False, typed=0, wait=wait, notice=notice_of(error, Tone.FAILED))
        if wait:
            self._seconds.start()

    def _count_down(self) -> None:
        wait = max(0, self._view.wait - 1)
        facts = {"seconds": wait}
        notice = Notice(Reason.PIN_WAIT.value, facts) if wait else None
        self._show(wait=wait, notice=notice)
        if not wait:
            self._seconds.stop()

    def _listed(self, people: tuple[Staff, ...]) -> None:
        self._show(people=people, is_checking=False)
        here = {each.id for each in people}
        if people and self._view.signed_in is None:
            self.choose(self._last if self._last in here and self._last else people[0].id)

    def _show(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _seconds(error: Exception) -> int:
    is_wait = isinstance(error, Refusal) and error.reason is Reason.PIN_WAIT
    return int(str(error.facts["seconds"])) if is_wait and isinstance(error, Refusal) else 0
