"""Counting what the customer gave: a field, the likely amounts, and the number pad."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy

from pos.desks.keys import Keys
from pos.screens.button import Button, Kind, Shape, ring
from pos.screens.figures import CURRENCY, amount_text
from pos.screens.fonts import BOLD, SEMIBOLD, figure_font, text_font
from pos.screens.keypad import Keypad
from pos.screens.keys import shown_key
from pos.screens.look import theme_now
from pos.screens.measures import Measures
from pos.screens.painting import CAP_HEIGHT, box, cap_width, key_cap, painting, write
from pos.screens.panel import Panel, column, row, words
from pos.screens.views import QuickAmount
from pos.shop.money import Money, shillings

MOST_FIGURES = 8
LOW = 60
"""The height of a likely amount in a short window."""
KEYS = ("F5", "F6", "F7", "F8")


class QuickNote(Button):
    """One amount a customer is likely to hand over."""

    def __init__(self, key: str) -> None:
        super().__init__(Shape.TILE, Kind.QUIET, key=key)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_amount(self, quick: QuickAmount, name: str) -> None:
        """Show an amount, and in how many notes it comes."""
        self.label(amount_text(quick.amount), name)

    def minimumSizeHint(self) -> QSize:
        """Need less height than other tiles, in a short window."""
        return QSize(120, LOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        theme = theme_now()
        paint = self._paint(theme)
        with painting(self) as painter:
            box(painter, self.rect(), fill=paint.fill, edge=paint.edge, width=paint.width)
            cap, width, high = cap_width(self._key), self.width(), self.height()
            top, base = (6, 36) if high <= LOW else (9, 40)
            key_cap(
                painter,
                QRect(width - 12 - cap, top, cap, CAP_HEIGHT),
                self._key,
                ink=paint.soft,
                edge=paint.cap,
            )
            write(
                painter,
                QRect(13, top - 1, width - cap - 30, 22),
                self._detail,
                font=text_font(13, SEMIBOLD),
                color=paint.soft,
            )
            below = QRect(13, high - base, width - 20, 32)
            write(painter, below, self.text(), font=figure_font(24, BOLD), color=paint.ink)
            if self.hasFocus():
                ring(painter, self, theme)


class CashEntry(Panel):
    """Reports how much was given, however it was typed."""

    given_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._quick: tuple[QuickAmount, ...] = ()
        self._title = words(14, SEMIBOLD, "text_2")
        self._build_field()
        grid = QGridLayout()
        grid.setSpacing(8)
        self._notes = [QuickNote(key) for key in KEYS]
        for at, note in enumerate(self._notes):
            note.clicked.connect(lambda _=None, at=at: self.take(at))
            grid.addWidget(note, at // 2, at % 2)
        self._pad = Keypad()
        self._pad.pressed.connect(self._pad_pressed)
        parts = column(self._title, self._box, gap=12)
        parts.addLayout(grid)
        parts.addWidget(self._pad, 1)
        parts.setContentsMargins(16, 14, 16, 16)
        self.setLayout(parts)
        self.setFocusProxy(self._field)
        self.say()

    def _build_field(self) -> None:
        self._box = Panel(card="field")
        self._currency = words(20, SEMIBOLD, "text_2")
        self._currency.setText(CURRENCY)
        self._field = QLineEdit()
        self._field.setFrame(False)
        self._field.setProperty("field", "amount")
        self._field.setFont(figure_font(44, BOLD))
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._field.setMaxLength(MOST_FIGURES + 2)

        self._field.setValidator(
            QRegularExpressionValidator(QRegularExpression("[0-9,]*"), self._field)
        )
        self._field.textEdited.connect(self._typed)
        inside = row(self._currency, self._field, gap=12)
        inside.setContentsMargins(15, 4, 12, 4)
        self._box.setLayout(inside)
        self._box.setFixedHeight(76)

    @property
    def given(self) -> Money:
        """What was given, as far as it is typed."""
        figures = "".join(sign for sign in self._field.text() if sign.isdigit())
        return shillings(int(figures or 0))

    def start(self, given: Money, quick: Sequence[QuickAmount]) -> None:
        """Show the exact amount, selected, so that typing replaces it."""
        self._quick = tuple(quick[: len(KEYS)])
        self._show(given)
        self.say()

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        for number, note in enumerate(self._notes, 1):
            note.at_key(shown_key(keys, f"quick_{number}"))

    def put(self, typed: str) -> None:
        """Take figures that were typed elsewhere."""
        self._field.setText(typed)
        self._typed()

    def take(self, at: int) -> None:
        """Take one of the likely amounts."""
        if 0 <= at < len(self._quick):
            self._show(self._quick[at].amount)
            self.given_changed.emit(self.given)

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        for note in self._notes:
            note.setFixedHeight(LOW if measures.short else 72)
        self.setFixedWidth(340 if measures.compact else 404 if not measures.wide else 520)

    def say(self) -> None:
        """Say what the field is for."""
        self._title.setText(self.tr("Cash the customer gave you"))
        self._field.setAccessibleName(self._title.text())
        for at, note in enumerate(self._notes):
            note.setVisible(at < len(self._quick))
            if at < len(self._quick):
                quick = self._quick[at]
                name = self.tr("%n notes", "", quick.notes) if quick.notes else self.tr("Exact")
                note.show_amount(quick, name)
                note.be(Kind.CHOSEN if quick.amount == self.given else Kind.QUIET)

    def _pad_pressed(self, key: str) -> None:
        digits = "" if self._field.hasSelectedText() else self._digits()
        digits = digits[:-1] if key == "back" else (digits + key)[:MOST_FIGURES]
        self._field.setText(f"{int(digits):,}" if digits else "")
        self._edited()

    def _typed(self) -> None:
        digits = self._digits()
        self._field.setText(f"{int(digits):,}" if digits else "")
        self._edited()

    def _edited(self) -> None:
        self.say()
        self.given_changed.emit(self.given)

    def _digits(self) -> str:
        return "".join(sign for sign in self._field.text() if sign.isdigit())

    def _show(self, amount: Money) -> None:
        self._field.setText(amount_text(amount))
        self._field.selectAll()
        self.say()
