"""What each act of the audit is called."""

from PySide6.QtCore import QObject

from pos.shop.audit import Act


class ActWords(QObject):
    """Names acts in the language of the screen."""

    def name(self, act: str) -> str:
        """Give what an act is called; one that this program does not know keeps its own word."""
        known = {**self._of_selling(), **self._of_house(), **self._of_money()}
        named = {each.value: words for each, words in known.items()}
        return named.get(act, act.replace("_", " "))

    def _of_selling(self) -> dict[Act, str]:
        return {
            Act.LINE_VOIDED: self.tr("Line removed"), Act.LINE_CHANGED: self.tr("Line changed"),
            Act.SALE_CANCELLED: self.tr("Sale cancelled"),
            Act.SALE_FINISHED: self.tr("Sale finished"),
            Act.PAYMENT_TAKEN: self.tr("Payment taken"),
            Act.PAYMENT_TAKEN_BACK: self.tr("Payment given back"),
            Act.DEBT_PAID: self.tr("Debt paid"), Act.SHIFT_OPENED: self.tr("Shift opened"),
            Act.CASH_MOVED: self.tr("Cash moved"), Act.CASH_COUNTED: self.tr("Cash counted"),
            Act.SHIFT_CLOSED: self.tr("Shift closed"),
            Act.SHIFT_VERIFIED: self.tr("Shift verified"), Act.SHIFT_NOTED: self.tr("Shift noted"),
            Act.Z_REPRINTED: self.tr("Z printed again"),
            Act.RECEIPT_REPRINTED: self.tr("Receipt printed again"),
            Act.STOCK_RECEIVED: self.tr("Delivery received"),
            Act.STOCK_COUNTED: self.tr("Stock counted"),
            Act.STOCK_ADJUSTED: self.tr("Stock changed"), Act.APPROVED: self.tr("Approval given"),
            Act.STOCK_ADJUST_UNDONE: self.tr("Stock change taken back"),
            Act.STOCK_ORDERED: self.tr("Goods ordered"),
            Act.STOCK_ORDER_ENDED: self.tr("Order closed or dropped"),
            Act.STOCK_SENT_BACK: self.tr("Goods sent back"),
            Act.RECOUNT_ASKED: self.tr("Count asked for again"),
        }  # fmt: skip

    def _of_house(self) -> dict[Act, str]:
        return {
            Act.SHOP_OPENED: self.tr("Shop opened"),
            Act.RULES_CHANGED: self.tr("Settings changed"),
            Act.PRODUCT_CHANGED: self.tr("Item changed"),
            Act.PRODUCTS_IMPORTED: self.tr("Items imported"),
            Act.PRICES_CHANGED: self.tr("Prices changed"),
            Act.SUPPLIER_CHANGED: self.tr("Supplier changed"),
            Act.SUPPLIER_ERASED: self.tr("Supplier erased"),
            Act.STAFF_CHANGED: self.tr("Staff changed"),
            Act.CUSTOMER_CHANGED: self.tr("Customer changed"),
            Act.CUSTOMER_ERASED: self.tr("Customer erased"), Act.SIGNED_IN: self.tr("Signed in"),
            Act.PIN_WRONG: self.tr("Wrong PIN"), Act.PIN_UNLOCKED: self.tr("PIN unlocked"),
            Act.EXPORTED: self.tr("Exported"), Act.BACKED_UP: self.tr("Backup made"),
            Act.RESTORED: self.tr("Backup restored"), Act.KEYS_MADE: self.tr("Keys made"),
            Act.PHONE_SEEN: self.tr("Whole number looked at"),
            Act.CONSENT_CHANGED: self.tr("Consent changed"),
        }  # fmt: skip

    def _of_money(self) -> dict[Act, str]:
        return {
            Act.MONEY_ORDERED: self.tr("Money sent"), Act.PHONE_ASKED: self.tr("Phone asked"),
            Act.PHONE_UNLOCKED: self.tr("Phone unlocked"),
            Act.MONEY_HEARD: self.tr("Payment heard of"),
            Act.CHECKING_HEARD: self.tr("Checking switched elsewhere"),
            Act.MONEY_CLAIMED: self.tr("Payment used"),
            Act.MONEY_RELEASED: self.tr("Payment released"),
            Act.MONEY_SETTLED: self.tr("Payment settled"),
            Act.MONEY_CREDITED: self.tr("Payment credited"),
            Act.MONEY_SET_ASIDE: self.tr("Payment set aside"),
            Act.MONEY_BELIEVED: self.tr("Payment believed"),
            Act.REFUND_ASKED: self.tr("Refund asked for"),
            Act.REFUND_ENDED: self.tr("Refund ended"), Act.ALARM_SEEN: self.tr("Odd case seen"),
            Act.CLAIM_LOST: self.tr("Payment lost to another"),
            Act.DAY_SIGNED: self.tr("Day signed off"),
            Act.LINE_ANSWERED: self.tr("Line of a statement answered"),
        }  # fmt: skip
