"""Making a line or the whole sale cheaper: per cent or an amount, with what the customer saves."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.entry_views import Discountable, DiscountView
from pos.screens.figures import CURRENCY, money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.keypad import NUMBER, Keypad
from pos.screens.number_field import NumberField
from pos.screens.option_row import OptionRow
from pos.screens.outcome import Outcome
from pos.screens.panel import column, row, words
from pos.shop.discount import Discount, Off, Percent
from pos.shop.market import read_money
from pos.shop.money import NOTHING
from pos.shop.permission import share_of
from pos.shop.refusal import Refusal

LINE, SALE = 0, 1
PERCENT, AMOUNT = 0, 1
QUICK = ("5", "10", "20", "0")


class DiscountCard(EntryCard):
    """Says beforehand when somebody else will have to allow it."""

    line_discounted = Signal(str)
    sale_discounted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = DiscountView(Discountable("", NOTHING))
        self._name, self._gross = words(20, SEMIBOLD).wrapped(), words(16, REGULAR, "text_2")
        self._on, self._as = OptionRow(("F7", "F8")), OptionRow(("F5", "F6"))
        self._on.chosen.connect(self._begin)
        self._as.chosen.connect(self._change_kind)
        self._field, self._outcome = NumberField(), Outcome()
        self._field.changed.connect(self._reckon)
        self._field.setFixedHeight(64)
        self._quick = [Button(Shape.ROW, Kind.QUIET) for _ in QUICK]
        for button, text in zip(self._quick, QUICK, strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=None, text=text: self._take(text))
        pad = Keypad(NUMBER)
        pad.setFixedWidth(264)
        pad.pressed.connect(self._field.press)
        left = column(
            column(self._name, self._gross), self._on, self._as, self._field,
            row(*self._quick, None), self._outcome, gap=12,
        )  # fmt: skip
        left.setStretch(5, 1)
        parts = row(gap=20)
        parts.addLayout(left, 1)
        parts.addWidget(pad)
        self.parts.addLayout(parts)
        for key, options, at in (
            (Qt.Key.Key_F7, self._on, LINE), (Qt.Key.Key_F8, self._on, SALE),
            (Qt.Key.Key_F5, self._as, PERCENT), (Qt.Key.Key_F6, self._as, AMOUNT),
        ):  # fmt: skip
            self.answer(key, partial(options.take, at))
        self.say()

    def ask(self, view: DiscountView) -> None:
        """Ask for a discount; on the line when there is one."""
        self._view = view
        self._on.choose(SALE if view.line is None else LINE)
        self._begin()
        self.open_card()

    def ask_for_sale(self, view: DiscountView) -> None:
        """Ask for a discount on the whole sale."""
        self._view = view
        self._on.choose(SALE)
        self._begin()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the number."""
        self._field.setFocus()

    def confirm(self) -> None:
        """Report the discount as it would be typed; nothing for none."""
        self.put_away()
        text = self._field.text
        typed = "" if self._is_none else f"{text}%" if self._as.at == PERCENT else text
        (self.line_discounted if self._on.at == LINE else self.sale_discounted).emit(typed)

    def say(self) -> None:
        """Say what is made cheaper."""
        self.titled(self.tr("Discount"))
        whole = self.tr("The whole sale")
        self._on.name([self.tr("This line"), whole])
        self._on.setVisible(self._view.line is not None)
        self._as.name([self.tr("Per cent"), self.tr("Amount")])
        self._name.setText(self._on_what.name or whole)
        self._gross.setText(money_text(self._on_what.gross))
        for button, text in zip(self._quick, QUICK, strict=True):
            button.label(self.tr("None") if text == "0" else f"{text}%")
        self._field.name(self.tr("Discount on {name}").format(name=self._name.text()))
        self._reckon()

    @property
    def _on_what(self) -> Discountable:
        line = self._view.line
        return line if line is not None and self._on.at == LINE else self._view.sale

    @property
    def _is_none(self) -> bool:
        text = self._field.text
        return bool(text) and not text.strip("0.")

    def _begin(self, _at: int = 0) -> None:
        now = self._on_what.now
        self._as.choose(AMOUNT if isinstance(now, Off) else PERCENT)
        self._show_kind()
        self._field.put(_written(now))
        self.say()
        if self.isVisible():
            self.take_keyboard()

    def _change_kind(self, _at: int) -> None:
        self._show_kind()
        self._field.put("")
        self.take_keyboard()

    def _show_kind(self) -> None:
        if self._as.at == PERCENT:
            self._field.write_with(decimals=2, after="%")
        else:
            self._field.write_with(decimals=2, before=CURRENCY)

    def _take(self, text: str) -> None:
        self._as.choose(PERCENT)
        self._show_kind()
        self._field.put(text)
        self.take_keyboard()

    def _reckon(self) -> None:
        """Show what is saved, or what is wrong with what is typed."""
        text, gross = self._field.text, self._on_what.gross
        self.said.silent()
        self.big.setEnabled(bool(text.strip(".")))
        self.big.label(
            self.tr("Take the discount off") if self._is_none else self.tr("Give the discount")
        )
        if self._is_none or not text.strip("."):
            below = self.tr("It costs {amount}").format(amount=money_text(gross))
            self._outcome.show_outcome(self.tr("The customer saves"), money_text(NOTHING), below)
            return
        try:
            off = self._discount(text).off(gross)
        except Refusal:
            self.big.setEnabled(False)
            most = "100%" if self._as.at == PERCENT else money_text(gross)
            self.said.wrong(self.tr("A discount is at most {most}").format(most=most))
            return
        said = self.tr("{amount} instead of {before}")
        below = said.format(amount=money_text(gross - off), before=money_text(gross))
        self._outcome.show_outcome(self.tr("The customer saves"), money_text(off), below)
        alone = self._view.alone
        if alone is not None and share_of(off, gross) > alone:
            asked = self.tr("More than {part}: somebody else has to allow it")
            self.said.needs_yes(asked.format(part=f"{alone / 100:g}%"))

    def _discount(self, text: str) -> Discount:
        amount = read_money(text)
        return Percent(amount.cents) if self._as.at == PERCENT else Off(amount)


def _written(discount: Discount | None) -> str:
    """Write a discount as hands would type it."""
    if discount is None:
        return ""
    if isinstance(discount, Percent):
        return f"{discount.basis_points / 100:g}"
    return discount.amount.figures().replace(",", "")
