"""What the desks of M-Pesa read in the books: always on a lane, and as values.

It is imported on the lanes: what speaks with Safaricom comes with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pos.records.alarms import open_alarms
from pos.records.authority import missing_of
from pos.records.books import Books
from pos.records.cursors import LISTENED, MPESA, marked
from pos.records.database import Records
from pos.records.mpesa_line import line_of
from pos.records.open_sales import all_open
from pos.records.payments import payments_of
from pos.records.people import known_customer
from pos.records.pushes import open_pushes
from pos.records.sales import find_sold
from pos.shop.alarm import Alarm
from pos.shop.identity import ReceivedId, SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.mpesa_line import MpesaLine
from pos.shop.payment import WHOLE_SHILLING, Method, due, payable
from pos.shop.phone import Phone
from pos.shop.push import Push
from pos.shop.received import MoneyState, Received
from pos.shop.refund import Refund
from pos.shop.sale import Sale, total_of
from pos.shop.sold import Sold
from pos.shop.staff import Need, Permission
from pos.shop.unsettled import Unsettled
from pos.till.arrivals import (
    Arrival,
    Waiting,
    count_waiting,
    find_arrivals,
    list_arrivals,
    list_arrived,
    list_fitting,
)
from pos.till.asking import list_open_pushes, list_pushes
from pos.till.choosing import list_alarms
from pos.till.giving import is_going_out
from pos.till.missing import missing_code
from pos.till.provisional import list_unsettled
from pos.till.refunding import list_refunds
from pos.till.taking import is_kept_for_gone

NOBODY = Waiting(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Heard:
    """When Safaricom and the letterbox were last heard."""

    mpesa_at: datetime | None = None
    letterbox_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """How things stand with M-Pesa at this till, whatever screen is seen."""

    line: MpesaLine
    open_sales: frozenset[SaleId]
    going_on: tuple[Push, ...]
    heard: Heard
    waiting: Waiting = NOBODY
    alarms: int = 0
    """What a manager has to look at, where one is signed in."""
    sold: tuple[Sold, ...] = ()
    """The sales that were open when it was last looked and are finished now."""


@dataclass(frozen=True, slots=True)
class OnSale:
    """How paying for one sale by M-Pesa stands."""

    sale: SaleId
    line: MpesaLine
    due: Money = NOTHING
    pay_number: str = ""
    pushes: tuple[Push, ...] = ()
    arrived: tuple[Arrival, ...] = ()
    phone: Phone | None = None
    """The phone of the known customer whose sale it is."""
    whose: str = ""


def look_around(records: Records, by: StaffId | None, known: frozenset[SaleId]) -> Around:
    """Give how things stand; by nobody as much as needs nobody's permission."""
    waiting = NOBODY if by is None else count_waiting(records, by)
    with records.reading() as books:
        here = frozenset(sale.id for sale in all_open(books))
        sold = (find_sold(books, sale) for sale in sorted(known - here))
        return Around(
            line_of(books),
            here,
            open_pushes(books),
            Heard(marked(books, MPESA), marked(books, LISTENED)),
            waiting,
            _alarms(books, by),
            tuple(each for each in sold if each is not None),
        )


def _alarms(books: Books, by: StaffId | None) -> int:
    if by is None or missing_of(books, by, (Need(Permission.SEE_ALL_MONEY),)):
        return 0
    return len(open_alarms(books))


def look_at_sale(records: Records, by: StaffId, *, sale: Sale) -> OnSale:
    """Give how paying for a sale stands."""
    arrived = list_arrived(records, by, sale=sale.id)
    pushes = list_pushes(records, by, sale=sale.id)
    with records.reading() as books:
        still_due = due(total_of(sale), payments_of(books, sale.id))
        asked = payable(still_due, Method.MPESA, WHOLE_SHILLING)
        phone, whose = _phone_of(books, sale)
        return OnSale(
            sale.id,
            line_of(books),
            asked,
            sale.pay_number or "",
            pushes,
            arrived,
            phone,
            whose,
        )


def _phone_of(books: Books, sale: Sale) -> tuple[Phone | None, str]:
    if sale.customer is None:
        return None, ""
    customer = known_customer(books, sale.customer)
    return customer.phone, customer.name


