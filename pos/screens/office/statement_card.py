"""How a statement leaves the program: from which day on, and on paper, on pages or as a table."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from pos.desks.views import Notice
from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.fonts import SEMIBOLD
from pos.screens.panel import words
from pos.screens.sentences import sentence

LONGEST = 10


class StatementCard(EntryCard):
    """Enter prints it, F5 draws it on pages, F6 writes a table; each from the day that is typed, or from the first."""

    printed = Signal(str)
    drawn = Signal(str)
    written = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=560)
        self._name = ""
        self._whose = words(18, SEMIBOLD).wrapped()
        self.since = Field(most=LONGEST)
        self.pages = Button(Shape.ROW, Kind.QUIET, icon="file-pdf", key="F5")
        self.table = Button(Shape.ROW, Kind.QUIET, icon="download-simple", key="F6")
        self.pages.clicked.connect(lambda: self._leave(self.drawn))
        self.table.clicked.connect(lambda: self._leave(self.written))
        self.answer(Qt.Key.Key_F5, self.pages.click)
        self.answer(Qt.Key.Key_F6, self.table.click)
        for part in (self._whose, self.since, self.pages, self.table):
            self.parts.addWidget(part)
        self.say()

    def ask(self, name: str) -> None:
        """Ask how the statement of somebody is wanted."""
        self._name = name
        self.since.put("")
        self.said.silent()
        self.say()
        self.open_card()

    def refuse_day(self, notice: Notice) -> None:
        """Bring the card back with what is wrong with the day."""
        self.refuse(sentence(notice))

    def take_keyboard(self) -> None:
        """Give the keyboard to the day."""
        self.since.line.setFocus()

    def confirm(self) -> None:
        """Have it printed."""
        self._leave(self.printed)

    def say(self) -> None:
        """Say whose it is, and how it can be had."""
        self.titled(self.tr("Statement"))
        self._whose.setText(self._name)
        self.since.titled(self.tr("From which day"), self.tr("Leave it empty for all of it"))
        self.pages.label(self.tr("As PDF"))
        self.table.label(self.tr("As a table"))
        self.big.label(self.tr("Print"))

    def _leave(self, how: SignalInstance) -> None:
        self.put_away()
        how.emit(self.since.text)
