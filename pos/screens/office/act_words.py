"""What somebody did, as the audit names it, in the language of the screen."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from pos.shop.audit import Act

_WORDS: dict[Act, object] = {
    Act.SHOP_OPENED: QT_TRANSLATE_NOOP("ActWords", "Shop opened"),
    Act.RULES_CHANGED: QT_TRANSLATE_NOOP("ActWords", "Shop's rules changed"),
    Act.PRODUCT_CHANGED: QT_TRANSLATE_NOOP("ActWords", "Item changed"),
    Act.PRODUCTS_IMPORTED: QT_TRANSLATE_NOOP("ActWords", "Items imported"),
    Act.STAFF_CHANGED: QT_TRANSLATE_NOOP("ActWords", "Person changed"),
    Act.CUSTOMER_CHANGED: QT_TRANSLATE_NOOP("ActWords", "Customer changed"),
    Act.CUSTOMER_ERASED: QT_TRANSLATE_NOOP("ActWords", "Customer forgotten"),
    Act.SIGNED_IN: QT_TRANSLATE_NOOP("ActWords", "Signed in"),
    Act.PIN_WRONG: QT_TRANSLATE_NOOP("ActWords", "Wrong PIN"),
    Act.PIN_UNLOCKED: QT_TRANSLATE_NOOP("ActWords", "Wait lifted"),
    Act.APPROVED: QT_TRANSLATE_NOOP("ActWords", "Approval given"),
    Act.LINE_VOIDED: QT_TRANSLATE_NOOP("ActWords", "Line removed"),
    Act.LINE_CHANGED: QT_TRANSLATE_NOOP("ActWords", "Line changed"),
    Act.SALE_CANCELLED: QT_TRANSLATE_NOOP("ActWords", "Sale given up"),
    Act.PAYMENT_TAKEN: QT_TRANSLATE_NOOP("ActWords", "Part paid"),
    Act.PAYMENT_TAKEN_BACK: QT_TRANSLATE_NOOP("ActWords", "Payment given back"),
    Act.SALE_FINISHED: QT_TRANSLATE_NOOP("ActWords", "Sale finished"),
    Act.DEBT_PAID: QT_TRANSLATE_NOOP("ActWords", "Debt paid"),
    Act.SHIFT_OPENED: QT_TRANSLATE_NOOP("ActWords", "Shift opened"),
    Act.CASH_MOVED: QT_TRANSLATE_NOOP("ActWords", "Cash moved"),
    Act.CASH_COUNTED: QT_TRANSLATE_NOOP("ActWords", "Cash counted"),
    Act.SHIFT_CLOSED: QT_TRANSLATE_NOOP("ActWords", "Shift closed"),
    Act.RECEIPT_REPRINTED: QT_TRANSLATE_NOOP("ActWords", "Receipt printed again"),
    Act.STOCK_RECEIVED: QT_TRANSLATE_NOOP("ActWords", "Delivery received"),
    Act.STOCK_COUNTED: QT_TRANSLATE_NOOP("ActWords", "Stock counted"),
    Act.STOCK_ADJUSTED: QT_TRANSLATE_NOOP("ActWords", "Stock changed"),
    Act.EXPORTED: QT_TRANSLATE_NOOP("ActWords", "Table taken out"),
    Act.BACKED_UP: QT_TRANSLATE_NOOP("ActWords", "Backup made"),
    Act.RESTORED: QT_TRANSLATE_NOOP("ActWords", "Backup restored"),
    Act.KEYS_MADE: QT_TRANSLATE_NOOP("ActWords", "Keys made"),
    Act.MONEY_ORDERED: QT_TRANSLATE_NOOP("ActWords", "Money sent"),
    Act.PHONE_ASKED: QT_TRANSLATE_NOOP("ActWords", "Phone asked to pay"),
    Act.PHONE_UNLOCKED: QT_TRANSLATE_NOOP("ActWords", "Phone may be asked again"),
    Act.MONEY_HEARD: QT_TRANSLATE_NOOP("ActWords", "Payments heard of"),
    Act.CHECKING_HEARD: QT_TRANSLATE_NOOP("ActWords", "Checking switched"),
    Act.MONEY_CLAIMED: QT_TRANSLATE_NOOP("ActWords", "Payment claimed"),
    Act.MONEY_RELEASED: QT_TRANSLATE_NOOP("ActWords", "Payment given free"),
    Act.MONEY_SETTLED: QT_TRANSLATE_NOOP("ActWords", "Payment settled"),
    Act.MONEY_CREDITED: QT_TRANSLATE_NOOP("ActWords", "Payment credited"),
    Act.MONEY_SET_ASIDE: QT_TRANSLATE_NOOP("ActWords", "Payment set aside"),
    Act.MONEY_BELIEVED: QT_TRANSLATE_NOOP("ActWords", "Payment believed"),
    Act.REFUND_ASKED: QT_TRANSLATE_NOOP("ActWords", "Refund ordered"),
    Act.REFUND_ENDED: QT_TRANSLATE_NOOP("ActWords", "Refund ended"),
    Act.ALARM_SEEN: QT_TRANSLATE_NOOP("ActWords", "Alarm seen"),
    Act.CLAIM_LOST: QT_TRANSLATE_NOOP("ActWords", "Claim lost"),
    Act.PHONE_SEEN: QT_TRANSLATE_NOOP("ActWords", "Whole number looked at"),
    Act.CONSENT_CHANGED: QT_TRANSLATE_NOOP("ActWords", "Consent changed"),
}


def act_words(act: Act) -> str:
    """Say what was done; an act that has no words yet by its own name."""
    source = _WORDS.get(act)
    if source is None:
        return act.value.replace("_", " ").capitalize()
    return QCoreApplication.translate("ActWords", str(source))
