"""What the owner chose is one value, checked as a whole."""

import pytest

from pos.shop.market import KENYA, TANZANIA
from pos.shop.payment import Bounds
from pos.shop.refusal import Refusal
from pos.shop.rules import LONGEST_LINE, NOT_ALLOWED, Limit, ShopRules, checked_rules
from pos.shop.scale_label import read_layout
from pos.shop.staff import GRANTS, Permission, Role
from pos.shop.words import Reason
from tests.builders import ksh


@pytest.mark.parametrize(
    "rules",
    [
        ShopRules(),
        ShopRules(tax_number="P051234567Q", is_vat_registered=False, receipt_footer=()),
        ShopRules(name="x" * LONGEST_LINE, difference_limit=ksh(0), scale_layouts=()),
        ShopRules(scale_layouts=("21 IIIII WWWWW C", "2 IIIIII WWWWW C")[:1]),
        ShopRules(limits=(Limit(Role.CASHIER, Permission.DISCOUNT, None),)),
        ShopRules(mobile_least=ksh(10), mobile_most=ksh(10)),
        ShopRules(market_code="TZ", tax_number="123-456-789"),
        ShopRules(market_code="UG", tax_number="1001234567"),
        ShopRules(receipt_language="sw", receipt_header=("Karibu",), receipt_logo="iVBORw0KGgo="),
    ],
)
def test_rules_that_can_be_worked_with_are_given_back(rules: ShopRules) -> None:
    assert checked_rules(rules) == rules


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"name": ""}, Reason.NAME_MISSING),
        ({"name": "  "}, Reason.NAME_MISSING),
        ({"name": "x" * (LONGEST_LINE + 1)}, Reason.NOTE_TOO_LONG),
        ({"phone": "\x1b@"}, Reason.TEXT_UNREADABLE),
        ({"receipt_footer": ("Asante", "x" * (LONGEST_LINE + 1))}, Reason.NOTE_TOO_LONG),
        ({"receipt_header": ("x" * (LONGEST_LINE + 1),)}, Reason.NOTE_TOO_LONG),
        ({"receipt_header": ("x",) * 11}, Reason.RECEIPT_LINES_MANY),
        ({"receipt_footer": ("x",) * 11}, Reason.RECEIPT_LINES_MANY),
        ({"receipt_language": "fr"}, Reason.RECEIPT_LANGUAGE_UNKNOWN),
        ({"receipt_logo": "no picture"}, Reason.LOGO_UNREADABLE),
        ({"receipt_logo": "iVBORw0KGgo" + "A" * 20_000}, Reason.LOGO_UNREADABLE),
        ({"tax_number": "P05123456Q"}, Reason.TAX_NUMBER_UNREADABLE),
        ({"tax_number": "B051234567Q"}, Reason.TAX_NUMBER_UNREADABLE),
        ({"tax_number": "P٠٥١٢٣٤٥٦٧Q"}, Reason.TAX_NUMBER_UNREADABLE),
        ({"market_code": "TZ", "tax_number": "P051234567Q"}, Reason.TAX_NUMBER_UNREADABLE),
        ({"market_code": "UG", "tax_number": "100-123-456"}, Reason.TAX_NUMBER_UNREADABLE),
        ({"mobile_least": ksh(0)}, Reason.MOBILE_BOUNDS_UNCLEAR),
        ({"mobile_least": ksh("1.50")}, Reason.MOBILE_BOUNDS_UNCLEAR),
        ({"mobile_most": ksh("99.50")}, Reason.MOBILE_BOUNDS_UNCLEAR),
        ({"mobile_least": ksh(500), "mobile_most": ksh(499)}, Reason.MOBILE_BOUNDS_UNCLEAR),
        ({"mobile_least": ksh(250_001)}, Reason.MOBILE_BOUNDS_UNCLEAR),
        ({"cash_step": ksh(0)}, Reason.NO_SUCH_NOTE),
        ({"cash_step": ksh("1.50")}, Reason.NO_SUCH_NOTE),
        ({"market_code": "UG", "cash_step": ksh(1)}, Reason.NO_SUCH_NOTE),
        ({"tills": (1, 19)}, Reason.TILL_NUMBER),
        ({"difference_limit": ksh(-1)}, Reason.MONEY_BELOW_ZERO),
        ({"provisional_most": ksh(-1)}, Reason.MONEY_BELOW_ZERO),
        ({"limits": (Limit(Role.OWNER, Permission.SELL, 0),)}, Reason.OWNER_HAS_NO_LIMITS),
        ({"market_code": "RW"}, Reason.MARKET_UNKNOWN),
        ({"scale_layouts": ("21 IIIII",)}, Reason.SCALE_LAYOUT_UNREADABLE),
        ({"scale_layouts": ("21 IIIII WWWWW C",) * 2}, Reason.SCALE_LAYOUTS_CLASH),
        (
            {"scale_layouts": ("21 IIIII WWWWW C", "2 IIIIII PPPPP C")},
            Reason.SCALE_LAYOUTS_CLASH,
        ),
        (
            {"scale_layouts": ("22 IIIII WWWWW C", "21 IIIII WWWWW C", "21 IIIII PPPPP C")},
            Reason.SCALE_LAYOUTS_CLASH,
        ),
    ],
)
def test_a_fault_in_the_rules_is_refused(fault: dict[str, object], reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        checked_rules(ShopRules(**fault))  # type: ignore[arg-type]
    assert refusal.value.reason is reason


def test_the_shop_stands_in_the_market_of_its_code() -> None:
    assert [ShopRules(market_code=code).market for code in ("KE", "TZ")] == [KENYA, TANZANIA]


@pytest.mark.parametrize(
    ("rules", "mobile"),
    [
        (ShopRules(), Bounds(ksh(1), ksh(250_000))),
        (ShopRules(mobile_most=ksh(70_000)), Bounds(ksh(1), ksh(70_000))),
        (ShopRules(mobile_least=ksh(10)), Bounds(ksh(10), ksh(250_000))),
        (ShopRules(market_code="UG"), Bounds(ksh(500), ksh(5_000_000))),
    ],
)
def test_a_phone_pays_what_the_owner_says_or_else_what_is_usual_in_the_market(
    rules: ShopRules, mobile: Bounds
) -> None:
    assert rules.mobile == mobile


def test_only_a_registered_shop_has_rates() -> None:
    assert ShopRules().rates is KENYA.tax_rates
    assert ShopRules(is_vat_registered=False).rates is None


def test_layouts_are_read_as_they_were_written() -> None:
    rules = ShopRules(scale_layouts=("21 IIIII WWWWW C",))
    assert rules.layouts == (read_layout("21IIIIIWWWWWC"),)


def test_without_limits_of_its_own_a_shop_has_the_table_of_the_house() -> None:
    assert ShopRules().grants is GRANTS


@pytest.mark.parametrize(
    ("most", "limit"), [(2_00, {Permission.DISCOUNT: 2_00}), (None, {Permission.DISCOUNT: None})]
)
def test_a_limit_of_the_owner_stands_over_the_one_of_the_house(
    most: int | None, limit: dict[Permission, int | None]
) -> None:
    grants = ShopRules(limits=(Limit(Role.CASHIER, Permission.DISCOUNT, most),)).grants
    assert grants[Role.CASHIER] == {**GRANTS[Role.CASHIER], **limit}
    assert grants[Role.SUPERVISOR] == GRANTS[Role.SUPERVISOR]


def test_an_owner_may_grant_what_a_role_did_not_have() -> None:
    grants = ShopRules(limits=(Limit(Role.CASHIER, Permission.OPEN_DRAWER, None),)).grants
    assert grants[Role.CASHIER][Permission.OPEN_DRAWER] is None


@pytest.mark.parametrize("permission", [Permission.VOID_LINE, Permission.RETURN])
def test_an_owner_may_forbid_a_role_something(permission: Permission) -> None:
    grants = ShopRules(limits=(Limit(Role.CASHIER, permission, NOT_ALLOWED),)).grants
    assert permission not in grants[Role.CASHIER]


def test_the_house_table_is_not_touched_by_a_shop() -> None:
    before = dict(GRANTS[Role.CASHIER])
    assert ShopRules(limits=(Limit(Role.CASHIER, Permission.SELL, NOT_ALLOWED),)).grants != GRANTS
    assert before == GRANTS[Role.CASHIER]
