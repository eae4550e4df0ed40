"""A person is described on a card: name, role and PIN; or only a PIN is set."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.option_row import OptionRow
from pos.screens.text_entry import TextEntry
from pos.shop.pin import digits_for
from pos.shop.staff import LONGEST_NAME, Role, Staff

ROLES = tuple(Role)


class PersonCard(EntryCard):
    """Reports a name, a role and a PIN; for somebody who is there already the PIN may stay as it is."""

    described = Signal(str, object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._person: Staff | None = None
        self.entry = TextEntry(LONGEST_NAME)
        self.entry.changed.connect(self._look)
        self.roles = OptionRow(("F5", "F6", "F7", "F8"))
        self.roles.chosen.connect(lambda _: self._look())
        self.pin = Field(most=6, pattern=r"\d{0,6}", secret=True)
        self.pin.edited.connect(lambda _: self._look())
        for part in (self.entry, self.roles, self.pin):
            self.parts.addWidget(part)
        for at, key in enumerate((Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8)):
            self.answer(key, partial(self.roles.take, at))
        self.say()

    def ask(self, person: Staff | None) -> None:
        """Describe somebody new, or somebody anew."""
        self._person = person
        self.said.silent()
        self.entry.put(person.name if person else "")
        self.roles.choose(ROLES.index(person.role) if person else 0)
        self.pin.put("")
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the name."""
        self.entry.setFocus()

    def confirm(self) -> None:
        """Report what was typed."""
        self.put_away()
        self.described.emit(self.entry.text, ROLES[self.roles.at], self.pin.text)
        self.pin.put("")

    def say(self) -> None:
        """Say what is typed, and how."""
        self.titled(self.tr("Change a person") if self._person else self.tr("New person"))
        self.entry.name(self.tr("Name"), self.tr("Name"))
        self.roles.name([
            self.tr("Cashier"), self.tr("Supervisor"), self.tr("Manager"), self.tr("Owner")
        ])  # fmt: skip
        self.big.label(self.tr("Keep it"))
        self._look()

    def _look(self) -> None:
        """Say how long the PIN is, and let it be kept when everything is there."""
        role = ROLES[max(0, self.roles.at)]
        digits = digits_for(role)
        may_stay = self._person is not None and digits == digits_for(self._person.role)
        stays = self.tr("Leave it empty and the PIN stays.") if may_stay else ""
        hint = self.tr("{digits} digits. {stays}").format(digits=digits, stays=stays).strip()
        self.pin.titled(self.tr("PIN"), hint)
        is_full = len(self.pin.text) == digits or (may_stay and not self.pin.text)
        self.big.setEnabled(bool(self.entry.text) and is_full)


class PinCard(EntryCard):
    """Reports a new PIN, and the old one where somebody changes his own."""

    typed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=560)
        self._name, self._digits, self._is_own = "", 4, False
        self.old = Field(most=6, pattern=r"\d{0,6}", secret=True)
        self.new = Field(most=6, pattern=r"\d{0,6}", secret=True)
        for part in (self.old, self.new):
            part.edited.connect(lambda _: self._look())
            self.parts.addWidget(part)
        self.say()

    def ask(self, person: Staff, *, own: bool) -> None:
        """Ask for a new PIN; for one's own the old one comes first."""
        self._name, self._digits, self._is_own = person.name, digits_for(person.role), own
        self.old.put("")
        self.new.put("")
        self.old.setVisible(own)
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to what comes first."""
        (self.old if self._is_own else self.new).setFocus()

    def confirm(self) -> None:
        """Report both."""
        self.put_away()
        self.typed.emit(self.old.text, self.new.text)
        self.old.put("")
        self.new.put("")

    def say(self) -> None:
        """Say whose PIN it is."""
        self.titled(self.tr("New PIN for {name}").format(name=self._name))
        self.old.titled(self.tr("The PIN until now"))
        digits = self.tr("{digits} digits, not easy to guess").format(digits=self._digits)
        self.new.titled(self.tr("The new PIN"), digits)
        self.big.label(self.tr("Keep the PIN"))
        self._look()

    def _look(self) -> None:
        self.big.setEnabled(
            len(self.new.text) == self._digits
            and (not self._is_own or len(self.old.text) == self._digits)
        )
