"""The desk of finished sales: what is looked for, what was found so far, and the one that is looked at."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.people import FORGOTTEN
from pos.desks.views import Notice, Tone
from pos.office.customers import erase_name
from pos.office.past_sales import Sellers, list_sales, list_sellers, see_sale
from pos.shop.identity import SaleId, StaffId
from pos.shop.past_sales import PastSale, SalesPage, Sought, WholeSale


@dataclass(frozen=True, slots=True)
class PastSalesView:
    """All that the room of finished sales shows."""

    sought: Sought = field(default_factory=Sought)
    sales: tuple[PastSale, ...] = ()
    next: int | None = None
    is_read: bool = False
    """Whether the first page of what is sought has come."""
    people: tuple[tuple[StaffId, str], ...] = ()
    chosen: WholeSale | None = None
    tills: tuple[int, ...] = ()
    """This till first, then the others of which there are sales."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether sales of another till are shown: there is no more of them here than their row."""
        return bool(self.tills) and self.sought.till not in {None, self.tills[0]}

    @property
    def seller(self) -> str:
        """Whose sales are shown; empty for everybody's."""
        return dict(self.people).get(self.sought.served_by or StaffId(""), "")


class PastSalesDesk(OfficeDesk):
    """Finds finished sales page by page, and shows one of them whole."""

    changed = Signal(object)
    """There is something new to show: a PastSalesView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = PastSalesView()
        self._asked_below: int | None = None
        self._looked_at: SaleId | None = None

    @property
    def today(self) -> date:
        """Which day it is in the shop."""
        return self.seat.today

    def open(self) -> None:
        """Read anew what is looked for, and who may have sold."""
        self.read(partial(list_sellers, self.seat.records), self._show_people)
        self.seek(self.view.sought)

    def seek(self, sought: Sought) -> None:
        """Look for other sales."""
        self._asked_below = None
        self._show(sought=sought, is_read=False)
        self._ask(sought, None)

    def seek_day(self, day: date | None) -> None:
        """Look at another day, or at all of them."""
        self.seek(replace(self.view.sought, day=day))

    def turn_till(self) -> None:
        """Look at the next till's sales, and after the last one at this till's again."""
        tills = self.view.tills
        if len(tills) > 1:
            at = tills.index(self.view.sought.till or tills[0])
            self._show(chosen=None)
            self.seek(replace(self.view.sought, till=tills[(at + 1) % len(tills)]))

    def step_day(self, days: int) -> None:
        """Look some days on, from today where no day was chosen; never beyond it."""
        day = self.view.sought.day
        self.seek_day(self.today if day is None else min(self.today, day + timedelta(days=days)))

    def read_on(self) -> None:
        """Have the next page read, once."""
        following = self.view.next
        if following is not None and following != self._asked_below:
            self._asked_below = following
            self._ask(self.view.sought, following)

    def look_at(self, sale: SaleId) -> None:
        """Show one of them whole."""
        self._looked_at = sale
        if self.view.is_elsewhere:
            return
        self.read(partial(see_sale, self.seat.records, sale=sale), partial(self._show_whole, sale))

    def forget_name(self) -> None:
        """Forget the name that was typed on the sale that is looked at; the sale stays."""
        if self.view.chosen is not None:
            sale = self.view.chosen.sold.id
            work = partial(erase_name, self.seat.records, sale=sale)
            self.write(work, lambda _: self._forgotten(sale))

    def _forgotten(self, sale: SaleId) -> None:
        self.told.emit(Notice(FORGOTTEN, tone=Tone.OK))
        if sale == self._looked_at:
            self.look_at(sale)

    def _ask(self, sought: Sought, before: int | None) -> None:
        work = partial(list_sales, self.seat.records, sought=sought, before=before)
        self.read(work, partial(self._take, sought, before))

    def _take(self, sought: Sought, before: int | None, page: SalesPage) -> None:
        """Take a page, unless something else is sought by now."""
        if sought != self.view.sought:
            return
        earlier = () if before is None else self.view.sales
        self._show(sales=(*earlier, *page.sales), next=page.next, is_read=True)
        if not self.view.sales:
            self._looked_at = None
            self._show(chosen=None)

    def _show_people(self, sellers: Sellers) -> None:
        self._show(people=sellers.people, tills=sellers.tills)

    def _show_whole(self, sale: SaleId, whole: WholeSale) -> None:
        if sale == self._looked_at:
            self._show(chosen=whole)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
