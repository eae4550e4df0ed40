"""One thing to type: what it is called, the line, and below it what is expected or what is wrong."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from pos.desks.views import Notice
from pos.screens.fonts import REGULAR, SEMIBOLD, text_font
from pos.screens.panel import Panel, Sign, column, restyle, row, words
from pos.screens.sentences import sentence

ALT = Qt.KeyboardModifier.AltModifier


class Line(QLineEdit):
    """The line itself; what is pressed together with Alt is the screen's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the screen's keys to the screen; what AltGr types is text."""
        held = event.modifiers() & (ALT | Qt.KeyboardModifier.ControlModifier)
        if held == ALT:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Field(Panel):
    """Reports every change by hand; it says whether what stands there can be kept while it is typed."""

    edited = Signal(str)

    def __init__(self, *, most: int = 200, pattern: str = "", secret: bool = False) -> None:
        super().__init__()
        self._hint, self._asked, self._good = "", False, False
        self._notice: Notice | None = None
        self._label = words(14, SEMIBOLD, "text_2")
        self.line = Line()
        self.line.setProperty("field", "boxed")
        self.line.setFont(text_font(18, REGULAR))
        self.line.setFixedHeight(52)
        self.line.setMaxLength(most)
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        if pattern:
            allowed = QRegularExpressionValidator(QRegularExpression(pattern), self.line)
            self.line.setValidator(allowed)
        self.line.textEdited.connect(self.edited)
        self._sign, self._below = Sign("info", 18, "text_3"), words(14, REGULAR, "text_2").wrapped()
        self._below.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        below = row(self._sign, self._below)
        below.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(self._label, self.line, below, gap=6))
        self.setFocusProxy(self.line)

    @property
    def text(self) -> str:
        """What stands there."""
        return self.line.text()

    @property
    def below(self) -> str:
        """What is said below the line."""
        return self._below.text()

    def titled(self, label: str, hint: str = "") -> None:
        """Say what is typed here, and how."""
        self._label.setText(label)
        self.line.setAccessibleName(label)
        self._hint = hint
        self.say()

    def put(self, text: str) -> None:
        """Show what was typed before; what hands are typing stays under them."""
        if text != self.line.text():
            self.line.setText(text)

    def allow(self, *, changes: bool) -> None:
        """Let it be changed, or only be read."""
        if self.line.isReadOnly() is changes:
            self.line.setReadOnly(not changes)
            self.line.setProperty("ink", "text" if changes else "text_2")
            restyle(self.line)

    def judge(self, notice: Notice | None, *, asked: bool = False, good: bool = False) -> None:
        """Say what is wrong: quietly while it is typed, plainly once it was asked for; or that it is good."""
        self._notice, self._asked, self._good = notice, asked, good and notice is None
        self.say()

    def say(self) -> None:
        """Say what is expected, what is wrong, or that it can be kept."""
        text = sentence(self._notice) if self._notice else self._hint
        icon, ink = "info", "text_2"
        if self._notice is not None and self._asked:
            icon, ink = "warning-circle", "failed_fg"
        elif self._notice is not None:
            icon = "pencil-simple"
        elif self._good:
            icon, ink = "check-circle", "paid_fg"
            text = text or self.tr("That can be kept.")
        self._sign.show_sign(icon, ink)
        self._sign.setVisible(bool(text))
        self._below.colored(ink)
        self._below.setText(text)
        self._below.setVisible(bool(text))
        self.line.setAccessibleDescription(text)
