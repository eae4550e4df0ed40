"""One setting: what it is called, its choices, and what it is for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.option_row import OptionRow
from pos.screens.panel import Panel, column, words


class Setting(Panel):
    """Shows which of a few values holds; a touch chooses another one, which holds at once."""

    picked = Signal(object)
    """The value that a hand chose."""

    def __init__(self, values: Sequence[object], *, across: int = 0) -> None:
        super().__init__()
        self._values = tuple(values)
        self._label = words(14, SEMIBOLD, "text_2")
        self.options = OptionRow([""] * len(self._values), across=across)
        self.options.chosen.connect(self._pick)
        self._hint = words(14, REGULAR, "text_2").wrapped()
        self.setLayout(column(self._label, self.options, self._hint, gap=6))

    def titled(self, label: str, names: Sequence[str], hint: str = "") -> None:
        """Say what it is called, what its values are called, and what it is for."""
        self._label.setText(label)
        self.setAccessibleName(label)
        self.options.name(names)
        for at, name in enumerate(names):
            self.options.option(at).setAccessibleName(f"{label}: {name}")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def show_value(self, value: object) -> None:
        """Show which value holds; one that is none of them marks none."""
        self.options.choose(self._values.index(value) if value in self._values else -1)

    def allow(self, *, changes: bool) -> None:
        """Let it be changed, or only be seen."""
        self.options.setEnabled(changes)

    def _pick(self, at: int) -> None:
        self.picked.emit(self._values[at])
