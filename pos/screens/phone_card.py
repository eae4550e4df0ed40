"""The phone that is asked: formatted and checked while it is typed, by keyboard or by thumb."""

from PySide6.QtCore import QRegularExpression, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from pos.desks.mpesa_views import MpesaPayView
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, figure_font
from pos.screens.keypad import PHONE, Keypad
from pos.screens.measures import Measures
from pos.screens.panel import Elided, Panel, Sign, column, row, words
from pos.screens.part_amount import PartAmount
from pos.screens.sentences import sentence

SPARE = 22
"""Signs that a number may take with its blanks."""


class PhoneLine(QLineEdit):
    """The line itself; Enter, Esc and all other keys are the screen's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that write no number to the screen."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class PhoneCard(Panel):
    """Reports what is typed; what stands there when it opens is replaced by the first figure."""

    typed = Signal(str)
    part_chosen = Signal(object)
    """How much of what is due this phone is asked for: Money, or None for all of it."""

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view, self._is_short = MpesaPayView(), False
        self._title, self._for = words(18, BOLD), words(15, REGULAR, "text_2")
        self._whose = Elided(self._for.font(), "text_2")
        self._build_field()
        self._pad = Keypad(PHONE)
        self._pad.pressed.connect(self._press)
        self.part = PartAmount(is_narrow=True)
        self.part.changed.connect(self._choose_part)
        self._sign, self._hint = Sign("info", 20, "text_2"), words(14, REGULAR, "text_2").wrapped()
        hint = row(self._sign, self._hint, gap=8)
        hint.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        hint.setStretch(1, 1)
        aside = Panel()
        aside.setLayout(row(self._whose))
        head = row(self._title, aside, self._for, gap=12)
        head.setStretch(1, 1)
        parts = column(head, self._box, gap=10)
        parts.addLayout(hint)
        parts.addWidget(self.part)
        parts.addWidget(self._pad, 1)
        parts.setContentsMargins(20, 14, 20, 16)
        self._parts = parts
        self.setLayout(parts)
        self.setFocusProxy(self._line)
        self.say()

    def _build_field(self) -> None:
        self._box = Panel(card="field")
        self._line = PhoneLine()
        self._line.setFrame(False)
        self._line.setProperty("field", "amount")
        self._line.setFont(figure_font(40, BOLD))
        self._line.setMaxLength(SPARE)
        allowed = QRegularExpression(r"[+0-9 ()./-]*")
        self._line.setValidator(QRegularExpressionValidator(allowed, self._line))
        self._line.textEdited.connect(self.typed)
        self._ready = words(13, SEMIBOLD, "paid_fg")
        self._tick = Sign("check-circle", 24, "paid_fg")
        inside = row(self._line, self._tick, self._ready, gap=8)
        inside.setStretch(0, 1)
        inside.setContentsMargins(15, 4, 14, 4)
        self._box.setLayout(inside)

    def show_phone(self, view: MpesaPayView) -> None:
        """Show the number as it is kept; where the hand stands is left alone."""
        if view.due != self._view.due:
            with QSignalBlocker(self.part):
                self.part.start(view.due, whole=True)
            self._pad.show()
        self._view = view
        if view.phone.typed != self._line.text():
            is_at_end = self._line.cursorPosition() >= len(self._line.text())
            at = self._line.cursorPosition()
            self._line.setText(view.phone.typed)
            self._line.setCursorPosition(len(view.phone.typed) if is_at_end else at)
        self.say()

    def start(self) -> None:
        """Take the keyboard; a number that stands there is replaced by typing."""
        self._line.setFocus()
        self._line.selectAll()

    def take_key(self, key: str) -> bool:
        """Choose how much is asked; whether that was such a key."""
        return self.part.take_key(key)

    @property
    def can_ask(self) -> bool:
        """Whether the amount that stands here can be asked for."""
        return self.part.amount is not None

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._line.setFont(figure_font(32 if measures.compact else 40, BOLD))
        self._parts.setSpacing(6 if measures.short else 10)
        low = 56 if measures.compact else 66
        self._box.setFixedHeight(low if measures.short else 76)
        edge = 8 if measures.short else 15
        self._parts.setContentsMargins(20, edge, 20, edge)
        self._is_short = measures.short
        self.say()

    def say(self) -> None:
        """Say what is typed here, and what is still missing."""
        view = self._view
        self._title.setText(self.tr("Customer's phone"))
        self._title.setVisible(not (self._is_short and view.phone.whose))
        self._for.setText(self.tr("for {amount}").format(amount=money_text(view.asked)))
        self._line.setAccessibleName(self._title.text())
        self._line.setPlaceholderText("07")
        self._whose.setText(self.tr("Kept with {name}").format(name=view.phone.whose))
        self._whose.setVisible(bool(view.phone.whose))
        self._say_hint()
        for part in (self._ready, self._tick):
            part.setVisible(view.phone.is_ready)
        self._ready.setText(self.tr("Complete"))

    def _say_hint(self) -> None:
        view, icon, ink = self._view, "info", "text_2"
        said = self.tr("Start with 07, 01, 7, 1 or 254. Spaces are added for you.")
        if not view.can_push:
            icon, ink = "warning-circle", "failed_fg"
            said = sentence(view.why_no_push) if view.why_no_push else said
        elif view.phone.fault is not None:
            icon, ink, said = "warning-circle", "failed_fg", sentence(view.phone.fault)
        elif view.phone.is_ready:
            said = self.tr("Read it back to the customer, then press Enter.")
        elif view.phone.typed:
            said = self.tr("%n more figures", "", view.phone.left)
        self._sign.show_sign(icon, ink)
        self._hint.colored(ink)
        self._hint.setText(said)
        self._line.setAccessibleDescription(said)

    def _choose_part(self) -> None:
        """Report the amount; one that cannot be asked for is not reported."""
        self._pad.setVisible(not self.part.is_typed)
        if not self.part.is_typed and self.isVisible():
            self._line.setFocus()
        amount = self.part.amount
        if amount is not None:
            self.part_chosen.emit(None if amount == self._view.due else amount)

    def _press(self, key: str) -> None:
        """A key takes the place of what is selected, as on the keyboard; the line says so itself."""
        self._line.backspace() if key == "back" else self._line.insert(key)
