"""Stock is the sum of its moves, and average cost is never nonsense."""

from collections.abc import Iterable
from datetime import date
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.identity import ProductId
from pos.shop.money import Money
from pos.shop.product import Product
from pos.shop.quantity import NONE, Quantity, pieces
from pos.shop.refusal import Refusal
from pos.shop.stock import (
    COST_PARTS,
    NO_BATCH,
    WRITE_OFFS,
    Batch,
    Held,
    Lot,
    Move,
    MoveKind,
    Place,
    Valued,
    after_move,
    batch_of,
    check_batch,
    check_lot,
    check_move,
    pick,
    put_back,
    without,
)
from pos.shop.words import Reason
from tests.builders import product

COSTED = (MoveKind.RECEIVED, MoveKind.OPENING)
OLD, NEW, NO_DATE = Batch("B7", date(2026, 12, 1)), Batch("A1", date(2027, 3, 1)), Batch("C3")

held = st.lists(
    st.builds(
        Held,
        st.sampled_from(Place),
        st.sampled_from([OLD.key, NEW.key, NO_DATE.key, ""]),
        st.integers(-5000, 5000).map(Quantity),
    ),
    max_size=6,
)


def move(
    count: int | Quantity = 1,
    kind: MoveKind = MoveKind.SALE,
    unit_cost: int | None = None,
    **fields: object,
) -> Move:
    quantity = pieces(count) if isinstance(count, int) else count
    return Move(ProductId("milk"), kind, quantity, "doc-1", 1, unit_cost=unit_cost, **fields)  # type: ignore[arg-type]


@st.composite
def moves(draw: st.DrawFn) -> Move:
    kind = draw(st.sampled_from(MoveKind))
    quantity = Quantity(draw(st.integers(-20_000, 20_000)))
    if kind in COSTED:
        return move(abs(quantity), kind, draw(st.none() | st.integers(0, 10**9)))
    return move(quantity, kind)


def fold(happened: Iterable[Move]) -> Valued:
    """Level and average cost over moves in their order."""
    return reduce(after_move, happened, Valued())


@given(st.lists(moves(), max_size=30))
def test_stock_is_the_sum_of_its_moves(happened: list[Move]) -> None:
    assert fold(happened).level == Quantity(sum(one.quantity.thousandths for one in happened))


@given(st.lists(moves(), max_size=30))
def test_average_cost_stays_between_the_lowest_and_the_highest_cost_paid(
    happened: list[Move],
) -> None:
    paid = [one.unit_cost for one in happened if one.unit_cost is not None and one.quantity > NONE]
    if paid:
        assert min(paid) <= fold(happened).cost <= max(paid)
    else:
        assert fold(happened).cost == 0


@given(st.integers(-(10**6), 0), st.integers(0, 10**9), moves())
def test_at_or_below_zero_the_cost_is_the_old_one_or_that_of_the_delivery(
    level: int, cost: int, happened: Move
) -> None:
    after = after_move(Valued(Quantity(level), cost), happened)
    assert after.cost in (cost, happened.unit_cost)


@pytest.mark.parametrize(
    ("happened", "level", "cost"),
    [
        ([(10, MoveKind.OPENING, 50_000), (10, MoveKind.RECEIVED, 60_000)], 20, 55_000),
        ([(10, MoveKind.RECEIVED, 50_000), (-4, MoveKind.SALE, None)], 6, 50_000),
        ([(1, MoveKind.RECEIVED, 1), (2, MoveKind.RECEIVED, 2)], 3, 2),
        ([(-2, MoveKind.SALE, None), (10, MoveKind.RECEIVED, 60_000)], 8, 60_000),
        ([(5, MoveKind.RECEIVED, 50_000), (5, MoveKind.RECEIVED, None)], 10, 50_000),
        ([(5, MoveKind.RECEIVED, 50_000), (5, MoveKind.RETURN, 90_000)], 10, 50_000),
        ([(5, MoveKind.RECEIVED, 50_000), (-5, MoveKind.RECEIVED, 90_000)], 0, 50_000),
        ([(10, MoveKind.COUNT, None), (10, MoveKind.RECEIVED, 60_000)], 20, 60_000),
    ],
)
def test_goods_that_come_in_at_a_cost_are_averaged_in(
    happened: list[tuple[int, MoveKind, int | None]], level: int, cost: int
) -> None:
    valued = fold(move(count, kind, unit_cost) for count, kind, unit_cost in happened)
    assert valued == Valued(pieces(level), cost)


