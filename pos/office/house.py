"""The shop's own rules, as the owner chooses them, and the first owner of a new shop."""

from collections.abc import Callable, Sequence

import msgspec

from pos.records.authority import allow
from pos.records.books import OpenBooks
from pos.records.database import Records
from pos.records.house import has_begun, keep_rules, rules_of
from pos.records.letters_out import CHECKING, put_letter
from pos.records.mpesa_line import line_of
from pos.records.products import all_products
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.product import check_tax_class
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules, checked_rules
from pos.shop.staff import Permission
from pos.shop.words import Reason


def read_rules(records: Records) -> ShopRules:
    """Give the shop's rules; everybody in the shop may know them."""
    with records.reading() as books:
        return rules_of(books)


def refuse_change(records: Records, by: StaffId) -> None:
    """Refuse whoever may not change the shop's rules, before he has typed anything."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_SETTINGS)


def change_rules(records: Records, by: StaffId, *, rules: ShopRules) -> None:
    """Keep other rules; the audit says which of them changed."""
    rules = checked_rules(rules)
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_SETTINGS)
        before = rules_of(books)
        changed = [
            name for name in ShopRules.__slots__ if getattr(rules, name) != getattr(before, name)
        ]
        if not changed:
            return
        if rules.market_code != before.market_code:
            if has_begun(books):
                raise Refusal(Reason.MARKET_FIXED, market=before.market.name)
            for product in all_products(books):
                check_tax_class(product, rules.market.tax_rates)
        if "checks_payments" in changed:
            _switch_checking(books, by, rules)
        keep_rules(books, rules)
        books.note(Act.RULES_CHANGED, by, subject="shop", changed=changed)


def _switch_checking(books: OpenBooks, by: StaffId, rules: ShopRules) -> None:
    """Have the letterbox told whether it looks at payments before money moves."""
    if not line_of(books).has_letterbox:
        raise Refusal(Reason.CHECK_NEEDS_LETTERBOX)
    said = {"on": rules.checks_payments, "till": books.till, "by": by}
    put_letter(books, CHECKING, books.new_id(), body=msgspec.json.encode(said).decode())


def change_mpesa(
    records: Records, by: StaffId, *, changed: Sequence[str], keep: Callable[[], None]
) -> None:
    """Keep other choices and secrets of M-Pesa at this computer; the audit has their names, no value."""
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_SETTINGS)
        keep()
        if changed:
            books.note(Act.RULES_CHANGED, by, subject="mpesa", changed=list(changed))
