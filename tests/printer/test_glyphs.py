"""Every sign a printer can have is drawn, in a place of its own size."""

import pytest

from pos.printer.glyphs import glyph
from pos.printer.profile import HIGH, WIDE, Profile
from tests.printer.kinds import KINDS


def black(sign: str, **look: object) -> int:
    return glyph(sign, **look).convert("L").histogram()[255]  # type: ignore[arg-type]


@pytest.mark.parametrize("profile", KINDS)
def test_every_sign_of_every_code_page_is_drawn_as_itself(profile: Profile) -> None:
    missing = glyph("\U000f0000").tobytes()
    drawn = {sign: glyph(sign).tobytes() for sign in {*profile.signs, *map(chr, range(33, 127))}}
    assert [sign for sign, dots in drawn.items() if dots == missing] == []
    assert {glyph(sign).size for sign in drawn} <= {(WIDE, HIGH)}


def test_a_sign_can_be_bold_wide_and_high() -> None:
    assert black("H", is_bold=True) > black("H")
    assert glyph("H", across=2, down=2).size == (2 * WIDE, 2 * HIGH)
    assert black("H", across=2, down=2) == 4 * black("H")
    assert black(" ") == 0
