"""A second person looks at a closed shift: what he counted, or what he checked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.figures import CURRENCY
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.number_field import NumberField
from pos.screens.panel import words
from pos.screens.text_entry import TextEntry


class VerifyCard(EntryCard):
    """One of the two has to be there; Enter keeps it for ever."""

    verified = Signal(str, str)
    """What was counted, and the note, as they were typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=700)
        self._name = ""
        self._about = words(16, REGULAR, "text_2").wrapped()
        self._label = words(14, SEMIBOLD, "text_2").wrapped()
        self.counted, self.note = NumberField(28), TextEntry()
        self.counted.write_with(decimals=2, before=CURRENCY)
        self.counted.changed.connect(self._edit)
        self.note.changed.connect(self._edit)
        for part in (self._about, self._label, self.counted, self.note):
            self.parts.addWidget(part)
        self.say()

    def ask(self, name: str) -> None:
        """Ask how the shift of that Z was verified."""
        self._name = name
        self.counted.put("")
        self.note.put("")
        self.said.silent()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to what was counted."""
        self.counted.setFocus()

    def confirm(self) -> None:
        """Report it."""
        self.put_away()
        self.verified.emit(self.counted.text, self.note.text)

    def explain(self) -> None:
        """Say what is missing."""
        self.said.wrong(self.tr("Type what you counted, or say what you checked"))

    def say(self) -> None:
        """Say what is asked."""
        self.titled(self.tr("Verify {z}").format(z=self._name))
        self._about.setText(
            self.tr("It is kept with your name and the time. The Z report itself never changes.")
        )
        self._label.setText(self.tr("Cash you counted, if you did"))
        self.counted.name(self._label.text())
        said = self.tr("What you checked")
        self.note.name(said, said)
        self.big.label(self.tr("Verify the shift"))
        self._allow()

    def _edit(self) -> None:
        self.said.silent()
        self._allow()

    def _allow(self) -> None:
        self.big.setEnabled(bool(self.counted.text or self.note.text))
