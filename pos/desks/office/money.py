"""The desk of all money that came by M-Pesa: the list, one payment whole, and what becomes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pos.desks.background import Long
from pos.desks.drawer_acts import Act, cash_back, reverse, say_why, settle
from pos.desks.errands import Errand, Errands
from pos.desks.office.desk import OfficeDesk, Seat
from pos.office.exporting import export
from pos.office.money import MoneyTold, find_money, list_money, look_at_money
from pos.records.database import Records
from pos.records.money_list import PAGE
from pos.shop.identity import ApprovalId, PaymentId, ReceivedId, SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.money_list import MoneyRow, Wanted
from pos.shop.progress import Progress
from pos.shop.received import MoneyState, Received
from pos.shop.sale import total_of


class MoneyAct(Enum):
    """What a person may make of a payment here."""

    PLACE = "place"
    REVERSE = "reverse"
    CASH_BACK = "cash_back"
    FREE = "give_free"
    NOT_OURS = "set_aside"
    TAKE_UP = "take_up_again"
    BELIEVE = "believe_money"


_SAID = frozenset({MoneyAct.FREE, MoneyAct.NOT_OURS, MoneyAct.TAKE_UP, MoneyAct.BELIEVE})


@dataclass(frozen=True, slots=True)
class Target:
    """A sale that a payment may be used for: an open one, or a finished one that waits for its money."""

    sale: SaleId
    name: str
    amount: Money
    settles: PaymentId | None = None
    """The payment of a finished sale that waits for just this."""


def acts_for(told: MoneyTold) -> tuple[MoneyAct, ...]:
    """Give what may be made of a payment as it stands; whether somebody may is asked when it is done."""
    money = told.money
    if money.state is MoneyState.NOT_OURS:
        return (MoneyAct.TAKE_UP,)
    if money.state is MoneyState.USED:
        return _of_used(money, told)
    if money.state not in {MoneyState.UNMATCHED, MoneyState.ELSEWHERE}:
        return ()
    if not money.is_verified:
        return (MoneyAct.BELIEVE, MoneyAct.NOT_OURS)
    if money.state is MoneyState.ELSEWHERE and money.sale is not None:  # claimed before a restore
        return (MoneyAct.FREE,)
    placing = (MoneyAct.PLACE, MoneyAct.REVERSE, MoneyAct.CASH_BACK, MoneyAct.NOT_OURS)
    return placing if money.sale is None else (*placing, MoneyAct.FREE)


def _of_used(money: Received, told: MoneyTold) -> tuple[MoneyAct, ...]:
    """A finished sale keeps its money; what is left of it may go back."""
    rest = (MoneyAct.REVERSE, MoneyAct.CASH_BACK) if money.rest > NOTHING else ()
    is_open = money.sale is not None and told.receipt is None
    return (*rest, MoneyAct.FREE) if is_open else rest


def targets(records: Records, by: StaffId) -> tuple[Target, ...]:
    """Give the sales that money may be used for."""
    from pos.till.parking import list_open  # noqa: PLC0415 - Safaricom comes with the till's acts
    from pos.till.provisional import list_unsettled  # noqa: PLC0415 - likewise

    standing = (each for each in list_open(records, by) if each.lines and each.parked_as is None)
    found = [Target(each.id, each.pay_number or "", total_of(each)) for each in standing]
    waiting = list_unsettled(records, by)
    found.extend(Target(each.sale, each.receipt, each.amount, each.payment) for each in waiting)
    return tuple(found)


class MoneyDesk(OfficeDesk):
    """Reads on the reading lane; what is made of money goes through the one queue of the counter."""

    listed = Signal(object)
    """The list from its beginning: a tuple of MoneyRow."""
    grown = Signal(object)
    """Further rows of it."""
    looked = Signal(object)
    """One payment, whole: MoneyTold."""
    targets_found = Signal(object)
    """The sales that money may be used for: a tuple of Target."""
    exported = Signal(int)
    """So many rows were written."""

    def __init__(
        self,
        seat: Seat,
        errands: Errands,
        *,
        moved: Callable[[], None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(seat, parent)
        self._errands, self._moved = errands, moved
        self._wanted, self._typed, self._looked_at = Wanted(), "", ""
        self._last: MoneyRow | None = None
        self._turn = 0
        self._is_growing = False

    def show(self, wanted: Wanted) -> None:
        """List what is wanted."""
        self._wanted, self._typed = wanted, ""
        self.again()

    def search(self, typed: str) -> None:
        """List what was typed may mean; nothing typed lists all that is wanted again."""
        self._typed = typed
        self.again()

    def again(self) -> None:
        """List the same anew; an answer to an older question is not shown any more."""
        self._turn += 1
        self._is_growing = False
        if self._typed:
            found = partial(find_money, self.seat.records, typed=self._typed)
        else:
            found = partial(list_money, self.seat.records, wanted=self._wanted)
        self.read(found, partial(self._list, self._turn))

    def more(self) -> None:
        """List the next page, where there is one."""
        if self._last is None or self._is_growing or self._typed:
            return
        self._is_growing = True
        after, wanted = self._last.place, self._wanted
        self.read(
            partial(list_money, self.seat.records, wanted=wanted, after=after),
            partial(self._grow, self._turn),
        )

    def look(self, payment: str) -> None:
        """Look at one payment whole."""
        self._looked_at = payment
        self.read(
            partial(look_at_money, self.seat.records, received=ReceivedId(payment)), self._see
        )

    def find_targets(self) -> None:
        """Look which sales money may be used for."""
        self.read(partial(targets, self.seat.records), self.targets_found.emit)

    def place(self, payment: str, target: Target, how: str) -> None:
        """Use a payment for a sale, as the till does."""
        if target.settles is not None:
            self._act(settle(self.seat.records, ReceivedId(payment), target.settles))
        else:
            self._act(_placing(self.seat.records, payment, target.sale, how))

    def act(self, payment: str, act: MoneyAct, why: str) -> None:
        """Make of a payment what was chosen, as the till does."""
        records, money = self.seat.records, ReceivedId(payment)
        if act in _SAID:
            self._act(say_why(records, money, name=act.value, why=why))
        else:
            makes = {MoneyAct.REVERSE: reverse, MoneyAct.CASH_BACK: cash_back}
            self._act(makes[act](records, money, why))

    def export(self, path: Path, shown: Progress) -> Long | None:
        """Write all of it into a file, as CSV or XLSX."""

        def write(by: StaffId, progress: Progress) -> int:
            return export(self.seat.records, by, what="mpesa", path=path, progress=progress)

        return self.read_long(write, self.exported.emit, shown=shown, failed=self.tell)

    def _act(self, act: Act) -> None:
        by = self._who()
        if by is not None:
            self._errands.ask(Errand(partial(act, by), self._done, self.tell, by))

    def _done(self, _became: object) -> None:
        self._moved()
        self.again()
        if self._looked_at:
            self.look(self._looked_at)

    def _list(self, turn: int, rows: tuple[MoneyRow, ...]) -> None:
        if turn == self._turn:
            self._last = rows[-1] if len(rows) >= PAGE and not self._typed else None
            self.listed.emit(rows)

    def _grow(self, turn: int, rows: tuple[MoneyRow, ...]) -> None:
        if turn == self._turn:
            self._is_growing = False
            self._last = rows[-1] if len(rows) >= PAGE else None
            self.grown.emit(rows)

    def _see(self, told: MoneyTold) -> None:
        if told.money.id == self._looked_at:
            self.looked.emit(told)


def _placing(records: Records, payment: str, sale: SaleId, how: str) -> Act:
    def act(by: StaffId, approval: ApprovalId | None) -> object:
        from pos.till.taking import place_money  # noqa: PLC0415 - Safaricom comes with it

        received = ReceivedId(payment)
        return place_money(records, by, sale=sale, received=received, how=how, approval=approval)

    return act
