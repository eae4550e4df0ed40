"""What the total is made of: before discounts, discounts, and the tax inside."""

from pos.screens.figures import MINUS, amount_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.measures import STANDARD, Measures
from pos.screens.panel import Panel, column, figures, row, words
from pos.screens.views import Sums
from pos.shop.money import NOTHING


class SumsPanel(Panel):
    """Shows the sums under the total."""

    def __init__(self) -> None:
        super().__init__()
        self._sums, self._measures = Sums(), STANDARD
        self._lines = [_SumLine(ink) for ink in ("text", "over_fg", "text")]
        self.setLayout(column(*self._lines))

    def show_sums(self, sums: Sums) -> None:
        """Show other sums."""
        self._sums = sums
        self.say()

    def fit(self, measures: Measures) -> None:
        """Leave out the tax in a short window."""
        self._measures = measures
        for line in self._lines:
            line.sized(16 if measures.wide else 14)
        self.say()

    def say(self) -> None:
        """Say the sums."""
        subtotal, discounts, tax = self._lines
        count = self.tr("%n lines", "", self._sums.lines)
        subtotal.show_sum(
            self.tr("Subtotal, {lines}").format(lines=count), amount_text(self._sums.subtotal)
        )
        off = self._sums.discounts
        discounts.show_sum(
            self.tr("Discounts"), f"{MINUS}{amount_text(off)}" if off else amount_text(off)
        )
        named = self.tr("VAT {rate} included").format(rate=self._sums.tax_name)
        named = named if self._sums.tax_name else self.tr("VAT included")
        tax.show_sum(named, amount_text(self._sums.tax))
        tax.setVisible(not self._measures.short)
        discounts.setVisible(off > NOTHING or not self._measures.short)


class _SumLine(Panel):
    def __init__(self, ink: str) -> None:
        super().__init__()
        self._name = words(14, REGULAR, "text_2")
        self._amount = figures(15, SEMIBOLD, ink)
        self.setLayout(row(self._name, None, self._amount))
        self.sized(14)

    def sized(self, size: int) -> None:
        for each in (self._name, self._amount):
            font = each.font()
            font.setPixelSize(size)
            each.setFont(font)
        self.setFixedHeight(size * 2)

    def show_sum(self, name: str, amount: str) -> None:
        self._name.setText(name)
        self._amount.setText(amount)
