"""What the owner has chosen for the shop; one value, checked as a whole."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations
from types import MappingProxyType

from pos.shop.counter_slip import ShopCounter, check_counters
from pos.shop.market import KENYA, Market, market_of
from pos.shop.money import NOTHING, Money, not_below_zero, shillings
from pos.shop.payment import WHOLE_SHILLING, Bounds
from pos.shop.paynumber import check_till_number
from pos.shop.refusal import Refusal
from pos.shop.scale_label import ScaleLayout, read_layout
from pos.shop.staff import GRANTS, Grants, Permission, Role
from pos.shop.tax import Rates
from pos.shop.text import read_name, read_text
from pos.shop.words import Reason

LONGEST_LINE = 48
MOST_RECEIPT_LINES = 10
"""Of the owner's own at the head and at the foot of a receipt."""
LARGEST_LOGO = 20_000
RECEIPT_LANGUAGES = ("en", "sw")
_PNG = re.compile(r"iVBORw0KGgo[A-Za-z0-9+/]*={0,2}", re.ASCII)
"""How every PNG in base64 begins, and what it is made of."""
TWENTY_SHILLINGS = shillings(20)
TWENTY_THOUSAND = shillings(20_000)
NOT_ALLOWED = -1


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit the owner set for a role: cents or hundredths of a per cent, None for none, -1 for not at all."""

    role: Role
    permission: Permission
    most: int | None


@dataclass(frozen=True, slots=True)
class ShopRules:
    """The shop's own choices."""

    name: str = "My shop"
    address: str = ""
    phone: str = ""
    tax_number: str = ""
    market_code: str = KENYA.code
    is_vat_registered: bool = True
    cash_step: Money | None = None
    mobile_least: Money | None = None
    mobile_most: Money | None = None
    forbids_below_zero: bool = False
    forbids_expired: bool = False
    """Whether goods of which a batch on the shelf has expired are refused, instead of told of."""
    takes_mpesa_by_hand: bool = False
    checks_payments: bool = False
    """Whether the letterbox looks at account and amount before money moves, where Safaricom asks it."""
    provisional_most: Money = TWENTY_THOUSAND
    """How much may wait at once for M-Pesa that nobody has heard of; nothing: no sale is finished before its money."""
    difference_limit: Money = TWENTY_SHILLINGS
    scale_layouts: tuple[str, ...] = ("21 IIIII WWWWW C", "22 IIIII PPPPP C")
    receipt_footer: tuple[str, ...] = ("Asante, karibu tena!", "Keep this receipt for returns")
    receipt_header: tuple[str, ...] = ()
    receipt_language: str = "en"
    receipt_logo: str = ""
    """The picture above the shop's name, as PNG in base64."""
    counters: tuple[ShopCounter, ...] = ()
    """Counters with a printer of their own, such as the butcher's."""
    tills: tuple[int, ...] = (1,)
    limits: tuple[Limit, ...] = field(default=())

    @property
    def market(self) -> Market:
        """The country the shop stands in."""
        return market_of(self.market_code)

    @property
    def smallest_cash(self) -> Money:
        """What cash is rounded to: the owner's choice, else the market's smallest coin."""
        return self.market.smallest_coin if self.cash_step is None else self.cash_step

    @property
    def mobile(self) -> Bounds:
        """How little and how much one payment by phone may be: the owner's choice, else the market's."""
        least, most = self.mobile_least, self.mobile_most
        return Bounds(
            self.market.mobile_money_least if least is None else least,
            self.market.mobile_money_most if most is None else most,
        )

    @property
    def rates(self) -> Rates | None:
        """The VAT rates, or None when the shop is not registered."""
        return self.market.tax_rates if self.is_vat_registered else None

    @property
    def layouts(self) -> tuple[ScaleLayout, ...]:
        """The layouts of the shop's scale labels."""
        return tuple(read_layout(text) for text in self.scale_layouts)

    @property
    def grants(self) -> Mapping[Role, Grants]:
        """Who may do what in this shop: the house's table with the owner's changes laid over it."""
        if not self.limits:
            return GRANTS
        table = {role: dict(grants) for role, grants in GRANTS.items()}
        for limit in self.limits:
            if limit.most == NOT_ALLOWED:
                table[limit.role].pop(limit.permission, None)
            else:
                table[limit.role][limit.permission] = limit.most
        return MappingProxyType(table)


def checked_rules(rules: ShopRules) -> ShopRules:
    """Give the rules, tidied, when they can be worked with as a whole; or refuse the first fault."""
    kind = rules.market.tax_number
    if rules.tax_number and not kind.pattern.fullmatch(rules.tax_number):
        raise Refusal(Reason.TAX_NUMBER_UNREADABLE, name=kind.name, example=kind.example)
    if any(limit.role is Role.OWNER for limit in rules.limits):
        raise Refusal(Reason.OWNER_HAS_NO_LIMITS)
    for till in rules.tills:
        check_till_number(till)
    _check_receipt(rules)
    check_counters(rules.counters)
    _check_cash(rules)
    _check_mobile(rules.mobile)
    _check_layouts(rules.layouts)
    return replace(
        rules,
        name=read_name(rules.name, LONGEST_LINE),
        address=read_text(rules.address, LONGEST_LINE),
        phone=read_text(rules.phone, LONGEST_LINE),
        receipt_footer=_lines(rules.receipt_footer),
        receipt_header=_lines(rules.receipt_header),
    )


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(read_text(text, LONGEST_LINE) for text in texts)


def _check_receipt(rules: ShopRules) -> None:
    if rules.receipt_language not in RECEIPT_LANGUAGES:
        raise Refusal(Reason.RECEIPT_LANGUAGE_UNKNOWN, known=", ".join(RECEIPT_LANGUAGES))
    if max(len(rules.receipt_header), len(rules.receipt_footer)) > MOST_RECEIPT_LINES:
        raise Refusal(Reason.RECEIPT_LINES_MANY, most=MOST_RECEIPT_LINES)
    if len(rules.receipt_logo) > LARGEST_LOGO or not is_logo(rules.receipt_logo):
        raise Refusal(Reason.LOGO_UNREADABLE)


def is_logo(text: str) -> bool:
    """Whether it can be a picture: nothing at all, or a PNG in base64."""
    return not text or _PNG.fullmatch(text) is not None


def _check_cash(rules: ShopRules) -> None:
    coin = rules.market.smallest_coin
    if rules.smallest_cash < coin or rules.smallest_cash.cents % coin.cents:
        raise Refusal(Reason.NO_SUCH_NOTE, worth=rules.smallest_cash)
    not_below_zero(rules.difference_limit)
    not_below_zero(rules.provisional_most)


def _check_mobile(mobile: Bounds) -> None:
    is_whole = not (
        mobile.least.cents % WHOLE_SHILLING.cents or mobile.most.cents % WHOLE_SHILLING.cents
    )
    if not is_whole or not NOTHING < mobile.least <= mobile.most:
        raise Refusal(Reason.MOBILE_BOUNDS_UNCLEAR, least=mobile.least, most=mobile.most)


def _check_layouts(layouts: tuple[ScaleLayout, ...]) -> None:
    for one, other in combinations(layouts, 2):
        clash = all(
            not (a.isdigit() and b.isdigit()) or a == b
            for a, b in zip(one.pattern, other.pattern, strict=True)
        )
        if clash:
            raise Refusal(Reason.SCALE_LAYOUTS_CLASH, one=one.pattern, other=other.pattern)
