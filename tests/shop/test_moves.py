"""Which moves are wanted, and what goods are worth, to the cent."""

from pos.shop.moves import MoveFilter, worth_of
from pos.shop.stock import WRITE_OFFS, MoveKind
from tests.builders import NOON, ksh


def test_no_kind_named_means_all_of_them() -> None:
    assert MoveFilter(NOON, NOON).wanted == tuple(MoveKind)
    assert set(MoveFilter(NOON, NOON, WRITE_OFFS).wanted) == WRITE_OFFS


def test_worth_is_rounded_once_to_the_cent() -> None:
    assert worth_of(1_500 * 50_333) == ksh("0.75")  # one and a half at half a shilling and a bit
    assert worth_of(-3_000 * 90_000_000) == ksh(-2700)
