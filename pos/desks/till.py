"""Every desk of one till, set up over the same books and the same lanes."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from pos.desks.approving import ApprovalDesk
from pos.desks.asking import AskDesk
from pos.desks.background import Background
from pos.desks.choices import Choices
from pos.desks.closing import ClosingDesk
from pos.desks.codes import CodeDesk
from pos.desks.counter import Counter
from pos.desks.customers import CustomersDesk
from pos.desks.health import HealthDesk
from pos.desks.lines import LineDesk
from pos.desks.mpesa_lanes import MpesaLanes
from pos.desks.offering import OfferDesk
from pos.desks.papers import PaperDesk
from pos.desks.paying import PayDesk
from pos.desks.payments import PaymentsDesk
from pos.desks.printing import PrintDesk
from pos.desks.refunding import RefundDesk
from pos.desks.returns import ReturnDesk
from pos.desks.rows import RowDesk
from pos.desks.sale import SaleDesk
from pos.desks.search import SearchDesk
from pos.desks.settling import SettingsDesk
from pos.desks.shift import ShiftDesk
from pos.desks.signing import SignDesk
from pos.desks.tray import TrayDesk
from pos.desks.whole import WholeDesk
from pos.desks.x_report import XDesk
from pos.folders import Folders
from pos.printer.printers import Printers
from pos.records.database import Records
from pos.secrets import Places


@dataclass(frozen=True, slots=True)
class Desks:
    """What a screen talks to."""

    sale: SaleDesk
    rows: RowDesk
    lines: LineDesk
    whole: WholeDesk
    pay: PayDesk
    returns: ReturnDesk
    search: SearchDesk
    sign: SignDesk
    approval: ApprovalDesk
    settings: SettingsDesk
    shift: ShiftDesk
    printing: PrintDesk
    papers: PaperDesk
    customers: CustomersDesk
    offers: OfferDesk
    lanes: MpesaLanes
    tray: TrayDesk
    ask: AskDesk
    payments: PaymentsDesk
    codes: CodeDesk
    refunds: RefundDesk
    health: HealthDesk
    closing: ClosingDesk
    x_report: XDesk


@dataclass(frozen=True, slots=True)
class Place:
    """Where a till stands: its folders, what was chosen at its screen, and its printers."""

    folders: Folders
    choices: Choices
    printers: Printers
    secrets: Places | None = None
    """Where this computer keeps secrets; without one M-Pesa cannot be set up at the screen."""


def set_up(
    records: Records,
    background: Background,
    *,
    place: Place,
    ticks: Callable[[], float] = time.monotonic,
) -> Desks:
    """Set the desks up; nothing is asked of the books yet."""
    sale = SaleDesk(background, Counter(records), ticks=ticks)
    rows, whole = RowDesk(sale), WholeDesk(sale)
    printing = PrintDesk(sale, place.printers)
    pay, lanes = PayDesk(sale, printing), MpesaLanes(background, records)
    tray = TrayDesk(lanes, sale, pay, printing=printing)
    ask = AskDesk(sale, pay, tray)
    return Desks(
        sale=sale,
        rows=rows,
        lines=LineDesk(sale),
        whole=whole,
        pay=pay,
        returns=ReturnDesk(sale),
        search=SearchDesk(sale, rows),
        sign=SignDesk(sale, idle_minutes=place.choices.idle_minutes),
        approval=ApprovalDesk(sale),
        settings=SettingsDesk(sale, place.folders, place.choices),
        shift=ShiftDesk(sale),
        printing=printing,
        papers=PaperDesk(sale, printing),
        customers=CustomersDesk(sale, whole),
        offers=OfferDesk(sale, rows),
        lanes=lanes,
        tray=tray,
        ask=ask,
        payments=PaymentsDesk(sale, whole, ask, tray=tray),
        codes=CodeDesk(sale, ask, tray),
        refunds=RefundDesk(sale, pay, tray),
        health=HealthDesk(sale, tray),
        closing=ClosingDesk(sale, printing, lanes),
        x_report=XDesk(sale),
    )
