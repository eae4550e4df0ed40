"""What each role may do up to where, as the owner sets it."""

from pos.office.house import change_rules
from pos.records.authority import allow
from pos.records.database import Records
from pos.records.house import rules_of
from pos.shop.identity import StaffId
from pos.shop.limits import change_limit
from pos.shop.rules import ShopRules
from pos.shop.staff import Permission, Role


def read_limits(records: Records, by: StaffId) -> ShopRules:
    """Give the rules with everybody's limits in them, to who may change people."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_STAFF)
        return rules_of(books)


def set_limit(
    records: Records, by: StaffId, *, role: Role, permission: Permission, most: str
) -> ShopRules:
    """Let a role do so much of one thing, all of it, nothing, or as in every shop; give the rules then."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_SETTINGS)
        rules = change_limit(rules_of(books), role, permission, most=most)
    change_rules(records, by, rules=rules)
    return rules
