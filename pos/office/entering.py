"""Who comes into the office, and what there is for them."""

from pos.records.authority import allow, missing_of
from pos.records.database import Records
from pos.shop.identity import StaffId
from pos.shop.staff import Need, Permission


def enter(records: Records, by: StaffId) -> frozenset[Permission]:
    """Give all that this person may do alone, so that no door is shown that would not open; or refuse."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_OFFICE)
        return frozenset(each for each in Permission if not missing_of(books, by, (Need(each),)))
