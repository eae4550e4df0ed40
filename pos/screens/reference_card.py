"""Paying by card, at a bank or by Airtel Money: the reference by which it is found again, and how much."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import ReferenceView
from pos.screens.figures import money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.panel import Sign, row, words
from pos.screens.part_amount import PartAmount
from pos.screens.text_entry import TextEntry
from pos.screens.views import Method
from pos.screens.ways import Ways
from pos.shop.money import NOTHING
from pos.shop.payment import LONGEST_REFERENCE, check_reference
from pos.shop.payment import Method as Means
from pos.shop.refusal import Refusal


class ReferenceCard(EntryCard):
    """Looks at the reference while it is typed; a scanned one is taken as well."""

    takes_scans = True

    paid = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = ReferenceView(Method.CARD, NOTHING)
        self._is_explained = False
        self._asked = words(16, SEMIBOLD)
        self._entry = TextEntry(LONGEST_REFERENCE, is_code=True)
        self._entry.changed.connect(self._look)
        self._entry.letters.toggled.connect(self._make_room)
        self._sign, self._hint = Sign("info", 20, "text_2"), words(16, REGULAR, "text_2").wrapped()
        self._amount = PartAmount()
        self._amount.changed.connect(self._change_amount)
        self._amount.listen(self)
        hint = row(self._sign, self._hint)
        hint.setStretch(1, 1)
        self.parts.addWidget(self._asked)
        self.parts.addWidget(self._entry)
        self.parts.addLayout(hint)
        self.parts.addWidget(self._amount)
        self.say()

    def ask(self, view: ReferenceView) -> None:
        """Ask for the reference of a payment."""
        self._view, self._is_explained = view, False
        self.said.silent()
        self._amount.start(view.due, whole=self._means.means.is_whole)
        self._entry.put(view.reference)
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the reference, or to an amount that is typed."""
        (self._amount.field if self._amount.is_typed else self._entry).setFocus()

    def take_code(self, code: str) -> None:
        """Take a reference that was scanned."""
        self._entry.put(code)

    def confirm(self) -> None:
        """Report the reference and the amount."""
        self.put_away()
        self.paid.emit(self._entry.text, self._amount.amount)

    def explain(self) -> None:
        """Say what is missing."""
        self._is_explained = True
        if self._amount.amount is None:
            most = money_text(self._view.due)
            self.said.wrong(self.tr("Type an amount up to {most}").format(most=most))
        else:
            self._sign.hide()
            self._hint.hide()
            self.said.wrong(self._wanted())

    def say(self) -> None:
        """Say which payment it is."""
        self.titled(Ways().name(self._view.method))
        self._asked.setText(self.tr("Reference on the slip or in the message"))
        example = self._means.means.example
        self._entry.name(
            self._asked.text(), self.tr("Like {example}").format(example=example) if example else ""
        )
        self._amount.say()
        explained = self._is_explained
        self._look()
        if explained:
            self.explain()

    @property
    def _means(self) -> Means:
        return Means(self._view.method.value)

    def _wanted(self) -> str:
        if not self._entry.text:
            return self.tr("Type or scan the reference first")
        return self.tr("A reference has letters and digits, at most {most}").format(
            most=LONGEST_REFERENCE
        )

    def _look(self) -> None:
        """Say whether the reference can be kept."""
        self._is_explained = False
        try:
            code = check_reference(self._means, self._entry.text)
        except Refusal:
            right, hint = False, self._wanted()
        else:
            right, hint = True, self.tr("%n letters and digits", "", len(code))
        self._sign.show_sign("check-circle" if right else "info", "paid_fg" if right else "text_2")
        self._hint.colored("paid_fg" if right else "text_2")
        self._hint.setText(hint)
        self._sign.show()
        self._hint.show()
        amount = self._amount.amount
        self.big.setEnabled(right and amount is not None)
        said = self.tr("Paid {amount}").format(amount=money_text(amount or NOTHING))
        self.big.label(said)
        self.said.silent()

    def _change_amount(self) -> None:
        if self._amount.is_typed and self._entry.letters.isChecked():
            self._entry.letters.setChecked(False)
            self._amount.field.setFocus()
        elif not self._amount.is_typed and self.isVisible():
            self._entry.setFocus()
        self._look()

    def _make_room(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own signal
        if shown:
            self._amount.put_pad_away()
