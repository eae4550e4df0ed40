"""A delivery is taken in once, raises the stock and moves the average cost."""

from dataclasses import replace
from datetime import date

import pytest

from pos.office import suppliers
from pos.office.adjusting import adjust
from pos.office.receiving import (
    MOST_LINES,
    drop_draft,
    keep_draft,
    look_through,
    read_draft,
    receive,
)
from pos.office.stocktake import count, start_count
from pos.records.receiving import find_delivery
from pos.shop.adjusting import Adjustment
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.doubt import Before, Doubts, OddCost
from pos.shop.identity import DocumentId, ProductId
from pos.shop.quantity import NONE, Quantity, Unit, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import LONGEST_MARK, Batch, Lot, MoveKind, Place
from pos.shop.words import Reason
from tests.builders import NOON, ksh, product
from tests.shops import Shop, everything_in, refused

MILK = ProductId("milk")
TEN = DeliveryLine(MILK, pieces(10), ksh(50))
NOTE = Delivery(DocumentId("delivery-1"), "Brookside", "7", (TEN,))


def test_stock_goes_up_and_average_cost_follows(shop: Shop) -> None:
    first = receive(shop.records, shop.supervisor, delivery=NOTE)
    dearer = replace(TEN, quantity=pieces(30), cost=ksh(54))
    second = replace(NOTE, id=DocumentId("delivery-2"), note_number="8", lines=(dearer,))
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
    taken = receive(shop.records, shop.owner, delivery=NOTE)
    before = everything_in(shop.records.path)
    assert receive(shop.records, shop.owner, delivery=NOTE) == taken
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
    ("batch", "reason"),
    [
        (Batch("L" * (LONGEST_MARK + 1)), Reason.BATCH_TOO_LONG),
        (Batch("L\x1b7"), Reason.BATCH_TOO_LONG),
        (Batch("L7", date(9999, 1, 1)), Reason.EXPIRY_UNCLEAR),
        (Batch("", date(12, 1, 1)), Reason.EXPIRY_UNCLEAR),
    ],
)
def test_no_batch_comes_in_under_a_mark_or_a_day_that_none_can_have(
    shop: Shop, batch: Batch, reason: Reason
) -> None:
    yoghurt = shop.put_on_shelf(product("Yoghurt", id="yoghurt", code="Y", has_batches=True)).id
    line = replace(TEN, product=yoghurt, batch=batch)
    lot = Lot(yoghurt, pieces(1), batch=batch)
    take = start_count(shop.records, shop.owner, name="All").id
    with refused(reason):
        receive(shop.records, shop.owner, delivery=replace(NOTE, lines=(line,)))
    with refused(reason):
        count(shop.records, shop.owner, take=take, found=lot)
    with refused(reason):
        adjust(shop.records, shop.owner, adjustment=Adjustment(MoveKind.TRANSFER_IN, lot, "x"))


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
        (replace(NOTE, lines=(TEN,) * (MOST_LINES + 1)), Reason.LINES_TOO_MANY),
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
    with refused(Reason.NEEDS_APPROVAL):
        receive(shop.records, shop.cashier, delivery=NOTE)


def kept(shop: Shop, note: str = "7", **said: object) -> Delivery:
    """What a kept supplier brings."""
    known = suppliers.list_all(shop.records, shop.owner)
    kcc = known[0] if known else suppliers.add(shop.records, shop.owner, name="KCC")
    came = Delivery(DocumentId(shop.records.new_id()), "", note, (TEN,), supplier_id=kcc.id)
    return replace(came, **said)


def test_the_same_note_of_a_supplier_is_refused_with_who_and_when(shop: Shop) -> None:
    receive(shop.records, shop.owner, delivery=kept(shop))
    with refused(Reason.NOTE_RECEIVED) as no:
        receive(shop.records, shop.supervisor, delivery=kept(shop))
    assert "received by Njeri on 21.11.2026 12:00" in str(no.value)
    assert shop.left() == 10


@pytest.mark.parametrize(
    "again", ["inv 7-a", "Inv7-A", " INV  7 -A", "ＩＮＶ７－Ａ", "INV 7\N{EN DASH}A"]
)
def test_a_note_is_the_same_in_small_letters_with_other_blanks_and_in_wide_signs(
    shop: Shop, again: str
) -> None:
    receive(shop.records, shop.supervisor, delivery=kept(shop, "INV 7-A"))
    with refused(Reason.NOTE_RECEIVED):
        receive(shop.records, shop.supervisor, delivery=kept(shop, again))


