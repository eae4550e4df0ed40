"""A count is made while selling goes on, and changes the stock only when somebody approves it."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date

import pytest

from pos.office.counts import list_counts
from pos.office.stocktake import (
    approve_count,
    ask_recount,
    count,
    drop_count,
    start_count,
)
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.identity import DocumentId, ProductId
from pos.shop.quantity import NONE, Quantity, pieces
from pos.shop.staff import Role
from pos.shop.stock import NO_BATCH, Batch, Lot, Place
from pos.shop.stocktake import Part
from pos.shop.words import Reason
from tests.builders import product
from tests.shops import Shop, refused

MILK = ProductId("milk")
YOGHURT = product("Yoghurt", id="yoghurt", code="Y", has_batches=True)


@pytest.fixture
def take(shop: Shop) -> DocumentId:
    return start_count(shop.records, shop.cashier, name=" Dairy  shelf ").id


def counted(shop: Shop, take: DocumentId, found: int) -> None:
    count(shop.records, shop.cashier, take=take, found=Lot(MILK, pieces(found)))


def test_an_approved_count_brings_the_stock_to_what_was_found(shop: Shop, take: DocumentId) -> None:
    counted(shop, take, 12)
    (found,) = approve_count(shop.records, shop.manager, take=take)
    assert (found.variance, shop.left()) == (pieces(12), 12)
    assert shop.audited(Act.STOCK_COUNTED)[-1]["outcome"] == "approved"


def test_what_is_sold_between_counting_and_approving_is_not_counted_twice(
    shop: Shop, take: DocumentId
) -> None:
    counted(shop, take, 12)
    shop.sell("2*101")
    approve_count(shop.records, shop.manager, take=take)
    assert shop.left() == 10


def test_counting_again_replaces_the_earlier_count(shop: Shop, take: DocumentId) -> None:
    counted(shop, take, 12)
    counted(shop, take, 10)
    (standing,) = approve_count(shop.records, shop.manager, take=take)
    assert standing.counted == pieces(10)
    assert shop.left() == 10


def test_places_and_batches_are_counted_apart(shop: Shop, take: DocumentId) -> None:
    batch = Batch("L7", date(2026, 12, 24))
    for place, of in ((Place.SHELF, NO_BATCH), (Place.STORE, NO_BATCH), (Place.STORE, batch)):
        count(shop.records, shop.owner, take=take, found=Lot(MILK, pieces(2), place, of))
    approve_count(shop.records, shop.owner, take=take)
    assert shop.left() == 6


def test_a_shelf_may_be_found_empty(shop: Shop, take: DocumentId) -> None:
    shop.sell("2*101")
    count(shop.records, shop.owner, take=take, found=Lot(MILK, NONE))
    approve_count(shop.records, shop.owner, take=take)
    assert shop.left() == 0


def test_a_count_that_finds_what_the_books_say_moves_nothing(shop: Shop, take: DocumentId) -> None:
    counted(shop, take, 0)
    (found,) = approve_count(shop.records, shop.owner, take=take)
    assert (found.variance, shop.left()) == (NONE, 0)


def test_a_dropped_count_changes_nothing_and_is_over(shop: Shop, take: DocumentId) -> None:
    counted(shop, take, 12)
    drop_count(shop.records, shop.manager, take=take)
    assert shop.left() == 0
    with refused(Reason.COUNT_GONE):
        counted(shop, take, 10)


@pytest.mark.parametrize("act", [approve_count, drop_count])
def test_a_count_ends_once(shop: Shop, take: DocumentId, act: object) -> None:
    counted(shop, take, 12)
    approve_count(shop.records, shop.manager, take=take)
    with refused(Reason.COUNT_GONE):
        act(shop.records, shop.manager, take=take)  # type: ignore[operator]


def test_an_empty_count_cannot_be_approved(shop: Shop, take: DocumentId) -> None:
    with refused(Reason.NOTHING_COUNTED):
        approve_count(shop.records, shop.manager, take=take)


@pytest.mark.parametrize(
    ("of", "found", "reason"),
    [
        (MILK, pieces(-1), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (MILK, Quantity(500), Reason.QUANTITY_CUT),
        (MILK, pieces(100_000), Reason.QUANTITY_TOO_MUCH),
        (ProductId("none"), pieces(1), Reason.PRODUCT_GONE),
    ],
)
def test_what_cannot_be_found_is_refused(
    shop: Shop, of: ProductId, found: Quantity, reason: Reason
) -> None:
    take = start_count(shop.records, shop.owner, name="Dairy").id
    with refused(reason):
        count(shop.records, shop.cashier, take=take, found=Lot(of, found))


def test_a_count_needs_a_name(shop: Shop) -> None:
    with refused(Reason.NAME_MISSING):
        start_count(shop.records, shop.cashier, name=" ")


def test_a_cashier_counts_but_neither_sees_nor_settles_the_difference(
    shop: Shop, take: DocumentId
) -> None:
    shop.put_on_shelf(product("Tea", id="tea", code="T"))
    counted(shop, take, 12)
    with refused(Reason.NOT_ALLOWED):
        drop_count(shop.records, shop.supervisor, take=take)
    with refused(Reason.NEEDS_APPROVAL):
        approve_count(shop.records, shop.supervisor, take=take)


def test_who_counted_alone_needs_a_second_person_who_did_not(shop: Shop) -> None:
    take = start_count(shop.records, shop.manager, name="Dairy").id
    count(shop.records, shop.manager, take=take, found=Lot(MILK, pieces(5)))
    with pytest.raises(NeedsApproval) as no:
        approve_count(shop.records, shop.manager, take=take)
    assert no.value.reason is Reason.COUNTED_ALONE
    yes = shop.say_yes(no.value, to=shop.manager)
    approve_count(shop.records, shop.manager, take=take, approval=yes)
    assert shop.left() == 5


def test_who_counted_alone_does_not_say_yes_to_somebody_else(shop: Shop) -> None:
    take = start_count(shop.records, shop.manager, name="Dairy").id
    count(shop.records, shop.manager, take=take, found=Lot(MILK, pieces(5)))
    with pytest.raises(NeedsApproval) as no:
        approve_count(shop.records, shop.supervisor, take=take)
    yes = shop.say_yes(no.value, approver=Role.MANAGER, to=shop.supervisor)
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        approve_count(shop.records, shop.supervisor, take=take, approval=yes)
    assert shop.left() == 0


@pytest.mark.parametrize(("found", "needs_second"), [(5, True), (0, True), (12, False)])
def test_who_replaces_what_another_found_needs_a_second_person(
    shop: Shop, take: DocumentId, *, found: int, needs_second: bool
) -> None:
    counted(shop, take, 12)
    count(shop.records, shop.manager, take=take, found=Lot(MILK, pieces(found)))
    with refused(Reason.COUNTED_ALONE) if needs_second else nullcontext():
        approve_count(shop.records, shop.manager, take=take)


@pytest.mark.parametrize(
    ("part", "found", "is_in"),
    [
        (Part(category="Dairy"), Lot(MILK, pieces(1)), True),
        (Part(category="Dairy"), Lot(ProductId("tea"), pieces(1)), False),
        (Part(place=Place.STORE), Lot(MILK, pieces(1), Place.STORE), True),
        (Part(place=Place.STORE), Lot(MILK, pieces(1)), False),
        (Part(products=(MILK,)), Lot(MILK, pieces(1)), True),
        (Part(products=(MILK,)), Lot(ProductId("tea"), pieces(1)), False),
    ],
)
def test_what_does_not_belong_to_a_part_is_not_counted_in_it(
    shop: Shop, part: Part, found: Lot, *, is_in: bool
) -> None:
    shop.put_on_shelf(replace(product("Tea", id="tea", code="T"), category="Tea"))
    take = start_count(shop.records, shop.cashier, name="Part", part=part)
    with nullcontext() if is_in else refused(Reason.COUNT_NOT_HERE):
        count(shop.records, shop.cashier, take=take.id, found=found)
    assert [seen.take.part for seen in list_counts(shop.records, shop.cashier)] == [part]


def test_a_part_in_which_the_shop_has_no_goods_is_refused(shop: Shop) -> None:
    for part in (Part(category="Shoes"), Part(products=(ProductId("none"),))):
        with refused(Reason.COUNT_PART_EMPTY):
            start_count(shop.records, shop.cashier, name="Shoes", part=part)


def test_what_is_to_be_counted_again_holds_the_approval_until_it_is(
    shop: Shop, take: DocumentId
) -> None:
    counted(shop, take, 12)
    spots = ((MILK, Place.SHELF, ""),)
    ask_recount(shop.records, shop.manager, take=take, spots=spots)
    with refused(Reason.RECOUNT_WAITS):
        approve_count(shop.records, shop.manager, take=take)
    counted(shop, take, 11)
    approve_count(shop.records, shop.manager, take=take)
    assert shop.left() == 11


def test_only_what_was_counted_is_counted_again(shop: Shop, take: DocumentId) -> None:
    for spots in ((), ((MILK, Place.SHELF, ""),)):
        with refused(Reason.NOTHING_COUNTED):
            ask_recount(shop.records, shop.manager, take=take, spots=spots)


def test_goods_that_are_kept_by_batch_are_counted_by_batch(shop: Shop, take: DocumentId) -> None:
    shop.put_on_shelf(YOGHURT)
    with refused(Reason.BATCH_MISSING):
        count(shop.records, shop.cashier, take=take, found=Lot(YOGHURT.id, pieces(2)))
    count(shop.records, shop.cashier, take=take, found=Lot(YOGHURT.id, pieces(2), batch=Batch("A")))
    approve_count(shop.records, shop.owner, take=take)
    assert shop.left("yoghurt") == 2


def test_what_was_sold_before_any_batch_came_is_settled_by_finding_none_of_it(
    shop: Shop, take: DocumentId
) -> None:
    shop.put_on_shelf(YOGHURT)
    shop.sell("2*Y")
    for found in (Lot(YOGHURT.id, NONE), Lot(YOGHURT.id, pieces(5), batch=Batch("A"))):
        count(shop.records, shop.cashier, take=take, found=found)
    approve_count(shop.records, shop.owner, take=take)
    assert shop.left("yoghurt") == 5


def test_two_counts_do_not_take_one_shortage_twice(shop: Shop, take: DocumentId) -> None:
    other = start_count(shop.records, shop.cashier, name="Again").id
    for each in (take, other):
        counted(shop, each, 8)
    approve_count(shop.records, shop.manager, take=take)
    with refused(Reason.COUNTED_SINCE) as no:
        approve_count(shop.records, shop.manager, take=other)
    assert (no.value.facts, shop.left()) == ({"name": product().name}, 8)
    counted(shop, other, 7)
    approve_count(shop.records, shop.manager, take=other)
    assert shop.left() == 7
