"""One style sheet for everything."""

import re
from pathlib import Path

from pos.screens.style_sheet import style_sheet
from pos.screens.tokens import DARK, LIGHT

ROOM = Path(__file__).parents[2] / "pos" / "screens"


def test_each_theme_has_its_own_colors_in_it() -> None:
    light, dark = style_sheet(LIGHT), style_sheet(DARK)
    assert LIGHT.bg in light
    assert LIGHT.bg not in dark
    assert DARK.bg in dark


def test_no_part_has_a_sheet_of_its_own() -> None:
    """Only the application has one, or a change of theme would miss some."""
    found = [path.name for path in ROOM.glob("*.py") if "setStyleSheet" in path.read_text("utf-8")]
    assert found == ["look.py"]


def test_no_color_is_named_outside_the_tokens() -> None:
    pattern = re.compile(r'"#[0-9A-Fa-f]{6}"')
    found = [path.name for path in ROOM.glob("*.py") if pattern.search(path.read_text("utf-8"))]
    assert found == ["tokens.py"]
