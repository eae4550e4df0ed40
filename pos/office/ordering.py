"""The list to order, and the list to count: goods of which there is too little."""

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.ordering import low_stock
from pos.shop.identity import StaffId
from pos.shop.ordering import Low
from pos.shop.staff import Permission


def list_low(records: Records, by: StaffId) -> tuple[Low, ...]:
    """Give the goods below zero, and those at or below their minimum; who takes deliveries may see them."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return low_stock(books)
