"""A large field for one number: fingers on the pad and on the keyboard write the same."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from pos.screens.fonts import BOLD, SEMIBOLD, figure_font
from pos.screens.panel import Panel, row, words

WHOLE_FIGURES = 7


class NumberLine(QLineEdit):
    """The line itself; plus and minus are the card's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that write no number to the card."""
        if event.text() and event.text() in "+-*":
            event.ignore()
        else:
            super().keyPressEvent(event)


class NumberField(Panel):
    """Reports each change; what stands there when it opens is replaced by the first figure."""

    changed = Signal()

    def __init__(self, size: int = 44) -> None:
        super().__init__(card="field")
        self._before, self._after = words(20, SEMIBOLD, "text_2"), words(20, SEMIBOLD, "text_2")
        self._line = NumberLine()
        self._line.setFrame(False)
        self._line.setProperty("field", "amount")
        self._line.setFont(figure_font(size, BOLD))
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._line.textEdited.connect(lambda _: self.changed.emit())
        self._pattern = QRegularExpression()
        inside = row(self._before, self._line, self._after, gap=10)
        inside.setContentsMargins(15, 4, 15, 4)
        self.setLayout(inside)
        self.setFixedHeight(76)
        self.setFocusProxy(self._line)
        self.write_with(decimals=0)

    @property
    def text(self) -> str:
        """What stands there."""
        return self._line.text()

    def write_with(self, *, decimals: int, before: str = "", after: str = "") -> None:
        """Take numbers with so many decimals, with this before and behind them."""
        part = rf"(\.\d{{0,{decimals}}})?" if decimals else ""
        self._pattern = QRegularExpression(rf"^\d{{0,{WHOLE_FIGURES}}}{part}$")
        self._line.setValidator(QRegularExpressionValidator(self._pattern, self._line))
        for label, text in ((self._before, before), (self._after, after)):
            label.setText(text)
            label.setVisible(bool(text))

    def name(self, name: str) -> None:
        """Say to a screen reader what is typed here."""
        self._line.setAccessibleName(name)

    def put(self, text: str) -> None:
        """Show a number, selected, so that typing replaces it."""
        self._line.setText(text)
        self._line.selectAll()
        self.changed.emit()

    def press(self, key: str) -> None:
        """Take one key of the pad."""
        kept = "" if self._line.hasSelectedText() else self.text
        wanted = kept[:-1] if key == "back" else kept + key
        if self._pattern.match(wanted).hasMatch():
            self._line.setText(wanted)
            self.changed.emit()
