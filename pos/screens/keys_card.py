"""Every key on one card."""

from PySide6.QtWidgets import QGridLayout, QWidget

from pos.screens.fonts import REGULAR
from pos.screens.key_line import KeyLine
from pos.screens.keys import STANDARD_KEYS, Actions, KeyMap
from pos.screens.overlay import Overlay
from pos.screens.panel import words

COLUMNS = 3


class KeysCard(Overlay):
    """Shows what each key does on this till."""

    def __init__(self, parent: QWidget, keys: KeyMap = STANDARD_KEYS) -> None:
        super().__init__(parent, width=1100)
        self._keys = keys
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._hint = words(14, REGULAR, "text_2").wrapped()
        self._lines: list[KeyLine] = []
        self.body.addLayout(self._grid)
        self.body.addWidget(self._hint)
        self.say()

    def use_keys(self, keys: KeyMap) -> None:
        """Show the keys that the shop chose."""
        self._keys = keys
        self.say()

    def say(self) -> None:
        """Say what every key does."""
        self.titled(self.tr("All keys"))
        pairs = [(self._keys.key_of(action), name) for action, name in Actions().names().items()]
        pairs += [
            ("Enter", self.tr("add what is typed")), ("Esc", self.tr("clear, or step back")),
            ("3 *", self.tr("three of the next one")), ("+ \N{MINUS SIGN}", self.tr("quantity of the line")),
            ("Alt 1\N{EN DASH}8", self.tr("things without a barcode")), ("\N{UPWARDS ARROW} \N{DOWNWARDS ARROW}", self.tr("choose a line")),
        ]  # fmt: skip
        while len(self._lines) < len(pairs):
            self._lines.append(KeyLine())
        high = -(-len(pairs) // COLUMNS)
        for at, (pair, line) in enumerate(zip(pairs, self._lines, strict=False)):
            line.show_parts([pair])
            self._grid.addWidget(line, at % high, at // high)
        self._hint.setText(self.tr("The keys can be changed in the settings."))
