"""Finished sales: found again, and seen with all that hangs on them."""

from dataclasses import dataclass

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.past_sales import cashiers, list_sold, whole_sale
from pos.records.sales_elsewhere import other_tills, page_elsewhere
from pos.shop.identity import SaleId, StaffId
from pos.shop.past_sales import SalesPage, Sought, WholeSale
from pos.shop.staff import Permission


@dataclass(frozen=True, slots=True)
class Sellers:
    """Who may have sold, by name, and where."""

    people: tuple[tuple[StaffId, str], ...]
    tills: tuple[int, ...] = ()
    """This till, and the others of which sales were told."""


def list_sales(
    records: Records, by: StaffId, *, sought: Sought, before: int | None = None
) -> SalesPage:
    """Give the finished sales that are wanted, newest first, a page at a time."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_SALES)
        if sought.till is None or sought.till == books.till:
            return list_sold(books, sought, before=before)
        return page_elsewhere(books, sought.till, sought, before=before)


def list_sellers(records: Records, by: StaffId) -> Sellers:
    """Give everybody who may have sold, and the tills of which there are sales."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_SALES)
        return Sellers(cashiers(books), (books.till, *other_tills(books)))


def see_sale(records: Records, by: StaffId, *, sale: SaleId) -> WholeSale:
    """Give one finished sale with all that hangs on it."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_SALES)
        return whole_sale(books, sale)
