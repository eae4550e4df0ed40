"""The signs beside the words, from the Phosphor set, each drawn once for a size and a colour."""

from functools import lru_cache

import qtawesome
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap


@lru_cache(maxsize=512)
def sign(name: str, color: str, *, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """Give the picture of a sign by its name in the set, sharp at the screen's ratio of points."""
    picture: QPixmap = qtawesome.icon(f"ph.{name}", color=color, scale_factor=1.12).pixmap(
        QSize(size, size), ratio
    )
    return picture