def test_the_cost_of_one_is_shown_to_the_cent() -> None:
    assert Valued(cost=6_499 * COST_PARTS + 500).unit_cost == Money(6_500)


def test_stock_below_zero_asks_to_be_counted() -> None:
    assert [Valued(pieces(level)).is_below_zero for level in (-1, 0, 1)] == [True, False, False]


@pytest.mark.parametrize(
    ("batch", "key"),
    [
        (NO_BATCH, ""),
        (OLD, "2026-12-01|B7"),
        (NO_DATE, "never|C3"),
        (Batch(expiry=date(2026, 12, 1)), "2026-12-01|"),
    ],
)
def test_each_batch_has_a_key(batch: Batch, key: str) -> None:
    assert (batch.key, batch_of(key)) == (key, batch)


@given(st.text(max_size=10), st.none() | st.dates())
def test_a_batch_is_known_again_by_its_key(mark: str, expiry: date | None) -> None:
    assert batch_of(Batch(mark, expiry).key) == Batch(mark, expiry)


@given(held, st.integers(0, 30_000).map(Quantity), st.sampled_from(Place))
def test_what_is_picked_comes_to_what_was_wanted(
    there: list[Held], wanted: Quantity, place: Place
) -> None:
    picked = pick(there, wanted, place)
    assert sum(each.quantity.thousandths for each in picked) == wanted.thousandths
    assert all(each.place is place and each.quantity > NONE for each in picked)


def shelf(*counts: tuple[str, int]) -> list[Held]:
    return [Held(Place.SHELF, batch, pieces(count)) for batch, count in counts]


@pytest.mark.parametrize(
    ("there", "wanted", "picked"),
    [
        ([(NEW.key, 5), (OLD.key, 5)], 3, [(OLD.key, 3)]),
        ([(NEW.key, 5), (OLD.key, 5)], 7, [(OLD.key, 5), (NEW.key, 2)]),
        ([(NO_DATE.key, 5), (NEW.key, 5)], 7, [(NEW.key, 5), (NO_DATE.key, 2)]),
        ([("", 5), (NEW.key, 5)], 7, [(NEW.key, 5), ("", 2)]),
        ([(OLD.key, 5)], 7, [(OLD.key, 7)]),
        ([(OLD.key, -2)], 3, [("", 3)]),
        ([], 3, [("", 3)]),
        ([(OLD.key, 5)], 0, []),
    ],
)
def test_what_expires_first_goes_first(
    there: list[tuple[str, int]], wanted: int, picked: list[tuple[str, int]]
) -> None:
    assert list(pick(shelf(*there), pieces(wanted))) == shelf(*picked)


@given(held, st.integers(0, 30_000).map(Quantity))
def test_picking_takes_nothing_from_other_places_or_batches(
    several: list[Held], wanted: Quantity
) -> None:
    apart = list({(each.place, each.batch): each for each in several}.values())
    picked = pick(apart, wanted)
    names = {(each.place, each.batch) for each in picked}
    for before, after in zip(apart, without(apart, picked), strict=True):
        assert (before.place, before.batch) in names or before == after


def test_what_is_picked_is_gone() -> None:
    there = shelf((OLD.key, 5), (NEW.key, 5))
    assert list(without(there, pick(there, pieces(7)))) == shelf((OLD.key, 0), (NEW.key, 3))


