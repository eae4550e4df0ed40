"""The shop's own rules, as the owner chooses them, and the first owner of a new shop."""

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.house import has_begun, keep_rules, rules_of
from pos.records.products import all_products
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules, checked_rules
from pos.shop.staff import Permission
from pos.shop.words import Reason


def read_rules(records: Records) -> ShopRules:
    """Give the shop's rules; everybody in the shop may know them."""
    with records.reading() as books:
        return rules_of(books)


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
            _check_tax_classes(books, rules)
        keep_rules(books, rules)
        books.note(Act.RULES_CHANGED, by, subject="shop", changed=changed)


def _check_tax_classes(books: Books, rules: ShopRules) -> None:
    for product in all_products(books):
        if product.tax_class not in rules.market.tax_rates:
            letter = product.tax_class.value
            raise Refusal(Reason.TAX_CLASS_UNKNOWN, name=product.name, letter=letter)
