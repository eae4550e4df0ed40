"""The total: always at the same place and size, whatever else the screen shows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent

from pos.screens.figures import CURRENCY, amount_text
from pos.screens.fonts import BOLD, MEDIUM
from pos.screens.measures import STANDARD, STEPS, Measures
from pos.screens.painting import amount_fonts
from pos.screens.panel import Panel, amount, column, row, words
from pos.shop.money import NOTHING, Money


class TotalPanel(Panel):
    """Shows what is to pay, and tells a screen reader when it changed."""

    def __init__(self) -> None:
        super().__init__(card="total")
        self._total, self._items = NOTHING, 0
        self._measures = STANDARD
        self._paid = False
        self._named: tuple[str, str] | None = None
        self._title = words(14, MEDIUM, "on_ink_2")
        self._count = words(14, MEDIUM, "on_ink_2")
        self._currency = words(24, MEDIUM, "on_ink_2")
        self._currency.setText(CURRENCY)
        self._figure = amount(BOLD, "on_ink")
        above = row(self._title, None, self._count)
        below = row(None, self._currency, self._figure, gap=12)
        below.setAlignment(self._currency, Qt.AlignmentFlag.AlignBottom)
        all_parts = column(above, None, below)
        all_parts.setContentsMargins(18, 10, 18, 6)
        self.setLayout(all_parts)
        self.fit(STANDARD)

    def show_total(self, total: Money, items: int) -> None:
        """Show another total."""
        if (total, items) != (self._total, self._items):
            self._total, self._items = total, items
            self.say()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def call_it_paid(self) -> None:
        """Say “Total” and no longer “Total to pay”."""
        self._paid = True
        self.say()

    def call_it(self, title: str, beside: str) -> None:
        """Say another title over the amount, and other words beside it."""
        self._named = title, beside
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the size that goes with the window."""
        self._measures = measures
        self.setFixedHeight(measures.total + 52)
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a long amount step down rather than be cut."""
        super().resizeEvent(event)
        self._size_figure()

    def say(self) -> None:
        """Say the total."""
        self._title.setText(self.tr("Total") if self._paid else self.tr("Total to pay"))
        self._count.setText(self.tr("%n items", "", self._items))
        if self._named is not None:
            self._title.setText(self._named[0])
            self._count.setText(self._named[1])
        self._figure.setText(amount_text(self._total))
        self.setAccessibleName(f"{self._title.text()} {CURRENCY} {self._figure.text()}")
        self._size_figure()

    def _size_figure(self) -> None:
        largest = self._measures.total
        sizes = (largest, *(step for step in STEPS if step < largest))
        room = self.width() - 36 - 12
        currency, figure, size = amount_fonts(self._figure.text(), CURRENCY, room=room, sizes=sizes)
        self._figure.setFont(figure)
        self._currency.setFont(currency)
        self._currency.setContentsMargins(0, 0, 0, size // 8)
