"""Shifts on their way to a Z, as the core tells them, with defaults."""

from datetime import UTC, datetime, timedelta

from pos.shop.cash_count import CashCount
from pos.shop.identity import ShiftId, StaffId
from pos.shop.money import Money
from pos.shop.mpesa_compared import Came, Compared, MpesaCompared
from pos.shop.payment import Method
from pos.shop.rules import ShopRules
from pos.shop.shift import CashKind, CashMove, MethodTotal, Shift, ShiftTotals
from pos.shop.tax import TaxClass, TaxTotal
from pos.till.closing import Closing, Figures
from tests.builders import NOON, ksh

ZONE = UTC
COMPARED = MpesaCompared(
    (
        Compared(Came.SENT, 31, ksh(38415), ksh(38415)),
        Compared(Came.PAYBILL, 12, ksh(14230), ksh(14200)),
        Compared(Came.NOT_MATCHED, 1, ksh(0), ksh(750)),
    ),
    NOON,
)


def move(kind: CashKind, amount: int, reason: str) -> CashMove:
    return CashMove(kind, ksh(amount), reason, NOON, StaffId("grace"))


def totals(*moves: CashMove, **more: object) -> ShiftTotals:
    nothing = ksh(0)
    given = {
        "sales": 118, "returns": 1, "gross": ksh(77435), "discounts": ksh(1310),
        "rounding": nothing, "prices_typed": nothing, "goods_back": ksh(240),
        "empties_back": nothing,
        "by_method": (
            MethodTotal(Method.CASH, ksh(23480), ksh(240), 77),
            MethodTotal(Method.MPESA, ksh(52645), nothing, 43),
        ),
        "debts_paid": (), "debts_rounding": nothing,
        "by_class": (TaxTotal(TaxClass.B, ksh(50000), ksh(6900)),),
        "open_payments": nothing, "earlier_payments": nothing, "cash_moves": moves,
        "lines_voided": 9, "sales_cancelled": 0, "open_sales": (),
    }  # fmt: skip
    return ShiftTotals(**{**given, **more})  # type: ignore[arg-type]


def closing(
    counted: Money | None = None, of: ShiftTotals | None = None, *, sees: bool = True
) -> Closing:
    """A shift with a float of 5,000; counted as it should be where nothing else is said."""
    summed = of or totals()
    opened_at: datetime = NOON - timedelta(hours=12)
    shift = Shift(ShiftId("shift"), 2, opened_at, StaffId("grace"), ksh(5000))
    expected = summed.expected(shift.opening_float)
    found = expected if counted is None else counted
    return Closing(
        shift=shift,
        opened_by="Grace",
        by="Grace",
        rules=ShopRules(name="Duka"),
        z="T2-Z231",
        at=NOON,
        sales=summed.sales,
        draft=None,
        counts=(CashCount(((ksh(1), found.cents // 100),)),),
        stands=True,
        figures=Figures(summed, expected, COMPARED) if sees else None,
    )
