"""How much of one product is to be ordered: by the piece or the measure, with what speaks for how much."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.desks.office.order_making import Wanted
from pos.desks.views import notice_of
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.office.move_words import pace_text, quantity_text
from pos.screens.panel import words
from pos.shop.quantity import NONE, ONE, read_quantity, sellable
from pos.shop.refusal import Refusal


class WantedCard(EntryCard):
    """Enter keeps the quantity; Esc leaves it as it was."""

    kept = Signal(int, object)
    """The row, and how much of it is wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._at = 0
        self._wanted: Wanted | None = None
        self.name, self._about = (
            words(20, SEMIBOLD).wrapped(),
            words(16, REGULAR, "text_2").wrapped(),
        )
        self.quantity = Field(most=10)
        for part in (self.name, self._about, self.quantity):
            self.parts.addWidget(part)
        self.say()

    def ask(self, at: int, wanted: Wanted) -> None:
        """Ask how much of a row is wanted."""
        self._at, self._wanted = at, wanted
        self.quantity.put(wanted.quantity.show().replace(",", ""))
        self.quantity.judge(None)
        self.said.silent()
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the quantity."""
        self.quantity.setFocus()
        self.quantity.line.selectAll()

    def confirm(self) -> None:
        """Report the quantity, or say below its line what is wrong with it."""
        if self._wanted is None:
            return
        unit = self._wanted.goods.low.product.unit
        try:
            quantity = sellable(read_quantity(self.quantity.text, unit), unit)
        except Refusal as no:
            self.quantity.judge(notice_of(no), asked=True)
            self.quantity.setFocus()
            return
        at = self._at
        self.put_away()
        self.kept.emit(at, quantity)

    def say(self) -> None:
        """Say what is asked, and what speaks for how much."""
        self.titled(self.tr("How much to order"))
        self.quantity.titled(self.tr("How many"))
        self.big.label(self.tr("Keep the quantity"))
        if self._wanted is not None:
            goods = self._wanted.goods
            product, unit = goods.low.product, goods.low.product.unit
            self.name.setText(product.name)
            told = [
                self.tr("{quantity} are there").format(
                    quantity=quantity_text(goods.low.stock.level, unit)
                ),
                self.tr("{pace} go in a day").format(pace=pace_text(goods.pace.a_day, unit)),
            ]
            if goods.ordered > NONE:
                ordered = quantity_text(goods.ordered, unit)
                told.append(self.tr("{quantity} are on their way").format(quantity=ordered))
            if goods.pack > ONE:
                told.append(self.tr("they come in packs of {n}").format(n=goods.pack.show()))
            self._about.setText(", ".join(told))
