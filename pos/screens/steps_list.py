"""How far something of several steps is: what is done, what is asked now, what comes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from pos.screens.fonts import MEDIUM, text_font
from pos.screens.panel import Panel, Sign, Words, column, row

DONE, NOW, LATER = "check-circle", "arrow-circle-right", "circle"


class StepsList(Panel):
    """Lists the steps; each has a sign besides its colour."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._at, self._names = 0, tuple([""] * count)
        self._signs = [Sign(LATER, 22, "on_ink_2") for _ in range(count)]
        self._lines = [Words(text_font(16, MEDIUM), "on_ink_2") for _ in range(count)]
        rows = []
        for sign, line in zip(self._signs, self._lines, strict=True):
            parts = row(sign, line.wrapped(), gap=12)
            parts.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
            rows.append(parts)
        self.setLayout(column(*rows, gap=14))

    def name(self, names: Sequence[str]) -> None:
        """Name the steps."""
        self._names = tuple(names)
        self.show_step(self._at)

    def show_step(self, at: int) -> None:
        """Show which step is asked now; all before it are done."""
        self._at = at
        for place, (sign, line) in enumerate(zip(self._signs, self._lines, strict=True)):
            is_now = place == at
            icon = DONE if place < at else NOW if is_now else LATER
            ink = "on_ink" if is_now else "on_ink_2"
            sign.show_sign(icon, ink)
            line.colored(ink)
            line.setText(self._names[place])
        count = len(self._names)
        named = self._names[at] if at < count else ""
        self.setAccessibleName(f"{min(at + 1, count)}/{count} {named}".strip())
