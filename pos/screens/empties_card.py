"""Empties that come back without goods: how many of each kind, and the deposit that is given back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import EmptyView, QuantityView
from pos.screens.figures import amount_text, money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.panel import row, words
from pos.screens.quantity_card import QuantityCard
from pos.screens.step_list import StepList, Stepped
from pos.shop.money import Money, sum_of
from pos.shop.price import Price, PriceTag
from pos.shop.quantity import pieces

MOST = 999


class EmptiesCard(EntryCard):
    """Reports which kinds came back and how many of each."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kinds: tuple[EmptyView, ...] = ()
        self._counts: list[int] = []
        self._alone: Money | None = None
        self._typing = -1
        self._hint, self._nothing = (
            words(16, REGULAR, "text_2").wrapped(),
            words(18, SEMIBOLD, "text_2"),
        )
        self._name, self._total = words(18, SEMIBOLD), words(32, SEMIBOLD)
        self._list = StepList()
        self._list.setMinimumHeight(280)
        self._list.stepped.connect(self._step)
        self._list.typing_asked.connect(self._ask_count)
        self._pad = QuantityCard(parent)
        self._pad.quantity_typed.connect(self._take_count)
        for part in (self._hint, self._nothing, self._list):
            self.parts.addWidget(part)
        self.parts.addLayout(row(self._name, None, self._total))
        for key, act in (
            (Qt.Key.Key_Up, lambda: self._list.choose(self._list.at - 1)),
            (Qt.Key.Key_Down, lambda: self._list.choose(self._list.at + 1)),
            (Qt.Key.Key_Plus, lambda: self._list.step(1)),
            (Qt.Key.Key_Minus, lambda: self._list.step(-1)),
            (Qt.Key.Key_F3, self._list.ask_typing),
        ):
            self.answer(key, act)
        self.say()

    def ask(self, kinds: Sequence[EmptyView], alone: Money | None = None) -> None:
        """Ask how many empties came back; above an amount somebody else has to allow it."""
        self._kinds, self._counts, self._alone = tuple(kinds), [0] * len(kinds), alone
        self._list.choose(0)
        self.said.silent()
        self.say()
        self.open_card()

    def confirm(self) -> None:
        """Report the kinds of which some came back."""
        self.put_away()
        self.taken.emit(tuple((at, count) for at, count in enumerate(self._counts) if count))

    def say(self) -> None:
        """Say what each kind gives back."""
        self.titled(self.tr("Empties"))
        self._hint.setText(self.tr("Plus and minus count, the arrows choose, F3 types how many."))
        self._nothing.setText(self.tr("No product of this shop bears a deposit"))
        self._nothing.setVisible(not self._kinds)
        self._list.setVisible(bool(self._kinds))
        self._hint.setVisible(bool(self._kinds))
        self._list.show_steps(
            [
                Stepped(
                    kind.name, self._told(kind), str(count), amount_text(self._worth(kind, count))
                )
                for kind, count in zip(self._kinds, self._counts, strict=True)
            ]
        )
        total = sum_of(map(self._worth, self._kinds, self._counts))
        self._name.setText(self.tr("Goes back to the customer"))
        self._total.setText(money_text(total))
        count = sum(self._counts)
        self.big.setEnabled(count > 0)
        self.big.label(self.tr("Take %n empties back", "", count))
        self.said.silent()
        if self._alone is not None and total > self._alone:
            said = self.tr("More than {amount}: somebody else has to allow it")
            self.said.needs_yes(said.format(amount=money_text(self._alone)))

    def _told(self, kind: EmptyView) -> str:
        each = self.tr("{amount} each").format(amount=money_text(kind.deposit))
        if not kind.taken:
            return each
        already = self.tr("%n on this sale already", "", kind.taken)
        return f"{each}, {already}"

    def _worth(self, kind: EmptyView, count: int) -> Money:
        return Money(kind.deposit.cents * count)

    def _step(self, at: int, by: int) -> None:
        if at < len(self._counts):
            self._counts[at] = max(0, min(MOST, self._counts[at] + by))
            self.say()

    def _ask_count(self, at: int) -> None:
        if at < len(self._kinds):
            kind = self._kinds[at]
            self._typing = at
            count = pieces(max(1, self._counts[at]))
            self._pad.ask(QuantityView(kind.name, PriceTag(Price(kind.deposit)), quantity=count))

    def _take_count(self, typed: str) -> None:
        self._counts[self._typing] = min(MOST, int(typed))
        self._list.choose(self._typing)
        self.say()
