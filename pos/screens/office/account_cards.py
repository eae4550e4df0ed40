"""The cards of a customer: described, his cash taken, and the reminder that is sent to him."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.office.accounts import Typed
from pos.office.accounts import Reminder
from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.figures import CURRENCY, money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.number_field import NumberField
from pos.screens.option_row import OptionRow
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, Words, column, words
from pos.screens.text_entry import TextEntry
from pos.shop.accounts import Account, Answer

ANSWERS = (Answer.YES, Answer.NO)


class CustomerEntry(EntryCard):
    """Reports a name, a phone and a limit; of a phone it has to be said whether it may be kept."""

    described = Signal(object)
    """The customer as he was Typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._account: Account | None = None
        self.entry = TextEntry()
        self.phone = Field(most=20, pattern=r"\+?[\d -]*")
        self.limit = Field(most=12, pattern=r"[\d,.]*")
        self.answer_row = OptionRow(("F5", "F6"))
        for at, key in enumerate((Qt.Key.Key_F5, Qt.Key.Key_F6)):
            self.answer(key, partial(self.answer_row.take, at))
        self.entry.changed.connect(self._look)
        self.phone.line.textChanged.connect(lambda _: self._look())
        self.answer_row.chosen.connect(lambda _: self._look())
        for part in (self.entry, self.phone, self.answer_row, self.limit):
            self.parts.addWidget(part)
        self.say()

    def ask(self, account: Account | None) -> None:
        """Describe somebody new, or somebody anew."""
        self._account = account
        self.entry.put(account.name if account else "")
        self.phone.put("")
        self.limit.put(account.limit.figures() if account else "")
        self.answer_row.choose(-1)
        self.said.silent()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the name."""
        self.entry.setFocus()

    def confirm(self) -> None:
        """Report what was typed."""
        self.put_away()
        at = self.answer_row.at
        answer = ANSWERS[at] if at >= 0 else Answer.NOT_ASKED
        phone = self.phone.text.strip()
        self.described.emit(Typed(self.entry.text, phone, self.limit.text, answer))

    def explain(self) -> None:
        """Say what is missing."""
        if self.entry.text:
            self.said.wrong(self.tr("Ask whether the number may be kept"))

    def say(self) -> None:
        """Say what is typed."""
        self.titled(self.tr("Change a customer") if self._account else self.tr("New customer"))
        self.entry.name(self.tr("Name"), self.tr("Name"))
        kept = self._account.phone if self._account else ""
        stays = self.tr("Leave it empty and {phone} stays.").format(phone=kept) if kept else ""
        self.phone.titled(self.tr("Phone"), stays)
        names = [self.tr("May be kept"), self.tr("Not to be kept")]
        self.answer_row.name(names, ["", self.tr("Only until what is owed is paid")])
        self.limit.titled(self.tr("May owe up to"), self.tr("0 for nothing"))
        self.big.label(self.tr("Keep it"))
        self._look()

    def _look(self) -> None:
        has_phone = bool(self.phone.text.strip())
        self.answer_row.setVisible(has_phone)
        is_answered = not has_phone or self.answer_row.at >= 0
        self.big.setEnabled(bool(self.entry.text) and is_answered)


class BroughtCard(EntryCard):
    """Reports how much cash a customer brought."""

    typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=560)
        self._account: Account | None = None
        self._asked = words(16, SEMIBOLD).wrapped()
        self.field = NumberField()
        self.field.write_with(decimals=2, before=CURRENCY)
        self.field.changed.connect(self._look)
        self.parts.addWidget(self._asked)
        self.parts.addWidget(self.field)
        self.say()

    def ask(self, account: Account) -> None:
        """Ask how much was brought; all of it is offered."""
        self._account = account
        self.field.put(account.owed.figures().replace(",", ""))
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the amount."""
        self.field.setFocus()

    def confirm(self) -> None:
        """Report the amount."""
        self.put_away()
        self.typed.emit(self.field.text)

    def say(self) -> None:
        """Say who brought it."""
        self.titled(self.tr("Cash for what is owed"))
        name, owed = "", ""
        if self._account is not None:
            name, owed = self._account.name, money_text(self._account.owed)
        self._asked.setText(self.tr("{name} owes {owed}.").format(name=name, owed=owed))
        self.field.name(self.tr("Cash"))
        self.big.label(self.tr("Into the drawer"))
        self._look()

    def _look(self) -> None:
        self.big.setEnabled(bool(self.field.text.strip("0.")))


class ReminderCard(Overlay):
    """Shows the reminder in both languages; a button copies one of them."""

    copied = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._told = Reminder("", "")
        self._texts: list[Words] = []
        self.english, self.swahili = self._part("F5"), self._part("F6")
        self.english.clicked.connect(lambda: self._copy(self._told.english))
        self.swahili.clicked.connect(lambda: self._copy(self._told.swahili))
        self.say()

    def ask(self, told: Reminder) -> None:
        """Show what can be sent."""
        self._told = told
        for text, said in zip(self._texts, (told.english, told.swahili), strict=True):
            text.setText(said)
        self.open_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F5 and F6 copy; Esc closes."""
        key = event.key()
        if key == Qt.Key.Key_F5:
            self.english.click()
        elif key == Qt.Key.Key_F6:
            self.swahili.click()
        else:
            super().keyPressEvent(event)

    def say(self) -> None:
        """Name the card and its buttons."""
        self.titled(self.tr("Reminder to send"))
        self.english.label(self.tr("Copy in English"))
        self.swahili.label(self.tr("Copy in Kiswahili"))

    def _part(self, key: str) -> Button:
        text, button = (
            words(17, REGULAR).wrapped(),
            Button(Shape.ROW, Kind.QUIET, icon="copy", key=key),
        )
        self._texts.append(text)
        part = Panel(card="sunken")
        inside = column(text, button, gap=10)
        inside.setContentsMargins(16, 12, 16, 12)
        part.setLayout(inside)
        self.body.addWidget(part)
        return button

    def _copy(self, text: str) -> None:
        self.close_card()
        self.copied.emit(text)
