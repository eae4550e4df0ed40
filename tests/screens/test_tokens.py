"""Everything that meets on the screen can be told apart, in both themes."""

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from pos.screens.tokens import LARGE, MEETING, PLAIN, THEMES, Theme


def brightness(color: str) -> float:
    parts = QColor(color).getRgbF()[:3]
    red, green, blue = (
        each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((brightness(first), brightness(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground", "least"), MEETING)
def test_what_meets_can_be_told_apart(theme: Theme, ink: str, ground: str, least: float) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= least


def test_black_on_white_is_what_the_rule_calls_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_color_is_one(theme: Theme) -> None:
    colors = [getattr(theme, each.name) for each in fields(theme) if each.name != "name"]
    assert all(QColor(color).isValid() for color in colors)


def test_every_state_of_a_payment_is_among_what_meets() -> None:
    states = {"waiting", "paid", "failed", "review", "short", "over", "offline"}
    known = {(ink, ground): least for ink, ground, least in MEETING}
    assert all(known[f"{state}_fg", f"{state}_bg"] > PLAIN for state in states)
    assert all(known[f"{state}_line", f"{state}_bg"] == LARGE for state in states)
