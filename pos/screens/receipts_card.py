"""The last receipts: printed again, or gone back to for a return."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import ReceiptView
from pos.screens.figures import money_text
from pos.screens.fonts import SEMIBOLD
from pos.screens.option_row import OptionRow
from pos.screens.panel import row, words

KEYS = ("1", "2", "3", "4", "5", "6")


class ReceiptsCard(EntryCard):
    """The newest stands first and is chosen, so that Enter prints it again."""

    reprinted = Signal(int)
    return_asked = Signal(int)
    gift_asked = Signal(int)
    look_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=720)
        self._receipts: tuple[ReceiptView, ...] = ()
        self._nothing = words(18, SEMIBOLD, "text_2")
        self._list = OptionRow(KEYS, across=1, height=60, size=18)
        self.big.setFixedHeight(76)
        self._list.chosen.connect(lambda _: self.say())
        self._back, self._look, self._gift = (
            Button(Shape.ROW, Kind.QUIET, icon=icon, key=key)
            for icon, key in (("arrow-u-up-left", "F5"), ("receipt", "F3"), ("gift", "F6"))
        )
        asks = {
            self._back: (Qt.Key.Key_F5, self.return_asked),
            self._look: (Qt.Key.Key_F3, self.look_asked),
            self._gift: (Qt.Key.Key_F6, self.gift_asked),
        }
        for button, (pressed, signal) in asks.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setFixedHeight(48)
            button.clicked.connect(partial(self._report, signal))
            self.answer(pressed, partial(self._report, signal))
        for part in (self._nothing, self._list):
            self.parts.addWidget(part)
        self.parts.addLayout(row(self._back, self._look, self._gift, None))
        self.answer(Qt.Key.Key_Up, partial(self._list.step, -1))
        self.answer(Qt.Key.Key_Down, partial(self._list.step, 1))
        for at, key in enumerate(KEYS):
            self.answer(Qt.Key(Qt.Key.Key_0 + int(key)), partial(self._list.take, at))
        self.say()

    def show_receipts(self, receipts: Sequence[ReceiptView]) -> None:
        """Show the last ones, the newest first."""
        self._receipts = tuple(receipts[: len(KEYS)])
        self._list.choose(0 if receipts else -1)
        self.said.silent()
        self.say()
        self.open_card()

    def confirm(self) -> None:
        """Report which one is printed again."""
        self.put_away()
        self.reprinted.emit(self._list.at)

    def say(self) -> None:
        """Say which receipts there are."""
        self.titled(self.tr("Last receipts"))
        self._nothing.setText(self.tr("No sale yet"))
        self._nothing.setVisible(not self._receipts)
        self._list.name(
            [f"{each.number}, {money_text(each.total)}" for each in self._receipts],
            [self._told(each) for each in self._receipts],
        )
        at = self._list.at
        some = 0 <= at < len(self._receipts)
        self._back.label(self.tr("Take goods of it back"))
        self._look.label(self.tr("See the receipt"))
        self._gift.label(self.tr("Gift receipt"))
        for button in (self._back, self._look, self._gift):
            button.setVisible(some)
        self.big.setEnabled(some)
        number = self._receipts[at].number if some else ""
        self.big.label(
            self.tr("Print {number} again").format(number=number)
            if some
            else self.tr("Print again"),
            self.tr("It says COPY") if some and self._receipts[at].printed else "",
        )

    def _told(self, receipt: ReceiptView) -> str:
        parts = [receipt.at, self.tr("%n items", "", receipt.items), receipt.paid_by]
        if not receipt.printed:
            parts.append(self.tr("not printed yet"))
        return ", ".join(parts)

    def _report(self, signal: SignalInstance, _pressed: object = None) -> None:
        if self._receipts:
            self.put_away()
            signal.emit(self._list.at)
