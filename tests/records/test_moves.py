"""Moves are found by any filter, page by page, straight from an index: none is left out, none comes twice."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta

import pytest

from pos.bench.past_sales import add_past_sales
from pos.records import level_line, losses, moves, ordering
from pos.records.books import milliseconds
from pos.records.moves import count_moves, each_move, items_named, page_of
from pos.records.statements import _prepared
from pos.shop.identity import StaffId
from pos.shop.moves import MoveFilter, StockMove
from pos.shop.stock import WRITE_OFFS, MoveKind
from tests.builders import NOON, product
from tests.shops import MILK_CODE, Shop, copied_shop
from tests.stocked import MILK, all_moves, stock_up

SINCE, UNTIL = NOON - timedelta(days=60), NOON + timedelta(days=60)
KINDS = (frozenset(), frozenset({MoveKind.SALE}), WRITE_OFFS)


@pytest.fixture(scope="module")
def stocked(_template: Shop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    opened = stock_up(copied_shop(_template, tmp_path_factory.mktemp("stocked")))
    yield opened
    opened.records.close()


def read_all(shop: Shop, wanted: MoveFilter, most: int = 7) -> list[StockMove]:
    """Go on from page to page until there is no further one."""
    found: list[StockMove] = []
    mark = None
    while True:
        with shop.records.reading() as books:
            page = page_of(books, wanted, after=mark, most=most)
        found += page.moves
        if page.next is None:
            return found
        assert len(page.moves) == most
        mark = page.next


@pytest.mark.parametrize("kinds", KINDS)
@pytest.mark.parametrize("of", moves.MARKS)
@pytest.mark.parametrize("back", [0, 6, 60])
def test_pages_hold_what_was_asked_for_newest_first(
    stocked: Shop, kinds: frozenset[MoveKind], of: tuple[bool, bool], back: int
) -> None:
    is_by, is_of = of
    wanted = MoveFilter(
        NOON - timedelta(days=back),
        NOON + timedelta(days=1),
        kinds,
        by=stocked.owner if is_by else None,
        product=MILK if is_of else None,
    )
    expected = [
        (row.at, row.till, row.entry, row.number)
        for row in all_moves(stocked)
        if milliseconds(wanted.since) <= row.at < milliseconds(wanted.until)
        and (not kinds or MoveKind(row.kind) in kinds)
        and (not is_by or row.by == stocked.owner)
        and (not is_of or row.product == MILK)
    ]
    found = read_all(stocked, wanted)
    assert [(m.mark.at, m.mark.till, m.mark.entry, m.mark.number) for m in found] == sorted(
        expected, reverse=True
    )
    with stocked.records.reading() as books:
        assert count_moves(books, wanted).count == len(expected)
        assert list(each_move(books, wanted)) == found


def test_a_move_says_what_people_know_it_by(stocked: Shop) -> None:
    told = {
        (move.kind, move.why, move.by)
        for move in read_all(stocked, MoveFilter(SINCE, UNTIL), most=50)
    }
    assert (MoveKind.SALE, "T2-0001", "Grace") in told
    assert (MoveKind.RECEIVED, "DN 0", "Njeri") in told
    assert (MoveKind.COUNT, "Count 14", "Njeri") in told
    assert (MoveKind.TRANSFER_IN, "Back store", "Njeri") in told
    assert {"Spoilt"} == {why for kind, why, _ in told if kind in WRITE_OFFS}


def test_what_it_cost_goes_with_the_move(stocked: Shop) -> None:
    newest = read_all(stocked, MoveFilter(SINCE, UNTIL, frozenset({MoveKind.RECEIVED})))[-1]
    assert newest.worth.cents == newest.quantity.thousandths * newest.cost // 1_000_000
    assert newest.unit_cost.cents * 1000 == newest.cost


def test_nobody_counts_further_than_it_matters(stocked: Shop) -> None:
    with stocked.records.reading() as books:
        counted = count_moves(books, MoveFilter(SINCE, UNTIL), most=5)
        exact = count_moves(books, MoveFilter(NOON, NOON), most=5)
    assert (counted.count, counted.is_all) == (5, False)
    assert (exact.count, exact.is_all) == (0, True)


@pytest.mark.parametrize("typed", ["whole milk", "101", MILK_CODE, " Brookside "])
def test_an_item_is_found_by_its_names(stocked: Shop, typed: str) -> None:
    with stocked.records.reading() as books:
        assert [each.product for each in items_named(books, typed)] == [MILK]
        assert items_named(books, "nothing of the kind") == ()


# How SQLite goes about it: with figures of how much there is, and without any.


def asked(plain: sqlite3.Connection, statement: object, **values: object) -> str:
    sql, fixed = _prepared(statement, tuple(values))  # type: ignore[arg-type]
    rows = plain.execute(f"EXPLAIN QUERY PLAN {sql}", {**fixed, **values}).fetchall()
    return "; ".join(row[3] for row in rows)


@pytest.fixture(scope="module", params=["known", "unknown"])
def plain(
    request: pytest.FixtureRequest, _template: Shop, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[sqlite3.Connection]:
    """Books with two thousand sales, looked at from outside."""
    shop = copied_shop(_template, tmp_path_factory.mktemp("many"))
    for at in range(40):
        shop.put_on_shelf(product(f"Tea {at}", id=f"tea-{at}", code=f"T{at}"))
    shop.sell("2*101", MILK_CODE, "T1", "T2")
    shop.records.close()
    add_past_sales(shop.records.path, 2000, lambda *_: None)
    connection = sqlite3.connect(shop.records.path)
    if request.param == "unknown":
        connection.execute("DELETE FROM sqlite_stat1")
        connection.commit()
        connection.close()
        connection = sqlite3.connect(shop.records.path)
    yield connection
    connection.close()


@pytest.mark.parametrize("of", moves.MARKS)
def test_no_page_is_sorted_and_none_reads_everything(
    plain: sqlite3.Connection, of: tuple[bool, bool]
) -> None:
    values: dict[str, object] = {"kind": "sale", "since": 0, "at": 1, "till": 1, "entry": 1}
    values |= {"number": 1, "most": 50}
    values |= {"by": StaffId("x")} if of[0] else {}
    values |= {"product": MILK} if of[1] else {}
    how = asked(plain, moves.MARKS[of], **values)
    assert "SCAN" not in how
    assert "TEMP B-TREE" not in how
    assert "(at,till,entry,number)<" in how, "the page begins in the index, not at the newest move"
    assert "USING COVERING INDEX" in how or all(of)


def test_everything_else_about_stock_is_looked_up_too(plain: sqlite3.Connection) -> None:
    since = {"since": 0, "until": 1}
    plans = [
        asked(plain, moves.MOVE, till=1, entry=1, number=1),
        asked(plain, moves.DELIVERED, **since),
        asked(plain, losses.OF_KIND, kind="count", **since),
        asked(plain, level_line.OF_ITEM, product="milk", kind="sale", since=0),
        asked(plain, ordering.SOLD, product="milk", since=0),
        asked(plain, ordering.FIRST_MOVE, product="milk"),
        asked(plain, ordering.BROUGHT, product="milk"),
    ]
    assert [how for how in plans if "SCAN" in how] == []
    assert [how for how in plans if "FOR ORDER BY" in how] == []
    assert "stock_moves_item" in plans[4]


def test_what_runs_low_is_found_without_all_that_does_not(plain: sqlite3.Connection) -> None:
    at_minimum = asked(plain, ordering.AT_MINIMUM, most=9)
    assert "USING COVERING INDEX products_minimum" in at_minimum
    below = asked(plain, ordering.BELOW, most=9)
    assert "USING INDEX stock_levels_below" in below
    assert "TEMP B-TREE" not in below
