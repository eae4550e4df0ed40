"""A delivery says what came at what cost, and makes one stock move for each line."""

from datetime import date

import pytest

from pos.shop.identity import DocumentId, ProductId
from pos.shop.money import Money
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.receiving import Delivery, DeliveryLine, check_line
from pos.shop.refusal import Refusal
from pos.shop.stock import Batch, Move, MoveKind, Place, check_move
from pos.shop.words import Reason
from tests.builders import ksh, product

BATCH = Batch("B7", date(2026, 12, 1))
MILK = DeliveryLine(ProductId("milk"), pieces(24), ksh(50), Place.STORE, BATCH)
SUGAR = DeliveryLine(ProductId("sugar"), Quantity(12_500), ksh("110.50"))
DELIVERY = Delivery(DocumentId("doc-1"), "Brookside", "N-77", (MILK, SUGAR))


def test_a_line_costs_its_quantity_and_a_delivery_its_lines() -> None:
    assert (MILK.total, SUGAR.total) == (ksh(1200), ksh("1381.25"))
    assert DELIVERY.total == ksh("2581.25")


def test_each_line_makes_a_move_that_names_it() -> None:
    milk, sugar = DELIVERY.moves()
    assert milk == Move(
        product=ProductId("milk"),
        kind=MoveKind.RECEIVED,
        quantity=pieces(24),
        document="doc-1",
        line=1,
        place=Place.STORE,
        batch=BATCH.key,
        unit_cost=5_000_000,
        reason="Brookside N-77",
    )
    assert (sugar.line, sugar.place, sugar.batch) == (2, Place.SHELF, "")
    assert check_move(sugar) is sugar


def test_a_delivery_without_a_note_names_the_supplier() -> None:
    without = Delivery(DocumentId("doc-1"), "Brookside", "", (MILK,))
    assert without.moves()[0].reason == "Brookside"


@pytest.mark.parametrize(
    ("line", "has_batches"),
    [(MILK, True), (MILK, False), (DeliveryLine(ProductId("milk"), pieces(1), ksh(0)), False)],
)
def test_a_good_line_is_given_back(
    line: DeliveryLine,
    has_batches: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert check_line(line, product(has_batches=has_batches)) is line


@pytest.mark.parametrize(
    ("quantity", "cost", "reason"),
    [
        (pieces(0), ksh(50), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (pieces(-1), ksh(50), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (Quantity(500), ksh(50), Reason.QUANTITY_CUT),
        (pieces(1), Money(-1), Reason.PRICE_BELOW_ZERO),
        (pieces(1), ksh(50), Reason.BATCH_MISSING),
    ],
)
def test_what_cannot_have_come_is_refused(quantity: Quantity, cost: Money, reason: Reason) -> None:
    line = DeliveryLine(ProductId("milk"), quantity, cost)
    with pytest.raises(Refusal) as refusal:
        check_line(line, product(has_batches=True))
    assert refusal.value.reason is reason


def test_measured_goods_may_come_in_parts() -> None:
    assert check_line(SUGAR, product("Sugar", id="sugar", unit=Unit.KG)) is SUGAR
