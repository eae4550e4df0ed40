"""Who asked for a yes, who gave it, for what, and whether it was used."""

from pos.records.approvals import list_given
from pos.records.authority import allow
from pos.records.database import Records
from pos.shop.approvals import YesPage
from pos.shop.identity import StaffId
from pos.shop.staff import Permission


def read_approvals(records: Records, by: StaffId, *, before: int | None = None) -> YesPage:
    """Give the approvals, newest first, a page at a time."""
    with records.reading() as books:
        allow(books, by, Permission.WATCH_STAFF)
        return list_given(books, before=before)
