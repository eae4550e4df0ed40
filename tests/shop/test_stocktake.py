"""A stock count brings the books to what was found, and each place is counted once."""

from dataclasses import replace
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from pos.shop.identity import DocumentId, ProductId, StaffId
from pos.shop.quantity import Quantity, pieces
from pos.shop.stock import Move, MoveKind, Place, Valued, after_move, check_move
from pos.shop.stocktake import Counted, StockTake, last_counts, moves_of
from tests.builders import NOON

GRACE = StaffId("grace")
TAKE = StockTake(DocumentId("count-1"), "Friday", NOON, GRACE)
MILK = Counted(ProductId("milk"), Place.SHELF, "", pieces(8), pieces(10), GRACE)
SOLD = Move(ProductId("milk"), MoveKind.SALE, pieces(1), "sale-1", 1)

quantities = st.integers(-(10**6), 10**6).map(Quantity)


def test_the_difference_is_what_was_found_less_what_the_books_said() -> None:
    assert MILK.variance == pieces(-2)
    assert replace(MILK, counted=pieces(11)).variance == pieces(1)


def test_counting_again_replaces_the_earlier_count() -> None:
    again = replace(MILK, counted=pieces(9))
    assert last_counts([MILK, again]) == (again,)


def test_another_place_or_batch_is_another_count() -> None:
    apart = [MILK, replace(MILK, place=Place.STORE), replace(MILK, batch="2026-12-01|B7")]
    assert last_counts(apart) == tuple(apart)


def test_a_difference_makes_a_move_that_names_the_count() -> None:
    stored = replace(MILK, product=ProductId("bread"), place=Place.STORE, batch="never|C3")
    assert moves_of(TAKE, [MILK, stored])[1] == Move(
        product=ProductId("bread"),
        kind=MoveKind.COUNT,
        quantity=pieces(-2),
        document="count-1",
        line=2,
        place=Place.STORE,
        batch="never|C3",
        reason="Friday",
    )


def test_what_was_right_makes_no_move() -> None:
    assert moves_of(TAKE, [replace(MILK, counted=pieces(10))]) == ()


@given(quantities, quantities, quantities)
def test_what_is_sold_while_counting_is_neither_lost_nor_counted_twice(
    then: Quantity, found: Quantity, sold: Quantity
) -> None:
    count = replace(MILK, counted=found, level_then=then)
    before = [replace(SOLD, quantity=then), replace(SOLD, quantity=-sold)]
    moves = [check_move(move) for move in moves_of(TAKE, [count])]
    assert reduce(after_move, [*before, *moves], Valued()).level == found - sold
