"""A person says of money that came that it is the code which a paid request still lacks."""

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.received import received_of
from pos.records.shifts import find_open_shift
from pos.shop.audit import Act
from pos.shop.identity import ReceivedId, StaffId
from pos.shop.received import Received
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason
from pos.till.joining import join_sums
from pos.till.missing import missing_code
from pos.till.taking import check_free


def give_code(records: Records, by: StaffId, *, received: ReceivedId) -> Received:
    """Keep that this money is what a query told of before its code was known: no new money."""
    with records.writing() as books:
        allow(books, by, Permission.CLAIM_MONEY)
        money = received_of(books, received)
        check_free(books, money)
        without = missing_code(books, money)
        if without is None:
            raise Refusal(Reason.MONEY_NOT_HERE)
        whole = join_sums(books, money, without)
        shift = find_open_shift(books)
        books.note(
            Act.MONEY_CLAIMED,
            by,
            subject=without.sale or without.id,
            shift=shift.id if shift else None,
            payment=whole.trans_id,
            how="the missing code",
        )
        return received_of(books, whole.id)
