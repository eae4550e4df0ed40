"""The counter as its own lane knows it: the sale at hand, what can be undone, where paying stands.

Nothing here is ever called on the screen's thread; what it gives are values.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from pos.records.books import Books
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.open_sales import all_open
from pos.records.payments import payments_of
from pos.records.people import owed_by
from pos.records.sales import find_sold, last_sold
from pos.records.shifts import find_open_shift
from pos.shop import payment as rule
from pos.shop.approval import NeedsApproval
from pos.shop.identity import ApprovalId, ProductId, SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method, Payment
from pos.shop.refusal import Refusal, Trouble
from pos.shop.rules import ShopRules
from pos.shop.sale import Amounts, Sale, amounts_of
from pos.shop.sold import Sold
from pos.shop.words import Reason
from pos.till import parking, ringing
from pos.till.expiring import expired_goods
from pos.till.standing import Standing
from pos.till.undoing import put_as_it_was

MOST_STEPS = 200
"""How far back a sale can be undone."""
NO_AMOUNTS = Amounts(())
Act = Callable[[SaleId | None], Sale]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done to the sale: what it was, and the sale before and after it."""

    words: str
    before: Sale
    after: Sale


@dataclass(frozen=True, slots=True)
class AtHand:
    """What stands on the counter, worked out from the books."""

    rules: ShopRules
    sale: Sale | None = None
    amounts: Amounts = NO_AMOUNTS
    payments: tuple[Payment, ...] = ()
    given_back: frozenset[str] = frozenset()
    owed: Money = NOTHING
    undo: str = ""
    redo: str = ""
    parked: tuple[Sale, ...] = ()
    expired: tuple[tuple[ProductId, date], ...] = ()
    """Goods of the sale of which something on the shelf has expired, and its last day."""

    @property
    def due(self) -> Money:
        """What is still to be paid; below zero when the shop owes the customer."""
        return rule.due(self.amounts.total, self.payments)

    def payable(self, method: Method) -> Money:
        """Give what is to be paid by that means: cash in coins, mobile money in whole shillings."""
        return rule.payable(self.due, method, self.rules.smallest_cash)


@dataclass(frozen=True, slots=True)
class Paid:
    """A payment that was kept: what stands on the counter after it, and the sale if that finished it."""

    at_hand: AtHand
    change: Money
    sold: Sold | None


