"""Stock is the sum of its moves and of nothing else; nobody writes a level by hand."""

import sqlite3
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from pos.office import stocktake
from pos.records.books import Books
from pos.records.stock import (
    held,
    held_in_batches,
    level_at,
    level_of,
    levels,
    post_moves,
    values_of,
)
from pos.records.tables import stock_moves
from pos.shop.identity import ProductId
from pos.shop.quantity import NONE, Quantity, pieces
from pos.shop.stock import Batch, Held, Lot, Move, MoveKind, Place, Valued
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.records.history import BATCH, BREAD, YOGHURT, posting
from tests.records.tampering import plain
from tests.shops import Shop, refused

MILK = product().id
LATER = Batch("B", date(2027, 3, 1)).key
FOLLOW = "stock levels follow the moves"
MOVES = select(stock_moves).order_by(stock_moves.c.entry.desc(), stock_moves.c.number)


def move(kind: MoveKind, count: float, **fields: object) -> Move:
    quantity = Quantity(round(count * 1000))
    moved = {"product": MILK, "document": "note-1", "line": 1, **fields}
    return Move(kind=kind, quantity=quantity, **moved)  # type: ignore[arg-type]


def came(count: float, shillings: int | None, **fields: object) -> Move:
    cost = None if shillings is None else shillings * 100_000
    return move(MoveKind.RECEIVED, count, unit_cost=cost, **fields)


def post(shop: Shop, *moves: Move) -> dict[ProductId, Valued]:
    with posting(shop) as books:
        return post_moves(books, moves, shop.owner)


def value(books: Books, of: ProductId = MILK) -> Valued:
    return values_of(books, [of])[of]


def test_a_move_is_read_with_the_level_and_the_cost_it_left(shop: Shop) -> None:
    post(shop, came(10, 50, batch=LATER, place=Place.STORE, reason="DN 1"))
    with shop.records.reading() as books:
        (row,) = books.rows(MOVES)
    assert (row.product, row.kind, row.quantity, row.level_after) == (
        MILK,
        "received",
        10_000,
        10_000,
    )
    assert (row.place, row.batch, row.unit_cost) == ("store", LATER, 5_000_000)
    assert (row.document, row.line, row.reason) == ("note-1", 1, "DN 1")
    assert (row.at, row.by, row.number) == (round(shop.clock.at.timestamp() * 1000), shop.owner, 1)


def test_moves_of_one_act_are_numbered_in_their_order(shop: Shop) -> None:
    with posting(shop) as books:
        post_moves(books, [came(1, 50), came(2, 60)], shop.owner)
        post_moves(books, [came(3, 70)], shop.owner, first=3)
    with shop.records.reading() as books:
        rows = books.rows(MOVES)
    assert [(row.number, row.level_after) for row in rows] == [(1, 1000), (2, 3000), (3, 6000)]


def test_the_average_cost_follows_from_what_came_in(shop: Shop) -> None:
    after = post(shop, came(10, 50), move(MoveKind.SALE, -4), came(4, 70))
    assert after == {MILK: Valued(pieces(10), 5_800_000)}
    with shop.records.reading() as books:
        assert value(books) == after[MILK]
        assert [row.unit_cost for row in books.rows(MOVES)] == [5_000_000, 5_000_000, 7_000_000]


def test_goods_that_never_came_in_cost_what_their_owner_wrote(shop: Shop) -> None:
    salt = shop.put_on_shelf(product("Salt", id="salt", code="salt", cost=ksh(31)))
    with shop.records.reading() as books:
        assert values_of(books, [salt.id, MILK]) == {
            salt.id: Valued(NONE, 3_100_000),
            MILK: Valued(NONE, 0),
        }
    assert post(shop, move(MoveKind.SALE, -1, product=salt.id))[salt.id] == Valued(
        pieces(-1), 3_100_000
    )


def test_goods_that_come_in_without_a_cost_leave_it_as_it_was(shop: Shop) -> None:
    post(shop, came(10, 50), came(5, None))
    with shop.records.reading() as books:
        assert value(books) == Valued(pieces(15), 5_000_000)


def test_levels_are_kept_by_place_and_batch(shop: Shop) -> None:
    post(shop, came(10, 50), came(3, 50, batch=LATER), came(2, 50, place=Place.STORE))
    with shop.records.reading() as books:
        assert level_of(books, MILK) == pieces(15)
        assert level_at(books, MILK, Place.SHELF, batch=LATER) == pieces(3)
        assert level_at(books, MILK, Place.STORE, batch=LATER) == NONE
        assert set(held(books, MILK)) == {
            Held(Place.SHELF, "", pieces(10)),
            Held(Place.SHELF, LATER, pieces(3)),
            Held(Place.STORE, "", pieces(2)),
        }


def test_what_never_moved_has_no_level(shop: Shop) -> None:
    with shop.records.reading() as books:
        assert (level_of(books, MILK), levels(books), held(books, MILK)) == (NONE, {}, ())
        assert (values_of(books, []), values_of(books, [ProductId("ghost")])) == ({}, {})


