"""A few choices side by side, of which one holds: each with its key, a tick and an edge."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from pos.screens.button import Button, Kind, Shape
from pos.screens.panel import Panel


class Option(Button):
    """One choice; the chosen one has a tick besides its colour, and a screen reader hears of it."""

    def __init__(self, key: str = "", height: int = 48) -> None:
        super().__init__(Shape.ROW, Kind.QUIET, icon="circle", key=key)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def choose(self, *, chosen: bool) -> None:
        """Show whether this one is chosen."""
        self._icon = "check-circle" if chosen else "circle"
        self.setChecked(chosen)
        self.be(Kind.CHOSEN if chosen else Kind.QUIET)
        self.update()


class OptionRow(Panel):
    """Reports which one hands chose."""

    chosen = Signal(int)

    def __init__(
        self, keys: Sequence[str], *, across: int = 0, height: int = 48, size: int = 14
    ) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self._at = -1
        self._options = [Option(key, height) for key in keys]
        for at, option in enumerate(self._options):
            option.sized(size)
            option.clicked.connect(lambda _=None, at=at: self.take(at))
            grid.addWidget(option, at // (across or len(keys)), at % (across or len(keys)))
        self.setLayout(grid)

    @property
    def at(self) -> int:
        """Which one is chosen; -1 while none is."""
        return self._at

    def option(self, at: int) -> Option:
        """Give one of the choices."""
        return self._options[at]

    def name(self, names: Sequence[str], details: Sequence[str] = ()) -> None:
        """Name the choices; those without a name are not there."""
        for at, option in enumerate(self._options):
            option.setVisible(at < len(names) and bool(names[at]))
            if at < len(names):
                option.label(names[at], details[at] if at < len(details) else "")

    def choose(self, at: int) -> None:
        """Show another one as chosen."""
        self._at = at
        for place, option in enumerate(self._options):
            option.choose(chosen=place == at)

    def take(self, at: int) -> None:
        """Choose one as a hand does."""
        if 0 <= at < len(self._options) and not self._options[at].isHidden():
            self.choose(at)
            self.chosen.emit(at)

    def step(self, by: int) -> None:
        """Choose the next one that is there, as an arrow key does."""
        there = [at for at, option in enumerate(self._options) if not option.isHidden()]
        if there:
            now = there.index(self._at) if self._at in there else -1 if by > 0 else len(there)
            self.take(there[max(0, min(now + by, len(there) - 1))])
