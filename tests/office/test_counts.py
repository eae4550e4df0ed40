"""Who counts sees what he found and nothing else; who approves sees what it comes to."""

import pytest

from pos.office.counts import (
    find_to_count,
    list_categories,
    list_counts,
    read_differences,
    read_own_counts,
)
from pos.office.stocktake import approve_count, ask_recount, count, start_count
from pos.shop.identity import DocumentId, ProductId
from pos.shop.quantity import pieces
from pos.shop.stock import Batch, Lot, Place
from pos.shop.stocktake import Part
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import Shop, refused

MILK = ProductId("milk")
TEA = product("Tea", id="tea", code="T", cost=ksh(40), has_batches=True, is_active=False)


@pytest.fixture
def take(shop: Shop) -> DocumentId:
    shop.put_on_shelf(TEA)
    return start_count(shop.records, shop.cashier, name="Shelf").id


def counted(shop: Shop, take: DocumentId, found: int, *, by: str = "cashier") -> None:
    count(shop.records, getattr(shop, by), take=take, found=Lot(MILK, pieces(found)))


def test_two_people_who_found_different_quantities_are_both_shown(
    shop: Shop, take: DocumentId
) -> None:
    counted(shop, take, 12)
    counted(shop, take, 11, by="supervisor")
    (line,) = read_differences(shop.records, shop.manager, take=take).lines
    assert (line.counted.counted, line.by) == (pieces(11), "Sara")
    assert line.others == (("Grace", pieces(12)),)


def test_two_people_who_agree_are_no_difference(shop: Shop, take: DocumentId) -> None:
    counted(shop, take, 12)
    shop.sell("2*101")
    counted(shop, take, 10, by="supervisor")
    (line,) = read_differences(shop.records, shop.manager, take=take).lines
    assert line.others == ()


def test_a_difference_is_worth_what_the_goods_cost(shop: Shop, take: DocumentId) -> None:
    found = Lot(TEA.id, pieces(3), Place.STORE, Batch("A"))
    count(shop.records, shop.cashier, take=take, found=found)
    seen = read_differences(shop.records, shop.manager, take=take)
    assert (seen.worth, seen.lines[0].worth) == (ksh(120), ksh(120))
    assert seen.lines[0].spot == (TEA.id, Place.STORE, "never|A")


def test_who_counts_sees_what_he_found_himself(shop: Shop, take: DocumentId) -> None:
    counted(shop, take, 12)
    counted(shop, take, 11, by="supervisor")
    ask_recount(shop.records, shop.manager, take=take, spots=((MILK, Place.SHELF, ""),))
    (own,) = read_own_counts(shop.records, shop.cashier, take=take)
    assert (own.found, own.is_asked_again) == (Lot(MILK, pieces(12)), True)
    assert read_own_counts(shop.records, shop.owner, take=take) == ()


def test_goods_that_lie_there_and_were_not_counted_are_told(shop: Shop) -> None:
    shop.put_on_shelf(TEA)
    shop.sell("2*101")
    for part, left in ((Part(), 1), (Part(category="Dairy"), 1), (Part(place=Place.STORE), 0)):
        take = start_count(shop.records, shop.cashier, name="Shelf", part=part).id
        assert read_differences(shop.records, shop.manager, take=take).not_counted == left
    take = start_count(shop.records, shop.cashier, name="List", part=Part(products=(TEA.id,))).id
    assert read_differences(shop.records, shop.manager, take=take).not_counted == 0


def test_goods_that_are_not_sold_any_more_can_be_counted(shop: Shop, take: DocumentId) -> None:
    assert find_to_count(shop.records, shop.cashier, take=take, typed="T") == TEA
    with refused(Reason.NOT_FOUND):
        find_to_count(shop.records, shop.cashier, take=take, typed="nothing")
    with refused(Reason.COUNT_GONE):
        find_to_count(shop.records, shop.cashier, take=DocumentId("none"), typed="T")


def test_counts_are_listed_page_by_page_with_how_they_ended(shop: Shop, take: DocumentId) -> None:
    counted(shop, take, 12)
    counted(shop, take, 12, by="supervisor")
    approve_count(shop.records, shop.manager, take=take)
    shop.clock.pass_time(minutes=1)
    start_count(shop.records, shop.owner, name="Store")
    (newest,) = list_counts(shop.records, shop.cashier, most=1)
    (oldest,) = list_counts(shop.records, shop.cashier, after=newest.take)
    assert (newest.take.name, newest.outcome, newest.closed_at, newest.lines) == (
        "Store",
        "",
        None,
        0,
    )
    assert (oldest.lines, oldest.people, oldest.outcome) == (2, 2, "approved")
    assert (oldest.by, oldest.closed_by, oldest.closed_at is not None) == ("Grace", "Mwangi", True)


def test_the_categories_of_the_goods_can_be_chosen(shop: Shop) -> None:
    assert list_categories(shop.records, shop.cashier) == ("Dairy",)


def test_a_count_that_is_not_known_is_told(shop: Shop) -> None:
    for act in (read_own_counts, read_differences):
        with refused(Reason.COUNT_GONE):
            act(shop.records, shop.manager, take=DocumentId("none"))
