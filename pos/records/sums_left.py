"""Sums that paid before a backup was put back, and whose code is still to come: whoever sees it then has to know."""

from pos.records.alarms import raise_alarm
from pos.records.books import Books, OpenBooks
from pos.records.pushes import find_push
from pos.records.received import received_without_code
from pos.shop.alarm import OF_BEFORE, AlarmKind
from pos.shop.received import Received


def sums_left(books: Books) -> tuple[Received, ...]:
    """Give the sums that have paid, and of which only a query has told."""
    return tuple(each for each in received_without_code(books) if each.used)


def tell_of_sums(books: OpenBooks, sums: tuple[Received, ...]) -> None:
    """Tell a manager of each in the books that go on; what these have asked for themselves they ask about again."""
    for each in sums:
        if each.push is None or find_push(books, each.push) is None:
            detail = f"{OF_BEFORE}{each.amount}"
            raise_alarm(books, AlarmKind.CODE_DIFFERS, f"{each.id} restored", detail=detail)
