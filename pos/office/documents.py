"""What a number in the office leads to: any document of the books, for whoever may see its kind."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pos.records.authority import allow, missing_of
from pos.records.books import Books
from pos.records.database import Records
from pos.records.documents import (
    count_found,
    customer_found,
    delivery_found,
    entry_found,
    item_found,
    payment_found,
    z_found,
)
from pos.records.past_orders import whole_order
from pos.records.past_sales import whole_sale
from pos.shop.documents import CountFound, Found, ItemFound
from pos.shop.identity import DocumentId, SaleId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission
from pos.shop.words import Reason

KINDS: Mapping[str, tuple[Permission, Callable[[Books, str], Found | None]]] = MappingProxyType(
    {
        "sale": (Permission.SEE_SALES, lambda books, named: whole_sale(books, SaleId(named))),
        "delivery": (Permission.RECEIVE_STOCK, delivery_found),
        "order": (
            Permission.RECEIVE_STOCK,
            lambda books, named: whole_order(books, DocumentId(named)),
        ),
        "count": (Permission.COUNT_STOCK, count_found),
        "z": (Permission.SEE_EXPECTED_CASH, z_found),
        "payment": (Permission.SEE_ALL_MONEY, payment_found),
        "audit": (Permission.SEE_AUDIT, entry_found),
        "item": (Permission.SEE_OFFICE, item_found),
        "customer": (Permission.CHANGE_CUSTOMERS, customer_found),
    }
)
"""Each kind of document: who may see it, and how it is read; a count that goes on is counted blind."""
SHOW_COST = (Need(Permission.RECEIVE_STOCK), Need(Permission.CHANGE_PRODUCTS))
"""Whoever may do one of these sees what goods cost, as in the rooms where he does it."""


def read_document(records: Records, by: StaffId, *, kind: str, named: str) -> Found:
    """Give a document by its kind and its id, or refuse one that is not there."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_OFFICE)
        if kind not in KINDS:
            raise Refusal(Reason.DOCUMENT_GONE)
        needed, read = KINDS[kind]
        allow(books, by, needed)
        found = read(books, named)
        if found is None:
            raise Refusal(Reason.DOCUMENT_GONE)
        if isinstance(found, ItemFound) and len(missing_of(books, by, SHOW_COST)) == len(SHOW_COST):
            return found.without_cost()
        if isinstance(found, CountFound) and found.is_open:
            allow(books, by, Permission.APPROVE_COUNT)
        return found
