"""How much is to be ordered: by what goes in a day, in whole packs, the minimum at least."""

import pytest

from pos.shop.ordering import Low, Pace, Supply, ToOrder, most_pressing_first
from pos.shop.quantity import ONE, Quantity, pieces
from pos.shop.stock import Valued
from tests.builders import product

A_WEEK = Supply(lead_days=2, cover_days=7)


def low(level: int, least: int = 24, name: str = "Sugar", **fields: object) -> ToOrder:
    stock = Valued(pieces(level))
    return ToOrder(Low(product(name, minimum=pieces(least)), stock), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("level", "sold", "pack", "order"),
    [
        (3, 224, 1, 69),  # 8 a day for nine days are 72
        (3, 224, 12, 72),
        (3, 224, 48, 96),
        (0, 0, 1, 24),  # nothing goes: back to the minimum
        (24, 0, 1, 1),  # at the minimum: one pack
        (24, 0, 6, 6),
        (-5, 28, 1, 24),  # what is below zero is nothing until it is counted
        (3, -28, 1, 21),  # more came back than went
    ],
)
def test_an_order_lasts_until_it_comes_and_for_the_days_after(
    level: int, sold: int, pack: int, order: int
) -> None:
    each = low(level, pace=Pace(pieces(sold)), pack=pieces(pack))
    assert each.suggested(A_WEEK) == pieces(order)


def test_part_of_a_unit_is_rounded_up() -> None:
    each = low(0, least=0, pace=Pace(Quantity(1_000), days=28), pack=Quantity(1))
    assert each.suggested(A_WEEK) == Quantity(322)  # 9/28 of it


@pytest.mark.parametrize(
    ("level", "sold", "left"),
    [(3, 56, 1), (14, 56, 7), (0, 56, 0), (-2, 56, 0), (5, 0, None), (5, -3, None), (0, 0, 0)],
)
def test_what_is_left_lasts_for_so_many_whole_days(level: int, sold: int, left: int | None) -> None:
    assert low(level, pace=Pace(pieces(sold))).days_left == left


def test_a_day_is_rounded_to_the_thousandth() -> None:
    assert Pace(Quantity(1_000), days=3).a_day == Quantity(333)
    assert Pace(pieces(-4)).a_day == Quantity(0)


def test_what_lasts_shortest_comes_first() -> None:
    out = low(0, name="Biscuits")
    soon = low(3, name="Sugar", pace=Pace(pieces(56)))
    later = low(14, name="Soda", pace=Pace(pieces(56)))
    never = low(2, name="Candles")
    found = most_pressing_first((never, later, soon, out))
    assert [each.low.product.name for each in found] == ["Biscuits", "Sugar", "Soda", "Candles"]


def test_goods_that_were_never_asked_about_come_one_by_one() -> None:
    assert low(3).pack == ONE
    assert low(0).is_sold_out
    assert not low(1).is_sold_out
