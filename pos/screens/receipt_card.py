"""A receipt on the screen as its paper has it, on both widths, and how a customer wants it printed."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.desks.papers import Look
from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.option_row import OptionRow
from pos.screens.panel import Panel, column, row, words
from pos.screens.paper_area import PaperArea
from pos.screens.paper_picture import PaperPicture
from pos.shop.receipt import AS_THE_SHOP
from pos.shop.rules import RECEIPT_LANGUAGES

MOST_COPIES = 9
SIDE = 312
SHARES = ((1280, 0.72), (0, 0.5))
"""How large a dot of the papers is shown in a window of so many points: both widths stand side by side."""


class ReceiptCard(EntryCard):
    """Arrows move a long receipt; Enter prints it again, or goes back where nothing prints."""

    printed = Signal(int, object)
    """So many of it are to be printed, as the customer wants it: a Wanted."""
    redrawn = Signal(object)
    """It is to be seen otherwise: a Wanted."""
    gift_asked = Signal(str)
    """A gift receipt of that sale is wanted."""
    send_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=1240)
        self._behind_card = parent
        self._look: Look | None = None
        self._has_printer, self._copies, self._wanted = True, 1, AS_THE_SHOP
        self.paper, self.narrow = PaperPicture(), PaperPicture()
        self._titles = [words(14, SEMIBOLD), words(14, SEMIBOLD)]
        parts = row(gap=20)
        parts.addWidget(self._papers(), 1)
        parts.addWidget(self._side())
        self.parts.addLayout(parts, 1)
        self.answer(Qt.Key.Key_Plus, lambda: self._count(1))
        self.answer(Qt.Key.Key_Minus, lambda: self._count(-1))
        self.answer(Qt.Key.Key_F4, self.send_asked.emit)
        self.answer(Qt.Key.Key_F6, self._ask_gift)
        for key, options, at in (
            (Qt.Key.Key_1, self._language, 0), (Qt.Key.Key_2, self._language, 1),
            (Qt.Key.Key_3, self._proof, 0), (Qt.Key.Key_4, self._proof, 1),
        ):  # fmt: skip
            self.answer(key, partial(_take, options, at))
        self.say()

    def _papers(self) -> PaperArea:
        inside = QWidget()
        pairs = zip(self._titles, (self.paper, self.narrow), strict=True)
        beside = row(*(column(title, paper, None, gap=6) for title, paper in pairs), None, gap=20)
        inside.setLayout(beside)
        self._area = PaperArea(inside, high=420)
        return self._area

    def _side(self) -> Panel:
        side = Panel()
        self._mark = words(16, SEMIBOLD, "unknown_fg").wrapped()
        self._kept = words(16, REGULAR, "text_2").wrapped()
        self._language, self._proof = (
            OptionRow(("1", "2"), height=44),
            OptionRow(("3", "4"), height=44),
        )
        self._language.chosen.connect(lambda at: self._want(language=RECEIPT_LANGUAGES[at]))
        self._proof.chosen.connect(lambda at: self._want(has_proof=at == 0))
        self._names = [words(14, SEMIBOLD, "text_2") for _ in range(3)]
        self._gift, self._send = (
            _button("gift", "F6"),
            _button("file-arrow-down", "F4"),
        )
        self._gift.clicked.connect(self._ask_gift)
        self._send.clicked.connect(self.send_asked)
        copies, language, proof = self._names
        side.setLayout(
            column(
                self._mark,
                self._kept,
                copies,
                self._counter(),
                4,
                language,
                self._language,
                4,
                proof,
                self._proof,
                None,
                column(self._gift, self._send, gap=8),
                gap=6,
            )
        )
        side.setFixedWidth(SIDE)
        return side

    def _counter(self) -> QHBoxLayout:
        self._fewer, self._more = Button(Shape.KEY, Kind.QUIET), Button(Shape.KEY, Kind.QUIET)
        self._figure = words(20, SEMIBOLD)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button, by in ((self._fewer, -1), (self._more, 1)):
            button.setFixedSize(64, 44)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=None, by=by: self._count(by))
        counted = row(self._fewer, self._figure, self._more, gap=8)
        counted.setStretch(1, 1)
        return counted

    @property
    def look(self) -> Look | None:
        """What is looked at, as it is wanted."""
        return self._look

    def show_look(self, look: Look, *, has_printer: bool) -> None:
        """Show a receipt from its top."""
        self._look, self._has_printer = look, has_printer
        self._copies, self._wanted = 1, look.wanted
        self.said.silent()
        self._draw(look)
        self._area.to_top()
        self.say()
        self.open_card()

    def show_again(self, look: Look) -> None:
        """Show the same receipt as it is wanted now; what was drawn for another one comes too late."""
        if self._look is not None and (look.sale, look.wanted) == (self._look.sale, self._wanted):
            self._look = look
            self._draw(look)

    def confirm(self) -> None:
        """Have it printed, where there is a printer; go away."""
        self.close_card()
        if self._has_printer:
            self.printed.emit(self._copies, self._wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a long receipt."""
        if not self._area.take_key(event):
            super().keyPressEvent(event)

    def say(self) -> None:
        """Say which receipt it is, that it is kept, and what can be chosen of it."""
        look = self._look
        self.titled(self.tr("Receipt {number}").format(number=look.receipt.number if look else ""))
        self._mark.setText(self.tr("PROVISIONAL: the payment is still being checked."))
        self._mark.setVisible(look is not None and look.receipt.is_provisional)
        self._kept.setText(
            self.tr("A second print says COPY and is written down.")
            if self._has_printer
            else self.tr("The receipt is kept. No printer is set up.")
        )
        own = self.tr("{width}, this till")
        shown = [self.tr("80 mm, 48 letters a line"), self.tr("58 mm, 32 letters a line")]
        for at, title in enumerate(self._titles):
            is_own = look is not None and look.is_narrow == bool(at) and self._has_printer
            title.setText(own.format(width=shown[at]) if is_own else shown[at])
        self._area.setAccessibleName(self.tr("The receipt as on paper"))
        for paper, width in zip((self.paper, self.narrow), shown, strict=True):
            paper.setAccessibleName(f"{self.tr('The receipt as on paper')}, {width}")
        self._say_choices(has_proof=look is not None and look.receipt.proof is not None)
        self.big.label(self.tr("Print again") if self._has_printer else self.tr("Back"))

    def _say_choices(self, *, has_proof: bool) -> None:
        copies, language, proof = self._names
        copies.setText(self.tr("Copies"))
        language.setText(self.tr("Language of the receipt"))
        proof.setText(
            self.tr("KRA eTIMS block") if has_proof else self.tr("KRA eTIMS block: it has none")
        )
        self._fewer.label("-", spoken=self.tr("One copy fewer"))
        self._more.label("+", spoken=self.tr("One copy more"))
        self._figure.setText(str(self._copies))
        for button in (self._fewer, self._more, self._gift):
            button.setEnabled(self._has_printer)
        self._language.name([self.tr("English"), self.tr("Kiswahili")])
        self._proof.name([self.tr("Show it"), self.tr("Leave out")])
        self._proof.setEnabled(has_proof)
        self._proof.choose(0 if self._wanted.has_proof else 1)
        spoken = self._wanted.language or (self._look.receipt.language if self._look else "")
        at = RECEIPT_LANGUAGES.index(spoken) if spoken in RECEIPT_LANGUAGES else 0
        self._language.choose(at)
        self._gift.label(self.tr("Print a gift receipt"))
        self._send.label(self.tr("Send as PDF or picture"))

    def _draw(self, look: Look) -> None:
        wide = self._behind_card.width()
        share = next(share for least, share in SHARES if wide >= least)
        for paper, drawing in ((self.paper, look.wide), (self.narrow, look.narrow)):
            paper.show_drawing(drawing, share=share)

    def _count(self, by: int) -> None:
        if self._has_printer:
            self._copies = max(1, min(self._copies + by, MOST_COPIES))
            self._figure.setText(str(self._copies))

    def _want(self, **changes: object) -> None:
        self._wanted = replace(self._wanted, **changes)  # type: ignore[arg-type]
        self.redrawn.emit(self._wanted)

    def _ask_gift(self) -> None:
        if self._has_printer and self._look is not None:
            self.close_card()
            self.gift_asked.emit(self._look.sale)


def _take(options: OptionRow, at: int) -> None:
    if options.isEnabled():
        options.take(at)


def _button(icon: str, key: str) -> Button:
    button = Button(Shape.ROW, Kind.QUIET, icon=icon, key=key)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setFixedHeight(44)
    return button
