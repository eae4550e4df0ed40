"""Looking back at what came: the list of deliveries, and what each of them brought."""

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.past_deliveries import past_deliveries, past_delivery, past_lines
from pos.records.receiving import find_delivery
from pos.shop.identity import DocumentId, StaffId
from pos.shop.past_delivery import After, PastDelivery, PastLine
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason

PAGE = 50


def list_deliveries(
    records: Records, by: StaffId, *, after: After | None = None, most: int = PAGE
) -> tuple[PastDelivery, ...]:
    """Give a page of the deliveries, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return past_deliveries(books, after, most)


def read_delivery(
    records: Records, by: StaffId, *, delivery: DocumentId
) -> tuple[PastDelivery, tuple[PastLine, ...]]:
    """Give one delivery with its lines, and what of them went back."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        found, came = past_delivery(books, delivery), find_delivery(books, delivery)
        if found is None or came is None:
            raise Refusal(Reason.DELIVERY_GONE)
        return found, past_lines(books, came)
