"""The words of all papers, in the languages of the shop."""

from collections.abc import Mapping
from enum import Enum, unique
from types import MappingProxyType

ENGLISH, KISWAHILI = "en", "sw"


@unique
class Word(Enum):
    """What a paper says, with its facts in braces; the value is English."""

    RECEIPT = "Receipt {number}"
    TILL = "Till {till}"
    TILL_AND_SHIFT = "Till {till}, shift {shift}"
    SERVED_BY = "Served by {name}"
    CUSTOMER = "Customer"
    COPY = "COPY {copy}"
    GIFT = "GIFT RECEIPT"
    RETURN = "RETURN"
    RETURN_OF = "Return of receipt"
    TAX_INVOICE = "TAX INVOICE"
    PROVISIONAL = "PROVISIONAL: the payment is still being checked"
    DISCOUNT = "Discount"
    PACK = "{priced} ({pack} each)"
    SUBTOTAL = "SUBTOTAL"
    SAVED = "YOU SAVED"
    ROUNDING = "ROUNDING"
    TOTAL = "TOTAL {sign}"
    CHANGE = "CHANGE"
    GIVEN_BACK = "GIVEN BACK {means}"
    CODE_TO_FOLLOW = "{means}, code to follow"
    PHONE = "Phone"
    VAT = "VAT"
    NET = "Net"
    GROSS = "Gross"
    EXEMPT = "exempt"
    NON_VAT = "non-VAT"
    CASH = "Cash"
    CARD = "Card"
    BANK = "Bank"
    ON_ACCOUNT = "On account"
    # The sale that waits
    HELD = "WAITING SALE"
    NO_RECEIPT = "This is not a receipt. Nothing is paid yet."
    PAY_NUMBER = "Account number"
    TO_PAY = "TO PAY {sign}"
    # The shift
    X_REPORT = "X REPORT"
    Z_REPORT = "Z REPORT {name}"
    X_IS_NO_CLOSE = "The shift goes on. Nothing is closed by this."
    OPENED = "Opened"
    CLOSED = "Closed"
    PRINTED = "Printed"
    BY = "by {name}"
    SALES = "Sales"
    RETURNS = "Returns"
    GROSS_SALES = "Sold before discounts"
    DISCOUNTS = "Discounts"
    NET_SALES = "Sold"
    TYPED_PRICES = "Below the shop's prices"
    GOODS_BACK = "Goods taken back"
    EMPTIES_BACK = "Empties taken back"
    MEANS = "PAYMENTS"
    DEBTS_PAID = "DEBTS PAID"
    TAKEN = "{means}, taken"
    BACK = "{means}, given back"
    OPEN_PAYMENTS = "Paid for sales still open"
    EARLIER_PAYMENTS = "Paid in earlier shifts"
    DRAWER = "DRAWER"
    FLOAT = "Float"
    CASH_TAKEN = "Cash taken"
    CASH_IN = "Cash in"
    CASH_OUT = "Cash out"
    EXPECTED = "EXPECTED"
    COUNT = "Count {number}"
    COUNTED = "COUNTED"
    OVER = "OVER"
    SHORT = "SHORT"
    EXACT = "EXACT"
    REASON = "Reason: {reason}"
    NO_SALE = "Drawer opened without a sale"
    LINES_VOIDED = "Lines taken off"
    SALES_CANCELLED = "Sales cancelled"
    OPEN_SALES = "Sales still open: {names}"
    MPESA_OPEN = "M-PESA STILL OPEN"
    NOT_SEEN = "Money not seen yet"
    FINISHED_EARLY = "{receipt} provisional"
    BY_HAND = "{receipt} by hand"
    AND_MORE = "and {count} more"
    WAITING = "Requests still waiting"
    NOT_MATCHED = "Not matched ({count})"
    GOING_BACK = "Money on its way back"
    SEAL = "Seal of the books"
    AT_SAFARICOM = "M-PESA, AND AT SAFARICOM"
    SENT_TO_PHONE = "Sent to phone"
    BY_PAYBILL = "Paybill"
    FREE_MONEY = "Not matched"
    SAME = "same at Safaricom"
    DIFFERENT = "DIFFERENT at Safaricom"
    NOT_PLACED = "at Safaricom, not matched"
    NOT_CHECKED = "not checked"
    SIGNATURE = "Signature"
    # Slips
    CASH_IN_SLIP = "CASH IN"
    CASH_OUT_SLIP = "CASH OUT"
    NO_SALE_SLIP = "DRAWER OPENED"
    AMOUNT = "AMOUNT {sign}"
    ORDER = "ORDER"
    # Accounts
    DEBT_PAID = "DEBT PAYMENT"
    NUMBER = "Number {number}"
    OWED_BEFORE = "Owed before"
    PAID = "PAID {sign}"
    GIVEN = "Given"
    ROUNDED = "Rounding"
    CHANGE_GIVEN = "Change"
    OWES = "OWES {sign}"
    CREDIT = "CREDIT {sign}"
    STATEMENT = "STATEMENT OF ACCOUNT"
    FORWARD = "Brought forward"
    BROUGHT = "Paid"
    NOT_FINISHED = "Sale not finished yet"
    # Labels
    EACH_OF = "{price} for {count}"
    OR_MORE = "{count} or more: {price} each"
    PER_UNIT = "per {unit}"


