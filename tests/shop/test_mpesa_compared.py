"""What Kaunta has of a shift's M-Pesa stands beside what Safaricom lists, and nothing is called the same unasked."""

from collections.abc import Callable

import pytest

from pos.shop.mpesa_compared import Agrees, Came, Compared, MpesaCompared, Paid, compare
from tests.builders import ksh

SENT, PAYBILL, FREE = Came.SENT, Came.PAYBILL, Came.NOT_MATCHED
BOTH = (Paid(SENT, ksh(100), ksh(100)), Paid(SENT, ksh(50), ksh(50)))


@pytest.mark.parametrize(
    ("paid", "is_checked", "agrees"),
    [
        (BOTH, False, Agrees.SAME),
        ((*BOTH, Paid(SENT, ksh(20), None)), True, Agrees.NOT_CHECKED),
        ((Paid(SENT, ksh(100), ksh(90)),), True, Agrees.DIFFERENT),
        ((), False, Agrees.NOT_CHECKED),
        ((), True, Agrees.SAME),
        ((Paid(PAYBILL, ksh(9), None),), True, Agrees.SAME),
    ],
)
def test_a_way_agrees_only_when_all_of_it_was_listed(
    *, paid: tuple[Paid, ...], is_checked: bool, agrees: Agrees
) -> None:
    assert compare(SENT, paid, is_checked=is_checked).agrees is agrees


def test_money_that_nobody_matched_is_called_so() -> None:
    row = compare(FREE, (Paid(FREE, ksh(0), ksh(750)),), is_checked=False)
    assert (row.agrees, row.payments, row.kept, row.listed) == (
        Agrees.NOT_MATCHED, 1, ksh(0), ksh(750),
    )  # fmt: skip
    assert compare(FREE, (), is_checked=True).agrees is Agrees.SAME


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (lambda all_: all_.payments, 3),
        (lambda all_: all_.kept, ksh(150)),
        (lambda all_: all_.listed, ksh(900)),
    ],
)
def test_all_ways_together_are_added_up(
    value: Callable[[MpesaCompared], object], wanted: object
) -> None:
    rows = (compare(SENT, BOTH, is_checked=True), Compared(FREE, 1, listed=ksh(750)))
    assert value(MpesaCompared(rows)) == wanted


def test_the_whole_is_not_known_while_a_part_is_not() -> None:
    rows = (compare(SENT, BOTH, is_checked=True), compare(PAYBILL, (), is_checked=False))
    assert MpesaCompared(rows).listed is None
