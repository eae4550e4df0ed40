"""Selling at a typed price: beside it the shop's own, and how far it is from that."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import TypedPriceView
from pos.screens.figures import CURRENCY, money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.keypad import NUMBER, Keypad
from pos.screens.number_field import NumberField
from pos.screens.outcome import Outcome
from pos.screens.panel import column, row, words
from pos.shop.market import read_money
from pos.shop.money import NOTHING, Money, above_zero
from pos.shop.permission import share_of
from pos.shop.refusal import Refusal


class PriceCard(EntryCard):
    """Says beforehand when somebody else will have to allow it; nothing typed gives the shop's price again."""

    price_typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = TypedPriceView("", None)
        self._name, self._own = (
            words(20, SEMIBOLD).wrapped(),
            words(16, REGULAR, "text_2").wrapped(),
        )
        self._field, self._outcome = NumberField(), Outcome()
        self._field.changed.connect(self._reckon)
        self._again = Button(Shape.ROW, Kind.QUIET, icon="arrow-u-up-left", key="F5")
        self._again.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._again.clicked.connect(self._give_own)
        self.answer(Qt.Key.Key_F5, self._give_own)
        pad = Keypad(NUMBER)
        pad.setFixedWidth(264)
        pad.setMinimumHeight(300)
        pad.pressed.connect(self._field.press)
        left = column(
            column(self._name, self._own),
            self._field,
            row(self._again, None),
            self._outcome,
            gap=12,
        )
        left.setStretch(3, 1)
        parts = row(gap=20)
        parts.addLayout(left, 1)
        parts.addWidget(pad)
        self.parts.addLayout(parts)
        self.say()

    def ask(self, view: TypedPriceView) -> None:
        """Ask for the price of a line."""
        self._view = view
        price = view.price if view.price is not None else view.shop_price
        self._field.write_with(decimals=2, before=CURRENCY, after=view.per)
        self.said.silent()
        self._field.put("" if price is None else price.figures().replace(",", ""))
        self.say()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the price."""
        self._field.setFocus()

    def confirm(self) -> None:
        """Report the price."""
        self.put_away()
        self.price_typed.emit(self._field.text)

    def say(self) -> None:
        """Say what is sold, and at what price usually."""
        view = self._view
        self.titled(self.tr("Price"))
        self._name.setText(view.name)
        self._own.setText(
            self.tr("This has no price of its own")
            if view.shop_price is None
            else self.tr("Shop's price {amount}").format(
                amount=f"{money_text(view.shop_price)}{view.per}"
            )
        )
        self._again.label(self.tr("Shop's price again"))
        self._again.setVisible(view.shop_price is not None and view.price is not None)
        self._field.name(self.tr("Price of {name}").format(name=view.name))
        self.big.label(self.tr("Sell at this price"))
        self._reckon()

    def _give_own(self) -> None:
        if not self._again.isHidden():
            self.put_away()
            self.price_typed.emit("")

    def _reckon(self) -> None:
        """Show how far the price is from the shop's own."""
        self.said.silent()
        self.big.setEnabled(False)
        try:
            price = above_zero(read_money(self._field.text))
        except Refusal:
            wanted = self.tr("Type a price above zero")
            self._outcome.show_outcome(self.tr("Sold at"), "\N{EN DASH}", wanted)
            return
        self.big.setEnabled(True)
        own = self._view.shop_price
        below = self._compared(price, own) if own is not None else ""
        self._outcome.show_outcome(
            self.tr("Sold at"), f"{money_text(price)}{self._view.per}", below
        )
        alone = self._view.alone
        if own is not None and alone is not None and share_of(own - price, own) > alone:
            self.said.needs_yes(self.tr("So much less has to be allowed by somebody else"))

    def _compared(self, price: Money, own: Money) -> str:
        if price == own:
            return self.tr("As always")
        far = abs(own - price)
        part = f"{far.cents * 100 / own.cents:.0f}%" if own > NOTHING else ""
        said = self.tr("{amount} less, {part}") if price < own else self.tr("{amount} more, {part}")
        return said.format(amount=money_text(far), part=part)
