"""A delivery is taken in once, raises the stock and moves the average cost."""

from dataclasses import replace
from datetime import date

import pytest

from pos.office.receiving import receive
from pos.records.receiving import find_delivery
from pos.shop.audit import Act
from pos.shop.identity import DocumentId, ProductId
from pos.shop.quantity import NONE, Quantity, Unit, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Batch, Place
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import Shop, everything_in, refused

MILK = ProductId("milk")
TEN = DeliveryLine(MILK, pieces(10), ksh(50))
NOTE = Delivery(DocumentId("delivery-1"), "Brookside", "7", (TEN,))


def test_stock_goes_up_and_average_cost_follows(shop: Shop) -> None:
    first = receive(shop.records, shop.supervisor, delivery=NOTE)
    dearer = replace(TEN, quantity=pieces(30), cost=ksh(54))
    second = replace(NOTE, id=DocumentId("delivery-2"), lines=(dearer,))
    after = receive(shop.records, shop.supervisor, delivery=second)
    assert (first[MILK].level, first[MILK].unit_cost) == (pieces(10), ksh(50))
    assert (after[MILK].level, after[MILK].unit_cost) == (pieces(40), ksh(53))


def test_a_delivery_is_kept_with_its_supplier_and_note(shop: Shop) -> None:
    untidy = replace(NOTE, supplier=" Brookside  Dairy ", note_number=" 7 ")
    receive(shop.records, shop.owner, delivery=untidy)
    (entry,) = shop.audited(Act.STOCK_RECEIVED)
    assert [entry[each] for each in ("subject", "supplier", "note", "total")] == [
        *("delivery-1", "Brookside Dairy", "7", 50_000)
    ]
    with shop.records.reading() as books:
        kept = find_delivery(books, NOTE.id)
    assert kept == replace(NOTE, supplier="Brookside Dairy")


def test_the_same_delivery_sent_twice_is_taken_once(shop: Shop) -> None:
    receive(shop.records, shop.owner, delivery=NOTE)
    before = everything_in(shop.records.path)
    assert receive(shop.records, shop.owner, delivery=NOTE) == {}
    assert everything_in(shop.records.path) == before


@pytest.mark.parametrize("other", [replace(NOTE, supplier="KCC"), replace(NOTE, lines=(TEN, TEN))])
def test_another_delivery_under_the_same_number_is_refused(shop: Shop, other: Delivery) -> None:
    receive(shop.records, shop.owner, delivery=NOTE)
    with refused(Reason.USED_FOR_OTHER):
        receive(shop.records, shop.owner, delivery=other)
    assert shop.left() == 10


def test_one_product_may_come_on_two_lines_and_to_two_places(shop: Shop) -> None:
    store = replace(TEN, place=Place.STORE, cost=ksh(60))
    values = receive(shop.records, shop.owner, delivery=replace(NOTE, lines=(TEN, store)))
    assert (values[MILK].level, values[MILK].unit_cost) == (pieces(20), ksh(55))


def test_goods_kept_by_batch_come_with_their_batch(shop: Shop) -> None:
    shop.put_on_shelf(product("Yoghurt", id="yoghurt", code="Y", has_batches=True))
    line = replace(TEN, product=ProductId("yoghurt"))
    with refused(Reason.BATCH_MISSING):
        receive(shop.records, shop.owner, delivery=replace(NOTE, lines=(line,)))
    batch = Batch("L7", date(2026, 12, 24))
    receive(shop.records, shop.owner, delivery=replace(NOTE, lines=(replace(line, batch=batch),)))
    assert shop.left("yoghurt") == 10


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (replace(TEN, quantity=NONE), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (replace(TEN, quantity=pieces(-1)), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (replace(TEN, quantity=Quantity(500)), Reason.QUANTITY_CUT),
        (replace(TEN, quantity=pieces(100_000)), Reason.QUANTITY_TOO_MUCH),
        (replace(TEN, cost=ksh(-1)), Reason.PRICE_BELOW_ZERO),
        (replace(TEN, product=ProductId("none")), Reason.PRODUCT_GONE),
    ],
)
def test_a_line_that_makes_no_sense_refuses_the_whole_delivery(
    shop: Shop, line: DeliveryLine, reason: Reason
) -> None:
    before = everything_in(shop.records.path)
    with refused(reason):
        receive(shop.records, shop.owner, delivery=replace(NOTE, lines=(TEN, line)))
    assert everything_in(shop.records.path) == before


@pytest.mark.parametrize(
    ("delivery", "reason"),
    [
        (replace(NOTE, lines=()), Reason.DELIVERY_EMPTY),
        (replace(NOTE, supplier="x" * 201), Reason.NOTE_TOO_LONG),
        (replace(NOTE, note_number="a\x1bb"), Reason.TEXT_UNREADABLE),
    ],
)
def test_a_delivery_that_makes_no_sense_is_refused(
    shop: Shop, delivery: Delivery, reason: Reason
) -> None:
    with refused(reason):
        receive(shop.records, shop.owner, delivery=delivery)


def test_goods_by_weight_come_in_parts(shop: Shop) -> None:
    shop.put_on_shelf(product("Sugar", id="sugar", code="S", unit=Unit.KG))
    line = DeliveryLine(ProductId("sugar"), Quantity(50_500), ksh("145.50"))
    values = receive(shop.records, shop.owner, delivery=replace(NOTE, lines=(line,)))
    assert values[ProductId("sugar")].level == Quantity(50_500)


def test_a_cashier_takes_no_delivery_in(shop: Shop) -> None:
    with refused(Reason.NOT_ALLOWED):
        receive(shop.records, shop.cashier, delivery=NOTE)
