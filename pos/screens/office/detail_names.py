"""What the parts of an audit entry are called, and the words that stand in them."""

from PySide6.QtCore import QObject


class DetailNames(QObject):
    """Names them in the language of the screen; what this program does not know keeps its own word."""

    def name(self, part: str) -> str:
        """Give what a part of an entry is called."""
        known = {**self._of_goods(), **self._of_money(), **self._of_house(), **self._within()}
        return known.get(part, part.replace("_", " "))

    def word(self, value: str) -> str:
        """Give a word that the program itself wrote; what people typed stays as it is."""
        known = {**self._states(), **self._ways()}
        return known.get(value, value)

    def setting(self, name: str) -> str:
        """Give what a choice of the shop's is called."""
        known = {**self._of_shop(), **self._of_mpesa()}
        return known.get(name, name.replace("_", " ").replace("-", " "))

    def _of_goods(self) -> dict[str, str]:
        return {
            "code": self.tr("Code"), "fields": self.tr("What changed"), "new": self.tr("New"),
            "changed": self.tr("Changed"), "passed": self.tr("Left as they were"),
            "choice": self.tr("Which items"), "recipe": self.tr("How"), "of": self.tr("Of"),
            "part": self.tr("Part"), "undoes": self.tr("Takes back"),
            "undone": self.tr("Taken back"), "kinds": self.tr("Kinds"),
            "let_go": self.tr("Let go below zero"), "product": self.tr("Item"),
            "found": self.tr("Found"), "outcome": self.tr("How it ended"),
            "name": self.tr("Name"), "supplier": self.tr("Supplier"),
            "note": self.tr("Note number"), "worth": self.tr("Worth"),
            "delivery": self.tr("Delivery"), "order": self.tr("Order"),
            "orders": self.tr("Orders"), "lines": self.tr("Lines"),
        }  # fmt: skip

    def _of_money(self) -> dict[str, str]:
        return {
            "amount": self.tr("Amount"), "total": self.tr("Total"), "method": self.tr("Way to pay"),
            "payment": self.tr("Payment"), "payments": self.tr("Payments"),
            "how": self.tr("How it was known"), "receipt": self.tr("Receipt"),
            "short": self.tr("Short by"), "state": self.tr("Where it stood"),
            "request": self.tr("Request"), "refund": self.tr("Refund"), "claim": self.tr("Claim"),
            "float": self.tr("Float at start"), "expected": self.tr("Should be in the drawer"),
            "counted": self.tr("Counted"), "z": self.tr("Z"), "before": self.tr("Before"),
            "after": self.tr("After"), "statement": self.tr("Statement"), "day": self.tr("Day"),
            "figures": self.tr("Hash of its figures"), "limit": self.tr("May owe"),
            "after_total": self.tr("The customer knew the total"), "letter": self.tr("Letter"),
        }  # fmt: skip

    def _of_house(self) -> dict[str, str]:
        return {
            "file": self.tr("File"), "rows": self.tr("Rows"), "to": self.tr("Asked about"),
            "given": self.tr("Agreed"), "reason": self.tr("Reason"), "copy": self.tr("Copy"),
            "copies": self.tr("Copies"), "kind": self.tr("Kind"), "what": self.tr("What"),
            "role": self.tr("Role"), "works_here": self.tr("Works here"), "pin": self.tr("PIN"),
            "wrong": self.tr("Wrong PINs in a row"), "requester": self.tr("Asked by"),
            "needs": self.tr("What it took"), "phone": self.tr("Phone"), "till": self.tr("Till"),
            "is_on": self.tr("Switched on"), "series": self.tr("New series"),
            "backup": self.tr("Backup"), "lost_sales": self.tr("Sales lost"),
            "lost_total": self.tr("What they came to"), "lost_acts": self.tr("Acts lost"),
            "replaced": self.tr("Books from before"),
            "replaced_until": self.tr("Their last entry"), "replaced_head": self.tr("Its hash"),
            "as_kept": self.tr("As the till kept it"),
            "clock_back_ms": self.tr("Clock went back, seconds"),
        }  # fmt: skip

    def _within(self) -> dict[str, str]:
        return {
            "line": self.tr("Line"), "quantity": self.tr("Quantity"), "left": self.tr("Left of it"),
            "gross": self.tr("Price"), "by": self.tr("By"), "step": self.tr("Rounded to"),
            "category": self.tr("Category"), "typed": self.tr("Looked for"),
            "kept": self.tr("Sold or put away"),
        }  # fmt: skip

    def _states(self) -> dict[str, str]:
        return {
            "unmatched": self.tr("not placed"), "claiming": self.tr("being claimed"),
            "used": self.tr("used"), "elsewhere": self.tr("at another till"),
            "not_ours": self.tr("not ours"), "refunding": self.tr("going back"),
            "refunded": self.tr("gone back"), "reversed": self.tr("taken back by Safaricom"),
            "same": self.tr("same as another"), "asking": self.tr("being sent"),
            "waiting": self.tr("waiting"), "paid": self.tr("paid"), "not_paid": self.tr("not paid"),
            "unsure": self.tr("not sure yet"), "asked": self.tr("not sent yet"),
            "out": self.tr("under way"), "done": self.tr("done"), "failed": self.tr("failed"),
            "received": self.tr("all received"), "closed": self.tr("rest closed"),
            "dropped": self.tr("dropped"), "approved": self.tr("approved"),
            "set": self.tr("set anew"), "changed": self.tr("changed by himself or herself"),
        }  # fmt: skip

    def _ways(self) -> dict[str, str]:
        return {
            "cash_in": self.tr("Cash in"), "cash_out": self.tr("Cash out"),
            "no_sale": self.tr("Drawer opened"), "reversal": self.tr("Reversal"),
            "payout": self.tr("Payout"), "keep": self.tr("Keeping the number"),
            "remind": self.tr("Reminders"), "by itself": self.tr("by itself"),
            "arrived on the sale": self.tr("arrived on the sale"),
            "the missing code": self.tr("the missing code"),
            "settled by hand": self.tr("settled by hand"), "share": self.tr("per cent"),
            "margin": self.tr("margin"), "sold": self.tr("sold"), "away": self.tr("put away"),
            "all": self.tr("all"),
        }  # fmt: skip

    def _of_shop(self) -> dict[str, str]:
        return {
            "name": self.tr("Name of the shop"), "address": self.tr("Address"),
            "phone": self.tr("Phone"), "tax_number": self.tr("Tax number"),
            "market_code": self.tr("Country"), "is_vat_registered": self.tr("VAT"),
            "cash_step": self.tr("Smallest coin"), "mobile_least": self.tr("Least by phone"),
            "mobile_most": self.tr("Most by phone"),
            "forbids_below_zero": self.tr("Selling below zero"),
            "forbids_expired": self.tr("Selling what has expired"),
            "takes_mpesa_by_hand": self.tr("M-Pesa by hand"),
            "checks_payments": self.tr("Checking before money moves"),
            "provisional_most": self.tr("Sales finished before their money"),
            "difference_limit": self.tr("Difference that needs a reason"),
            "scale_layouts": self.tr("Labels of scales"),
            "receipt_footer": self.tr("Foot of the receipt"),
            "receipt_header": self.tr("Head of the receipt"),
            "receipt_language": self.tr("Language of the receipt"),
            "receipt_logo": self.tr("Picture on the receipt"), "counters": self.tr("Counters"),
            "tills": self.tr("Tills"), "limits": self.tr("Limits of the roles"),
        }  # fmt: skip

    def _of_mpesa(self) -> dict[str, str]:
        return {
            "environment": self.tr("Practice or real money"), "kind": self.tr("Paybill or Till"),
            "number": self.tr("Paybill or store number"), "till_number": self.tr("Till number"),
            "letterbox": self.tr("Letterbox"), "initiator": self.tr("User at Safaricom"),
            "certificate": self.tr("Safaricom's certificate"),
            "c2b_version": self.tr("Version of the confirmations"),
            "host": self.tr("Other address"), "also": self.tr("Further numbers"),
            "registered": self.tr("What is registered"),
            "consumer-key": self.tr("Consumer key"), "consumer-secret": self.tr("Consumer secret"),
            "passkey": self.tr("Passkey"), "initiator-password": self.tr("Password of the user"),
            "callback": self.tr("Address for answers"),
            "letterbox-c2b": self.tr("Letterbox: secret for payments"),
            "letterbox-stk": self.tr("Letterbox: secret for requests"),
            "letterbox-result": self.tr("Letterbox: secret for results"),
            "letterbox-till": self.tr("Letterbox: key of the till"),
        }  # fmt: skip
