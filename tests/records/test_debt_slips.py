"""The numbers of slips, also of what was brought before there were any."""

from types import SimpleNamespace

import pytest

from pos.records.debt_slips import debt_number


@pytest.mark.parametrize(
    ("series", "number", "said"),
    [(None, None, ""), ("", 7, "T2-D0007"), ("R3K9", 1, "T2R3K9-D0001")],
)
def test_a_slip_is_numbered_in_its_series(
    series: str | None, number: int | None, said: str
) -> None:
    assert debt_number(SimpleNamespace(till=2, series=series, number=number)) == said
