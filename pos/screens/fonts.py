"""Inter, in two fonts: one for text, and one for figures that stand in columns."""

from functools import cache

import fontpkg_inter
from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Inter"
UPRIGHT = "files/Inter[[]*.ttf"
FALLBACKS = ["Noto Sans", "Segoe UI", "DejaVu Sans", "sans-serif"]
REGULAR, MEDIUM, SEMIBOLD, BOLD = 400, 500, 600, 700
_WEIGHT = QFont.Tag("wght")
_OPTICAL = QFont.Tag("opsz")
_TABULAR = QFont.Tag("tnum")


def load_inter() -> bool:
    """Hand the typeface to Qt from its package; False when the package came without it.

    Asked by name, fontpkg would read the descriptions of every package of this computer first.
    """
    upright = next(fontpkg_inter.ROOT.glob(UPRIGHT), None)
    return upright is not None and QFontDatabase.addApplicationFont(str(upright)) >= 0


@cache
def text_font(size: int, weight: int = REGULAR) -> QFont:
    """Give the font of words, drawn for its size as the typeface's makers meant it.

    The weight is set on the typeface itself: QFont.setWeight would thicken the drawn letters besides.
    Everybody is given the same one: who wants it otherwise changes a copy.
    """
    font = QFont([FAMILY, *FALLBACKS])
    font.setPixelSize(size)
    font.setVariableAxis(_WEIGHT, float(weight))
    font.setVariableAxis(_OPTICAL, float(max(14, min(32, size))))
    return font


@cache
def figure_font(size: int, weight: int = SEMIBOLD) -> QFont:
    """Give the font of amounts: every figure is as wide as every other.

    Words are not set in it, because the hyphen widens too and “M-Pesa” falls apart.
    """
    font = QFont(text_font(size, weight))
    font.setFeature(_TABULAR, 1)
    return font