class Counter:
    """The sale on the counter of one till; used by the counter's lane alone."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self._sale: Sale | None = None
        self._left: set[SaleId] = set()
        """Sales in progress that were left standing beside the one on the counter."""
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def bring_back(self, by: StaffId) -> AtHand:
        """Take up the sale that was on the counter when the program ended, however it ended."""
        if self._sale is None:
            standing = [each for each in self._open(by) if each.parked_as is None]
            with_goods = [each for each in standing if each.lines]
            self._sale = next(reversed(with_goods or standing), None)
            self._left = {each.id for each in standing if each is not self._sale}
        return self.look()

    def change(self, by: StaffId, act: Act, *, words: str) -> AtHand:
        """Change the sale by an act of the till, and remember how to undo it."""
        before = self._sale
        try:
            after = act(before.id if before else None)
        except NeedsApproval:
            if before is not None:
                raise
            before = self._begin(by)  # so that the yes is about a sale that is still there after it
            after = act(before.id)
        except Trouble:
            kept = self._kept_after_all(by)
            if kept is None or kept == before:
                raise
            after = kept
        self._sale = after
        self._remember(words, before or replace(after, lines=(), next_line=1), after)
        return self.look()

    def undo(self, by: StaffId, approval: ApprovalId | None = None) -> AtHand:
        """Put the sale back as it was before the last thing done to it."""
        step = self._last(self._done, Reason.NOTHING_TO_UNDO)
        self._put(by, step.before, approval)
        self._undone.append(self._done.pop())
        return self.look()

    def redo(self, by: StaffId, approval: ApprovalId | None = None) -> AtHand:
        """Do once more what was undone last."""
        step = self._last(self._undone, Reason.NOTHING_TO_REDO)
        self._put(by, step.after, approval)
        self._done.append(self._undone.pop())
        return self.look()

    def park(self, by: StaffId, *, name: str = "") -> AtHand:
        """Put the sale aside."""
        parking.park(self.records, by, sale=self._at_hand().id, name=name)
        self._forget()
        return self.look()

    def resume(self, by: StaffId, sale: SaleId) -> AtHand:
        """Take a parked sale up; the one on the counter is parked for it, an empty one given up."""
        before = self._sale
        if before is not None and not before.lines:
            self._left.add(before.id)
            with suppress(Refusal):  # an empty sale that may not be given up stays where it is
                parking.cancel(self.records, by, sale=before.id)
            self._forget()
        elif before is not None:
            parking.park(self.records, by, sale=before.id)
        try:
            taken = parking.resume(self.records, by, sale=sale)
        except (Refusal, Trouble):
            self._take_up_again(by, before)
            raise
        self._forget()
        self._sale = taken
        return self.look()

    def cancel(self, by: StaffId, approval: ApprovalId | None = None) -> AtHand:
        """Give the sale up."""
        parking.cancel(self.records, by, sale=self._at_hand().id, approval=approval)
        self._forget()
        return self.look()

    def pay(self, act: Callable[[SaleId], Standing]) -> Paid:
        """Take or give money for the sale; the payment that settles it takes it off the counter."""
        sale = self._at_hand()
        standing = act(sale.id)
        self._done.clear()
        self._undone.clear()
        if standing.sold is not None:
            self._forget()
        return Paid(self.look(), standing.change, standing.sold)

    def hear(self) -> Paid:
        """See what money that came by itself did to the sale: a part is paid, or it is finished and gone."""
        sale = self._sale
        if sale is None:
            return Paid(self.look(), NOTHING, None)
        with self.records.reading() as books:
            sold = find_sold(books, sale.id)
        if sold is not None:
            self._forget()
        return Paid(self.look(), NOTHING, sold)

    def number(self, act: Callable[[SaleId], Sale]) -> AtHand:
        """Do to the sale what cannot be undone: give it its account number."""
        self._sale = act(self._at_hand().id)
        return self.look()

    def begin(self, by: StaffId) -> AtHand:
        """See to it that a sale stands on the counter."""
        if self._sale is None:
            self._begin(by)
        return self.look()

    def look(self) -> AtHand:
        """Give what stands on the counter now."""
        with self.records.reading() as books:
            return self._look(books)

    def _look(self, books: Books) -> AtHand:
        from_here = _parked(books)
        here = AtHand(rules_of(books), parked=from_here)
        sale = self._sale
        if sale is None:
            return here
        payments = payments_of(books, sale.id)
        return replace(
            here,
            sale=sale,
            amounts=amounts_of(sale, here.rules.rates),
            payments=payments,
            given_back=frozenset(each.takes_back for each in payments if each.takes_back),
            owed=owed_by(books, sale.customer) if sale.customer else NOTHING,
            undo=self._done[-1].words if self._done else "",
            redo=self._undone[-1].words if self._undone else "",
            expired=expired_goods(books, sale),
        )

    def _take_up_again(self, by: StaffId, sale: Sale | None) -> None:
        """Have the sale on the counter that was parked for one which could not be taken up."""
        if sale is not None and sale.lines:
            try:
                self._sale = parking.resume(self.records, by, sale=sale.id)
            except (Refusal, Trouble):  # it waits parked; what went wrong first is told
                self._forget()

    def _begin(self, by: StaffId) -> Sale:
        self._sale = ringing.start(self.records, by)
        return self._sale

    def _at_hand(self) -> Sale:
        if self._sale is None:
            raise Refusal(Reason.SALE_EMPTY)
        return self._sale

    def _open(self, by: StaffId) -> tuple[Sale, ...]:
        return parking.list_open(self.records, by)

    def _kept_after_all(self, by: StaffId) -> Sale | None:
        """Give the sale as the books have it after a disk that failed, or None when they cannot be asked."""
        with suppress(Trouble):
            standing = [each for each in self._open(by) if each.parked_as is None]
            mine = [each for each in standing if self._sale and each.id == self._sale.id]
            new = [each for each in standing if each.id not in self._left]
            return next(reversed(mine if self._sale else new), None)
        return None

    def _put(self, by: StaffId, earlier: Sale, approval: ApprovalId | None) -> None:
        self._sale = put_as_it_was(
            self.records, by, sale=self._at_hand().id, earlier=earlier, approval=approval
        )

    def _last(self, steps: list[Step], refused: Reason) -> Step:
        if not steps:
            raise Refusal(refused)
        return steps[-1]

    def _remember(self, words: str, before: Sale, after: Sale) -> None:
        if before == after:
            return
        self._done.append(Step(words, before, after))
        del self._done[:-MOST_STEPS]
        self._undone.clear()

    def _forget(self) -> None:
        self._sale = None
        self._done.clear()
        self._undone.clear()


def sold_last(records: Records) -> Sold | None:
    """Give what was sold last in the open shift: after a crash it says that the money was taken."""
    with records.reading() as books:
        shift, last = find_open_shift(books), last_sold(books)
        sold = find_sold(books, last) if shift and last else None
    return sold if sold and shift and sold.shift == shift.id else None


def _parked(books: Books) -> tuple[Sale, ...]:
    return tuple(each for each in all_open(books) if each.parked_as is not None)
