"""Losses added up in every way come to the same money."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from pos.shop.identity import ProductId, StaffId
from pos.shop.losses import LossBy, LossMove, add_up, lost_in
from pos.shop.quantity import pieces
from pos.shop.stock import MoveKind
from tests.builders import NOON, ksh

NAIROBI = ZoneInfo("Africa/Nairobi")


def lost(kind: MoveKind, of: str, by: str, count: int, *, back: int = 0) -> LossMove:
    at = NOON - timedelta(hours=back)
    return LossMove(at, kind, ProductId(of), StaffId(by), pieces(-count), cost=50_000)


MOVES = (
    lost(MoveKind.DAMAGED, "milk", "grace", 3),
    lost(MoveKind.DAMAGED, "sugar", "njeri", 1, back=24),
    lost(MoveKind.COUNT, "milk", "njeri", -2, back=24),  # found again
    lost(MoveKind.EXPIRED, "bread", "grace", 10, back=14),  # ten in the evening of the day before
)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (LossBy.KIND, [("expired", 1, "5.00"), ("damaged", 2, "2.00"), ("count", 1, "-1.00")]),
        (LossBy.ITEM, [("bread", 1, "5.00"), ("milk", 2, "0.50"), ("sugar", 1, "0.50")]),
        (LossBy.PERSON, [("grace", 2, "6.50"), ("njeri", 2, "-0.50")]),
        (LossBy.DAY, [("2026-11-21", 1, "1.50"), ("2026-11-20", 3, "4.50")]),
    ],
)
def test_losses_are_added_up_by_what_is_asked(
    by: LossBy, expected: list[tuple[str, int, str]]
) -> None:
    found = add_up(MOVES, by, zone=NAIROBI)
    assert [(each.key, each.times, each.cost) for each in found] == [
        (key, times, ksh(cost) if cost[0] != "-" else -ksh(cost[1:]))
        for key, times, cost in expected
    ]
    assert sum(each.cost.cents for each in found) == lost_in(MOVES).cents == 600


def test_what_was_found_again_is_taken_off_the_quantity() -> None:
    (milk,) = (each for each in add_up(MOVES, LossBy.ITEM, zone=NAIROBI) if each.key == "milk")
    assert milk.quantity == pieces(1)
