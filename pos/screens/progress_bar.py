"""How far long work is, as a bar; the figures stand beside it in words."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent

from pos.screens.look import theme_now
from pos.screens.painting import painting, rounded_box
from pos.screens.panel import Panel

HEIGHT = 16


class ProgressBar(Panel):
    """Fills from left to right; it never moves by itself."""

    def __init__(self) -> None:
        super().__init__()
        self._done, self._of = 0, 0
        self.setFixedHeight(HEIGHT)

    @property
    def share(self) -> float:
        """How much of it is done, from 0 to 1."""
        return min(1.0, self._done / self._of) if self._of else 0.0

    def show_done(self, done: int, of: int) -> None:
        """Show how far it is."""
        self._done, self._of = done, of
        self.setAccessibleName(f"{self.share:.0%}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar in the theme that is worn now."""
        theme, radius = theme_now(), HEIGHT // 2
        whole = self.rect()
        with painting(self) as painter:
            rounded_box(
                painter, whole, fill=theme.surface_sunken, edge=theme.border_strong, width=1,
                radius=radius,
            )  # fmt: skip
            width = round(whole.width() * self.share)
            if width:
                part = QRect(0, 0, max(width, HEIGHT), HEIGHT)
                rounded_box(painter, part, fill=theme.primary, edge="", width=0, radius=radius)
