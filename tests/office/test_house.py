"""The owner chooses the shop's rules; the audit says which changed."""

from dataclasses import replace

import pytest

from pos.office.house import change_rules, read_rules
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.rules import Limit
from pos.shop.staff import Permission, Role
from pos.shop.tax import TaxClass
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import RULES, Shop, everything_in, refused


def test_everybody_may_know_the_rules(shop: Shop) -> None:
    assert read_rules(shop.records) == RULES


def test_other_rules_hold_from_the_next_act_on(shop: Shop) -> None:
    shop.choose(limits=(Limit(Role.CASHIER, Permission.DISCOUNT, 0),), cash_step=ksh(5))
    assert read_rules(shop.records).smallest_cash == ksh(5)
    assert shop.audited(Act.RULES_CHANGED)[0]["changed"] == ["cash_step", "limits"]


def test_the_same_rules_leave_no_trace(shop: Shop) -> None:
    before = everything_in(shop.records.path)
    shop.choose(name=" Mama  Njeri Mini Mart ")
    assert everything_in(shop.records.path) == before


def test_rules_that_make_no_sense_are_refused(shop: Shop) -> None:
    with refused(Reason.KRA_PIN_UNREADABLE):
        shop.choose(kra_pin="P1")


def test_the_country_may_change_while_every_product_has_its_tax_class_there(shop: Shop) -> None:
    shop.choose(market_code="TZ")
    assert read_rules(shop.records).market.sign == "TSh"


def test_the_country_stays_while_a_product_has_a_tax_class_of_its_own(shop: Shop) -> None:
    shop.put_on_shelf(product("Gas 6 kg", id="gas", code="G", tax_class=TaxClass.E))
    with refused(Reason.TAX_CLASS_UNKNOWN) as no:
        shop.choose(market_code="TZ")
    assert no.value.facts == {"name": "Gas 6 kg", "letter": "E"}
    assert read_rules(shop.records).market_code == "KE"


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR, Role.MANAGER])
def test_only_the_owner_changes_the_rules(shop: Shop, role: Role) -> None:
    with pytest.raises(NeedsApproval):
        change_rules(shop.records, shop.staff[role], rules=replace(RULES, name="Mine"))