IN_KISWAHILI: Mapping[Word, str] = MappingProxyType(
    {
        Word.RECEIPT: "Risiti {number}",
        Word.TILL: "Till {till}",
        Word.TILL_AND_SHIFT: "Till {till}, zamu {shift}",
        Word.SERVED_BY: "Mhudumu {name}",
        Word.CUSTOMER: "Mteja",
        Word.COPY: "NAKALA {copy}",
        Word.GIFT: "RISITI YA ZAWADI",
        Word.RETURN: "BIDHAA KURUDISHWA",
        Word.RETURN_OF: "Kurudishwa kwa risiti",
        Word.TAX_INVOICE: "TAX INVOICE",
        Word.PROVISIONAL: "YA MUDA: malipo bado yanakaguliwa",
        Word.DISCOUNT: "Punguzo",
        Word.PACK: "{priced} ({pack} kila moja)",
        Word.SUBTOTAL: "JUMLA NDOGO",
        Word.SAVED: "UMEOKOA",
        Word.ROUNDING: "KUKADIRIA",
        Word.TOTAL: "JUMLA {sign}",
        Word.CHANGE: "CHENJI",
        Word.GIVEN_BACK: "IMERUDISHWA {means}",
        Word.CODE_TO_FOLLOW: "{means}, nambari itafuata",
        Word.PHONE: "Simu",
        Word.VAT: "VAT",
        Word.NET: "Bila VAT",
        Word.GROSS: "Jumla",
        Word.EXEMPT: "msamaha",
        Word.NON_VAT: "nje ya VAT",
        Word.CASH: "Taslimu",
        Word.CARD: "Kadi",
        Word.BANK: "Benki",
        Word.ON_ACCOUNT: "Kwa deni",
        Word.HELD: "MAUZO YANAYOSUBIRI",
        Word.NO_RECEIPT: "Hii si risiti. Hakuna kilicholipwa bado.",
        Word.PAY_NUMBER: "Nambari ya akaunti",
        Word.TO_PAY: "KULIPA {sign}",
        Word.X_REPORT: "RIPOTI YA X",
        Word.Z_REPORT: "RIPOTI YA Z {name}",
        Word.X_IS_NO_CLOSE: "Zamu inaendelea. Hii haifungi chochote.",
        Word.OPENED: "Imefunguliwa",
        Word.CLOSED: "Imefungwa",
        Word.PRINTED: "Imechapishwa",
        Word.BY: "na {name}",
        Word.SALES: "Mauzo",
        Word.RETURNS: "Marejesho",
        Word.GROSS_SALES: "Mauzo kabla ya punguzo",
        Word.DISCOUNTS: "Punguzo",
        Word.NET_SALES: "Mauzo baada ya punguzo",
        Word.TYPED_PRICES: "Chini ya bei za duka",
        Word.GOODS_BACK: "Bidhaa zilizorudishwa",
        Word.EMPTIES_BACK: "Chupa tupu zilizorudishwa",
        Word.MEANS: "MALIPO",
        Word.DEBTS_PAID: "MADENI YALIYOLIPWA",
        Word.TAKEN: "{means}, imepokelewa",
        Word.BACK: "{means}, imerudishwa",
        Word.OPEN_PAYMENTS: "Malipo ya mauzo yaliyo wazi",
        Word.EARLIER_PAYMENTS: "Malipo ya zamu zilizopita",
        Word.DRAWER: "DROO",
        Word.FLOAT: "Pesa za kuanzia",
        Word.CASH_TAKEN: "Taslimu iliyopokelewa",
        Word.CASH_IN: "Pesa zilizowekwa",
        Word.CASH_OUT: "Pesa zilizotolewa",
        Word.EXPECTED: "INAYOTARAJIWA",
        Word.COUNT: "Hesabu ya {number}",
        Word.COUNTED: "ILIYOHESABIWA",
        Word.OVER: "IMEZIDI",
        Word.SHORT: "IMEPUNGUA",
        Word.EXACT: "IKO SAWA",
        Word.REASON: "Sababu: {reason}",
        Word.NO_SALE: "Droo kufunguliwa bila mauzo",
        Word.LINES_VOIDED: "Mistari iliyoondolewa",
        Word.SALES_CANCELLED: "Mauzo yaliyoghairiwa",
        Word.OPEN_SALES: "Mauzo yaliyo wazi: {names}",
        Word.MPESA_OPEN: "M-PESA AMBAYO HAIJAKAMILIKA",
        Word.NOT_SEEN: "Pesa ambazo hazijaonekana",
        Word.FINISHED_EARLY: "{receipt} ya muda",
        Word.BY_HAND: "{receipt} kwa mkono",
        Word.AND_MORE: "na nyingine {count}",
        Word.WAITING: "Maombi yanayosubiri",
        Word.NOT_MATCHED: "Hazijalinganishwa ({count})",
        Word.GOING_BACK: "Pesa zinazorudishwa",
        Word.SEAL: "Muhuri wa vitabu",
        Word.AT_SAFARICOM: "M-PESA, NA KWA SAFARICOM",
        Word.SENT_TO_PHONE: "Ilitumwa kwa simu",
        Word.BY_PAYBILL: "Kwa Paybill",
        Word.FREE_MONEY: "Haijaoanishwa",
        Word.SAME: "sawa kwa Safaricom",
        Word.DIFFERENT: "TOFAUTI kwa Safaricom",
        Word.NOT_PLACED: "kwa Safaricom, haijaoanishwa",
        Word.NOT_CHECKED: "haijaangaliwa",
        Word.SIGNATURE: "Sahihi",
        Word.CASH_IN_SLIP: "PESA ZIMEWEKWA",
        Word.CASH_OUT_SLIP: "PESA ZIMETOLEWA",
        Word.NO_SALE_SLIP: "DROO IMEFUNGULIWA",
        Word.AMOUNT: "KIASI {sign}",
        Word.ORDER: "AGIZO",
        Word.DEBT_PAID: "MALIPO YA DENI",
        Word.NUMBER: "Nambari {number}",
        Word.OWED_BEFORE: "Deni la awali",
        Word.PAID: "AMELIPA {sign}",
        Word.GIVEN: "Pesa alizotoa",
        Word.ROUNDED: "Kukadiria",
        Word.CHANGE_GIVEN: "Chenji",
        Word.OWES: "ANADAIWA {sign}",
        Word.CREDIT: "SALIO LAKE {sign}",
        Word.STATEMENT: "TAARIFA YA AKAUNTI",
        Word.FORWARD: "Salio la awali",
        Word.BROUGHT: "Amelipa",
        Word.NOT_FINISHED: "Mauzo hayajakamilika",
        Word.EACH_OF: "{price} kwa {count}",
        Word.OR_MORE: "{count} au zaidi: {price} kila moja",
        Word.PER_UNIT: "kwa {unit}",
    }
)


def said(word: Word, language: str, **facts: object) -> str:
    """Give what a paper says in its language, with its facts."""
    text = IN_KISWAHILI[word] if language == KISWAHILI else word.value
    return text.format(**facts)