def test_levels_of_all_products_are_read_at_once(busy: Shop) -> None:
    with busy.records.reading() as books:
        found = levels(books)
        assert found == {
            each: level_of(books, ProductId(each)).thousandths
            for each in ("milk", "bread", "yoghurt")
        }


def test_only_goods_that_are_kept_by_batch_are_held_in_batches(busy: Shop) -> None:
    with busy.records.reading() as books:
        there = held_in_batches(books, [MILK, YOGHURT.id, YOGHURT.id, BREAD.id])
        assert there == {YOGHURT.id: (Held(Place.SHELF, BATCH.key, pieces(4)),)}
        assert held_in_batches(books, [MILK]) == held_in_batches(books, []) == {}


def test_several_batches_of_one_product_are_all_there(busy: Shop) -> None:
    post(busy, came(5, 70, product=YOGHURT.id, batch=LATER))
    with busy.records.reading() as books:
        there = held_in_batches(books, [YOGHURT.id])[YOGHURT.id]
    assert [each.batch for each in there] == [BATCH.key, LATER]


def test_a_level_may_fall_below_zero_and_come_back(shop: Shop) -> None:
    assert post(shop, move(MoveKind.SALE, -3))[MILK].is_below_zero
    assert post(shop, came(10, 50))[MILK] == Valued(pieces(7), 5_000_000)


@pytest.mark.parametrize("wrong", [came(-1, 50), move(MoveKind.DAMAGED, 1)])
def test_goods_do_not_move_the_wrong_way(wrong: Move, shop: Shop) -> None:
    with refused(Reason.QUANTITY_NOT_ABOVE_ZERO):
        post(shop, wrong)
    assert shop.left() == 0


KINDS = st.sampled_from([MoveKind.SALE, MoveKind.COUNT, MoveKind.RETURN])
STEPS = st.one_of(
    st.builds(came, st.integers(1, 99), st.none() | st.integers(0, 500)),
    st.builds(move, KINDS, st.integers(-99, 99).filter(bool)),
    st.builds(
        came,
        st.integers(1, 9),
        st.just(60),
        batch=st.sampled_from([LATER, ""]),
        place=st.just(Place.STORE),
    ),
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(STEPS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_whatever_moves_levels_and_costs_follow_and_the_checks_agree(
    shop: Shop, acts: list[list[Move]]
) -> None:
    """The books go on from one example to the next: one long history of a product."""
    before = shop.left()
    for moves in acts:
        values = post(shop, *moves)
    moved = sum(each.quantity.thousandths for moves in acts for each in moves)
    assert shop.left() == before + moved // 1000
    with shop.records.reading() as books:
        assert value(books) == values[MILK]
    kept = {"I7: line 1 of sale note-1"}
    assert {fault for fault in shop.faults() if not any(map(fault.startswith, kept))} == set()


# What the database itself refuses


@pytest.mark.parametrize(
    "by_hand",
    [
        "UPDATE stock_levels SET quantity = quantity + 1000",
        "UPDATE stock_levels SET quantity = 0, entry = 41",
        "UPDATE stock_levels SET place = 'store', entry = 41",
        "DELETE FROM stock_levels",
        "INSERT INTO stock_levels VALUES ('milk', 'store', '', 5000, 2, 41, 1)",
        """INSERT INTO stock_levels
            SELECT product, 'store', '', quantity + 1, till, entry, number FROM stock_moves LIMIT 1""",
        "INSERT OR REPLACE INTO stock_levels VALUES ('milk', 'shelf', '', 5000, 2, 41, 1)",
    ],
)
def test_a_level_is_never_written_by_hand(by_hand: str, busy: Shop) -> None:
    with plain(busy.records.path) as connection:
        before = connection.execute("SELECT * FROM stock_levels").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match=FOLLOW):
            connection.execute(by_hand)
        assert connection.execute("SELECT * FROM stock_levels").fetchall() == before
    assert busy.faults() == []


def test_a_level_follows_a_move_whoever_posts_it(busy: Shop) -> None:
    before = busy.left()
    with plain(busy.records.path) as connection:
        for entry, quantity in ((41, 5000), (42, -2000)):
            connection.execute(
                "INSERT INTO stock_moves SELECT till, ?, number, product, 'count', ?, level_after, place, batch, "
                "unit_cost, document, line, reason, at, by FROM stock_moves WHERE product = 'milk' LIMIT 1",
                (entry, quantity),
            )
    assert busy.left() == before + 3


def test_a_move_of_nothing_is_refused(busy: Shop) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="quantity <> 0"):
        post(busy, move(MoveKind.COUNT, 0))


def test_a_count_brings_the_level_to_what_was_found(busy: Shop) -> None:
    take = stocktake.start_count(busy.records, busy.owner, name="Shelf").id
    stocktake.count(busy.records, busy.owner, take=take, found=Lot(MILK, pieces(3)))
    stocktake.approve_count(busy.records, busy.owner, take=take)
    assert busy.left() == 3
