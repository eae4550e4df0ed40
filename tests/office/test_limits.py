"""The owner sets what each role may do, and the audit has it."""

from pos.office.limits import read_limits, set_limit
from pos.shop.audit import Act
from pos.shop.staff import Permission, Role
from tests.shops import Shop


def test_a_limit_that_was_set_holds_and_is_kept(shop: Shop) -> None:
    words = {"role": Role.CASHIER, "permission": Permission.DISCOUNT}
    rules = set_limit(shop.records, shop.owner, **words, most="3%")
    assert rules.grants[Role.CASHIER][Permission.DISCOUNT] == 3_00
    assert read_limits(shop.records, shop.manager) == rules
    assert shop.audited(Act.RULES_CHANGED)[-1]["changed"] == ["limits"]
    assert set_limit(shop.records, shop.owner, **words, most="usual").limits == ()
