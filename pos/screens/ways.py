"""The ways to pay: what each is called and its sign."""

from PySide6.QtCore import QObject

from pos.screens.views import Method

SIGNS = {
    Method.CASH: "money", Method.MPESA: "device-mobile", Method.CARD: "credit-card", Method.BANK: "bank",
    Method.AIRTEL: "device-mobile-speaker", Method.ACCOUNT: "notebook",
}  # fmt: skip


class Ways(QObject):
    """Names the ways to pay; two of them are names of their own and are never translated."""

    def name(self, method: Method) -> str:
        """Give the name of a way to pay."""
        return {
            Method.CASH: self.tr("Cash"), Method.MPESA: "M-Pesa", Method.CARD: self.tr("Card"),
            Method.BANK: self.tr("Bank"), Method.AIRTEL: "Airtel Money",
            Method.ACCOUNT: self.tr("Customer's account"),
        }[method]  # fmt: skip
