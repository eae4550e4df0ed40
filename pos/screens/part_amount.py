"""How much of what is left is paid this way: all of it, half of it, or another amount."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from pos.screens.entry_card import EntryCard
from pos.screens.figures import CURRENCY, money_text
from pos.screens.keypad import NUMBER, Keypad
from pos.screens.number_field import NumberField
from pos.screens.option_row import OptionRow
from pos.screens.panel import Panel, column, row
from pos.shop.market import read_money
from pos.shop.money import NOTHING, Money, above_zero, shillings
from pos.shop.refusal import Refusal

ALL, HALF, OTHER = 0, 1, 2
NAMED = ("F5", "F6", "F7")
KEYS = {Qt.Key.Key_F5: ALL, Qt.Key.Key_F6: HALF, Qt.Key.Key_F7: OTHER}


class PartAmount(Panel):
    """Never gives more than what is left, nor nothing."""

    changed = Signal()

    def __init__(self, *, is_narrow: bool = False) -> None:
        super().__init__()
        self._due, self._is_narrow = NOTHING, is_narrow
        self._ways = OptionRow(NAMED, across=2 if is_narrow else 0, height=44 if is_narrow else 56)
        self._ways.chosen.connect(self._choose)
        self.field = NumberField()
        self.field.changed.connect(self.changed)
        self._pad = Keypad(NUMBER)
        self._pad.setFixedSize(300, 200)
        self._pad.pressed.connect(self.field.press)
        self._other = Panel()
        beside = row(column(self.field, None), self._pad, gap=20)
        beside.setStretch(0, 1)
        self._other.setLayout(beside)
        self.setLayout(column(self._ways, self._other, gap=12))
        self.say()

    def start(self, due: Money, *, whole: bool = False) -> None:
        """Begin with all that is left."""
        self._due = due
        self.field.write_with(decimals=0 if whole else 2, before=CURRENCY)
        self.field.put("")
        self._ways.choose(ALL)
        self._other.hide()
        self.say()

    def listen(self, card: EntryCard) -> None:
        """Have the card's keys choose."""
        for key, at in KEYS.items():
            card.answer(key, partial(self._ways.take, at))

    def take_key(self, key: str) -> bool:
        """Choose by a key's name; whether it was one of these."""
        if key in NAMED:
            self._ways.take(NAMED.index(key))
        return key in NAMED

    @property
    def amount(self) -> Money | None:
        """How much, or None when that cannot be paid."""
        if self._ways.at == ALL:
            return self._due
        if self._ways.at == HALF:
            return self._half
        try:
            amount = above_zero(read_money(self.field.text))
        except Refusal:
            return None
        return amount if amount <= self._due else None

    @property
    def is_typed(self) -> bool:
        """Whether another amount is typed."""
        return self._ways.at == OTHER

    def put_pad_away(self) -> None:
        """Hide the figures while letters need the room."""
        self._pad.hide()

    def say(self) -> None:
        """Name the amounts; where there is little room the words are short."""
        self.field.name(self.tr("Another amount"))
        if self._is_narrow:
            self._ways.name([self.tr("All"), self.tr("Half"), self.tr("Other")])
            return
        self._ways.name(
            [self.tr("Everything left"), self.tr("Half of it"), self.tr("Another amount")],
            [money_text(self._due), money_text(self._half), ""],
        )

    @property
    def _half(self) -> Money:
        return Money(self._due.cents // 2).to_nearest(shillings(1))

    def _choose(self, at: int) -> None:
        self._other.setVisible(at == OTHER)
        self._pad.setVisible(True)
        if at == OTHER:
            self.field.setFocus()
        self.changed.emit()
