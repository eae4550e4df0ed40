"""The change in figures that are read from two metres, and the easiest way to give it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent

from pos.screens.coins import Coins
from pos.screens.figures import CURRENCY, amount_text
from pos.screens.fonts import BOLD, MEDIUM, SEMIBOLD
from pos.screens.painting import amount_fonts
from pos.screens.panel import Panel, Sign, amount, column, row, words
from pos.screens.views import CashView
from pos.shop.money import NOTHING

SIZES = (184, 148, 112, 96, 80, 64, 52, 44, 36)


class ChangeCard(Panel):
    """Shows what goes back, or what is still missing."""

    def __init__(self) -> None:
        super().__init__(card="paid")
        self._view = CashView(due=NOTHING, given=NOTHING)
        self._sign = Sign("coin", 28, "paid_fg")
        self._title = words(20, SEMIBOLD, "paid_fg")
        self._currency = words(44, SEMIBOLD)
        self._currency.setText(CURRENCY)
        self._figure = amount(BOLD)
        self._inside = Panel(card="inside")
        self._how, self._coins = words(14, MEDIUM, "text_2"), Coins()
        giving = column(self._how, self._coins, gap=10)
        giving.setContentsMargins(16, 14, 16, 14)
        self._inside.setLayout(giving)
        self._advice = words(16, MEDIUM, "short_fg").wrapped()
        middle = row(self._currency, self._figure, None, gap=16)
        middle.setAlignment(self._currency, Qt.AlignmentFlag.AlignBottom)
        parts = column(
            row(self._sign, self._title, None),
            None,
            middle,
            None,
            self._advice,
            self._inside,
        )
        parts.setContentsMargins(24, 18, 24, 14)
        self.setLayout(parts)
        self.say()

    def show_cash(self, view: CashView) -> None:
        """Show the change for what was given."""
        before, self._view = self._view, view
        self.say()
        if view.change != before.change:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a long figure step down rather than be cut."""
        super().resizeEvent(event)
        self._size_figure()

    def say(self) -> None:
        """Say how much goes back, or how much is missing."""
        short = self._view.change < NOTHING
        ink = "short_fg" if short else "paid_fg"
        self.put_on("short" if short else "paid")
        self._inside.put_on("inside-short" if short else "inside")
        self._sign.show_sign("warning-circle" if short else "coin", ink)
        self._title.colored(ink)
        missing = self.tr("KSh {amount} short").format(amount=amount_text(abs(self._view.change)))
        self._title.setText(missing if short else self.tr("Change to give back"))
        self._figure.setText(amount_text(abs(self._view.change)))
        self._how.setText(self.tr("Easiest way to give it"))
        self._coins.show_pieces(self._view.pieces)
        self._inside.setVisible(bool(self._view.pieces) and not short)
        self._advice.setText(self.tr("Enter asks how the rest is paid."))
        self._advice.setVisible(short)
        self.setAccessibleName(f"{self._title.text()}: {CURRENCY} {self._figure.text()}")
        self._size_figure()

    def _size_figure(self) -> None:
        room = self.width() - 48 - 16
        taken = 40 if self._inside.isHidden() else self._inside.sizeHint().height() + 40
        most = self.height() - 60 - taken
        sizes = [size for size in SIZES if size * 1.25 <= most or size == SIZES[-1]]
        currency, figure, size = amount_fonts(self._figure.text(), CURRENCY, room=room, sizes=sizes)
        self._figure.setFont(figure)
        self._currency.setFont(currency)
        self._currency.setContentsMargins(0, 0, 0, size // 7)
