"""Setting a scanner up: the test code is scanned, what was measured is said, and other codes set it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.habits import ScannerHabits
from pos.desks.learning import LearningView
from pos.desks.measuring import CONFIGURATION_CODES, TEST_CODE, ConfigurationCode
from pos.desks.scanner import Kind as Keyed
from pos.desks.scanner import Stroke
from pos.screens.button import Button, Kind, Shape
from pos.screens.code128 import CodePicture
from pos.screens.code_sheet import PrintedCode
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD
from pos.screens.key_taker import KeyTaker
from pos.screens.keys import ENTER
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, Words, column, row, words
from pos.screens.said_line import SaidLine
from pos.screens.scanner_words import ScannerWords
from pos.screens.sentences import sentence

ENDS = ENTER | {Qt.Key.Key_Tab}
HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ScannerCard(Overlay):
    """Takes every key while it measures; Enter accepts only what was measured."""

    pressed = Signal(object)
    """A key of a scan: a Stroke."""
    begun = Signal()
    """It is to be measured, from the beginning."""
    accepted = Signal(object)
    """The scanner types like that: ScannerHabits."""
    sheet_asked = Signal(object)
    """The codes are to be put into a picture that can be printed: PrintedCodes."""

    def __init__(self, parent: QWidget) -> None:
        self._taker = KeyTaker(self._take)  # it has to be there when the card is hidden first
        super().__init__(parent, width=1080)
        self._view = LearningView()
        parts = row(gap=28)
        parts.addWidget(self._build_measuring(), 1)
        parts.addWidget(self._build_codes(), 1)
        self.body.addLayout(parts)
        self.say()

    def _build_measuring(self) -> QWidget:
        self._ask, self._count = words(18, SEMIBOLD).wrapped(), words(26, BOLD)
        self._code = CodePicture(TEST_CODE)
        self._said = SaidLine()
        self._measured = [words(16, REGULAR).wrapped() for _ in range(3)]
        self.accept, self.again = (
            Button(Shape.MAIN, Kind.PRIMARY, icon="check", key="Enter"),
            Button(Shape.ROW, Kind.QUIET, icon="arrow-counter-clockwise"),
        )
        self.accept.clicked.connect(self._accept)
        self.again.clicked.connect(self.begin)
        for button in (self.accept, self.again):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown = Panel(card="sunken")
        inside = column(self._count, *self._measured, gap=6)
        inside.setContentsMargins(16, 14, 16, 14)
        self._shown.setLayout(inside)
        left = Panel()
        layout = column(self._ask, self._code, self._said, self._shown, None, gap=12)
        layout.addLayout(row(self.again, None))
        layout.addWidget(self.accept)
        left.setLayout(layout)
        return left

    def _build_codes(self) -> QWidget:
        self._other = words(18, SEMIBOLD).wrapped()
        self._codes = [each for each in CONFIGURATION_CODES if each.text != TEST_CODE]
        self._names: list[Words] = []
        right, layout = Panel(), column(self._other, gap=8)
        for code in self._codes:
            name = words(14, SEMIBOLD).wrapped()
            self._names.append(name)
            picture = CodePicture(code.text, begins_with_fnc3=code.begins_with_fnc3, high=72)
            layout.addSpacing(4)
            layout.addWidget(name)
            layout.addWidget(picture)
        self._leaflet = words(14, REGULAR, "text_2").wrapped()
        self.sheet = Button(Shape.ROW, Kind.QUIET, icon="image")
        self.sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet.clicked.connect(lambda: self.sheet_asked.emit(self._printed()))
        layout.addWidget(self._leaflet)
        layout.addStretch(1)
        layout.addLayout(row(None, self.sheet))
        right.setLayout(layout)
        return right

    @property
    def title_of_sheet(self) -> str:
        """What stands above the codes that are printed."""
        return self.tr("Kaunta: codes for the scanner")

    def begin(self) -> None:
        """Measure from the beginning."""
        self.begun.emit()
        if not self.isVisible():
            self.open_card()
        self._taker.begin()

    def show_learned(self, view: LearningView) -> None:
        """Show how often it was scanned, and what was measured."""
        self._view = view
        if view.habits is not None:
            self._taker.end()
        self.say()

    def hideEvent(self, event: QHideEvent) -> None:
        """The keys go again where they went."""
        self._taker.end()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts what was measured."""
        if event.key() in ENTER:
            self._accept()
        super().keyPressEvent(event)

    def say(self) -> None:
        """Say what is to be scanned, and what was measured."""
        view = self._view
        self.titled(self.tr("Set up the scanner"))
        ask = self.tr("Scan this code {count} times. What is scanned now is not sold.")
        self._ask.setText(ask.format(count=view.wanted))
        self._code.setAccessibleName(self.tr("Test code"))
        scanned = self.tr("Scanned {scanned} of {wanted}")
        self._count.setText(scanned.format(scanned=view.scanned, wanted=view.wanted))
        told = ScannerWords().measured(view)
        for at, label in enumerate(self._measured):
            label.setText(told[at] if at < len(told) else "")
            label.setVisible(at < len(told))
        if view.notice is None:
            self._said.silent()
        else:
            self._said.wrong(sentence(view.notice))
        self.accept.label(self.tr("Use this"))
        self.accept.setEnabled(view.habits is not None)
        self.again.label(self.tr("Measure again"))
        self._say_codes()

    def _say_codes(self) -> None:
        told = ScannerWords()
        self._other.setText(self.tr("Codes that set the scanner itself"))
        for code, name in zip(self._codes, self._names, strict=True):
            name.setText(f"{told.purpose(code)} \N{EM DASH} {told.makers(code)}")
        self._leaflet.setText(
            self.tr("Scanners of other makers: the code “add Enter” stands in their own leaflet.")
        )
        self.sheet.label(self.tr("Picture to print"))

    def _printed(self) -> tuple[PrintedCode, ...]:
        told = ScannerWords()

        def printed(code: ConfigurationCode) -> PrintedCode:
            return PrintedCode(
                told.purpose(code), told.makers(code), code.text, code.begins_with_fnc3
            )

        return tuple(printed(code) for code in CONFIGURATION_CODES)

    def _accept(self) -> None:
        habits = self._view.habits
        if isinstance(habits, ScannerHabits):
            self.accepted.emit(habits)
            self.close_card()

    def _take(self, event: QKeyEvent, at: float) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
            return True
        held = event.modifiers() & HELD
        kind = Keyed.END if event.key() in ENDS else Keyed.TEXT
        if not (event.text() or kind is Keyed.END) or (held and held != HELD):
            return False
        self.pressed.emit(Stroke("" if kind is Keyed.END else event.text(), at, kind))
        return True
