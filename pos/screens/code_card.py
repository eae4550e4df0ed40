"""A code that a customer shows: a question that is looked up, and never an answer by itself."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.drawer_views import CodeState, CodeView
from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import State
from pos.screens.entry_card import EntryCard
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD
from pos.screens.panel import Sign, column, row, words
from pos.screens.pay_number_card import NAIROBI
from pos.screens.sentences import sentence
from pos.screens.state_card import StateCard
from pos.screens.text_entry import TextEntry

LOOKS = {
    CodeState.TYPING: State.READY, CodeState.LOOKING: State.CHECKING, CodeState.FITS: State.PAID,
    CodeState.OTHER_AMOUNT: State.SHORT, CodeState.USED: State.FAILED,
    CodeState.NOT_HEARD: State.UNKNOWN, CodeState.WRONG: State.FAILED,
}  # fmt: skip
LONGEST = 14
USABLE = {CodeState.FITS, CodeState.OTHER_AMOUNT}


class CodeCard(EntryCard):
    """Enter looks the code up; when it has come, Enter uses it for the sale."""

    takes_scans = True

    asked = Signal(str)
    used = Signal(str)
    kept = Signal(str)
    """The sale is to be finished by this code, before anybody has heard of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=700)
        self._view, self._zone = CodeView(), NAIROBI
        self._about = words(16, SEMIBOLD).wrapped()
        self._entry = TextEntry(LONGEST, is_code=True)
        self._entry.changed.connect(self._edit)
        self._card = StateCard(State.READY)
        self._sign = Sign("circle-dashed", 32, "text_2")
        self._found, self._said = words(18, BOLD).wrapped(), words(15, REGULAR).wrapped()
        inside = row(self._sign, column(self._found, self._said, gap=4), gap=14)
        inside.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        inside.setStretch(1, 1)
        inside.setContentsMargins(16, 12, 16, 12)
        self._card.setLayout(inside)
        self._keep = Button(Shape.ROW, Kind.QUIET, icon="question", key="Ctrl F")
        self._keep.setFixedHeight(56)
        self._keep.clicked.connect(self._press_keep)
        for part in (self._about, self._entry, self._card, self._keep):
            self.parts.addWidget(part)
        self.say()

    def ask(self, view: CodeView, zone: ZoneInfo = NAIROBI) -> None:
        """Ask for a code."""
        self._entry.put(view.typed)
        self.show_code(view, zone)
        self.said.silent()
        self.open_card()

    def show_code(self, view: CodeView, zone: ZoneInfo = NAIROBI) -> None:
        """Show what is known of the code."""
        self._view, self._zone = view, zone
        self.say()

    def take_keyboard(self) -> None:
        """Give the keyboard to the code."""
        self._entry.setFocus()

    def take_code(self, code: str) -> None:
        """Take a code that was scanned from the customer's screen."""
        self._entry.put(code)

    def confirm(self) -> None:
        """Look it up, or use what has come."""
        if self._is_known and self._view.state in USABLE:
            self.put_away()
            self.used.emit(self._entry.text)
        else:
            self.asked.emit(self._entry.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl F finishes the sale by this code, where that is offered."""
        is_held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_F and is_held and not self._keep.isHidden():
            self._press_keep()
            event.accept()
        else:
            super().keyPressEvent(event)

    def explain(self) -> None:
        """Say what is missing."""
        self.said.wrong(self.tr("Type the code of the SMS, ten letters and figures"))

    def say(self) -> None:
        """Say what was found."""
        view = self._view
        self.titled(self.tr("Code of a payment"))
        self._about.setText(
            self.tr("The code in the customer's M-Pesa SMS. It is looked up first.")
        )
        self._entry.name(
            self.tr("M-Pesa code"), self.tr("Like {example}").format(example="UKL4R8T2XW")
        )
        state = view.state if self._is_known else CodeState.TYPING
        self._card.wear(LOOKS[state])
        self._card.setVisible(state is not CodeState.TYPING)
        self._sign.show_sign(self._card.icon, self._card.ink)
        self._found.colored(self._card.ink)
        title, said = self._words(state)
        self._found.setText(title)
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._card.setAccessibleName(f"{title} {said}".strip())
        self._keep.setVisible(view.may_keep and state is CodeState.NOT_HEARD)
        by_hand = self.tr("Keep this code by hand and finish")
        self._keep.label(by_hand if view.is_by_hand else self.tr("Finish before it is confirmed"))
        self.big.label(self._named(state))
        self.big.setEnabled(bool(self._entry.text) and state is not CodeState.LOOKING)

    @property
    def _is_known(self) -> bool:
        """Whether what is known is known of the code that stands there."""
        return self._entry.text.upper() == self._view.typed.upper()

    def _words(self, state: CodeState) -> tuple[str, str]:
        view = self._view
        if view.says is not None:
            return self._titles()[state], sentence(view.says)
        amount = money_text(view.amount)
        if state in USABLE:
            at = f"{view.at.astimezone(self._zone):%H:%M}" if view.at else ""
            parts = " \N{MIDDLE DOT} ".join(part for part in (amount, view.who, at) if part)
            if state is CodeState.OTHER_AMOUNT:
                due = self.tr("This sale is {due}.").format(due=money_text(view.due))
                return self._titles()[state], f"{parts}. {due}"
            return self._titles()[state], parts
        if state is CodeState.NOT_HEARD:
            said = self.tr("That proves nothing: it may be late, or not be true. Keep the goods.")
            return self._titles()[state], said
        return self._titles()[state], ""

    def _titles(self) -> dict[CodeState, str]:
        return {
            CodeState.TYPING: "", CodeState.LOOKING: self.tr("Looking it up"),
            CodeState.FITS: self.tr("This payment has come"),
            CodeState.OTHER_AMOUNT: self.tr("It has come with another amount"),
            CodeState.USED: self.tr("This code has paid already"),
            CodeState.NOT_HEARD: self.tr("Nobody has heard of this code"),
            CodeState.WRONG: self.tr("That is no M-Pesa code"),
        }  # fmt: skip

    def _named(self, state: CodeState) -> str:
        if state in USABLE:
            return self.tr("Use it for this sale")
        return (
            self.tr("Look it up again") if state is CodeState.NOT_HEARD else self.tr("Look it up")
        )

    def _edit(self) -> None:
        self.said.silent()
        self.say()

    def _press_keep(self) -> None:
        self.put_away()
        self.kept.emit(self._entry.text)