@pytest.mark.parametrize(
    ("there", "batch"), [([(NEW.key, 5), (OLD.key, 5)], OLD.key), ([(OLD.key, -1)], ""), ([], "")]
)
def test_what_comes_back_without_a_receipt_lies_with_what_expires_first(
    there: list[tuple[str, int]], batch: str
) -> None:
    assert list(pick(shelf(*there), pieces(-3))) == shelf((batch, -3))


def test_goods_in_the_store_are_not_picked_from_the_shelf() -> None:
    stored = [Held(Place.STORE, OLD.key, pieces(5))]
    assert list(pick(stored, pieces(1))) == shelf(("", 1))


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        (MoveKind.RECEIVED, 1),
        (MoveKind.TRANSFER_IN, 1),
        (MoveKind.OPENING, 1),
        (MoveKind.TRANSFER_OUT, -1),
        (MoveKind.DAMAGED, -1),
        (MoveKind.COUNT, 0),
        (MoveKind.COUNT, -1),
        (MoveKind.SALE, -1),
        (MoveKind.RETURN, 1),
    ],
)
def test_a_move_in_the_right_direction_is_given_back(kind: MoveKind, count: int) -> None:
    assert check_move(move(count, kind)) == move(count, kind)


@pytest.mark.parametrize("count", [0, 1])
@pytest.mark.parametrize("kind", [*sorted(WRITE_OFFS, key=str), MoveKind.TRANSFER_OUT])
def test_what_goes_out_cannot_come_in(kind: MoveKind, count: int) -> None:
    with pytest.raises(Refusal) as refusal:
        check_move(move(count, kind))
    assert refusal.value.reason is Reason.QUANTITY_NOT_ABOVE_ZERO


@pytest.mark.parametrize("count", [0, -1])
@pytest.mark.parametrize("kind", [MoveKind.RECEIVED, MoveKind.TRANSFER_IN, MoveKind.OPENING])
def test_what_comes_in_cannot_go_out(kind: MoveKind, count: int) -> None:
    with pytest.raises(Refusal) as refusal:
        check_move(move(count, kind))
    assert refusal.value.reason is Reason.QUANTITY_NOT_ABOVE_ZERO


@pytest.mark.parametrize(
    ("gone", "count", "back"),
    [
        ([(NEW.key, 5)], 3, [(NEW.key, -3)]),
        ([(NEW.key, 5), (OLD.key, 2)], 3, [(OLD.key, -2), (NEW.key, -1)]),
        ([(NEW.key, 5), (OLD.key, 0)], 1, [(NEW.key, -1)]),
        ([("", 2)], 2, [("", -2)]),
    ],
)
def test_what_comes_back_lies_again_where_it_was_taken_from(
    gone: list[tuple[str, int]], count: int, back: list[tuple[str, int]]
) -> None:
    assert list(put_back(shelf(*gone), pieces(-count))) == shelf(*back)


YOGHURT = product("Yoghurt", id="yoghurt", has_batches=True)


@pytest.mark.parametrize(
    ("of", "batch"), [(YOGHURT, OLD), (YOGHURT, NO_DATE), (product(), NO_BATCH), (product(), OLD)]
)
def test_goods_move_in_their_batch(of: Product, batch: Batch) -> None:
    assert check_batch(batch, of) is batch


@pytest.mark.parametrize(
    ("lot", "reason"),
    [
        (Lot(YOGHURT.id, pieces(1)), Reason.BATCH_MISSING),
        (Lot(YOGHURT.id, NONE, batch=OLD), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (Lot(YOGHURT.id, Quantity(500), batch=OLD), Reason.QUANTITY_CUT),
    ],
)
def test_a_lot_that_cannot_be_is_refused(lot: Lot, reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        check_lot(lot, YOGHURT)
    assert refusal.value.reason is reason


def test_a_lot_that_can_be_is_given_back() -> None:
    lot = Lot(YOGHURT.id, pieces(1), Place.STORE, OLD)
    assert check_lot(lot, YOGHURT) is lot
