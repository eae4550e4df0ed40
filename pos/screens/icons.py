"""The signs beside the words, from the Phosphor set, each drawn once for a size and a colour."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from qtawesome import iconic_font

FONTS = Path(iconic_font.__file__).parent / "fonts"


@lru_cache(maxsize=512)
def sign(name: str, color: str, *, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """Give the picture of a sign by its name in the set, sharp at the screen's ratio of points."""
    picture: QPixmap = (
        _phosphor()
        .icon(f"ph.{name}", color=color, scale_factor=1.12)
        .pixmap(QSize(size, size), ratio)
    )
    return picture


@lru_cache(maxsize=1)
def _phosphor() -> iconic_font.IconicFont:
    """Give the one set that the till draws from; asked by name, QtAwesome would read all eleven first."""
    (font,) = (each.name for each in FONTS.glob("phosphor-*.ttf"))
    (signs,) = (each.name for each in FONTS.glob("phosphor-charmap-*.json"))
    return iconic_font.IconicFont(("ph", font, signs))
