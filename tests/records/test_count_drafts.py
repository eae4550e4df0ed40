"""A count that was put aside is there again, and the last one only."""

from pos.records.count_drafts import draft_of, forget_draft, keep_draft
from pos.records.shifts import open_shift_of
from pos.shop.cash_count import CashCount
from tests.builders import ksh
from tests.shops import Shop

FIRST = CashCount(((ksh(1000), 3), (ksh(50), 0)))
SECOND = CashCount(((ksh(1000), 4), (ksh(50), 7)))


def test_a_count_put_aside_survives_a_restart_until_it_is_let_go(shop: Shop) -> None:
    with shop.records.writing() as books:
        shift = open_shift_of(books).id
        assert draft_of(books, shift) is None
        keep_draft(books, shift, FIRST, by=shop.cashier)
        keep_draft(books, shift, SECOND, by=shop.owner)
    shop.reopen()
    with shop.records.writing() as books:
        assert draft_of(books, shift) == SECOND
        forget_draft(books, shift)
        assert draft_of(books, shift) is None
