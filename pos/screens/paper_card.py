"""A paper on the screen as its printer has it: arrows move it, Enter prints it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.printer.drawing import Drawing
from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR
from pos.screens.panel import row, words
from pos.screens.paper_area import PaperArea
from pos.screens.paper_picture import PaperPicture

SHARE = 0.62


class PaperCard(EntryCard):
    """Shows one paper from its top, with a sentence about printing it."""

    printed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self.paper, self._hint = PaperPicture(SHARE), words(14, REGULAR, "text_2").wrapped()
        self._name = ""
        holder = QWidget()
        holder.setLayout(row(None, self.paper, None))
        self._area = PaperArea(holder, high=340)
        self.parts.addWidget(self._area, 1)
        self.parts.addWidget(self._hint)
        self._is_copy = False
        self.say()

    def show_copy(self, name: str, paper: Drawing) -> None:
        """Show a paper that was printed before: what is printed now is a copy."""
        self._is_copy = True
        self._show(name, paper)

    def show_paper(self, name: str, paper: Drawing) -> None:
        """Show a paper that may be printed."""
        self._is_copy = False
        self._show(name, paper)

    def confirm(self) -> None:
        """Have it printed."""
        self.put_away()
        self.printed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a long paper."""
        if not self._area.take_key(event):
            super().keyPressEvent(event)

    def say(self) -> None:
        """Say which paper it is."""
        self.titled(self._name)
        self.paper.setAccessibleName(self.tr("The report as on paper"))
        self._hint.setText(
            self.tr("It is kept as it was printed. A second print says COPY and is written down.")
            if self._is_copy
            else self.tr("It closes nothing: the shift goes on.")
        )
        self.big.label(self.tr("Print again") if self._is_copy else self.tr("Print"))

    def _show(self, name: str, paper: Drawing) -> None:
        self._name = name
        self.paper.show_drawing(paper, share=SHARE)
        self._area.to_top()
        self.say()
        self.open_card()
