"""The right side of every selling screen: the total, what belongs to it, and the big button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from pos.desks.keys import Keys
from pos.screens.account_card import AccountCard
from pos.screens.button import Button, Kind, Shape
from pos.screens.customer_line import CustomerLine
from pos.screens.fonts import REGULAR
from pos.screens.keys import shown_key
from pos.screens.last_sale import LastSale, ShiftCard
from pos.screens.measures import STANDARD, Measures
from pos.screens.panel import Panel, line_across, words
from pos.screens.selected_item import SelectedItem
from pos.screens.sums_panel import SumsPanel
from pos.screens.total_panel import TotalPanel
from pos.screens.views import FoundView, LastSaleView, SaleView, ShiftView


class Rail(Panel):
    """The frame that all rails share: the total above, and room below it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.total = TotalPanel()
        self.parts = QVBoxLayout()
        self.parts.setSpacing(12)
        self.parts.addWidget(self.total)
        self.setLayout(self.parts)
        self.fit(STANDARD)

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self.setFixedWidth(measures.rail)
        right = 12 if measures.compact else 16
        self.parts.setContentsMargins(right, measures.top, right, measures.bottom)
        self.total.fit(measures)


class SaleRail(Rail):
    """The rail while items are rung up: sums, customer, and the ways to pay."""

    action_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._measures, self._sale = STANDARD, SaleView()
        self._last_view: LastSaleView | None = None
        self._no_mpesa = ""
        self._why_not = words(13, REGULAR, "text_2").wrapped()
        self._found: FoundView | None = None
        self._sums, self._line = SumsPanel(), line_across()
        self._customer, self._selected = CustomerLine(), SelectedItem()
        self._last, self._shift, self._account = LastSale(), ShiftCard(), AccountCard()
        self._build_ways()
        for part in (
            self._sums, self._line, self._customer, self._selected, self._last, self._shift,
        ):  # fmt: skip
            self.parts.addWidget(part)
        self.parts.addStretch(1)
        self.parts.addWidget(self._account)
        self.parts.addLayout(self._ways)
        self.parts.addWidget(self._why_not)
        self.parts.addWidget(self._split)
        self._customer.customer_asked.connect(lambda: self.action_asked.emit("customer"))
        self._last.reprint_asked.connect(lambda: self.action_asked.emit("reprint"))
        self._last.return_asked.connect(lambda: self.action_asked.emit("return"))
        self.show_sale(self._sale)
        self.say()

    def _build_ways(self) -> None:
        self._cash = Button(Shape.TILE, Kind.PRIMARY, icon="money", key="F9")
        self._mpesa = Button(Shape.TILE, Kind.MPESA, icon="device-mobile", key="F12")
        self._split = Button(Shape.ROW, Kind.QUIET, icon="git-fork", key="F11")
        self._ways = QHBoxLayout()
        self._ways.setSpacing(10)
        for button, action in (
            (self._cash, "cash"),
            (self._mpesa, "mpesa"),
            (self._split, "split"),
        ):
            button.clicked.connect(lambda _=None, action=action: self.action_asked.emit(action))
        for button in (self._cash, self._mpesa):
            self._ways.addWidget(button, 1)
        policy = self._split.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Preferred)
        self._split.setSizePolicy(policy)
        self._split.setFixedHeight(48)

    def show_sale(self, sale: SaleView) -> None:
        """Show what the sale comes to, or the last one while this is empty."""
        self._sale = sale
        self.total.show_total(sale.sums.total, sale.sums.items)
        self._sums.show_sums(sale.sums)
        self._customer.show_customer(sale.customer)
        self._account.show_account(sale.account if sale.lines else None)
        can_pay = bool(sale.lines) and sale.can_pay
        for button in (self._cash, self._split):
            button.setEnabled(can_pay)
        self._mpesa.setEnabled(can_pay and not self._no_mpesa)
        self._arrange()

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        for action, button in (
            ("cash", self._cash),
            ("mpesa", self._mpesa),
            ("split", self._split),
        ):
            button.at_key(shown_key(keys, action))
        self._customer.use_keys(keys)
        self._last.use_keys(keys)

    def forbid_mpesa(self, reason: str) -> None:
        """Say under the ways to pay why M-Pesa is not among them; without a reason it is."""
        self._no_mpesa = reason
        self.show_sale(self._sale)

    def show_last(self, last: LastSaleView | None, shift: ShiftView) -> None:
        """Keep the last sale and the shift ready for when the sale is empty."""
        self._last_view = last
        self._last.show_sale(last)
        self._shift.show_shift(shift)
        self._arrange()

    def show_found(self, found: FoundView | None) -> None:
        """Show what is chosen in the search list, instead of the customer."""
        self._found = found
        self._selected.show_item(found)
        self._arrange()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        super().fit(measures)
        if not hasattr(self, "_split"):
            return
        self._measures = measures
        self._sums.fit(measures)
        self._last.fit(measures)
        for button in (self._cash, self._mpesa):
            button.setFixedHeight(measures.tile)
        self._arrange()

    def say(self) -> None:
        """Name the ways to pay."""
        self._cash.label(self.tr("Cash"))
        self._mpesa.label("M-Pesa")
        self._split.label(self.tr("Split payment"))
        reason = "" if self._cash.isEnabled() else self.tr("Scan an item first")
        for button in (self._cash, self._mpesa, self._split):
            said = self._no_mpesa if button is self._mpesa and self._no_mpesa else reason
            if said != button.toolTip():
                button.setAccessibleDescription(said)
                button.setToolTip(said)
        self._why_not.setText(self._no_mpesa)
        self._why_not.setVisible(bool(self._no_mpesa and self._sale.lines))

    def _arrange(self) -> None:
        selling, searching = bool(self._sale.lines), self._found is not None
        self._sums.setVisible(selling)
        self._line.setVisible(selling)
        self._customer.setVisible(selling and not searching)
        self._selected.setVisible(searching)
        self._account.setVisible(selling and not searching and self._sale.account is not None)
        self._last.setVisible(not selling and not searching and self._last_view is not None)
        self._shift.setVisible(not selling and not searching and not self._measures.short)
        self.say()
