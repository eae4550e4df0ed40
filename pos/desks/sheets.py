"""Which sheet a document of the books is set on."""

from typing import assert_never

from pos.printer.account_sheet import account_sheet, debt_sheet
from pos.printer.profile import Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.printer.sheet import Sheet
from pos.printer.shift_sheet import ShiftPaper, x_sheet, z_sheet
from pos.printer.slip_sheet import Wanted, cash_sheet, held_sheet, order_sheet
from pos.shop.counter_slip import CounterSlip
from pos.shop.debt_paid import DebtPaid
from pos.shop.receipt import Receipt
from pos.shop.rules import ShopRules
from pos.till.draining import (
    CashSlip,
    HeldSale,
    Order,
    PrintedAccount,
    ShiftSoFar,
    Slip,
    WholeShift,
)


def sheet_of(order: Order, profile: Profile) -> Sheet:
    """Give what stands on the paper, in the columns of that printer."""
    content = order.content
    if isinstance(content, Receipt):
        return receipt_sheet(content, profile)
    if isinstance(content, ShiftSoFar):
        return x_sheet(_so_far(content, order), profile)
    if isinstance(content, WholeShift):
        return z_sheet(content.report, _whole(content, order), profile)
    return _slip(content, order.rules, profile)


def _slip(content: Slip | None, rules: ShopRules, profile: Profile) -> Sheet:
    match content:
        case CashSlip():
            till = content.till
            return cash_sheet(content.move, rules, by=content.by, till=till, profile=profile)
        case CounterSlip():
            wanted = tuple(Wanted(each.name, each.quantity, each.note) for each in content.lines)
            return order_sheet(
                wanted,
                rules,
                number=content.receipt,
                at=content.at,
                copy=content.copy,
                profile=profile,
            )
        case HeldSale():
            return held_sheet(content.sale, rules, by=content.by, profile=profile)
        case DebtPaid():
            return debt_sheet(content, rules, profile)
        case PrintedAccount():
            part, at, by = content.part, content.at, content.by
            return account_sheet(part, rules, at=at, till=content.till, by=by, profile=profile)
        case None:
            return Sheet(profile.columns, ())
    assert_never(content)


def _so_far(content: ShiftSoFar, order: Order) -> ShiftPaper:
    return ShiftPaper(
        rules=order.rules,
        shift=content.shift,
        totals=content.totals,
        at=content.at,
        opened_by=content.opened_by,
        by=content.by,
    )


def _whole(content: WholeShift, order: Order) -> ShiftPaper:
    report = content.report
    return ShiftPaper(
        rules=order.rules,
        shift=report.shift,
        totals=report.totals,
        at=report.closed_at,
        opened_by=content.opened_by,
        by=content.by,
        copy=order.job.copy,
    )
