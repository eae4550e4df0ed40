"""Choosing the pack: a piece, a dozen, a carton, each with its price and what one costs in it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import PacksView, PackView
from pos.screens.figures import money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.option_row import OptionRow
from pos.screens.panel import column, words
from pos.shop.money import NOTHING
from pos.shop.price import Price, PriceTag
from pos.shop.quantity import ONE, pieces

KEYS = ("1", "2", "3", "4", "5", "6")
DOZEN = pieces(12)


class PackCard(EntryCard):
    """A figure takes a pack at once; arrows and Enter do as well."""

    pack_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._view = PacksView("", (), PriceTag(Price(NOTHING)))
        self._name, self._breaks = (
            words(20, SEMIBOLD).wrapped(),
            words(16, REGULAR, "text_2").wrapped(),
        )
        self._packs = OptionRow(KEYS, across=1, height=60, size=18)
        self._packs.chosen.connect(lambda _: self.say())
        self.parts.addLayout(column(self._name, self._breaks, gap=2))
        self.parts.addWidget(self._packs)
        self.answer(Qt.Key.Key_Up, partial(self._packs.step, -1))
        self.answer(Qt.Key.Key_Down, partial(self._packs.step, 1))
        for at, key in enumerate(KEYS):
            self.answer(Qt.Key(Qt.Key.Key_0 + int(key)), partial(self._take, at))
        self.say()

    def ask(self, view: PacksView) -> None:
        """Ask in which pack it is sold; the first is chosen."""
        self._view = view
        self._packs.choose(0)
        self.said.silent()
        self.say()
        self.open_card()

    def confirm(self) -> None:
        """Report the pack."""
        self.put_away()
        self.pack_chosen.emit(self._packs.at)

    def say(self) -> None:
        """Say what each pack costs."""
        view = self._view
        self.titled(self.tr("Which pack?"))
        self._name.setText(view.name)
        steps = [
            self.tr("{count} or more: {price} each").format(
                count=each.least.show(), price=money_text(each.price.of(ONE))
            )
            for each in view.tag.breaks
        ]
        self._breaks.setText("; ".join(steps))
        self._breaks.setVisible(bool(steps))
        packs = view.packs[: len(KEYS)]
        self._packs.name(
            [self._called(each) for each in packs], [self._priced(each) for each in packs]
        )
        at = self._packs.at
        self.big.setEnabled(0 <= at < len(packs))
        if 0 <= at < len(packs):
            said = self.tr("Sell {pack} for {price}")
            named, price = self._called(packs[at]), money_text(packs[at].price)
            self.big.label(said.format(pack=named, price=price))

    def _take(self, at: int) -> None:
        if at < len(self._view.packs[: len(KEYS)]):
            self._packs.choose(at)
            self.confirm()

    def _called(self, pack: PackView) -> str:
        if self._view.unit.is_measured:
            return pack.count.show(self._view.unit)
        if pack.count == ONE:
            return self.tr("Piece")
        if pack.count == DOZEN:
            return self.tr("Dozen")
        return self.tr("Pack of {count}").format(count=pack.count.show())

    def _priced(self, pack: PackView) -> str:
        if pack.count == ONE:
            return money_text(pack.price)
        one = money_text(Price(pack.price, pack.count).of(ONE))
        said = self.tr("{price}, one comes to {one}")
        return said.format(price=money_text(pack.price), one=one)
