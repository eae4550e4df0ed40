"""Items come by pages in the order of their names, by a key and by an index, whatever is wanted of them."""

import pytest

from pos.office.receiving import receive
from pos.records.books import Books
from pos.records.shelf_list import (
    categories,
    count_of,
    delivered,
    deposits,
    history_of,
    ids_of,
    latest_deliveries,
    page_of,
    repriced_since,
    suppliers,
)
from pos.shop.identity import DocumentId, ProductId
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.shelf_list import EVERYTHING, PAGE, Choice, Kept
from tests.builders import ksh, product
from tests.shops import Shop, edit_product

MILK = ProductId("milk")


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    for number in range(PAGE + 5):
        name = f"item {number:03}" if number % 2 else f"ITEM {number:03}"
        shop.put_on_shelf(product(name, id=f"i{number}", code=f"i{number}"))
    return shop


def names_of(books: Books, choice: Choice) -> list[str]:
    names: list[str] = []
    behind = None
    while True:
        page = page_of(books, choice, behind=behind)
        names.extend(each.product.name for each in page.items)
        behind = page.following
        if behind is None:
            return names


def test_pages_follow_each_other_and_leave_nothing_out(stocked: Shop) -> None:
    with stocked.records.reading() as books:
        names = names_of(books, EVERYTHING)
        assert names == sorted(names, key=str.casefold)
        assert len(names) == len(set(names)) == count_of(books, EVERYTHING) == PAGE + 6


@pytest.mark.parametrize(
    "where", ["is_active = 1", "category = 'Dairy'", "is_active = 1 AND category = 'Dairy'"]
)
def test_a_page_is_read_by_an_index_and_not_sorted(shop: Shop, where: str) -> None:
    sql = (
        f"EXPLAIN QUERY PLAN SELECT id FROM products WHERE {where} AND "
        "name COLLATE NOCASE >= 'm' AND (name COLLATE NOCASE, id) > ('m', '') ORDER BY name COLLATE NOCASE, id LIMIT 60"
    )
    with shop.records.reading() as books:
        plan = " ".join(row[3] for row in books.connection.execute(sql))
    assert "SEARCH products USING" in plan
    assert "TEMP B-TREE" not in plan


def test_what_was_put_away_is_a_list_of_its_own(stocked: Shop) -> None:
    gone = product("Gone", id="gone", code="gone", is_active=False)
    stocked.put_on_shelf(gone)
    with stocked.records.reading() as books:
        assert names_of(books, Choice(kept=Kept.AWAY)) == ["Gone"]
        assert count_of(books, Choice(kept=Kept.ALL)) == PAGE + 7
        assert names_of(books, Choice(category="Nothing")) == []


def test_a_delivery_says_who_delivers_what(shop: Shop) -> None:
    line = DeliveryLine(MILK, pieces(12), ksh(50))
    delivery = Delivery(DocumentId("d-1"), "Brookside", "DN 7", (line,))
    receive(shop.records, shop.owner, delivery=delivery)
    with shop.records.reading() as books:
        assert suppliers(books) == ("Brookside",)
        assert ids_of(books, Choice(supplier="Brookside")) == [MILK]
        assert ids_of(books, Choice(supplier="Nobody")) == []
        assert delivered(books, "d-1") == [(MILK, 12_000)]
        ((id_, _, supplier, note),) = latest_deliveries(books, 5)
        assert (id_, supplier, note) == ("d-1", "Brookside", "DN 7")


def test_what_was_changed_about_an_item_is_told_newest_first(shop: Shop) -> None:
    for price in (70, 75):
        shop.clock.pass_time(hours=1)
        edit_product(shop.records, shop.manager, product=product(price=ksh(price)), codes=())
    with shop.records.reading() as books:
        told = [(each.field, each.before, each.after, each.by) for each in history_of(books, MILK)]
    assert told[0] == ("price", "70.00", "75.00", "Mwangi")
    assert told[1][:3] == ("price", "65.00", "70.00")


def test_prices_that_changed_since_are_told_each_once(shop: Shop) -> None:
    edit_product(shop.records, shop.manager, product=product(price=ksh(70)), codes=())
    shop.clock.pass_time(days=2)
    with shop.records.reading() as books:
        later = books.at
    for price in (75, 80):
        edit_product(shop.records, shop.manager, product=product(price=ksh(price)), codes=())
    with shop.records.reading() as books:
        assert [*repriced_since(books, 0)] == [MILK]
        assert [*repriced_since(books, later)] == [MILK]
        assert [*repriced_since(books, later + 1)] == []


def test_categories_and_deposits_are_named(shop: Shop) -> None:
    shop.put_on_shelf(product("Empty", id="e", code="e", is_deposit=True))
    with shop.records.reading() as books:
        assert categories(books) == ("Dairy",)
        assert [each.name for each in deposits(books)] == ["Empty"]
