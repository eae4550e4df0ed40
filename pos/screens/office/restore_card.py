"""The last question before a backup takes the place of the books: what is in it, what goes, PIN and a typed word."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.desks.views import Notice
from pos.screens.button import Kind
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.figures import money_text
from pos.screens.fonts import MEDIUM
from pos.screens.office.facts import Fact, FactSheet, Section
from pos.screens.office.moments import whole_moment
from pos.screens.panel import Sign, row, words
from pos.screens.sentences import sentence
from pos.shop.restoring import LastSale, Prospect

HIGH = 160


class RestoreCard(EntryCard):
    """Reports the PIN once the word is typed as it stands there."""

    confirmed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=720)
        self._prospect: Prospect | None = None
        self._zone = ZoneInfo("UTC")
        self._warning = words(16, MEDIUM).wrapped()
        self.facts = FactSheet()
        self.facts.setFixedHeight(HIGH)
        self.pin, self.word = Field(most=8, pattern=r"\d*", secret=True), Field(most=20)
        self.pin.edited.connect(lambda _: self._look())
        self.word.edited.connect(lambda _: self._look())
        said = row(Sign("warning-circle", 32, "failed_fg"), self._warning, gap=14)
        said.setStretch(1, 1)
        self.parts.addWidget(self.facts)
        self.parts.addLayout(said)
        self.parts.addLayout(row(self.pin, self.word, gap=16))
        self.big.be(Kind.STOP)
        self.say()

    def ask(self, prospect: Prospect, zone: ZoneInfo) -> None:
        """Ask whether that backup is to take the place of the books."""
        self._prospect, self._zone = prospect, zone
        self.pin.put("")
        self.word.put("")
        self.said.silent()
        self.say()
        self.open_card()

    def refuse_pin(self, notice: Notice) -> None:
        """Bring the card back with what is wrong with the PIN."""
        self.pin.put("")
        self.refuse(sentence(notice))
        self._look()

    def take_keyboard(self) -> None:
        """Give the keyboard to the PIN."""
        self.pin.line.setFocus()

    def confirm(self) -> None:
        """Report the PIN, and forget it."""
        pin = self.pin.text
        self.pin.put("")
        self.put_away()
        self.confirmed.emit(pin)

    def explain(self) -> None:
        """Say what is missing."""
        self.said.wrong(self.tr("Type your PIN, and the word {word}").format(word=self.asked_word))

    @property
    def asked_word(self) -> str:
        """The word that has to be typed."""
        return self.tr("RESTORE")

    def say(self) -> None:
        """Say what is in the backup and what would be gone."""
        self.titled(self.tr("Put this backup back"))
        self.pin.titled(self.tr("Your PIN"), "")
        asked = self.tr("Type {word}").format(word=self.asked_word)
        self.word.titled(asked, "")
        self.big.label(self.tr("Put it back"))
        if self._prospect is not None:
            self.facts.show_sections((Section("", self._facts(self._prospect)),))
            warning = self._warn(self._prospect)
            self._warning.setText(warning)
            self.setAccessibleDescription(warning)
        self._look()

    def _facts(self, prospect: Prospect) -> tuple[Fact, ...]:
        lost = prospect.lost
        gone = self.tr("Sales: {sales}, {total}. Acts in all: {acts}").format(
            sales=f"{lost.sales:,}", total=money_text(lost.total), acts=f"{lost.acts:,}"
        )
        return (
            Fact(self.tr("Made"), whole_moment(prospect.made_at, self._zone)),
            Fact(self.tr("Test restore"), self.tr("Passed"), ink="paid_fg"),
            Fact(self.tr("Last sale in it"), self._sale(prospect.last)),
            Fact(self.tr("Last sale now"), self._sale(lost.last)),
            Fact(self.tr("Would be gone"), gone, ink="failed_fg", is_strong=True),
        )

    def _sale(self, last: LastSale | None) -> str:
        if last is None:
            return self.tr("none")
        return f"{last.number}, {whole_moment(last.at, self._zone)}"

    def _warn(self, prospect: Prospect) -> str:
        lost = prospect.lost
        told = [
            self.tr(
                "What happened since is not in the books any more; the present books are kept beside them."
            )
        ]
        if not lost.is_known:
            told.append(
                self.tr(
                    "The backup is not of these books: they went another way since. All of them counts."
                )
            )
        if lost.open_sales:
            open_ = self.tr(
                "Sales open on this till now: {count}. They come back as they were in the backup."
            )
            told.append(open_.format(count=lost.open_sales))
        told.append(self.tr("The program closes, does it, and opens again."))
        return " ".join(told)

    def _look(self) -> None:
        is_typed = self.word.text.strip().casefold() == self.asked_word.casefold()
        self.big.setEnabled(is_typed and bool(self.pin.text))
