"""Stock that goes without being sold says why; what only moves within the shop stays the shop's."""

import pytest

from pos.office.adjusting import Lot, adjust, move_within
from pos.records.stock import level_at
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.identity import ProductId
from pos.shop.quantity import NONE, Quantity, pieces
from pos.shop.stock import MoveKind, Place
from pos.shop.words import Reason
from tests.shops import Shop, everything_in, refused

MILK = ProductId("milk")
THREE = Lot(MILK, pieces(3))
ALONE = {
    *(MoveKind.DAMAGED, MoveKind.EXPIRED, MoveKind.OWN_USE),
    *(MoveKind.TRANSFER_OUT, MoveKind.TRANSFER_IN),
}


@pytest.mark.parametrize("kind", sorted(ALONE, key=lambda kind: kind.value))
def test_goods_leave_and_come_as_their_kind_says(shop: Shop, kind: MoveKind) -> None:
    valued = adjust(shop.records, shop.manager, kind=kind, lot=THREE, reason=" The fridge  broke ")
    left = 3 if kind is MoveKind.TRANSFER_IN else -3
    assert (valued.level, shop.left()) == (pieces(left), left)
    (entry,) = shop.audited(Act.STOCK_ADJUSTED)
    assert (entry["kinds"], entry["reason"]) == ([kind.value], "The fridge broke")


@pytest.mark.parametrize("kind", sorted(set(MoveKind) - ALONE, key=lambda kind: kind.value))
def test_sales_deliveries_and_counts_have_their_own_places(shop: Shop, kind: MoveKind) -> None:
    with refused(Reason.MOVE_NOT_HERE):
        adjust(shop.records, shop.owner, kind=kind, lot=THREE, reason="x")


def test_goods_moved_within_the_shop_stay_the_shop_s(shop: Shop) -> None:
    adjust(shop.records, shop.owner, kind=MoveKind.TRANSFER_IN, lot=THREE, reason="From Ngara")
    valued = move_within(
        shop.records, shop.owner, lot=Lot(MILK, pieces(2)), to=Place.STORE, reason="No room"
    )
    assert valued.level == pieces(3)
    with shop.records.reading() as books:
        places = [level_at(books, MILK, place, batch="") for place in (Place.SHELF, Place.STORE)]
    assert places == [pieces(1), pieces(2)]


def test_goods_are_not_moved_to_where_they_are(shop: Shop) -> None:
    with refused(Reason.SAME_PLACE):
        move_within(shop.records, shop.owner, lot=THREE, to=Place.SHELF, reason="x")


@pytest.mark.parametrize(
    ("lot", "why", "reason"),
    [
        (THREE, "  ", Reason.REASON_MISSING),
        (THREE, "x" * 201, Reason.NOTE_TOO_LONG),
        (Lot(MILK, NONE), "x", Reason.QUANTITY_NOT_ABOVE_ZERO),
        (Lot(MILK, pieces(-3)), "x", Reason.QUANTITY_NOT_ABOVE_ZERO),
        (Lot(MILK, Quantity(500)), "x", Reason.QUANTITY_CUT),
        (Lot(ProductId("none"), pieces(1)), "x", Reason.PRODUCT_GONE),
    ],
)
def test_an_adjustment_that_makes_no_sense_changes_nothing(
    shop: Shop, lot: Lot, why: str, reason: Reason
) -> None:
    before = everything_in(shop.records.path)
    with refused(reason):
        adjust(shop.records, shop.owner, kind=MoveKind.DAMAGED, lot=lot, reason=why)
    with refused(reason):
        move_within(shop.records, shop.owner, lot=lot, to=Place.STORE, reason=why)
    assert everything_in(shop.records.path) == before


def test_a_supervisor_writes_nothing_off(shop: Shop) -> None:
    with pytest.raises(NeedsApproval):
        adjust(shop.records, shop.supervisor, kind=MoveKind.OWN_USE, lot=THREE, reason="Tea")
