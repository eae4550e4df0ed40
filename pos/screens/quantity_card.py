"""How many, or how much: typed, stepped, or for so much money."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import QuantityView
from pos.screens.figures import CURRENCY, money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.keypad import NUMBER, Keypad
from pos.screens.number_field import NumberField
from pos.screens.option_row import OptionRow
from pos.screens.outcome import Outcome
from pos.screens.panel import column, row, words
from pos.shop.market import read_money
from pos.shop.money import NOTHING, Money, above_zero
from pos.shop.price import Price, PriceTag
from pos.shop.quantity import ONE, Quantity, Unit, read_quantity, sellable
from pos.shop.refusal import Refusal

HOW_MANY, BY_AMOUNT = 0, 1
MOST_BREAKS = 3


class QuantityCard(EntryCard):
    """Shows at once what the quantity costs, or how much the money buys."""

    quantity_typed = Signal(str)
    amount_typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = QuantityView("", PriceTag(Price(NOTHING)))
        self._name, self._price = words(20, SEMIBOLD).wrapped(), words(16, REGULAR, "text_2")
        self._ways = OptionRow(("F5", "F6"))
        self._ways.chosen.connect(self._change_way)
        self._build_field()
        self._breaks = [Button(Shape.ROW, Kind.QUIET) for _ in range(MOST_BREAKS)]
        for at, button in enumerate(self._breaks):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=None, at=at: self._take_break(at))
        self._outcome = Outcome()
        pad = Keypad(NUMBER)
        pad.setFixedWidth(264)
        pad.setMinimumHeight(300)
        pad.pressed.connect(self._field.press)
        left = column(
            column(self._name, self._price), self._ways,
            row(self._less, self._field, self._more), row(*self._breaks, None), self._outcome,
            gap=12,
        )  # fmt: skip
        left.setStretch(4, 1)
        parts = row(gap=20)
        parts.addLayout(left, 1)
        parts.addWidget(pad)
        self.parts.addLayout(parts)
        self.answer(Qt.Key.Key_F5, lambda: self._ways.take(HOW_MANY))
        self.answer(Qt.Key.Key_F6, lambda: self._ways.take(BY_AMOUNT))
        self.answer(Qt.Key.Key_Plus, lambda: self._step(1))
        self.answer(Qt.Key.Key_Minus, lambda: self._step(-1))
        self.say()

    def _build_field(self) -> None:
        self._field = NumberField()
        self._field.changed.connect(self._reckon)
        self._less, self._more = (
            Button(Shape.KEY, Kind.QUIET, icon=icon) for icon in ("minus", "plus")
        )
        for button, by in ((self._less, -1), (self._more, 1)):
            button.setFixedSize(64, 76)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=None, by=by: self._step(by))

    def ask(self, view: QuantityView) -> None:
        """Ask how much of a thing."""
        self._view = view
        self._ways.choose(HOW_MANY)
        self._begin()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the number."""
        self._field.setFocus()

    def confirm(self) -> None:
        """Report the quantity, or the money."""
        self.put_away()
        typed = self.amount_typed if self._by_amount else self.quantity_typed
        typed.emit(self._field.text)

    def say(self) -> None:
        """Say what is asked for."""
        view, unit = self._view, self._view.unit
        self.titled(self.tr("Quantity"))
        self._name.setText(view.name)
        self._price.setText(self._priced(view.tag.single))
        many = self.tr("Weight or measure") if unit.is_measured else self.tr("How many")
        self._ways.name([many, self.tr("By amount")])
        self._ways.setVisible(view.by_amount)
        self._less.setAccessibleName(self.tr("One fewer, minus"))
        self._more.setAccessibleName(self.tr("One more, plus"))
        for button in (self._less, self._more):
            button.setVisible(not (unit.is_measured or self._by_amount))
        self._name_breaks()
        name = self.tr("For how much money") if self._by_amount else many
        self._field.name(f"{name}, {view.name}")
        self.big.label(
            self.tr("Sell for this amount") if self._by_amount else self.tr("Set the quantity")
        )
        self._reckon()

    @property
    def _by_amount(self) -> bool:
        return self._ways.at == BY_AMOUNT

    def _begin(self) -> None:
        quantity, unit = self._view.quantity, self._view.unit
        start = ""
        if self._by_amount:
            self._field.write_with(decimals=2, before=CURRENCY)
        else:
            after = unit.value if unit.is_measured else ""
            self._field.write_with(decimals=3 if unit.is_measured else 0, after=after)
            start = _plain(abs(quantity)) if quantity is not None else ""
        self.said.silent()
        self._field.put(start)
        self.say()

    def _change_way(self, _at: int) -> None:
        if self._view.by_amount:
            self._begin()
            self.take_keyboard()
        else:
            self._ways.choose(HOW_MANY)

    def _step(self, by: int) -> None:
        if self._less.isHidden():
            return
        now = int(self._field.text or 0)
        self._field.put(str(max(1, now + by)))

    def _take_break(self, at: int) -> None:
        self._field.put(_plain(self._view.tag.breaks[at].least))
        self.take_keyboard()

    def _reckon(self) -> None:
        """Show what comes out, or what is wrong with what is typed."""
        self.big.setEnabled(False)
        self.said.silent()
        try:
            if self._by_amount:
                self._show_bought(above_zero(read_money(self._field.text)))
            else:
                self._show_cost(read_quantity(self._field.text, self._view.unit))
        except Refusal:
            self._outcome.show_outcome(self.tr("Comes to"), "\N{EN DASH}", self._wanted())
        else:
            self.big.setEnabled(True)

    def _show_cost(self, quantity: Quantity) -> None:
        price = self._view.tag.at(quantity)
        below = f"{quantity.show(self._view.unit)} \N{MULTIPLICATION SIGN} {self._priced(price)}"
        self._outcome.show_outcome(self.tr("Comes to"), money_text(price.of(quantity)), below)

    def _show_bought(self, money: Money) -> None:
        unit = self._view.unit
        quantity = sellable(self._view.tag.buys(money), unit)
        said = self.tr("for {amount}, at {price}")
        price = self._priced(self._view.tag.at(quantity))
        below = said.format(amount=money_text(money), price=price)
        self._outcome.show_outcome(self.tr("Weighs or measures"), quantity.show(unit), below)

    def _wanted(self) -> str:
        if not self._field.text:
            return self.tr("Type a number, or touch the figures")
        return self.tr("That is nothing, or more than one line can hold")

    def _priced(self, price: Price) -> str:
        unit = self._view.unit
        if price.per != ONE:
            return f"{money_text(price.amount)}/{price.per.show(unit)}"
        each = f"/{unit.value}" if unit is not Unit.PIECE else ""
        return f"{money_text(price.amount)}{each}"

    def _name_breaks(self) -> None:
        breaks = () if self._by_amount else self._view.tag.breaks
        for at, button in enumerate(self._breaks):
            button.setVisible(at < len(breaks))
            if at < len(breaks):
                least = _plain(breaks[at].least)
                said = self.tr("{count} or more").format(count=least)
                button.label(said, self._priced(breaks[at].price))
                button.setMinimumHeight(52)


def _plain(quantity: Quantity) -> str:
    """Write a quantity as hands would type it."""
    whole, part = divmod(quantity.thousandths, 1000)
    return f"{whole}" + (f".{part:03}".rstrip("0") if part else "")
