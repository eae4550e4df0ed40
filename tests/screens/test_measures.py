"""How large everything is."""

import pytest

from pos.screens.measures import COMPACT, STANDARD, WIDE, measures_for


@pytest.mark.parametrize(
    ("width", "name"),
    [(1024, "compact"), (1151, "compact"), (1152, "standard"), (1679, "standard"), (1680, "wide")],
)
def test_a_window_has_the_sizes_of_its_width(width: int, name: str) -> None:
    assert measures_for(width, 768).name == name


def test_a_short_window_has_lower_rows() -> None:
    assert measures_for(1366, 697).short
    assert measures_for(1366, 697).row < STANDARD.row
    assert not measures_for(1366, 720).short


def test_a_wider_window_has_a_larger_total() -> None:
    assert COMPACT.total < STANDARD.total < WIDE.total
