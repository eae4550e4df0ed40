"""The audit chain: every act is an entry that holds the hash of the one before it and of the rows it posted.

The hash can be checked by anybody. The seal is an HMAC of the hash with the shop's audit key, so that
somebody who can write the file but lacks the key cannot build the chain anew.
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

import msgspec

Plain = str | int | None
ROOT = "0" * 64
_CANONICAL = msgspec.json.Encoder(order="deterministic")


def entry_name(till: int, number: int) -> str:
    """Give what an entry is called wherever it is named: each till has a chain of its own."""
    return f"{till}/{number}"


class Act(Enum):
    """What somebody did."""

    SHOP_OPENED = "shop_opened"
    RULES_CHANGED = "rules_changed"
    PRODUCT_CHANGED = "product_changed"
    PRODUCTS_IMPORTED = "products_imported"
    PRICES_CHANGED = "prices_changed"
    STAFF_CHANGED = "staff_changed"
    CUSTOMER_CHANGED = "customer_changed"
    CUSTOMER_ERASED = "customer_erased"
    SIGNED_IN = "signed_in"
    PIN_WRONG = "pin_wrong"
    PIN_UNLOCKED = "pin_unlocked"
    APPROVED = "approved"
    LINE_VOIDED = "line_voided"
    LINE_CHANGED = "line_changed"
    SALE_CANCELLED = "sale_cancelled"
    PAYMENT_TAKEN = "payment_taken"
    PAYMENT_TAKEN_BACK = "payment_taken_back"
    SALE_FINISHED = "sale_finished"
    DEBT_PAID = "debt_paid"
    SHIFT_OPENED = "shift_opened"
    CASH_MOVED = "cash_moved"
    CASH_COUNTED = "cash_counted"
    SHIFT_CLOSED = "shift_closed"
    SHIFT_VERIFIED = "shift_verified"
    SHIFT_NOTED = "shift_noted"
    Z_REPRINTED = "z_reprinted"
    RECEIPT_REPRINTED = "receipt_reprinted"
    STOCK_RECEIVED = "stock_received"
    STOCK_COUNTED = "stock_counted"
    STOCK_ADJUSTED = "stock_adjusted"
    STOCK_ADJUST_UNDONE = "stock_adjust_undone"
    STOCK_ORDERED = "stock_ordered"
    STOCK_ORDER_ENDED = "stock_order_ended"
    STOCK_SENT_BACK = "stock_sent_back"
    RECOUNT_ASKED = "recount_asked"
    SUPPLIER_CHANGED = "supplier_changed"
    SUPPLIER_ERASED = "supplier_erased"
    EXPORTED = "exported"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    KEYS_MADE = "keys_made"
    MONEY_ORDERED = "money_ordered"
    PHONE_ASKED = "phone_asked"
    PHONE_UNLOCKED = "phone_unlocked"
    MONEY_HEARD = "money_heard"
    CHECKING_HEARD = "checking_heard"
    """Another till switched whether payments are checked before money moves."""
    MONEY_CLAIMED = "money_claimed"
    MONEY_RELEASED = "money_released"
    MONEY_SETTLED = "money_settled"
    MONEY_CREDITED = "money_credited"
    MONEY_SET_ASIDE = "money_set_aside"
    MONEY_BELIEVED = "money_believed"
    REFUND_ASKED = "refund_asked"
    REFUND_ENDED = "refund_ended"
    ALARM_SEEN = "alarm_seen"
    CLAIM_LOST = "claim_lost"
    DAY_SIGNED = "day_signed"
    LINE_ANSWERED = "line_answered"
    PHONE_SEEN = "phone_seen"
    CONSENT_CHANGED = "consent_changed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of a till's chain."""

    till: int
    number: int
    at: int
    by: str
    act: str
    subject: str
    shift: str | None
    detail: str
    digest: str
    previous: str


def hash_of(entry: Entry) -> str:
    """Give the hash that the next entry will hold."""
    return hashlib.sha256(
        canonical(
            {
                "act": entry.act,
                "at": entry.at,
                "by": entry.by,
                "detail": entry.detail,
                "digest": entry.digest,
                "number": entry.number,
                "previous": entry.previous,
                "shift": entry.shift,
                "subject": entry.subject,
                "till": entry.till,
            }
        )
    ).hexdigest()


def seal_of(key: bytes, chain_hash: str) -> str:
    """Give the seal of a hash under the shop's audit key."""
    return hmac.new(key, chain_hash.encode(), hashlib.sha256).hexdigest()


def digest_of(rows: Iterable[tuple[str, Mapping[str, Plain]]]) -> str:
    """Give one hash over posted rows (table, row), whatever order they come in; empty for no rows.

    Columns that hold nothing do not count, so that a column added later changes no old digest.
    """
    hashes = sorted(
        hashlib.sha256(
            canonical([table, {name: value for name, value in row.items() if value is not None}])
        ).digest()
        for table, row in rows
    )
    return hashlib.sha256(b"".join(hashes)).hexdigest() if hashes else ""


def canonical(value: object) -> bytes:
    """Give the one JSON form of a value: keys sorted, no blanks, UTF-8."""
    return _CANONICAL.encode(value)
