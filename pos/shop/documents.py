"""What a number in the office leads to, as values: each kind of document with all that hangs on it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from pos.shop.audit import entry_name
from pos.shop.customer import Customer
from pos.shop.money import NOTHING, Money
from pos.shop.past_sales import PastSale, WholeSale
from pos.shop.product import Change, Product
from pos.shop.quantity import Quantity, Unit
from pos.shop.received import Received, Source
from pos.shop.receiving import Delivery
from pos.shop.rules import ShopRules
from pos.shop.shift import ZReport
from pos.shop.stock import Valued
from pos.shop.stock_order import WholeOrder
from pos.shop.stocktake import StockTake

COST_FIELDS = frozenset({"cost"})
"""The fields of a product whose changes tell what it costs."""


@dataclass(frozen=True, slots=True)
class DeliveryFound:
    """A delivery, with the names and units of what came."""

    delivery: Delivery
    at: datetime
    by: str
    supplier: str
    names: tuple[tuple[str, Unit], ...]


@dataclass(frozen=True, slots=True)
class CountLine:
    """What was found of one thing, and what the books said at that moment."""

    product: str
    name: str
    unit: Unit
    counted: Quantity
    level_then: Quantity
    by: str


@dataclass(frozen=True, slots=True)
class CountFound:
    """A stock take with the counts that stand, and how it ended."""

    take: StockTake
    opened_by: str
    lines: tuple[CountLine, ...]
    outcome: str = ""
    """Empty while it goes on; else approved or dropped, and by whom and when."""
    closed_at: datetime | None = None
    closed_by: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it goes on."""
        return self.closed_at is None


@dataclass(frozen=True, slots=True)
class ZFound:
    """A closed shift as it was printed, with the names on it."""

    report: ZReport
    opened_by: str
    closed_by: str
    rules: ShopRules


@dataclass(frozen=True, slots=True)
class Told:
    """One time that money was told of."""

    source: Source
    at: datetime
    amount: Money
    is_verified: bool


@dataclass(frozen=True, slots=True)
class Used:
    """What a part of the money was used for."""

    what: str
    amount: Money
    at: datetime
    by: str
    sale: str = ""
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class PaymentFound:
    """Money that came by M-Pesa: who paid as far as it is known, who told of it, and what became of it."""

    money: Received
    payer: str
    number: str
    told: tuple[Told, ...]
    uses: tuple[Used, ...]


@dataclass(frozen=True, slots=True)
class EntryFound:
    """One act as the audit keeps it."""

    till: int
    number: int
    at: datetime
    by: str
    act: str
    subject: str
    detail: Mapping[str, object]
    hash: str
    leads: tuple[str, str] | None = None
    """The kind and the id of the document it is about, where there is one."""

    @property
    def called(self) -> str:
        """What it is called wherever it is named."""
        return entry_name(self.till, self.number)


@dataclass(frozen=True, slots=True)
class ItemFound:
    """A product: its prices, its stock, and what was changed about it."""

    product: Product
    stock: Valued
    codes: tuple[str, ...]
    changes: tuple[tuple[str, datetime, Change], ...]
    """With the entry and the moment of each, newest first."""
    shows_cost: bool = True

    def without_cost(self) -> "ItemFound":
        """Give it as somebody sees it who may not see what goods cost."""
        changes = tuple(each for each in self.changes if each[2].field not in COST_FIELDS)
        return replace(
            self,
            product=replace(self.product, cost=NOTHING),
            stock=Valued(self.stock.level),
            changes=changes,
            shows_cost=False,
        )


@dataclass(frozen=True, slots=True)
class CustomerFound:
    """A customer: what he owes, and what he bought last."""

    customer: Customer
    owed: Money
    sales: tuple[PastSale, ...]


Found = (
    WholeSale
    | DeliveryFound
    | CountFound
    | ZFound
    | PaymentFound
    | EntryFound
    | ItemFound
    | CustomerFound
    | WholeOrder
)
