"""A receipt on the screen, as its paper has it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR
from pos.screens.panel import words
from pos.screens.paper_picture import ROW, PaperPicture

STEPS = {
    Qt.Key.Key_Up: -ROW, Qt.Key.Key_Down: ROW, Qt.Key.Key_PageUp: -10 * ROW, Qt.Key.Key_PageDown: 10 * ROW,
}  # fmt: skip


class ReceiptCard(EntryCard):
    """Arrows move a long receipt; Enter and Esc take the card away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._number, self._has_printer = "", True
        self._kept = words(16, REGULAR, "text_2").wrapped()
        self.paper = PaperPicture()
        self._area = QScrollArea()
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMinimumHeight(420)
        self._area.setWidget(self.paper)
        self.parts.addWidget(self._kept)
        self.parts.addWidget(self._area, 1)
        self.say()

    def show_receipt(self, number: str, text: str, *, has_printer: bool) -> None:
        """Show a receipt from its top."""
        self._number, self._has_printer = number, has_printer
        self.paper.show_text(text)
        self._area.verticalScrollBar().setValue(0)
        self.say()
        self.open_card()

    def confirm(self) -> None:
        """Go away."""
        self.close_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a long receipt."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + step)
            event.accept()

    def say(self) -> None:
        """Say which receipt it is, and that it is kept."""
        self.titled(self.tr("Receipt {number}").format(number=self._number))
        self._kept.setText(self.tr("The receipt is kept. No printer is set up."))
        self._kept.setVisible(not self._has_printer)
        self._area.setAccessibleName(self.tr("The receipt as on paper"))
        self.paper.setAccessibleName(self.tr("The receipt as on paper"))
        self.big.label(self.tr("Back"))
