"""What books hold that an older copy of them does not."""

from pos.records.since import goes_on_from, lost_since
from pos.records.snapshot import copied_until
from pos.shop.restoring import CopiedUntil
from tests.records.history import restore_over
from tests.shops import Shop


def test_nothing_is_lost_of_books_that_are_as_they_were(busy: Shop) -> None:
    with busy.records.reading() as books:
        copied = copied_until(books)
        assert goes_on_from(books, copied)
        lost = lost_since(books, copied)
        assert (lost.is_known, lost.sales, lost.acts) == (True, 0, 0)


def test_of_a_copy_of_other_books_everything_is_new(busy: Shop) -> None:
    restore_over(busy)
    with busy.records.reading() as books:
        other = CopiedUntil(1, "another")
        assert not lost_since(books, other).is_known
        assert lost_since(books, CopiedUntil(10**6, "")).sales == lost_since(books, other).sales
