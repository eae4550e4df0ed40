"""The signs beside the words."""

import pytest

from pos.screens.action_strip import ACTIONS
from pos.screens.chip import APPEARANCES
from pos.screens.icons import sign
from pos.screens.ways import SIGNS

NAMES = (
    {icon for _, icon, _ in ACTIONS}
    | {each.icon for each in APPEARANCES.values()}
    | set(SIGNS.values())
)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_sign_has_its_color(name: str) -> None:
    picture = sign(name, "#1D45CF", size=24).toImage()
    inked = [
        picture.pixelColor(x, y)
        for x in range(24)
        for y in range(24)
        if picture.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(color.blue() > color.red() for color in inked)


def test_a_sign_is_sharp_on_a_dense_screen() -> None:
    assert sign("barcode", "#000000", size=20, ratio=2.0).width() == 40


def test_the_same_sign_is_drawn_once() -> None:
    assert sign("barcode", "#000000", size=20) is sign("barcode", "#000000", size=20)
