"""A shift: cash in, cash out, the drawer opened without a sale, and the Z that closes it for ever."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from pos.shop.audit import entry_name
from pos.shop.cash_count import CashCount
from pos.shop.identity import ShiftId, StaffId
from pos.shop.money import Money, sum_of
from pos.shop.mpesa_compared import NOT_COMPARED, MpesaCompared
from pos.shop.mpesa_totals import NOTHING_OPEN, MpesaTotals
from pos.shop.payment import Method
from pos.shop.tax import TaxTotal


class CashKind(Enum):
    """What happened at the drawer besides payments."""

    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"
    NO_SALE = "no_sale"


@dataclass(frozen=True, slots=True)
class Shift:
    """A till's open shift."""

    id: ShiftId
    till: int
    opened_at: datetime
    opened_by: StaffId
    opening_float: Money


@dataclass(frozen=True, slots=True)
class CashMove:
    """Cash put in or taken out, or the drawer opened for nothing, with the reason somebody gave."""

    kind: CashKind
    amount: Money
    reason: str
    at: datetime
    by: StaffId

    @property
    def into_drawer(self) -> Money:
        """What it adds to the drawer."""
        return -self.amount if self.kind is CashKind.CASH_OUT else self.amount


@dataclass(frozen=True, slots=True)
class MethodTotal:
    """What one means brought and gave back in a shift."""

    method: Method
    taken: Money
    given_back: Money
    payments: int

    @property
    def net(self) -> Money:
        """What was taken less what was given back."""
        return self.taken - self.given_back


@dataclass(frozen=True, slots=True)
class ShiftTotals:
    """All the numbers of a shift that stand on an X and on a Z."""

    sales: int
    returns: int
    gross: Money
    discounts: Money
    rounding: Money
    prices_typed: Money
    """What typed prices were below the shop's own; below zero when they were above them."""
    goods_back: Money
    """What goods that came back were worth, also those inside a sale of other goods ..."""
    empties_back: Money
    """... and what was given back for empties."""
    by_method: tuple[MethodTotal, ...]
    debts_paid: tuple[MethodTotal, ...]
    debts_rounding: Money
    by_class: tuple[TaxTotal, ...]
    open_payments: Money
    earlier_payments: Money
    cash_moves: tuple[CashMove, ...]
    lines_voided: int
    sales_cancelled: int
    open_sales: tuple[str, ...]
    mpesa: MpesaTotals = NOTHING_OPEN
    """What of M-Pesa was open then."""

    @property
    def net(self) -> Money:
        """What the sales came to."""
        return self.gross - self.discounts

    @property
    def cash(self) -> Money:
        """What the drawer took in for sales and for debts."""
        totals = (*self.by_method, *self.debts_paid)
        return sum_of(total.net for total in totals if total.method is Method.CASH)

    @property
    def settled(self) -> Money:
        """What payments settled of the shift's sales: it equals what the sales came to (I1)."""
        taken = sum_of(total.net for total in self.by_method)
        return taken - self.rounding - self.open_payments + self.earlier_payments

    @property
    def drawer_openings(self) -> int:
        """How often the drawer was opened without a sale."""
        return sum(move.kind is CashKind.NO_SALE for move in self.cash_moves)

    def expected(self, opening_float: Money) -> Money:
        """What should be in the drawer."""
        return opening_float + self.cash + sum_of(move.into_drawer for move in self.cash_moves)


@dataclass(frozen=True, slots=True)
class ZReport:
    """A closed shift as it is printed and kept; nothing in it can change."""

    number: int
    till: int
    series: str
    """Empty, or what a restored backup has opened: it does not know the Zs that were printed since."""
    shift: Shift
    closed_at: datetime
    closed_by: StaffId
    totals: ShiftTotals
    expected: Money
    counts: tuple[CashCount, ...]
    reason: str
    audit_head: str
    mpesa: MpesaCompared = NOT_COMPARED
    """Its M-Pesa beside what Safaricom had said by then; a Z of an earlier version has nothing of it."""
    entry: int = 0
    """The entry of the audit that closed it, whose head this is; nothing before it is in the books."""

    @property
    def called(self) -> str:
        """What that entry is called."""
        return entry_name(self.till, self.entry) if self.entry else ""

    @property
    def name(self) -> str:
        """What it is called on paper: no other Z of the shop ever is."""
        return z_name(self.till, self.series, self.number)

    @property
    def counted(self) -> Money:
        """What the last count found."""
        return self.counts[-1].total

    @property
    def length(self) -> timedelta:
        """How long the shift was, as far as the clock can be believed."""
        return max(timedelta(0), self.closed_at - self.shift.opened_at)

    @property
    def over(self) -> Money:
        """How much more there was than there should be; below zero for short."""
        return self.counted - self.expected


def z_name(till: int, series: str, number: int) -> str:
    """Give what a Z is called."""
    return f"T{till}{series}-Z{number}"
