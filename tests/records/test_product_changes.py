"""What was changed about a product stays on record, newest first."""

from pos.records.books import Books
from pos.records.product_changes import post_changes
from pos.records.shelf_list import history_of
from pos.shop.identity import ProductId
from pos.shop.product import Change
from tests.builders import product
from tests.records.history import BREAD, posting
from tests.shops import Shop

MILK = product().id
CHEAPER, DEARER = Change("price", "65.00", "60.00"), Change("price", "60.00", "70.00")
RENAMED = Change("name", "Milk", "Maziwa")


def changes_of(books: Books, of: ProductId) -> list[Change]:
    return [Change(each.field, each.before, each.after) for each in history_of(books, of)]


def test_changes_are_read_as_they_were_made(busy: Shop) -> None:
    with posting(busy) as books:
        post_changes(books, [(MILK, CHEAPER), (BREAD.id, RENAMED), (MILK, RENAMED)])
    with posting(busy) as books:
        post_changes(books, [(MILK, DEARER)])
    with busy.records.reading() as books:
        assert changes_of(books, MILK) == [DEARER, CHEAPER, RENAMED]
        assert changes_of(books, BREAD.id)[0] == RENAMED


def test_a_product_that_nobody_changed_has_no_changes(busy: Shop) -> None:
    with busy.records.reading() as books:
        assert changes_of(books, ProductId("yoghurt")) == []


def test_nothing_changed_is_nothing_posted(busy: Shop) -> None:
    with busy.records.writing() as books:
        post_changes(books, [])
    with busy.records.reading() as books:
        assert changes_of(books, MILK) == []
