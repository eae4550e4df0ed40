"""The settings: what was chosen for the shop, for this till and for its devices."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget

from pos.desks.mpesa_choices import MpesaView
from pos.desks.settling import SettingsView
from pos.desks.views import Notice
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import BOLD, REGULAR
from pos.screens.key_card import KeyCard
from pos.screens.keys import ENTER
from pos.screens.keys_section import KeysSection
from pos.screens.look_section import LookSection
from pos.screens.measures import Measures
from pos.screens.mpesa_section import MpesaSection
from pos.screens.page import Page
from pos.screens.panel import Panel, Sign, column, row, words
from pos.screens.printer_section import BackupSection, PrinterSection
from pos.screens.receipt_section import ReceiptSection
from pos.screens.said_line import SaidLine
from pos.screens.scanner_card import ScannerCard
from pos.screens.scanner_section import ScannerSection
from pos.screens.section import Section
from pos.screens.sentences import sentence
from pos.screens.shop_section import ShopSection
from pos.screens.till_section import TillSection
from pos.screens.trial_card import TrialCard

FIRST = Qt.Key.Key_1.value


class SettingsPage(Page):
    """Shows what was chosen, a section at a time; Enter saves, Esc goes back to the sale."""

    closed = Signal()
    """Back to the sale."""
    opened = Signal()
    """It came into sight: what it shows may be old, or for somebody else."""
    section_opened = Signal(object)
    shop_changed = Signal(dict)
    till_changed = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self._may_change, self._at = False, 0
        self._notice: Notice | None = None
        self.mpesa, self.keys, self.scanner = MpesaSection(), KeysSection(), ScannerSection()
        self.backup, self.printer, self.receipt = (
            BackupSection(),
            PrinterSection(),
            ReceiptSection(),
        )
        self.sections: tuple[Section, ...] = (
            ShopSection(), self.receipt, TillSection(), LookSection(), self.printer,
            self.scanner, self.keys, self.mpesa, self.backup,
        )  # fmt: skip
        self._build_list()
        self._build_sections()
        parts = row(self._list, gap=0)
        parts.addLayout(self._right, 1)
        self.fill(parts)
        self.key_card, self.scanner_card = KeyCard(self), ScannerCard(self)
        self.trial_card = TrialCard(self)
        self.open_section(0)

    def _build_list(self) -> None:
        self._list = Panel()
        self._list.setObjectName("top")
        self._heading = words(26, BOLD)
        self.tabs: list[Button] = []
        layout = column(self._heading, 14, gap=8)
        for at, section in enumerate(self.sections):
            tab = Button(Shape.ROW, Kind.PLAIN, icon=section.icon, key=f"Alt {at + 1}")
            tab.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            tab.setFixedHeight(48)
            tab.clicked.connect(lambda _=None, at=at: self.open_section(at))
            layout.addWidget(tab)
            self.tabs.append(tab)
        self.close_button = Button(Shape.ROW, Kind.QUIET, icon="arrow-left", key="Esc")
        self.close_button.setFixedHeight(52)
        self.close_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.close_button.clicked.connect(self.closed)
        layout.addStretch(1)
        layout.addWidget(self.close_button)
        layout.setContentsMargins(16, 24, 16, 16)
        self._list.setLayout(layout)

    def _build_sections(self) -> None:
        self._title = words(32, BOLD)
        self._locked, self._lock_words = Panel(), words(16, REGULAR, "text_2").wrapped()
        self._locked.setLayout(row(Sign("lock-key", 20), self._lock_words))
        self._pages = QStackedWidget()
        for section in self.sections:
            section.shop_changed.connect(self.shop_changed)
            section.till_changed.connect(self.till_changed)
            self._pages.addWidget(_scrolled(section))
        self._said = SaidLine()
        self.save_button = Button(Shape.MAIN, Kind.PRIMARY, icon="check", key="Enter")
        self.save_button.setFixedHeight(64)
        self.save_button.setMinimumWidth(280)
        self.save_button.clicked.connect(self.save)
        self._right = column(self._title, 4, self._locked, 12)
        self._right.addWidget(self._pages, 1)
        self._right.addWidget(self._said)
        self._right.addSpacing(10)
        self._right.addLayout(row(None, self.save_button))
        self._right.setContentsMargins(40, 28, 24, 20)

    @property
    def section(self) -> Section:
        """The section that is open."""
        return self.sections[self._at]

    def open_section(self, at: int) -> None:
        """Open another section."""
        if 0 <= at < len(self.sections):
            self._at = at
            self._pages.setCurrentIndex(at)
            self.say()
            self.take_keyboard()
            self.section_opened.emit(self.section)

    def show_settings(self, view: SettingsView) -> None:
        """Show what holds now in every section, and why the last wish was not met."""
        self._may_change = view.may_change
        for section in self.sections:
            section.show_settings(view)
        if self.key_card.isVisible():
            self._answer_key(view)
        else:
            self._notice = view.notice
        self.say()

    def show_mpesa(self, view: MpesaView) -> None:
        """Show M-Pesa's settings."""
        self.mpesa.show_mpesa(view)
        if self.section is self.mpesa:
            self._notice = view.notice
        self.say()

    def tell(self, notice: Notice | None) -> None:
        """Say what did not come about."""
        self._notice = notice
        self.say()

    def save(self) -> None:
        """Hand over what was typed in this section."""
        if self.section.is_saved and self._may_save:
            self.section.save()

    def take_keyboard(self) -> None:
        """Give the keyboard to the section."""
        self.section.take_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the section."""
        super().showEvent(event)
        if not self.section.isAncestorOf(self.focusWidget()):
            self.take_keyboard()
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc goes back, Alt with a figure or the page keys open a section."""
        key, is_alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in ENTER:
            self.save()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif is_alt and FIRST <= key < FIRST + len(self.sections):
            self.open_section(key - FIRST)
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.open_section(self._at + (1 if key == Qt.Key.Key_PageDown else -1))
        else:
            super().keyPressEvent(event)

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._list.setFixedWidth(264 if measures.compact else 288)
        side = 24 if measures.compact else 40
        self._right.setContentsMargins(side, 20 if measures.short else 28, 24, 20)

    def say(self) -> None:
        """Say which section is open, and who may change it."""
        self._heading.setText(self.tr("Settings"))
        self.setAccessibleName(f"{self._heading.text()}: {self.section.title}")
        for at, (tab, section) in enumerate(zip(self.tabs, self.sections, strict=True)):
            tab.label(section.title)
            tab.be(Kind.CHOSEN if at == self._at else Kind.PLAIN)
            tab.setAccessibleDescription(self.tr("open") if at == self._at else "")
        self.close_button.label(self.tr("Back to the sale"))
        self._title.setText(self.section.title)
        self._lock_words.setText(self.tr("Only who may change the shop's settings changes this."))
        self._locked.setVisible(self.section.is_guarded and not self._may_change)
        self.save_button.label(self.tr("Save"))
        self.save_button.setVisible(self.section.is_saved and self._may_save)
        if self._notice is None:
            self._said.silent()
        else:
            self._said.wrong(sentence(self._notice))

    @property
    def _may_save(self) -> bool:
        return self._may_change or not self.section.is_guarded

    def _answer_key(self, view: SettingsView) -> None:
        """Say on the card why a key cannot be it; without a reason it is the new one."""
        if view.notice is None:
            self.key_card.close_card()
        else:
            self.key_card.refuse(view.notice)


def _scrolled(section: Section) -> QScrollArea:
    """Give a section that can be higher than the window."""
    inside, beside = Panel(), row(section, None, gap=0)
    beside.setStretch(0, 100)
    layout = column(beside, None)
    layout.setContentsMargins(2, 2, 16, 12)
    inside.setLayout(layout)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
