"""One line of a sale: what it is of, how many, at what price, and what was changed about it."""

from dataclasses import dataclass

from pos.shop.discount import Discount
from pos.shop.identity import ProductId, SaleId
from pos.shop.money import NOTHING, Money
from pos.shop.price import Price, PriceTag
from pos.shop.product import Product
from pos.shop.quantity import NONE, ONE, Quantity, Unit
from pos.shop.tax import TaxClass


@dataclass(frozen=True, slots=True)
class Item:
    """What a line knows of its product, so that a later change to the product does not change the sale."""

    product: ProductId
    name: str
    short_name: str
    code: str
    unit: Unit
    tax_class: TaxClass
    is_deposit: bool = False
    has_batches: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """The line of a finished sale whose goods come back, and what is given back for them."""

    sale: SaleId
    line: int
    amount: Money
    tax: Money
    tax_rate: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sale in progress."""

    number: int
    item: Item
    quantity: Quantity
    tag: PriceTag
    pack: Quantity = ONE
    typed_price: Money | None = None
    fixed: Money | None = None
    discount: Discount | None = None
    note: str = ""
    origin: Origin | None = None
    deposit_for: int | None = None

    @property
    def price(self) -> Price:
        """The price that holds for this line's quantity."""
        if self.typed_price is not None:
            return Price(self.typed_price, self.pack)
        return self.tag.at(self.quantity)

    @property
    def gross(self) -> Money:
        """What the line comes to before any discount; below zero when something is given back."""
        if self.origin is not None:
            return -self.origin.amount
        if self.fixed is not None:
            return self.fixed
        return self.price.of(self.quantity)

    @property
    def listed(self) -> Money:
        """What the line would come to at the shop's own prices."""
        if self.typed_price is None:
            return self.gross
        return self.tag.at(self.quantity).of(self.quantity)

    @property
    def is_open_price(self) -> bool:
        """Whether the shelf has no price for it, so that somebody has to type one."""
        return self.tag.single.amount == NOTHING

    @property
    def lacks_price(self) -> bool:
        """Whether somebody still has to type its price: for nothing no open item goes out."""
        is_priced = self.fixed is not None or self.price.amount > NOTHING
        return self.is_open_price and self.takes_discount and not is_priced

    @property
    def own_discount(self) -> Money:
        """What is taken off this line by itself."""
        return self.discount.off(self.gross) if self.discount else NOTHING

    @property
    def comes_back(self) -> bool:
        """Whether goods or empties come in rather than go out."""
        return self.quantity < NONE

    @property
    def takes_discount(self) -> bool:
        """Whether a discount may lie on it: not on a deposit, which is given back in full, nor on returns."""
        return not (self.comes_back or self.item.is_deposit)

    @property
    def is_plain(self) -> bool:
        """Whether the same goods scanned once more may simply be added to it."""
        changed = (self.typed_price, self.fixed, self.discount, self.origin, self.deposit_for)
        counted = not self.item.unit.is_measured and not self.comes_back
        return counted and not self.note and all(change is None for change in changed)


def item_of(product: Product) -> Item:
    """Give what a line is to know of that product."""
    return Item(
        product=product.id,
        name=product.name,
        short_name=product.short_name,
        code=product.code,
        unit=product.unit,
        tax_class=product.tax_class,
        is_deposit=product.is_deposit,
        has_batches=product.has_batches,
    )
