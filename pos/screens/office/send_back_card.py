"""Goods of a delivery that go back to who brought them: how many of one line, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.desks.views import notice_of
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.office.move_words import quantity_text
from pos.screens.panel import words
from pos.shop.past_delivery import PastLine
from pos.shop.quantity import read_quantity
from pos.shop.refusal import Refusal
from pos.shop.sending_back import BackLine


class SendBackCard(EntryCard):
    """The delivery stays as it was: what goes back is a fact of its own."""

    sent = Signal(object, str)
    """The lines that go back, and why."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._line: PastLine | None = None
        self.name, self._left = words(20, SEMIBOLD).wrapped(), words(16, REGULAR, "text_2")
        self.quantity, self.why = Field(most=10), Field()
        for part in (self.name, self._left, self.quantity, self.why):
            self.parts.addWidget(part)
        self.say()

    def ask(self, line: PastLine) -> None:
        """Ask how many of a line go back."""
        self._line = line
        for field in (self.quantity, self.why):
            field.put("")
            field.judge(None)
        self.said.silent()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the quantity."""
        self.quantity.setFocus()

    def confirm(self) -> None:
        """Report what goes back, or say what is wrong."""
        if self._line is None:
            return
        try:
            quantity = read_quantity(self.quantity.text, self._line.unit)
        except Refusal as no:
            self.quantity.judge(notice_of(no), asked=True)
            self.quantity.setFocus()
            return
        self.quantity.judge(None)
        if not self.why.text.strip():
            self.said.wrong(self.tr("Say why, in a few words."))
            self.why.setFocus()
            return
        self.put_away()
        self.sent.emit((BackLine(self._line.number, quantity),), self.why.text)

    def say(self) -> None:
        """Say what is asked."""
        self.titled(self.tr("Send back"))
        self.quantity.titled(self.tr("How many go back"))
        self.why.titled(self.tr("Why"))
        self.big.label(self.tr("Send back"))
        if self._line is not None:
            self.name.setText(self._line.name)
            left = quantity_text(self._line.quantity - self._line.back, self._line.unit)
            self._left.setText(
                self.tr("{quantity} of them came and are not back").format(quantity=left)
            )
