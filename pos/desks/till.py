"""Every desk of one till, set up over the same books and the same lanes."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from pos.desks.approving import ApprovalDesk
from pos.desks.background import Background
from pos.desks.choices import Choices
from pos.desks.counter import Counter
from pos.desks.customers import CustomersDesk
from pos.desks.lines import LineDesk
from pos.desks.offering import OfferDesk
from pos.desks.papers import PaperDesk
from pos.desks.paying import Devices, PayDesk
from pos.desks.returns import ReturnDesk
from pos.desks.rows import RowDesk
from pos.desks.sale import SaleDesk
from pos.desks.search import SearchDesk
from pos.desks.settling import SettingsDesk
from pos.desks.shift import ShiftDesk
from pos.desks.signing import SignDesk
from pos.desks.whole import WholeDesk
from pos.folders import Folders
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
    papers: PaperDesk
    customers: CustomersDesk
    offers: OfferDesk


@dataclass(frozen=True, slots=True)
class Place:
    """Where a till stands: its folders, what was chosen at its screen, and its devices."""

    folders: Folders
    choices: Choices
    devices: Devices
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
    return Desks(
        sale=sale,
        rows=rows,
        lines=LineDesk(sale),
        whole=whole,
        pay=PayDesk(sale, place.devices),
        returns=ReturnDesk(sale),
        search=SearchDesk(sale, rows),
        sign=SignDesk(sale, idle_minutes=place.choices.idle_minutes),
        approval=ApprovalDesk(sale),
        settings=SettingsDesk(sale, place.folders, place.choices),
        shift=ShiftDesk(sale),
        papers=PaperDesk(sale, place.devices),
        customers=CustomersDesk(sale, whole),
        offers=OfferDesk(sale, rows),
    )
