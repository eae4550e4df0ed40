"""The owner chooses the shop's rules; the audit says which changed."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from pos.office.house import change_mpesa, change_rules, read_rules, refuse_change
from pos.office.receiving import receive
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.identity import DocumentId
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.refusal import Trouble
from pos.shop.rules import Limit
from pos.shop.staff import Permission, Role
from pos.shop.tax import TaxClass
from pos.shop.words import Reason
from pos.till import paying, ringing
from tests.builders import ksh, product
from tests.paying_shop import PayingShop
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
    with refused(Reason.TAX_NUMBER_UNREADABLE):
        shop.choose(tax_number="P1")


def test_the_country_may_change_while_every_product_has_its_tax_class_there(new: Shop) -> None:
    new.choose(market_code="TZ")
    assert read_rules(new.records).market.sign == "TSh"


def test_the_country_stays_while_a_product_has_a_tax_class_of_its_own(new: Shop) -> None:
    new.put_on_shelf(product("Gas 6 kg", id="gas", code="G", tax_class=TaxClass.E))
    with refused(Reason.TAX_CLASS_UNKNOWN) as no:
        new.choose(market_code="TZ")
    assert no.value.facts == {"name": "Gas 6 kg", "letter": "E"}
    assert read_rules(new.records).market_code == "KE"


MILK = DeliveryLine(product().id, pieces(1), ksh(50))
BEGINNINGS: tuple[Callable[[Shop], object], ...] = (
    Shop.open_shift,
    lambda shop: ringing.start(shop.records, shop.cashier),
    lambda shop: receive(
        shop.records, shop.owner, delivery=Delivery(DocumentId("d"), "Brookside", "", (MILK,))
    ),
)


@pytest.mark.parametrize("begin", BEGINNINGS)
def test_the_country_stays_once_money_of_it_is_in_the_books(
    new: Shop, begin: Callable[[Shop], object]
) -> None:
    begin(new)
    with refused(Reason.MARKET_FIXED) as no:
        new.choose(market_code="TZ")
    assert no.value.facts == {"market": "Kenya"}
    new.choose(name="Duka la Amina")
    assert read_rules(new.records).market_code == "KE"


def test_a_sale_in_progress_is_paid_in_the_country_it_was_rung_up_in(shop: Shop) -> None:
    shop.put_on_shelf(product("Gas 6 kg", id="gas", code="G", tax_class=TaxClass.E))
    sale = shop.ring_up("G")
    with refused(Reason.MARKET_FIXED):
        shop.choose(market_code="TZ")
    given = {"payment": shop.payment(), "given": ksh(65)}
    assert paying.take_cash(shop.records, shop.cashier, sale=sale, **given).sold is not None


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR, Role.MANAGER])
def test_only_the_owner_changes_the_rules(shop: Shop, role: Role) -> None:
    with refused(Reason.NOT_ALLOWED):
        change_rules(shop.records, shop.staff[role], rules=replace(RULES, name="Mine"))
    with refused(Reason.NOT_ALLOWED):
        refuse_change(shop.records, shop.staff[role])


def test_the_owner_is_not_refused_before_he_changes_anything(shop: Shop) -> None:
    refuse_change(shop.records, shop.owner)
    assert read_rules(shop.records) == RULES


def test_what_changes_of_mpesa_is_kept_with_its_line_or_not_at_all(shop: Shop) -> None:
    kept: list[str] = []
    change_mpesa(shop.records, shop.owner, changed=["passkey"], keep=lambda: kept.append("passkey"))
    change_mpesa(shop.records, shop.owner, changed=[], keep=lambda: kept.append("again"))

    def fail() -> None:
        raise Trouble(Fault.NO_KEYRING)

    with pytest.raises(Trouble):
        change_mpesa(shop.records, shop.owner, changed=["number"], keep=fail)
    assert kept == ["passkey", "again"]
    assert [each["changed"] for each in shop.audited(Act.RULES_CHANGED)] == [["passkey"]]


def test_the_letterbox_is_told_whether_it_checks_payments(shop: Shop) -> None:
    """By the owner alone; without a letterbox there is nobody to be told."""
    with refused(Reason.CHECK_NEEDS_LETTERBOX):
        shop.choose(checks_payments=True)
    mpesa = PayingShop(shop)
    shop.choose(checks_payments=True)
    shop.choose(receipt_language="sw")
    shop.choose(checks_payments=False)
    mpesa.send()
    said = [json.loads(letter.body) for letter in mpesa.box.of("checking")]
    assert [each["on"] for each in said] == [True, False]
    assert said[0]["by"] == shop.owner
