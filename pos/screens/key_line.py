"""A line of keys and what they do."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QPaintEvent

from pos.screens.fonts import REGULAR, SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.painting import CAP_HEIGHT, cap_width, key_cap, painting, width_of, write
from pos.screens.panel import Panel

BETWEEN, NEAR = 22, 6


class KeyLine(Panel):
    """Draws keys beside words; a key without words belongs to the next one."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[tuple[str, str], ...] = ()
        self.setMinimumHeight(28)

    def show_parts(self, parts: Sequence[tuple[str, str]]) -> None:
        """Show keys with their words; a part without a key is a heading."""
        self._parts = tuple(parts)
        self.setAccessibleName(", ".join(f"{key} {text}".strip() for key, text in self._parts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for all of it."""
        return QSize(sum(self._width(key, text) for key, text in self._parts), 28)

    def minimumSizeHint(self) -> QSize:
        """Need the first part; later ones that do not fit are left out, never cut."""
        return QSize(self._width(*self._parts[0]) if self._parts else 0, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the keys and the words."""
        theme, left = theme_now(), 0
        with painting(self) as painter:
            for key, text in self._parts:
                here = left
                if left and left + self._width(key, text) - BETWEEN > self.width():
                    return
                if key:
                    where = QRect(
                        here, (self.height() - CAP_HEIGHT) // 2, cap_width(key), CAP_HEIGHT
                    )
                    key_cap(painter, where, key, ink=theme.text_2, edge=theme.border_strong)
                    here += cap_width(key) + NEAR
                place = QRect(here, 0, self.width() - here, self.height())
                color = theme.text_2 if key else theme.text
                write(painter, place, text, font=self._letters(key), color=color)
                left += self._width(key, text)

    def _letters(self, key: str) -> QFont:
        return text_font(14, REGULAR if key else SEMIBOLD)

    def _width(self, key: str, text: str) -> int:
        cap = cap_width(key) + NEAR if key else 0
        return cap + (width_of(text, self._letters(key)) + BETWEEN if text else 0)
