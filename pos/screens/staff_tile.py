"""A member of staff as a tile to touch."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pos.screens.button import Button, Kind, Shape, ring
from pos.screens.fonts import REGULAR, SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.mark import Disc
from pos.screens.painting import box, painting, put_sign, write
from pos.screens.views import StaffView


class StaffTile(Button):
    """Shows a name, the letters of it and the role; the chosen one has a tick besides its colour."""

    def __init__(self, staff: StaffView, height: int = 144) -> None:
        super().__init__(Shape.TILE, Kind.QUIET)
        self._staff = staff
        self._side = 60 if height > 100 else 44
        self._disc = Disc(self._side)
        self._disc.setParent(self)
        self._disc.move(17, (height - self._side) // 2)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.label(staff.name, staff.role)
        self.choose(chosen=False)

    def choose(self, *, chosen: bool) -> None:
        """Show whether this one is chosen, also to a screen reader."""
        self.be(Kind.CHOSEN if chosen else Kind.QUIET)
        fill, ink = (
            ("surface_sunken", "text_2")
            if self._staff.approves
            else ("primary_tint", "primary_text")
        )
        if chosen:
            fill, ink = "primary", "on_primary"
        self._disc.show_letters(self._staff.initials, fill=fill, ink=ink)
        self.setAccessibleDescription(self.tr("chosen") if chosen else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        theme = theme_now()
        paint = self._paint(theme)
        narrow = self.width() < 240
        middle, left = self.height() // 2, 17 + self._side + (10 if narrow else 16)
        with painting(self) as painter:
            box(painter, self.rect(), fill=paint.fill, edge=paint.edge, width=paint.width)
            room = self.width() - left - (52 if self.kind is Kind.CHOSEN and not narrow else 8)
            font = text_font(16 if narrow or self._side < 50 else 20, SEMIBOLD)
            write(
                painter,
                QRect(left, middle - 26, room, 30),
                self._staff.name,
                font=font,
                color=paint.ink,
            )
            below = QRect(left, middle + 4, room, 20)
            write(painter, below, self._staff.role, font=text_font(14, REGULAR), color=theme.text_2)
            if self.kind is Kind.CHOSEN:
                where = QRect(self.width() - 44, 12 if narrow else middle - 14, 28, 28)
                put_sign(
                    painter,
                    where,
                    "check-circle",
                    color=theme.primary_text,
                    ratio=self.devicePixelRatioF(),
                )
            if self.hasFocus():
                ring(painter, self, theme)
