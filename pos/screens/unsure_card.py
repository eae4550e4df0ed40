"""What was being printed when the till went off: somebody looks at the paper and says whether it is whole."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.option_row import OptionRow
from pos.screens.panel import words
from pos.shop.print_job import JobKind
from pos.till.printing import Unsure

KEYS = ("1", "2")
CAME_OUT = 0


class UnsureCard(EntryCard):
    """Asks about one paper after another; Esc leaves the rest for later."""

    settled = Signal(int, bool)
    """A paper by its number, and whether it came out whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=720)
        self._left: list[Unsure] = []
        self._ask, self._why = words(20, SEMIBOLD).wrapped(), words(16, REGULAR, "text_2").wrapped()
        self.options = OptionRow(KEYS, height=56, size=16)
        self.options.chosen.connect(self._say_yes_or_no)
        for at, key in enumerate(KEYS):
            self.answer(Qt.Key(ord(key)), partial(self.options.take, at))
        for part in (self._ask, self.options, self._why):
            self.parts.addWidget(part)
        self.say()

    def show_unsure(self, unsure: tuple[Unsure, ...]) -> None:
        """Ask about these; a drawer has nothing to look at."""
        self._left = [each for each in unsure if each.job.kind is not JobKind.DRAWER]
        self.options.choose(-1)
        self.say()
        if self._left and self.isHidden():
            self.open_card()

    def confirm(self) -> None:
        """Leave it for later."""
        self.close_card()

    def say(self) -> None:
        """Say which paper it is about."""
        self.titled(self.tr("Look at the paper"))
        self._ask.setText(self._question())
        self.options.name(
            [self.tr("Yes, it is whole"), self.tr("No")],
            ["", self.tr("It is printed again; a receipt says COPY")],
        )
        self._why.setText(self.tr("The till or the printer went off while it was printed."))
        self.big.label(self.tr("Later"))

    def _question(self) -> str:
        if not self._left:
            return ""
        first = self._left[0]
        kinds = {
            JobKind.COUNTER: self.tr("Did the slip of the counter come out whole?"),
            JobKind.HELD: self.tr("Did the slip of the parked sale come out whole?"),
            JobKind.CASH_SLIP: self.tr("Did the slip of the cash come out whole?"),
            JobKind.DEBT: self.tr("Did the slip of the debt payment come out whole?"),
            JobKind.ACCOUNT: self.tr("Did the statement come out whole?"),
            JobKind.X: self.tr("Did the X come out whole?"),
            JobKind.Z: self.tr("Did the Z come out whole?"),
        }
        receipt = self.tr("Did receipt {number} come out whole?").format(number=first.number)
        return kinds.get(first.job.kind, receipt)

    def _say_yes_or_no(self, at: int) -> None:
        if self._left:
            paper = self._left.pop(0)
            self.settled.emit(paper.job.id, at == CAME_OUT)
            self.options.choose(-1)
            if self._left:
                self.say()
            else:
                self.close_card()
