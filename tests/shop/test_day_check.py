"""A day can be signed when the statement shows all of it, its lines add up, and nothing is left to say."""

from dataclasses import replace

import pytest

from pos.shop.balance_chain import Chain
from pos.shop.day_check import DayCheck, Obstacle, Shown, Sums
from pos.shop.money import Money
from pos.shop.reconciling import Finding, Heap, Here, LineKind, There
from tests.builders import NOON, ksh

PAID = There("A", NOON, ksh(65), is_in=True, kind=LineKind.PAID_IN, balance=ksh(165))
CHARGE = There("A", NOON, ksh(5), is_in=False, kind=LineKind.CHARGE, balance=ksh(160))
KEPT = Here("id", "A", ksh(65), NOON)
GOOD = DayCheck(
    NOON.date(),
    (Finding(Heap.MATCHED, PAID, KEPT), Finding(Heap.CHARGE, CHARGE)),
    Chain(ksh(100), ksh(160)),
)


def test_a_day_that_agrees_can_be_signed() -> None:
    assert GOOD.obstacles == ()
    assert GOOD.lines == (PAID, CHARGE)
    assert GOOD.there == ksh(60)


def test_what_lies_in_each_heap_is_summed() -> None:
    assert GOOD.sums == {
        Heap.MATCHED: Sums(1, ksh(65), ksh(65)),
        Heap.CHARGE: Sums(1, ksh(-5), Money(0)),
    }


@pytest.mark.parametrize(
    ("shown", "obstacle"),
    [
        ({"is_over": False}, Obstacle.NOT_OVER),
        ({"is_empty": True}, Obstacle.EMPTY),
        ({"is_understood": False}, Obstacle.NOT_UNDERSTOOD),
        ({"has_start": False}, Obstacle.NO_START),
        ({"has_end": False}, Obstacle.NO_END),
        ({"chain": Chain(lacks_balance=True)}, Obstacle.NO_BALANCE),
        ({"chain": Chain(broken_at=NOON)}, Obstacle.BROKEN),
        ({"closed_before": ksh(99)}, Obstacle.NOT_FROM_YESTERDAY),
    ],
)
def test_what_keeps_a_day_from_being_signed(shown: dict[str, object], obstacle: Obstacle) -> None:
    assert replace(GOOD, shown=Shown(**shown)).obstacles == (obstacle,)  # type: ignore[arg-type]


def test_a_day_that_begins_as_the_one_before_ended_can_be_signed() -> None:
    assert replace(GOOD, shown=Shown(closed_before=ksh(100))).obstacles == ()


def test_a_statement_that_names_nobody_needs_a_payment_that_is_known() -> None:
    shown = Shown(is_ours=False)
    assert replace(GOOD, shown=shown).obstacles == ()
    charges = replace(GOOD, shown=shown, findings=GOOD.findings[1:])
    assert charges.obstacles == (Obstacle.WHOSE,)


def test_a_line_that_asks_keeps_a_day_from_being_signed() -> None:
    asks = replace(GOOD, findings=(*GOOD.findings, Finding(Heap.MISSING_THERE, None, KEPT)))
    assert asks.obstacles == (Obstacle.ASKS,)
    assert len(asks.asking) == 1


def test_the_same_lines_in_another_order_have_the_same_figures() -> None:
    assert replace(GOOD, findings=GOOD.findings[::-1]).digest == GOOD.digest
    edited = Finding(Heap.CHARGE, replace(CHARGE, amount=ksh(6)))
    assert replace(GOOD, findings=(GOOD.findings[0], edited)).digest != GOOD.digest
