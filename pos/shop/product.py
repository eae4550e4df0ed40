"""What a shop sells, and the codes by which it is found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pos.shop.barcode import Barcode
from pos.shop.identity import ProductId
from pos.shop.money import NOTHING, Money, not_below_zero
from pos.shop.price import Price, PriceTag
from pos.shop.quantity import NONE, ONE, Quantity, Unit
from pos.shop.refusal import Refusal
from pos.shop.tax import Rates, TaxClass
from pos.shop.text import read_name
from pos.shop.words import Reason

_CODE = re.compile(r"[!-~]{1,20}")
LONGEST_NAME = 120
LONGEST_SHORT_NAME = 30
MOST_NAMED = 3
"""Of goods in one sentence."""


@dataclass(frozen=True, slots=True)
class Product:
    """One thing on the shelf as the owner describes it."""

    id: ProductId
    name: str
    short_name: str
    code: str
    category: str
    unit: Unit
    tag: PriceTag
    cost: Money = NOTHING
    tax_class: TaxClass = TaxClass.B
    minimum: Quantity = NONE
    is_active: bool = True
    has_batches: bool = False
    deposit: ProductId | None = None
    is_deposit: bool = False

    @property
    def price(self) -> Money:
        """The price of one."""
        return self.tag.single.amount


@dataclass(frozen=True, slots=True)
class PackCode:
    """A barcode, how many of the product it stands for, and what that pack costs if it has its own price."""

    barcode: Barcode
    pack: Quantity = ONE
    price: Money | None = None

    def tag_of(self, product: Product) -> PriceTag:
        """Give the prices that hold when this code is scanned."""
        if self.price is None:
            return product.tag
        return PriceTag(Price(self.price, self.pack))


def short_name_of(name: str) -> str:
    """Give the name as the receipt has it when the owner gave none: cut at a word where that is possible."""
    if len(name) <= LONGEST_SHORT_NAME:
        return name
    cut = name[: LONGEST_SHORT_NAME + 1]
    whole_words = cut.rsplit(" ", 1)[0] if " " in cut else cut
    kept = whole_words if len(whole_words) >= LONGEST_SHORT_NAME // 2 else cut
    return kept[:LONGEST_SHORT_NAME].rstrip()


def checked(product: Product) -> Product:
    """Give the product back when a shelf can hold it, or refuse with what is wrong."""
    read_name(product.name)
    if not product.short_name or not f"{product.short_name}{product.category}".isprintable():
        raise Refusal(Reason.TEXT_UNREADABLE)
    if len(product.name) > LONGEST_NAME or len(product.short_name) > LONGEST_SHORT_NAME:
        raise Refusal(Reason.PRODUCT_NAME_LONG, most=LONGEST_NAME, most_short=LONGEST_SHORT_NAME)
    if not _CODE.fullmatch(product.code):
        raise Refusal(Reason.PRODUCT_CODE_MISSING, name=product.name)
    _check_prices(product)
    if product.minimum < NONE:
        raise Refusal(Reason.MINIMUM_BELOW_ZERO, name=product.name)
    if product.deposit == product.id or (product.is_deposit and product.deposit is not None):
        raise Refusal(Reason.DEPOSIT_ON_ITSELF, name=product.name)
    return product


def _check_prices(product: Product) -> None:
    prices = (product.tag.single, *(step.price for step in product.tag.breaks))
    for amount in (*(price.amount for price in prices), product.cost):
        not_below_zero(amount, Reason.PRICE_BELOW_ZERO)
    if any(price.per != ONE for price in prices):
        raise Refusal(Reason.PRICE_BREAKS_UNCLEAR)


def check_pack(code: PackCode, product: Product) -> PackCode:
    """Give the code back when it can stand for that product, or refuse."""
    if code.pack <= NONE or (not product.unit.is_measured and not code.pack.is_whole):
        raise Refusal(Reason.PACK_UNCLEAR, code=code.barcode.text)
    if code.price is not None and code.price.cents <= 0:
        raise Refusal(Reason.PACK_PRICE, code=code.barcode.text)
    return code


def check_tax_class(product: Product, rates: Rates) -> None:
    """Refuse a product whose class the country does not have."""
    if product.tax_class not in rates:
        letter = product.tax_class.value
        raise Refusal(Reason.TAX_CLASS_UNKNOWN, name=product.name, letter=letter)


def check_deposit_stays(before: Product, after: Product, *, shelf: Iterable[Product]) -> None:
    """Refuse that a product stops being a deposit while goods on the shelf still bear it."""
    if after.is_deposit or not before.is_deposit:
        return
    goods = [each.name for each in shelf if each.deposit == after.id]
    if goods:
        more = ["…"] if len(goods) > MOST_NAMED else []
        named = ", ".join(goods[:MOST_NAMED] + more)
        raise Refusal(Reason.DEPOSIT_IN_USE, name=after.name, goods=named)


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a product before and after somebody changed it, as text."""

    field: str
    before: str
    after: str


def differences(
    before: Product,
    codes_before: tuple[PackCode, ...],
    *,
    after: Product,
    codes_after: tuple[PackCode, ...],
) -> tuple[Change, ...]:
    """Give what differs between two descriptions of one product."""
    was, now = describe(before, codes_before), describe(after, codes_after)
    return tuple(Change(field, was[field], now[field]) for field in was if was[field] != now[field])


def describe(product: Product, codes: tuple[PackCode, ...]) -> dict[str, str]:
    """Give every field of a product as text, as a sheet of products has it."""
    return {
        "name": product.name,
        "short_name": product.short_name,
        "code": product.code,
        "category": product.category,
        "unit": product.unit.value,
        "price": product.price.paper(),
        "prices": ";".join(
            f"{step.least.show()}={step.price.amount.paper()}" for step in product.tag.breaks
        ),
        "cost": product.cost.paper(),
        "tax_class": product.tax_class.value,
        "minimum": product.minimum.show(),
        "is_active": _yes(product.is_active),
        "has_batches": _yes(product.has_batches),
        "is_deposit": _yes(product.is_deposit),
        "deposit": product.deposit or "",
        "barcodes": ";".join(sorted(_written(code) for code in codes)),
    }


def _written(code: PackCode) -> str:
    price = "" if code.price is None else f"@{code.price.paper()}"
    pack = "" if code.pack == ONE and not price else f"*{code.pack.show()}"
    return f"{code.barcode.text}{pack}{price}"


def _yes(value: bool) -> str:  # noqa: FBT001 - it only shows the value
    return "yes" if value else "no"