@dataclass(frozen=True, slots=True)
class Named:
    """A sale as a list names it."""

    name: str
    is_open: bool
    due: Money = NOTHING
    opened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InDrawer:
    """What lies in the drawer of payments for whoever looks."""

    arrivals: tuple[Arrival, ...]
    going_on: tuple[Push, ...]
    sales: Mapping[SaleId, Named]
    heard: Heard
    sees_all: bool
    alarms: tuple[Alarm, ...] = ()
    unsettled: tuple[Unsettled, ...] = ()
    """The payments of finished sales whose money nobody has heard of yet."""
    going_back: tuple[Refund, ...] = ()
    """The orders for money to go back that have not ended."""
    missing: frozenset[ReceivedId] = frozenset()
    """The money that most likely is what has paid a sale already, whose code is still to come."""
    going_out: frozenset[ReceivedId] = frozenset()
    """The money that is claimed to be given out, where the letterbox has not answered yet."""
    kept_for_gone: frozenset[ReceivedId] = frozenset()
    """The money that a claim of ours keeps for a sale that is not in the books."""
    can_ask: bool = False
    """Whether Safaricom can be asked about a code."""


def look_in_drawer(
    records: Records, by: StaffId, *, sale: SaleId | None, typed: str = ""
) -> InDrawer:
    """Give the payments that whoever looks may see: all, or what fits his sale, or what he searches for."""
    with records.reading() as books:
        sees_all = not missing_of(books, by, (Need(Permission.SEE_ALL_MONEY),))
    if typed:
        found = find_arrivals(records, by, typed=typed)
    elif sees_all:
        found = list_arrivals(records, by)
    else:
        found = _of_sale(records, by, sale)
    shows_all = sees_all and not typed
    alarms = list_alarms(records, by) if shows_all else ()
    going_back = list_refunds(records, by) if shows_all else ()
    unsettled = list_unsettled(records, by) if sees_all or found else ()
    pushes = () if typed else list_open_pushes(records, by)
    with records.reading() as books:
        line = line_of(books)
        return InDrawer(
            found,
            pushes,
            _named(books, found, pushes),
            Heard(marked(books, MPESA), marked(books, LISTENED)),
            sees_all,
            alarms,
            unsettled,
            going_back,
            frozenset(each.money.id for each in found if _may_be_missing(books, each.money)),
            frozenset(each.money.id for each in found if is_going_out(books, each.money)),
            frozenset(each.money.id for each in found if is_kept_for_gone(books, each.money)),
            line.has_initiator and line.has_letterbox,
        )


def _may_be_missing(books: Books, money: Received) -> bool:
    return money.state is MoneyState.UNMATCHED and missing_code(books, money) is not None


def _of_sale(records: Records, by: StaffId, sale: SaleId | None) -> tuple[Arrival, ...]:
    if sale is None:
        return ()
    arrived = [
        each
        for each in list_arrived(records, by, sale=sale)
        if each.money.asks_for_somebody or each.money.state is MoneyState.CLAIMING
    ]
    known = {each.money.id for each in arrived}
    fitting = list_fitting(records, by, sale=sale)
    return (*arrived, *(each for each in fitting if each.money.id not in known))


def _named(
    books: Books, found: tuple[Arrival, ...], pushes: tuple[Push, ...]
) -> dict[SaleId, Named]:
    wanted = {push.sale for push in pushes}
    for each in found:
        wanted |= {match.sale for match in each.suggested if match.sale is not None}
        wanted |= {each.money.sale} if each.money.sale is not None else set()
    here = {sale.id: sale for sale in all_open(books)}
    return {sale: _name(books, sale, here) for sale in wanted}


def _name(books: Books, sale: SaleId, here: Mapping[SaleId, Sale]) -> Named:
    kept = here.get(sale)
    if kept is not None:
        still_due = due(total_of(kept), payments_of(books, sale))
        name = kept.pay_number or kept.parked_as or ""
        return Named(name, is_open=True, due=still_due, opened_at=kept.opened_at)
    sold = find_sold(books, sale)
    return Named(str(sold.number) if sold is not None else "\N{EN DASH}", is_open=False)
