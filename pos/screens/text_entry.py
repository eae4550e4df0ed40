"""A line of words to type, with letters to touch beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import REGULAR, text_font
from pos.screens.letter_board import LetterBoard
from pos.screens.panel import Panel, column, row
from pos.shop.text import LONGEST_NOTE


class TextEntry(Panel):
    """Reports each change; the letters come with a touch and stay until the next one."""

    changed = Signal()

    def __init__(self, most: int = LONGEST_NOTE, *, is_code: bool = False) -> None:
        super().__init__()
        self._is_code = is_code
        self.line = QLineEdit()
        self.line.setProperty("field", "boxed")
        self.line.setFont(text_font(20, REGULAR))
        self.line.setFixedHeight(56)
        self.line.setMaxLength(most)
        self.line.textChanged.connect(lambda _: self.changed.emit())
        self.letters = Button(Shape.KEY, Kind.QUIET, icon="keyboard")
        self.letters.setFixedSize(64, 56)
        self.letters.setCheckable(True)
        self.letters.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.letters.toggled.connect(self._show_letters)
        self.board = LetterBoard()
        self.board.pressed.connect(self.press)
        self.board.hide()
        self.setLayout(column(row(self.line, self.letters), self.board, gap=12))
        self.setFocusProxy(self.line)
        self.say()

    @property
    def text(self) -> str:
        """What stands there, without blanks around it."""
        return self.line.text().strip()

    def put(self, text: str) -> None:
        """Show a text, selected, so that typing replaces it."""
        self.line.setText(text)
        self.line.selectAll()

    def name(self, name: str, example: str = "") -> None:
        """Say what is typed here, and show an example while it is empty."""
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(example)

    def press(self, key: str) -> None:
        """Take one key of the letters; a word's first letter is large, a code's all are."""
        if key == "back":
            self.line.backspace()
            return
        begins = self.line.hasSelectedText() or self.line.text()[-1:] in {"", " "}
        self.line.insert(key if begins or self._is_code else key.lower())

    def say(self) -> None:
        """Name the button for the letters."""
        self.letters.setAccessibleName(self.tr("Letters to touch"))

    def _show_letters(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self.board.setVisible(shown)
        self.letters.be(Kind.CHOSEN if shown else Kind.QUIET)
        self.line.setFocus()
