"""An amount is as large as the paper lets it be, and never broken."""

import pytest

from pos.printer.sheet import Look, Row, Spread, row_of


@pytest.mark.parametrize(
    ("spread", "row"),
    [
        (Spread("TOTAL KSh", "1,864.00", "TOTAL"), Row("TOTAL   1,864.00", Look.BIG)),
        (Spread("TOTAL", "1,864.00"), Row("TOTAL   1,864.00", Look.BIG)),
        (
            Spread("TOTAL KSh", "99,999,999.99", "TOTAL"),
            Row("TOTAL KSh          99,999,999.99", Look.TALL),
        ),
        (Spread("x" * 40, "1.00"), Row(f"{'x' * 27} 1.00", Look.TALL)),
    ],
)
def test_a_spread_is_as_large_as_it_can_be(spread: Spread, row: Row) -> None:
    assert row_of(spread, 32) == row


def test_looks_say_how_they_look() -> None:
    assert (Look.BIG.across, Look.BIG.down, Look.BIG.is_bold) == (2, 2, True)
