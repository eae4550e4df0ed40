"""Where the customer may pay without being asked: the shop's number and the sale's."""

from PySide6.QtCore import Qt

from pos.screens.fonts import BOLD, REGULAR
from pos.screens.panel import Panel, Sign, column, figures, row, words
from pos.screens.views import AccountView


class AccountCard(Panel):
    """Shows the Paybill and, once a pay screen was open, the account number."""

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view: AccountView | None = None
        self._title = words(13, REGULAR, "text_2")
        self._shop_name, self._shop = words(12, REGULAR, "text_2"), figures(18, BOLD)
        self._sale_name, self._sale = words(12, REGULAR, "text_2"), figures(25, BOLD)
        self._shop.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._sale_name.setAlignment(Qt.AlignmentFlag.AlignRight)
        below = row(
            column(None, self._shop_name, self._shop),
            None,
            column(self._sale_name, self._sale),
            gap=8,
        )
        all_parts = column(row(Sign("broadcast", 16), self._title, None, gap=6), 6, below)
        all_parts.setContentsMargins(14, 9, 14, 9)
        self.setLayout(all_parts)

    def show_account(self, view: AccountView | None) -> None:
        """Show where to pay; nothing at all when the shop takes no M-Pesa."""
        self._view = view
        self.setVisible(view is not None)
        self.say()

    def say(self) -> None:
        """Say the numbers."""
        if self._view is None:
            return
        self._title.setText(self.tr("Customer may pay this by themselves"))
        self._shop_name.setText(
            self.tr("Till number") if self._view.by_till else self.tr("Paybill")
        )
        self._shop.setText(self._view.short_code)
        self._sale_name.setText(self.tr("Account no."))
        self._sale.setText(self._view.account)
        has_account = bool(self._view.account)
        self._sale.setVisible(has_account)
        self._sale_name.setVisible(has_account)
