"""Stock that goes without being sold says why; what only moves within the shop stays the shop's."""

import pytest

from pos.office.adjusting import adjust, list_adjusted, move_within, undo_adjust
from pos.records.stock import level_at
from pos.shop.adjusting import AdjustedAfter, Adjustment
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.identity import ApprovalId, ProductId, StaffId
from pos.shop.quantity import NONE, Quantity, pieces
from pos.shop.rules import NOT_ALLOWED, Limit
from pos.shop.staff import Permission, Role
from pos.shop.stock import Batch, Lot, MoveKind, Place
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import Shop, everything_in, refused

MILK = ProductId("milk")
YOGHURT = product("Yoghurt", id="yoghurt", code="Y", has_batches=True)
THREE = Lot(MILK, pieces(3))
ALONE = {
    *(MoveKind.DAMAGED, MoveKind.EXPIRED, MoveKind.OWN_USE),
    *(MoveKind.TRANSFER_OUT, MoveKind.TRANSFER_IN),
}


@pytest.mark.parametrize("kind", sorted(ALONE, key=lambda kind: kind.value))
def test_goods_leave_and_come_as_their_kind_says(shop: Shop, kind: MoveKind) -> None:
    valued = adjust(
        shop.records, shop.manager, adjustment=Adjustment(kind, THREE, " The fridge  broke ")
    )
    left = 3 if kind is MoveKind.TRANSFER_IN else -3
    assert (valued.level, shop.left()) == (pieces(left), left)
    (entry,) = shop.audited(Act.STOCK_ADJUSTED)
    assert (entry["kinds"], entry["reason"]) == ([kind.value], "The fridge broke")


@pytest.mark.parametrize("kind", sorted(set(MoveKind) - ALONE, key=lambda kind: kind.value))
def test_sales_deliveries_and_counts_have_their_own_places(shop: Shop, kind: MoveKind) -> None:
    with refused(Reason.MOVE_NOT_HERE):
        adjust(shop.records, shop.owner, adjustment=Adjustment(kind, THREE, "x"))


def test_goods_moved_within_the_shop_stay_the_shop_s(shop: Shop) -> None:
    adjust(
        shop.records, shop.owner, adjustment=Adjustment(MoveKind.TRANSFER_IN, THREE, "From Ngara")
    )
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
        adjust(shop.records, shop.owner, adjustment=Adjustment(MoveKind.DAMAGED, lot, why))
    with refused(reason):
        move_within(shop.records, shop.owner, lot=lot, to=Place.STORE, reason=why)
    assert everything_in(shop.records.path) == before


@pytest.mark.parametrize("kind", [MoveKind.EXPIRED, MoveKind.DAMAGED, MoveKind.TRANSFER_IN])
def test_goods_that_are_kept_by_batch_move_by_batch(shop: Shop, kind: MoveKind) -> None:
    shop.put_on_shelf(YOGHURT)
    with refused(Reason.BATCH_MISSING) as no:
        adjust(
            shop.records, shop.owner, adjustment=Adjustment(kind, Lot(YOGHURT.id, pieces(1)), "x")
        )
    assert no.value.facts == {"name": "Yoghurt"}
    with refused(Reason.BATCH_MISSING):
        lot = Lot(YOGHURT.id, pieces(1))
        move_within(shop.records, shop.owner, lot=lot, to=Place.STORE, reason="x")
    named = Lot(YOGHURT.id, pieces(1), batch=Batch("A"))
    adjust(shop.records, shop.owner, adjustment=Adjustment(kind, named, "x"))


def write_off(shop: Shop, count: int, by: StaffId, approval: ApprovalId | None = None) -> None:
    adjust(
        shop.records,
        by,
        adjustment=Adjustment(MoveKind.DAMAGED, Lot(MILK, pieces(count)), "The fridge broke"),
        approval=approval,
    )


def careful(shop: Shop) -> None:
    """There are three of milk, and only the owner lets more go than there is."""
    adjust(
        shop.records, shop.owner, adjustment=Adjustment(MoveKind.TRANSFER_IN, THREE, "From Ngara")
    )
    shop.choose(
        forbids_below_zero=True,
        limits=(Limit(Role.MANAGER, Permission.SELL_BELOW_ZERO, NOT_ALLOWED),),
    )


def test_no_more_is_written_off_than_there_is_when_the_owner_forbids_it(shop: Shop) -> None:
    careful(shop)
    with refused(Reason.BELOW_ZERO) as no:
        write_off(shop, 4, shop.manager)
    assert (no.value.facts["left"], no.value.facts["name"]) == ("3", product().name)
    assert shop.left() == 3
    write_off(shop, 3, shop.manager)
    assert shop.left() == 0


def test_somebody_may_let_more_be_written_off_and_the_audit_says_so(shop: Shop) -> None:
    careful(shop)
    with pytest.raises(NeedsApproval) as no:
        write_off(shop, 4, shop.manager)
    write_off(shop, 4, shop.manager, shop.say_yes(no.value, to=shop.manager))
    assert shop.left() == -1
    assert [entry["let_go"] for entry in shop.audited(Act.STOCK_ADJUSTED)] == [[], [MILK]]


