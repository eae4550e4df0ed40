"""Levels, costs and sales say of the stock what its moves say."""

from collections.abc import Callable, Iterator

import pytest

from pos.records.books import Books
from pos.records.checks.stock import cost_differences, level_differences, line_differences
from tests.records.history import BATCH
from tests.records.tampering import tamper
from tests.shops import Shop

Differences = Callable[[Books], Iterator[str]]


def told(shop: Shop, differences: Differences) -> list[str]:
    with shop.records.reading() as books:
        return list(differences(books))


@pytest.mark.parametrize("differences", [level_differences, cost_differences, line_differences])
def test_the_stock_of_a_shop_with_a_past_is_right(differences: Differences, busy: Shop) -> None:
    assert told(busy, differences) == []


@pytest.mark.parametrize(
    ("by_hand", "difference"),
    [
        (
            "UPDATE stock_levels SET quantity = -1 WHERE product = 'bread'",
            "bread in the shelf: the level says -1, the moves 5000",
        ),
        (
            "UPDATE stock_levels SET place = 'store' WHERE product = 'bread'",
            "bread in the shelf: the level says 0, the moves 5000",
        ),
        (
            "DELETE FROM stock_levels WHERE product = 'yoghurt'",
            f"yoghurt in the shelf, batch {BATCH.key}: the level says 0, the moves 4000",
        ),
        (
            "INSERT INTO stock_levels VALUES ('milk', 'store', '', 5000, 2, 31, 1)",
            "milk in the store: the level says 5000, the moves 0",
        ),
        (
            "UPDATE stock_moves SET quantity = -2000 WHERE entry = 31",
            "milk in the shelf: the level says 17000, the moves 16000",
        ),
        (
            "DELETE FROM stock_moves WHERE entry = 10 AND number = 2",
            "bread in the shelf: the level says 5000, the moves -5000",
        ),
    ],
)
def test_a_level_that_is_not_the_sum_of_its_moves_is_found(
    by_hand: str, difference: str, busy: Shop
) -> None:
    tamper(busy.records.path, by_hand)
    assert told(busy, level_differences)[0] == difference


@pytest.mark.parametrize(
    ("by_hand", "difference"),
    [
        (
            "UPDATE stock_costs SET cost = cost + 1 WHERE product = 'bread'",
            "bread: the average cost is not the 6000000 that its moves give",
        ),
        (
            "DELETE FROM stock_costs WHERE product = 'milk'",
            "milk: the average cost is not the 5000000 that its moves give",
        ),
        (
            "DELETE FROM stock_moves WHERE product = 'milk'",
            "milk has an average cost and no moves",
        ),
        (
            "UPDATE stock_moves SET unit_cost = 4000000 WHERE entry = 10 AND number = 1",
            "move 1 of entry 11 has a cost of 5000000, not 4000000",
        ),
        (
            "UPDATE stock_moves SET unit_cost = NULL WHERE entry = 31",
            "move 1 of entry 31 has a cost of None, not 5000000",
        ),
        (
            "UPDATE stock_moves SET level_after = 0 WHERE entry = 31",
            "move 1 of entry 31 leaves 0, its moves add up to 17000",
        ),
        (
            "UPDATE stock_moves SET quantity = 25000 WHERE entry = 10 AND number = 1",
            "move 1 of entry 10 leaves 24000, its moves add up to 25000",
        ),
        (
            "DELETE FROM stock_moves WHERE entry = 16",
            "move 1 of entry 18 leaves 20000, its moves add up to 22000",
        ),
    ],
)
def test_a_cost_or_a_level_that_does_not_follow_from_the_moves_is_found(
    by_hand: str, difference: str, busy: Shop
) -> None:
    tamper(busy.records.path, by_hand)
    assert told(busy, cost_differences) == [difference]


@pytest.mark.parametrize(
    ("by_hand", "found"),
    [
        (
            "UPDATE sale_lines SET quantity = 2000 WHERE entry = 31",
            ["sold 2000 of milk, moved 1000"],
        ),
        ("DELETE FROM stock_moves WHERE entry = 31", ["sold 1000 of milk, moved 0"]),
        ("DELETE FROM sale_lines WHERE entry = 31", ["sold 0 of milk, moved 1000"]),
        (
            "UPDATE stock_moves SET kind = 'own_use' WHERE entry = 31",
            ["sold 1000 of milk, moved 0"],
        ),
        (
            "UPDATE stock_moves SET product = 'bread' WHERE entry = 31",
            ["sold 0 of bread, moved 1000", "sold 1000 of milk, moved 0"],
        ),
    ],
)
def test_a_line_whose_goods_did_not_leave_as_sold_is_found(
    by_hand: str, found: list[str], busy: Shop
) -> None:
    tamper(busy.records.path, by_hand)
    with busy.records.reading() as books:
        sale = books.connection.execute("SELECT id FROM sales WHERE receipt = 6").fetchone()[0]
        told = list(line_differences(books))
    assert told == [f"line 1 of sale {sale}: {each}" for each in found]


def test_goods_that_come_back_are_moved_too(busy: Shop) -> None:
    tamper(busy.records.path, "DELETE FROM stock_moves WHERE kind = 'return'")
    (difference,) = told(busy, line_differences)
    assert difference.endswith(": sold -1000 of milk, moved 0")
