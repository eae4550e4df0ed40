"""The box that owns the keyboard while selling: scans, names, codes and “3*” all end up here."""

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.measures import STANDARD, Measures
from pos.screens.painting import painting, write
from pos.screens.panel import Elided, Panel, Sign, figures, row, words

TIMES = re.compile(r"(\d{1,4}(?:[.,]\d{1,3})?)\s*[*x]")
ECHO_FOR = 2_000
BEHIND = 12


class ScanField(QLineEdit):
    """The line that is typed into; what it has no use for is the screen's."""

    def __init__(self) -> None:
        super().__init__()
        self.question = ""

    def ask(self, question: str) -> None:
        """Ask for something while the field is empty, a little behind the mark where typing begins."""
        self.question = question
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is typed, or the question."""
        super().paintEvent(event)
        if not self.text():
            where = self.rect().adjusted(BEHIND, 0, 0, 0)
            with painting(self) as painter:
                write(painter, where, self.question, font=self.font(), color=theme_now().text_3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave plus, minus, Del and the commands to the screen while nothing is typed."""
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        command = bool(event.modifiers() & held)
        letters = event.text().isprintable() and event.text() not in {"", "+", "-"} and not command
        if self.text() or letters or event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)
        else:
            event.ignore()


class ScanBox(Panel):
    """Takes what is typed and says it on; shows for two seconds what was added."""

    typed = Signal(str)
    entered = Signal(str)
    letters_asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__(card="field")
        self._measures, self._times, self._first = STANDARD, "", False
        self._build_field()
        self._build_echo()
        self._found = words(13, REGULAR, "text_2")
        self._clear = Button(Shape.KEY, Kind.BARE, icon="x")
        self._clear.sized(20)
        self._clear.setFixedSize(44, 44)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.empty)
        self.letters = Button(Shape.ROW, Kind.PLAIN, icon="keyboard")
        self.letters.setCheckable(True)
        self.letters.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.letters.clicked.connect(self.letters_asked)
        inside = row(
            Sign("barcode", 30, "text"), self._multiple, self._field, self._found, self._clear,
            self._echo, self.letters, gap=10,
        )  # fmt: skip
        inside.setContentsMargins(15, 6, 8, 6)
        self.setLayout(inside)
        self.setFocusProxy(self._field)
        self.say()
        self._changed()

    def _build_field(self) -> None:
        self._multiple = words(18, BOLD, "primary_text")
        self._multiple.setProperty("card", "times")
        self._multiple.setContentsMargins(9, 0, 9, 0)
        self._field = ScanField()
        self._field.setFont(text_font(18, REGULAR))
        self._field.setFrame(False)
        self._field.setMaxLength(120)
        self._field.textEdited.connect(self._edited)

    def _build_echo(self) -> None:
        self._echo = Panel(card="found")
        self._echo_name = Elided(text_font(14, SEMIBOLD), "paid_fg")
        self._echo_amount = figures(14, SEMIBOLD, "paid_fg")
        self._echo_sign = Sign("check", 18, "paid_fg")
        inside = row(self._echo_sign, self._echo_name, self._echo_amount, gap=6)
        inside.setContentsMargins(10, 0, 8, 0)
        self._echo.setLayout(inside)
        self._echo.setFixedHeight(40)
        self._echo.hide()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(ECHO_FOR)
        self._quiet.timeout.connect(self._echo.hide)

    @property
    def text(self) -> str:
        """Everything typed so far, with “3*” in front where it was."""
        return f"{self._times}*{self._field.text()}" if self._times else self._field.text()

    def empty(self) -> None:
        """Forget what was typed."""
        self._times = ""
        self._field.clear()
        self._changed()
        self.typed.emit("")

    def put(self, text: str) -> None:
        """Type something in as hands would."""
        self._field.setText(text)
        self._edited(text)

    def press(self, key: str) -> None:
        """Take a letter that was touched; “enter” enters what stands here."""
        if key == "enter" and self.text:
            self.entered.emit(self.text)
        elif key == "back" and self._times and not self._field.text():
            self.empty()
        elif key == "back":
            self._field.backspace()
        elif key != "enter":
            self._field.insert(key.lower())

    def show_letters(self, *, shown: bool) -> None:
        """Show on the button whether the letters lie open."""
        self.letters.setChecked(shown)
        self.letters.be(Kind.CHOSEN if shown else Kind.PLAIN)

    def echo(self, name: str, amount: str) -> None:
        """Show for two seconds what was added."""
        self._show_echo("found", "check", "paid_fg")
        self._echo_name.setText(self.tr("Added") if self._measures.compact else name)
        self._echo_amount.setText("" if self._measures.compact else amount)
        self._speak(self.tr("Added {name}, {amount}").format(name=name, amount=amount))
        self._quiet.start()

    def warn(self, sentence: str) -> None:
        """Show a scan that was refused, until the next one."""
        self._show_echo("warned", "warning-circle", "failed_fg")
        self._echo_name.setText(sentence)
        self._echo_amount.setText("")
        self._speak(sentence)
        self._quiet.stop()

    def hush(self) -> None:
        """Take a warning away: what it was about has been seen to."""
        if self._echo.property("card") == "warned":
            self._echo.hide()

    def show_found(self, sentence: str) -> None:
        """Show how many things were found."""
        self._found.setText(sentence)

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._measures = measures
        self.setFixedHeight(measures.scan)
        self.say()

    def expect(self, *, first: bool) -> None:
        """Ask for the first item while the sale is empty."""
        self._first = first
        self.say()

    def say(self) -> None:
        """Say what may be typed."""
        long = self.tr("Scan, or type a name, code or 3* for three")
        if self._first:
            long = self.tr("Scan the first item, or type a name, code or 3* for three")
        short = self.tr("Scan, or type a name")
        self._field.ask(short if self._measures.compact else long)
        self.letters.label("" if self._measures.compact else self.tr("Letters"))
        self.letters.setAccessibleName(self.tr("Letters to touch"))
        self.letters.setFixedWidth(
            48 if self._measures.compact else self.letters.minimumSizeHint().width()
        )
        self._field.setAccessibleName(self.tr("Scan, or type a name or code"))
        self._clear.setAccessibleName(self.tr("Clear the box, Esc"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter the typed code, or clear the box."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.text:
            self.entered.emit(self.text)
        elif (event.key() == Qt.Key.Key_Escape and self.text) or (
            event.key() == Qt.Key.Key_Backspace and self._times and not self._field.text()
        ):
            self.empty()
        else:
            event.ignore()

    def _show_echo(self, card: str, icon: str, ink: str) -> None:
        self._echo.put_on(card)
        self._echo_sign.show_sign(icon, ink)
        self._echo_name.colored(ink)
        self._echo_amount.colored(ink)
        self._echo.show()

    def _edited(self, text: str) -> None:
        many = TIMES.match(text)
        if many and not self._times:
            self._times = many[1].replace(",", ".")
            self._field.setText(text[many.end() :])
        self._changed()
        self.typed.emit(self.text)

    def _changed(self) -> None:
        self._multiple.setText(f"{self._times} \N{MULTIPLICATION SIGN}")
        self._multiple.setVisible(bool(self._times))
        self._clear.setVisible(bool(self.text))
        self._found.setVisible(bool(self.text))
        if self.text:
            self._echo.hide()

    def _speak(self, sentence: str) -> None:
        self.setAccessibleDescription(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
