"""What was asked for under a name is done once, by whoever asked, and under no name each time."""

import pytest

from pos.office.staff import let_go
from pos.records.asked import Asked, asked_for, entry_of, post_asked
from pos.shop.audit import Act
from pos.shop.identity import ActId
from pos.shop.words import Reason
from tests.shops import Shop, refused

NAME = ActId("act")


def do(shop: Shop, asked: Asked) -> int:
    with shop.records.writing() as books:
        post_asked(books, asked)
        books.note(Act.STOCK_ADJUSTED, asked.by, subject="x")
        return books.entry


@pytest.fixture
def asked(shop: Shop) -> Asked:
    """The cashier has asked for something under a name."""
    return asked_for(NAME, shop.cashier, "milk", 3)


def test_a_name_tells_by_which_entry_it_was_done(shop: Shop, asked: Asked) -> None:
    with shop.records.reading() as books:
        assert entry_of(books, asked) is None
    entry = do(shop, asked)
    with shop.records.reading() as books:
        assert entry_of(books, asked) == entry


def test_something_else_or_somebody_else_under_that_name_is_refused(
    shop: Shop, asked: Asked
) -> None:
    do(shop, asked)
    others = (
        asked_for(NAME, shop.cashier, "milk", 4),
        asked_for(NAME, shop.owner, "milk", 3),
    )
    with shop.records.reading() as books:
        for other in others:
            with refused(Reason.USED_FOR_OTHER):
                entry_of(books, other)


def test_who_left_gets_no_answer_any_more(shop: Shop, asked: Asked) -> None:
    do(shop, asked)
    let_go(shop.records, shop.owner, person=shop.cashier)
    with shop.records.reading() as books, refused(Reason.STAFF_GONE):
        entry_of(books, asked)


def test_what_has_no_name_is_new_each_time(shop: Shop) -> None:
    nameless = asked_for(None, shop.cashier, "milk", 3)
    do(shop, nameless)
    with shop.records.reading() as books:
        assert entry_of(books, nameless) is None
