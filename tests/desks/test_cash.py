"""What a customer puts down, and the easiest way to give change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.desks.cash import easiest, quick_amounts
from pos.shop.market import KENYA, MARKETS, TANZANIA, Market
from pos.shop.money import Money, sum_of
from tests.builders import ksh


@pytest.mark.parametrize(
    ("asked", "quick"),
    [
        (1264, (1300, 1400, 1500)),
        (130, (150, 200, 500)),
        (65, (100, 200, 500)),
        (1000, (1500, 2000, 2500)),
        (2001, (2050, 2100, 2200)),
        (0, ()),
        (-5, ()),
    ],
)
def test_the_next_amounts_in_notes(asked: int, quick: tuple[int, ...]) -> None:
    assert quick_amounts(ksh(asked), KENYA) == tuple(ksh(amount) for amount in quick)


def test_in_a_country_of_larger_notes_the_amounts_are_larger() -> None:
    assert quick_amounts(Money(1_200_00), TANZANIA)[0] == Money(2_500_00)


def test_notes_come_before_coins() -> None:
    assert [(str(each.worth), each.count, each.is_note) for each in easiest(ksh(736), KENYA)] == [
        ("500", 1, True),
        ("200", 1, True),
        ("20", 1, False),
        ("10", 1, False),
        ("5", 1, False),
        ("1", 1, False),
    ]


@given(st.integers(0, 500_000), st.sampled_from(sorted(MARKETS)))
def test_the_pieces_make_the_amount_as_far_as_there_are_coins(shillings: int, code: str) -> None:
    market: Market = MARKETS[code]
    amount = Money(shillings * 100)
    made = sum_of(Money(each.worth.cents * each.count) for each in easiest(amount, market))
    assert amount - made < market.smallest_coin