def test_a_typed_supplier_s_note_is_known_too(shop: Shop) -> None:
    receive(shop.records, shop.supervisor, delivery=NOTE)
    again = replace(NOTE, id=DocumentId("again"), supplier="ｂrookside")
    with refused(Reason.NOTE_RECEIVED):
        receive(shop.records, shop.supervisor, delivery=again)
    receive(shop.records, shop.supervisor, delivery=replace(again, supplier="KCC"))


def test_a_note_is_somebody_s(shop: Shop) -> None:
    of_nobody = replace(NOTE, supplier=" ")
    for act in (receive, look_through):
        with refused(Reason.NOTE_OF_NOBODY):
            act(shop.records, shop.owner, delivery=of_nobody)
    receive(shop.records, shop.owner, delivery=replace(of_nobody, note_number=""))
    assert shop.left() == 10


def test_the_same_note_is_taken_in_with_a_second_person_s_yes(shop: Shop) -> None:
    receive(shop.records, shop.owner, delivery=kept(shop))
    again = kept(shop)
    with pytest.raises(NeedsApproval) as no:
        receive(shop.records, shop.supervisor, delivery=again)
    yes = shop.say_yes(no.value, to=shop.supervisor)
    receive(shop.records, shop.supervisor, delivery=again, approval=yes)
    assert shop.left() == 20


def test_another_note_and_one_without_a_number_are_no_second_time(shop: Shop) -> None:
    for note in ("7", "8", "", ""):
        receive(shop.records, shop.supervisor, delivery=kept(shop, note))
    assert shop.left() == 40


def test_what_is_odd_about_a_delivery_is_told_before_it_is_kept(shop: Shop) -> None:
    receive(shop.records, shop.owner, delivery=kept(shop))
    dear = replace(TEN, cost=ksh(500))
    doubts = look_through(
        shop.records,
        shop.supervisor,
        delivery=kept(shop, lines=(TEN, dear, replace(TEN, cost=ksh(5))), noted=ksh(600)),
    )
    assert doubts.costs == (OddCost(2, ksh(500), ksh(50)), OddCost(3, ksh(5), ksh(50)))
    assert (doubts.over, doubts.before) == (ksh(4950), Before("Njeri", NOON))


def test_nothing_is_odd_about_a_usual_delivery(shop: Shop) -> None:
    usual = kept(shop, noted=ksh(500))
    assert not look_through(shop.records, shop.supervisor, delivery=usual)
    assert look_through(shop.records, shop.owner, delivery=usual) == Doubts()


def test_what_rounding_a_pack_to_the_piece_makes_is_not_odd(shop: Shop) -> None:
    pack = DeliveryLine(MILK, pieces(24), ksh("41.67"))
    for noted, is_odd in ((ksh(1000), False), (ksh(1001), True)):
        came = kept(shop, lines=(pack,), noted=noted)
        assert bool(look_through(shop.records, shop.owner, delivery=came)) is is_odd


def test_a_note_s_total_is_never_below_zero(shop: Shop) -> None:
    with refused(Reason.MONEY_BELOW_ZERO):
        receive(shop.records, shop.owner, delivery=kept(shop, noted=ksh(-1)))


def test_a_delivery_half_taken_in_is_there_after_a_restart(shop: Shop) -> None:
    half = kept(shop, noted=ksh(500), lines=(replace(TEN, batch=Batch("L", date(2027, 1, 1))),))
    keep_draft(shop.records, shop.supervisor, delivery=replace(half, lines=()))
    keep_draft(shop.records, shop.supervisor, delivery=half)
    shop.reopen()
    assert read_draft(shop.records, shop.supervisor) == half
    assert read_draft(shop.records, shop.owner) is None
    assert shop.left() == 0


def test_a_draft_is_gone_once_it_is_taken_in_or_dropped(shop: Shop) -> None:
    first, second = kept(shop, "1"), kept(shop, "2")
    for each in (first, second):
        keep_draft(shop.records, shop.supervisor, delivery=each)
    receive(shop.records, shop.supervisor, delivery=first)
    keep_draft(shop.records, shop.supervisor, delivery=first)  # a crash came before the answer
    drop_draft(shop.records, shop.supervisor, delivery=second.id)
    assert read_draft(shop.records, shop.supervisor) is None
