"""Buttons: a sign, words and the key that does the same, in the shapes the screens need."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from pos.screens.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.painting import (
    CAP_HEIGHT,
    CENTER,
    box,
    cap_width,
    key_cap,
    painting,
    put_sign,
    rounded_box,
    width_of,
    write,
)
from pos.screens.tokens import Theme


class Shape(Enum):
    """How the parts of a button lie."""

    STRIP = "strip"  # sign and key above, words below
    ROW = "row"  # sign, words, key in one line
    TILE = "tile"  # as STRIP, large, for the two ways to pay
    MAIN = "main"  # the one big button at the bottom of the rail
    KEY = "key"  # a key of the number pad: words in the middle


class Kind(Enum):
    """What a button is for, and so its colour."""

    PLAIN = "plain"
    QUIET = "quiet"
    PRIMARY = "primary"
    MPESA = "mpesa"
    STOP = "stop"
    CHOSEN = "chosen"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of one button at one moment."""

    fill: str
    edge: str
    ink: str
    soft: str
    cap: str
    width: int = 1


class Button(QPushButton):
    """A button that shows its key; a screen reader hears the words and the key.

    Enter never presses it: the screen owns Enter, or a scanner's Enter would press what has the focus.
    """

    def __init__(
        self, shape: Shape = Shape.ROW, kind: Kind = Kind.PLAIN, *, icon: str = "", key: str = ""
    ) -> None:
        super().__init__()
        self._shape, self._kind, self._icon, self._key = shape, kind, icon, key
        self._detail = self._spoken = ""
        self._count = 0
        self._hover = False
        self._size = 14
        self._least: QSize | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setMinimumHeight(44)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        wide = QSizePolicy.Policy.Fixed if shape is Shape.ROW else QSizePolicy.Policy.Preferred
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def label(self, text: str, detail: str = "", spoken: str = "") -> None:
        """Put the words on the button, and say them with the key to a screen reader."""
        if (text, detail, spoken) == (self.text(), self._detail, self._spoken):
            return
        self._detail, self._spoken = detail, spoken
        self._say_key(text)

    def _say_key(self, text: str) -> None:
        self.setText(text)
        parts = (text, self._detail or self._spoken, self._key)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self._ask_for_room()

    def be(self, kind: Kind) -> None:
        """Change what the button is for."""
        if kind is not self._kind:
            self._kind = kind
            self.update()

    def pictured(self, icon: str) -> None:
        """Show another sign."""
        if icon != self._icon:
            self._icon = icon
            self._ask_for_room()

    def at_key(self, key: str) -> None:
        """Show another key, after the shop changed it."""
        if key != self._key:
            self._key = key
            self._say_key(self.text())

    def counted(self, count: int) -> None:
        """Show how many there are, in a small disc; none shows no disc."""
        if count != self._count:
            self._count = count
            self._ask_for_room()

    def sized(self, size: int) -> None:
        """Set the size of the words."""
        if size != self._size:
            self._size = size
            self._ask_for_room()

    def _ask_for_room(self) -> None:
        self._least = None
        self.updateGeometry()
        self.update()

    @property
    def kind(self) -> Kind:
        """What the button is for now."""
        return self._kind

    def sizeHint(self) -> QSize:
        """Ask for room for every word."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Need the sign, the words and the key side by side, or the words over two lines below them."""
        if self._least is None:
            self._least = self._needed()
        return self._least

    def _needed(self) -> QSize:
        cap = cap_width(self._key) if self._key else 0
        font = self._font()
        if self._shape is Shape.KEY:
            return QSize(44, 44)
        if self._shape is Shape.STRIP:
            small = text_font(12, SEMIBOLD)
            longest = max((width_of(word, small) for word in self.text().split()), default=0)
            return QSize(max(longest, 20 + 8 + cap) + 20, 44)
        if self._shape is Shape.TILE:
            return QSize(max(width_of(self.text(), font), 28 + 14 + cap) + 28, 72)
        text = max(width_of(self.text(), font), width_of(self._detail, text_font(14)))
        sign = (28 if self.text() else 20) if self._icon else 0
        sign += 28 if self._count and self._shape is Shape.ROW else 0
        pad = 2 * (17 if self._shape is Shape.MAIN else 14)
        if self._shape is Shape.MAIN:
            least = width_of(self.text(), text_font(14, SEMIBOLD)) + sign + cap + 10
            return QSize(max(least, width_of(self._detail, text_font(14, MEDIUM))) + pad, 64)
        return QSize(text + sign + (cap + 10 if cap else 0) + pad, 44)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Brighten under the pointer."""
        self._hover = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Calm down again."""
        self._hover = False
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button in the theme that is worn now."""
        theme = theme_now()
        paint = self._paint(theme)
        with painting(self) as painter:
            box(painter, self.rect(), fill=paint.fill, edge=paint.edge, width=paint.width)
            {
                Shape.STRIP: self._paint_strip, Shape.TILE: self._paint_tile,
                Shape.ROW: self._paint_row, Shape.MAIN: self._paint_main, Shape.KEY: self._paint_key,
            }[self._shape](painter, paint)  # fmt: skip
            if self._count:
                self._paint_count(painter, theme)
            if self.hasFocus():
                ring(painter, self, theme)

    def _paint(self, theme: Theme) -> Paint:
        paint = _paint_of(theme, self._kind)
        if not self.isEnabled():
            return Paint(
                theme.surface_alt,
                theme.border,
                theme.text_disabled,
                theme.text_disabled,
                theme.border,
            )
        if self.isDown():
            return replace(paint, fill=_pressed(theme, self._kind))
        if self._hover:
            return replace(paint, fill=_hovered(theme, self._kind))
        return paint

    def _font(self) -> QFont:
        if self._shape in {Shape.TILE, Shape.MAIN}:
            return text_font(20, SEMIBOLD)
        if self._shape is Shape.KEY:
            return text_font(self._size if self._size != 14 else 28, SEMIBOLD)
        return text_font(self._size, SEMIBOLD)

    def _fitting(self, room: int, smallest: int) -> QFont:
        """Words step down before they run over two lines."""
        largest = 20 if self._shape in {Shape.TILE, Shape.MAIN} else self._size
        sizes = (
            size
            for size in range(largest, smallest, -1)
            if width_of(self.text(), text_font(size, SEMIBOLD)) <= room
        )
        return text_font(next(sizes, smallest), SEMIBOLD)

    def _cap(self, painter: QPainter, paint: Paint, top: int, right: int) -> None:
        if self._key:
            width = cap_width(self._key)
            where = QRect(self.width() - right - width, top, width, CAP_HEIGHT)
            key_cap(painter, where, self._key, ink=paint.soft, edge=paint.cap)

    def _sign(self, painter: QPainter, paint: Paint, where: QRect) -> None:
        if self._icon:
            put_sign(painter, where, self._icon, color=paint.ink, ratio=self.devicePixelRatioF())

    def _paint_strip(self, painter: QPainter, paint: Paint) -> None:
        self._sign(painter, paint, QRect(9, 8, 20, 20))
        self._cap(painter, paint, top=8, right=10)
        lines = QRect(10, 28, self.width() - 16, self.height() - 34)
        font = self._fitting(lines.width(), smallest=12)
        if width_of(self.text(), font) <= lines.width():
            lines.setBottom(self.height() - 10)
        painter.setFont(font)
        painter.setPen(paint.ink)
        painter.drawText(
            lines,
            int(
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
            ),
            self.text(),
        )

    def _paint_tile(self, painter: QPainter, paint: Paint) -> None:
        low, size = self.height() < 84, 26 if self.height() > 100 else 20
        self._sign(painter, paint, QRect(14, 8, 24, 24) if low else QRect(14, 12, 28, 28))
        self._cap(painter, paint, top=10 if low else 16, right=14)
        where = QRect(14, self.height() - (37 if low else 42), self.width() - 24, 34)
        write(painter, where, self.text(), font=text_font(size, BOLD), color=paint.ink)

    def _paint_row(self, painter: QPainter, paint: Paint) -> None:
        left = 14
        if self._icon:
            self._sign(painter, paint, QRect(left, (self.height() - 20) // 2, 20, 20))
            left += 28
        elif not self._key and not self._detail:
            write(
                painter, self.rect(), self.text(), font=self._font(), color=paint.ink, align=CENTER
            )
            return
        self._cap(painter, paint, top=(self.height() - CAP_HEIGHT) // 2, right=14)
        room = self.width() - left - 14 - (cap_width(self._key) + 8 if self._key else 0)
        room -= 28 if self._count else 0
        self._two_lines(painter, paint, QRect(left, 0, room, self.height()))

    def _two_lines(self, painter: QPainter, paint: Paint, where: QRect) -> None:
        if not self._detail:
            write(painter, where, self.text(), font=self._font(), color=paint.ink)
            return
        middle = where.center().y()
        above = QRect(where.left(), middle - 22, where.width(), 24)
        below = QRect(where.left(), middle + 2, where.width(), 20)
        write(painter, above, self.text(), font=self._font(), color=paint.ink)
        write(painter, below, self._detail, font=text_font(14, REGULAR), color=paint.soft)

    def _paint_main(self, painter: QPainter, paint: Paint) -> None:
        left = 17
        if self._icon:
            self._sign(painter, paint, QRect(left, (self.height() - 24) // 2, 24, 24))
            left += 32
        middle = self.height() // 2
        self._cap(painter, paint, top=middle - (24 if self._detail else 10), right=17)
        room = self.width() - left - 17 - cap_width(self._key) - 8
        font = self._fitting(room, smallest=14)
        if not self._detail:
            write(
                painter,
                QRect(left, 0, room, self.height()),
                self.text(),
                font=font,
                color=paint.ink,
            )
            return
        write(painter, QRect(left, middle - 29, room, 30), self.text(), font=font, color=paint.ink)
        under = QRect(left, middle + 2, self.width() - left - 12, 22)
        write(painter, under, self._detail, font=text_font(14, MEDIUM), color=paint.ink)

    def _paint_key(self, painter: QPainter, paint: Paint) -> None:
        if self._icon:
            side = 28 if self._size == 14 else self._size
            where = QRect(0, 0, side, side)
            where.moveCenter(self.rect().center())
            self._sign(painter, paint, where)
            return
        write(painter, self.rect(), self.text(), font=self._font(), color=paint.ink, align=CENTER)

    def _paint_count(self, painter: QPainter, theme: Theme) -> None:
        text, font = str(self._count), text_font(12, BOLD)
        width = max(20, width_of(text, font) + 9)
        where, fill, ink = QRect(22, 1, max(18, width), 18), theme.primary, theme.on_primary
        if self._shape is Shape.ROW:
            right = self.width() - 14 - (cap_width(self._key) + 8 if self._key else 0)
            where, fill, ink = QRect(right - width, 0, width, 20), theme.review_line, theme.surface
            where.moveTop((self.height() - 20) // 2)
        rounded_box(painter, where, fill=fill, edge="", width=0, radius=9)
        write(painter, where, text, font=font, color=ink, align=CENTER)


def ring(painter: QPainter, widget: QWidget, theme: Theme) -> None:
    """Draw the focus ring: two colours, so that it shows on any ground."""
    where = widget.rect()
    rounded_box(painter, where, fill="#00000000", edge=theme.focus, width=3, radius=8)
    inner = where.adjusted(3, 3, -3, -3)
    rounded_box(painter, inner, fill="#00000000", edge=theme.focus_gap, width=2, radius=6)


def _paint_of(theme: Theme, kind: Kind) -> Paint:
    on_primary = Paint(
        theme.primary, theme.primary, theme.on_primary, theme.on_primary, theme.on_primary
    )
    return {
        Kind.PLAIN: Paint(
            theme.surface, theme.border, theme.text, theme.text_2, theme.border_strong
        ),
        Kind.QUIET: Paint(
            theme.surface, theme.border_strong, theme.text, theme.text_2, theme.border_strong
        ),
        Kind.PRIMARY: on_primary,
        Kind.MPESA: Paint(theme.mpesa, theme.mpesa, theme.on_mpesa, theme.on_mpesa, theme.on_mpesa),
        Kind.STOP: Paint(
            theme.surface, theme.failed_line, theme.failed_fg, theme.failed_fg, theme.failed_line
        ),
        Kind.CHOSEN: Paint(
            theme.primary_tint, theme.focus, theme.text, theme.text_2, theme.border_strong, width=2
        ),
        Kind.BARE: Paint("#00000000", "", theme.text, theme.text_2, theme.border_strong),
    }[kind]


def _hovered(theme: Theme, kind: Kind) -> str:
    return {
        Kind.PRIMARY: theme.primary_hover, Kind.MPESA: theme.mpesa_hover,
        Kind.CHOSEN: theme.primary_tint, Kind.STOP: theme.failed_bg,
    }.get(kind, theme.surface_alt)  # fmt: skip


def _pressed(theme: Theme, kind: Kind) -> str:
    return {
        Kind.PRIMARY: theme.primary_press, Kind.MPESA: theme.mpesa_press,
        Kind.CHOSEN: theme.primary_tint, Kind.STOP: theme.failed_bg,
    }.get(kind, theme.surface_sunken)  # fmt: skip
