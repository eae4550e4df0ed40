"""What is done when paper does not come: print it again, see it on the screen, or let another printer print it.

And when it never came: print it at last, or leave it.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from pos.desks.keys import Keys
from pos.desks.printing import PrintView
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import SEMIBOLD, text_font
from pos.screens.keys import shown_key
from pos.screens.panel import Elided, Panel, Sign, column, row
from pos.screens.sentences import translated

ACTIONS = (
    ("reprint", "printer"), ("receipt", "receipt"), ("other_printer", "arrows-left-right"),
)  # fmt: skip
OF_UNPRINTED = (
    ("print_unprinted", "printer"), ("receipts", "receipt"), ("leave_unprinted", "x"),
)  # fmt: skip

PRINTING = {"reprint", "print_unprinted"}
"""What the one key for printing again does: as the strip says, the last receipt, or all that never came out."""


class PaperHelp(Panel):
    """Three ways out; each is an action of the till."""

    asked = Signal(str)

    def __init__(self, actions: Sequence[tuple[str, str]] = ACTIONS) -> None:
        super().__init__()
        self._buttons = {name: Button(Shape.ROW, Kind.QUIET, icon=icon) for name, icon in actions}
        for name, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=None, name=name: self.asked.emit(name))
        self.setLayout(row(*self._buttons.values(), None, gap=8))
        self.say()

    def use_keys(self, keys: Keys) -> None:
        """Show by which key it is printed."""
        for name in PRINTING & self._buttons.keys():
            self._buttons[name].at_key(shown_key(keys, "reprint"))

    def say(self) -> None:
        """Name the ways out."""
        said = {
            "reprint": self.tr("Print again"), "receipt": self.tr("Show on screen"),
            "other_printer": self.tr("Other printer"), "print_unprinted": self.tr("Print them"),
            "receipts": self.tr("Last receipts"), "leave_unprinted": self.tr("Leave them"),
        }  # fmt: skip
        for name, button in self._buttons.items():
            button.label(said[name])


class PaperStrip(Panel):
    """Says over the sale what is the matter with the printer, or which receipts never came out; it stops nobody."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(card="warned")
        self._view = PrintView()
        self._sentence = Elided(text_font(14, SEMIBOLD), "failed_fg")
        self.help, self.late = PaperHelp(), PaperHelp(OF_UNPRINTED)
        for ways in (self.help, self.late):
            ways.asked.connect(self.asked)
        said = row(Sign("printer", 20, "failed_fg"), self._sentence, gap=10)
        said.setStretch(1, 1)
        inside = column(said, self.help, self.late, gap=6)
        inside.setContentsMargins(12, 8, 12, 8)
        self.setLayout(inside)
        self.hide()

    def show_printing(self, view: PrintView) -> None:
        """Show what is the matter, or nothing."""
        self._view = view
        self.say()
        self.help.setVisible(view.fault is not None)
        self.late.setVisible(self.is_of_unprinted)
        self.setVisible(view.fault is not None or self.is_of_unprinted)

    def use_keys(self, keys: Keys) -> None:
        """Show by which key it is printed."""
        for ways in (self.help, self.late):
            ways.use_keys(keys)

    @property
    def is_of_unprinted(self) -> bool:
        """Whether it speaks of receipts that never came out."""
        return self._view.fault is None and self._view.unprinted > 0

    def say(self) -> None:
        """Say it in the language of the screen."""
        fault, count = self._view.fault, self._view.unprinted
        late = self.tr("%n receipts were not printed.", "", count)
        said = translated(fault.value.sentence) if fault else late if count else ""
        self._sentence.setText(said)
        self.setAccessibleName(said)
