"""What does this cost? A scan shows it, and nothing is sold."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from pos.screens.figures import CURRENCY
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.overlay import Overlay
from pos.screens.painting import amount_fonts
from pos.screens.panel import Panel, Sign, column, figures, row, words
from pos.screens.views import PriceView, Stock

SIZES = (96, 80, 64, 52, 44)


class PriceCheck(Overlay):
    """Shows the price of what is scanned or typed."""

    takes_scans = True

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=640)
        self._view: PriceView | None = None
        self._unknown = ""
        self._field = QLineEdit()
        self._field.setProperty("field", "boxed")
        self._field.setFont(text_font(18, REGULAR))
        self._field.setFixedHeight(56)
        self._field.returnPressed.connect(self._enter)
        self._name, self._below = (
            words(24, SEMIBOLD).wrapped(),
            words(16, REGULAR, "text_2").wrapped(),
        )
        self._currency, self._price, self._per = (
            words(36, SEMIBOLD, "text_2"),
            figures(96, BOLD),
            words(24, SEMIBOLD, "text_2"),
        )
        self._currency.setText(CURRENCY)
        amount = row(self._currency, self._price, self._per, None, gap=12)
        for each in (self._currency, self._per):
            amount.setAlignment(each, Qt.AlignmentFlag.AlignBottom)
            each.setContentsMargins(0, 0, 0, 12)
        self._shown = Panel(card="sunken")
        inside = column(self._name, amount, self._below, gap=6)
        inside.setContentsMargins(20, 18, 20, 18)
        self._shown.setLayout(inside)
        self._shown.setMinimumHeight(250)
        self._expired = words(16, SEMIBOLD, "short_fg").wrapped()
        inside.addWidget(self._expired)
        self._safe = words(14, REGULAR, "text_2").wrapped()
        self.body.addWidget(self._field)
        self.body.addWidget(self._shown, 1)
        self.body.addLayout(row(Sign("info", 18), self._safe))
        self.say()

    def show_price(self, view: PriceView) -> None:
        """Show the price of a thing."""
        self._view, self._unknown = view, ""
        self.say()

    def show_unknown(self, code: str) -> None:
        """Say that nothing has this code."""
        self._view, self._unknown = None, code
        self.say()

    def take_code(self, code: str) -> None:
        """Ask for the price of what was scanned."""
        self.asked.emit(code)

    def take_keyboard(self) -> None:
        """Give the keyboard to the field."""
        self._field.setFocus()

    def say(self) -> None:
        """Say the price, or ask for a scan."""
        self.titled(self.tr("Price check"))
        self._field.setPlaceholderText(self.tr("Scan, or type a name or code"))
        self._field.setAccessibleName(self.tr("Scan, or type a name or code"))
        self._safe.setText(self.tr("Nothing is added to the sale."))
        view = self._view
        for each in (self._currency, self._price, self._per):
            each.setVisible(view is not None)
        if view is None:
            missing = self.tr("NOT FOUND {code}").format(code=self._unknown)
            self._name.setText(missing if self._unknown else self.tr("Scan to see a price"))
            self._below.setText("")
            self._expired.setText("")
            return
        self._name.setText(view.name)
        self._price.setText(view.price)
        self._per.setText(view.per)
        self._below.setText(f"{view.code} \N{MIDDLE DOT} {self._left(view)}")
        expired = self.tr("May have expired: its last day was {day}. Look at the date on it.")
        self._expired.setText(expired.format(day=view.expired) if view.expired else "")
        currency, price, _ = amount_fonts(view.price, CURRENCY, room=460, sizes=SIZES)
        self._currency.setFont(currency)
        self._price.setFont(price)
        self._shown.setAccessibleName(f"{view.name}: {CURRENCY} {view.price}{view.per}")

    def _left(self, view: PriceView) -> str:
        if view.stock is Stock.NONE:
            return self.tr("None left")
        return self.tr("{count} left").format(count=view.left)

    def _enter(self) -> None:
        if self._field.text():
            self.asked.emit(self._field.text())
            self._field.clear()
