"""What an empty sale shows: that the till is ready, and the things without a barcode."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from pos.desks.keys import Keys
from pos.screens.button import Button, Kind, Shape, ring
from pos.screens.figures import CURRENCY
from pos.screens.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, figure_font, text_font
from pos.screens.key_line import KeyLine
from pos.screens.keys import STANDARD_KEYS, shown_key
from pos.screens.look import theme_now
from pos.screens.measures import STANDARD, Measures
from pos.screens.painting import (
    CAP_HEIGHT,
    box,
    cap_width,
    key_cap,
    painting,
    put_sign,
    width_of,
    write,
)
from pos.screens.panel import Panel, Sign, column, line_across, row, words
from pos.screens.views import QuickItem

MOST = 8


class ReadyCard(Panel):
    """Says that the till is ready, and offers what has no barcode."""

    item_asked = Signal(int)
    change_asked = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._measures, self._keys = STANDARD, STANDARD_KEYS
        self._items: tuple[QuickItem, ...] = ()
        self._build_greeting()
        self._build_items()
        self._faster = KeyLine()
        foot = Panel(card="foot")
        inside = row(self._faster)
        inside.setContentsMargins(20, 0, 12, 0)
        foot.setLayout(inside)
        foot.setFixedHeight(52)
        self._foot = foot
        all_parts = column(self._greeting, line_across(), self._middle, foot)
        all_parts.setContentsMargins(1, 1, 1, 1)
        self.setLayout(all_parts)
        self.say()

    def _build_greeting(self) -> None:
        self._greeting = Panel()
        tile = Panel(card="tint")
        inside = row(Sign("barcode", 52, "primary_text"))
        inside.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tile.setLayout(inside)
        tile.setFixedSize(88, 88)
        self._tile = tile
        self._title = words(32, BOLD).wrapped()
        self._below = words(16, REGULAR, "text_2").wrapped()
        beside = row(tile, column(None, self._title, self._below, None, gap=2), gap=24)
        beside.setContentsMargins(28, 22, 20, 22)
        self._greeting.setLayout(beside)
        self._greeting.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _build_items(self) -> None:
        self._middle = Panel()
        self._question = words(16, SEMIBOLD).wrapped()
        self._change = Button(Shape.ROW, Kind.BARE, icon="gear")
        self._change.clicked.connect(self.change_asked)
        grid = QGridLayout()
        grid.setSpacing(10)
        self._quick = [QuickButton(number) for number in range(1, MOST + 1)]
        for at, button in enumerate(self._quick):
            button.clicked.connect(lambda _=None, at=at: self.item_asked.emit(at))
            grid.addWidget(button, at // 4, at % 4)
        inside = column(row(self._question, self._change), gap=6)
        inside.addLayout(grid, 1)
        inside.setContentsMargins(20, 10, 20, 18)
        self._middle.setLayout(inside)
        self._middle.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_items(self, items: Sequence[QuickItem]) -> None:
        """Show the things without a barcode, eight at most."""
        self._items = tuple(items[:MOST])
        self.say()

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        self._keys = keys
        for number, button in enumerate(self._quick, 1):
            button.at_key(shown_key(keys, f"tile_{number}"))
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._measures = measures
        self._foot.setVisible(not measures.short)
        self._tile.setVisible(not measures.short)
        self._title.setFont(text_font(26 if measures.compact or measures.short else 32, BOLD))
        self.say()

    def say(self) -> None:
        """Say that the till is ready."""
        self._title.setText(self.tr("Ready. Scan the first item."))
        self._below.setText(
            self.tr("Anything you type goes to the box above. You never need to click it.")
        )
        self._question.setText(self.tr("No barcode? Tap it, or press Alt and its number"))
        self._change.label(self.tr("Change"))
        for at, button in enumerate(self._quick):
            shown = self._items[at] if at < len(self._items) else None
            button.show_item(shown)
        parts = [
            ("", self.tr("Faster")), ("3", ""), ("*", self.tr("then scan: three of it")),
            (shown_key(self._keys, "cash"), ""), ("Enter", self.tr("exact cash")),
        ]  # fmt: skip
        if not self._measures.compact:
            sends = self.tr("after a typed phone sends M-Pesa")
            parts.insert(3, (shown_key(self._keys, "mpesa"), sends))
        self._faster.show_parts(parts)


class QuickButton(Button):
    """One thing without a barcode: its sign, its name, its price and its key."""

    def __init__(self, number: int) -> None:
        super().__init__(Shape.TILE, Kind.PLAIN, key=f"Alt {number}")
        self._item: QuickItem | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(84)
        self.setMaximumHeight(190)

    def show_item(self, item: QuickItem | None) -> None:
        """Show a thing, or an empty place."""
        if item != self._item:
            self.update()
        self._item = item
        self.setEnabled(item is not None)
        if item is None:
            self.label(self.tr("Empty place"))
        else:
            self.label(item.name, f"{CURRENCY} {item.price} / {item.per}")

    def minimumSizeHint(self) -> QSize:
        """Need room for the price; a long name ends in dots."""
        return QSize(120, 84)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        theme = theme_now()
        with painting(self) as painter:
            fill = theme.surface_sunken if self.isDown() else theme.surface_alt
            box(painter, self.rect(), fill=fill, edge=theme.border)
            if self._item is None:
                return
            ratio, width = self.devicePixelRatioF(), self.width()
            put_sign(
                painter, QRect(13, 13, 28, 28), self._item.icon, color=theme.text_2, ratio=ratio
            )
            cap = cap_width(self._key)
            key_cap(
                painter,
                QRect(width - 15 - cap, 18, cap, CAP_HEIGHT),
                self._key,
                ink=theme.text_2,
                edge=theme.border_strong,
            )
            base = self.height() - 14
            name = QRect(15, base - 44, width - 24, 24)
            write(painter, name, self._item.name, font=text_font(16, SEMIBOLD), color=theme.text)
            left = 15
            for text, font, color in (
                (f"{CURRENCY} ", text_font(14, REGULAR), theme.text_2),
                (self._item.price, figure_font(14, BOLD), theme.text),
                (f" / {self._item.per}", text_font(14, MEDIUM), theme.text_2),
            ):
                place = QRect(left, base - 20, max(0, width - left - 8), 20)
                write(painter, place, text, font=font, color=color)
                left += width_of(text, font)
            if self.hasFocus():
                ring(painter, self, theme)