def test_goods_come_in_and_move_within_whatever_the_owner_forbids(shop: Shop) -> None:
    shop.choose(forbids_below_zero=True)
    adjust(shop.records, shop.manager, adjustment=Adjustment(MoveKind.TRANSFER_IN, THREE, "x"))
    move_within(shop.records, shop.manager, lot=Lot(MILK, pieces(9)), to=Place.STORE, reason="x")
    assert shop.left() == 3


def test_a_cashier_writes_off_by_approval_only(shop: Shop) -> None:
    with pytest.raises(NeedsApproval) as no:
        write_off(shop, 1, shop.cashier)
    with pytest.raises(NeedsApproval):
        write_off(shop, 1, shop.supervisor)
    write_off(shop, 1, shop.cashier, shop.say_yes(no.value))
    assert shop.audited(Act.STOCK_ADJUSTED)[0]["who"] == shop.cashier


def broken(shop: Shop, lot: Lot = THREE) -> str:
    """Write goods off, and give the document."""
    adjust(shop.records, shop.manager, adjustment=Adjustment(MoveKind.DAMAGED, lot, "Broken"))
    return list_adjusted(shop.records, shop.manager)[0].document


def test_a_write_off_is_taken_back_by_its_opposite_once(shop: Shop) -> None:
    document = broken(shop)
    undo_adjust(shop.records, shop.manager, document=document, reason="Found")
    assert shop.left() == 0
    seen = list_adjusted(shop.records, shop.manager)
    assert sorted((each.quantity.thousandths, each.is_undone) for each in seen) == [
        (-3000, True),
        (3000, False),
    ]
    for gone in (document, "none"):
        with refused(Reason.ADJUSTED_GONE):
            undo_adjust(shop.records, shop.manager, document=gone, reason="x")
    assert shop.faults() == []


def test_what_was_taken_back_by_mistake_is_taken_back_again(shop: Shop) -> None:
    undo_adjust(shop.records, shop.manager, document=broken(shop), reason="Found")
    shop.clock.pass_time(minutes=1)
    (undo,) = [each for each in list_adjusted(shop.records, shop.owner) if not each.is_undone]
    undo_adjust(shop.records, shop.manager, document=undo.document, reason="Not found")
    assert shop.left() == -3


def test_goods_moved_within_the_shop_are_moved_back(shop: Shop) -> None:
    move_within(shop.records, shop.owner, lot=THREE, to=Place.STORE, reason="No room")
    moved = list_adjusted(shop.records, shop.owner)
    assert [each.quantity for each in moved] == [pieces(-3), pieces(3)]
    undo_adjust(shop.records, shop.owner, document=moved[0].document, reason="Room")
    with shop.records.reading() as books:
        assert [level_at(books, MILK, place, batch="") for place in Place] == [NONE, NONE]


def test_what_was_written_off_is_listed_page_by_page_with_its_worth(shop: Shop) -> None:
    shop.put_on_shelf(product("Tea", id="tea", code="T", cost=ksh(40)))
    documents = []
    for number in (1, 2, 3):
        documents.append(broken(shop, Lot(ProductId("tea"), pieces(number))))
        shop.clock.pass_time(minutes=1)
    (newest,) = list_adjusted(shop.records, shop.owner, most=1)
    after = AdjustedAfter(newest.at, newest.document)
    older = list_adjusted(shop.records, shop.owner, after=after)
    assert (newest.worth, newest.by, newest.name, newest.kind) == (
        *(ksh(120), "Mwangi", "Tea", MoveKind.DAMAGED),
    )
    assert [each.document for each in older] == documents[1::-1]


def test_the_limit_of_a_write_off_is_money(shop: Shop) -> None:
    shop.put_on_shelf(product("Tea", id="tea", code="T", cost=ksh(40)))
    shop.choose(limits=(Limit(Role.SUPERVISOR, Permission.ADJUST_STOCK, 100_00),))
    small, large = (Lot(ProductId("tea"), pieces(count)) for count in (2, 3))
    adjust(
        shop.records, shop.supervisor, adjustment=Adjustment(MoveKind.OWN_USE, small, "Tea break")
    )
    with refused(Reason.NEEDS_APPROVAL):
        adjust(
            shop.records, shop.supervisor, adjustment=Adjustment(MoveKind.OWN_USE, large, "Feast")
        )


def test_no_more_is_taken_back_than_there_is_when_the_owner_forbids_it(shop: Shop) -> None:
    lot = Lot(ProductId("milk"), pieces(5))
    adjust(shop.records, shop.owner, adjustment=Adjustment(MoveKind.TRANSFER_IN, lot, "Other shop"))
    shop.choose(forbids_below_zero=True)
    shop.sell("4*101")
    (came,) = list_adjusted(shop.records, shop.owner)
    shop.forbid(Role.MANAGER, Permission.SELL_BELOW_ZERO)
    with refused(Reason.BELOW_ZERO):
        undo_adjust(shop.records, shop.manager, document=came.document, reason="Wrong")
    undo_adjust(shop.records, shop.owner, document=came.document, reason="Wrong")
    assert shop.audited(Act.STOCK_ADJUST_UNDONE)[-1]["let_go"] == ["milk"]
