"""Finished sales as they are looked for afterwards, and all that hangs on one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pos.shop.identity import SaleId, StaffId
from pos.shop.money import Money
from pos.shop.payment import Method
from pos.shop.print_job import Job
from pos.shop.quantity import Quantity, Unit
from pos.shop.sold import Sold


@dataclass(frozen=True, slots=True)
class Sought:
    """Which finished sales are wanted; what says nothing leaves nothing out."""

    day: date | None = None
    served_by: StaffId | None = None
    text: str = ""
    """A receipt's number, an amount, the code of a payment, or a part of an item's name."""
    till: int | None = None
    """Another till of the shop; its sales are known by what the letterbox told of them."""


@dataclass(frozen=True, slots=True)
class PastSale:
    """A finished sale in one row."""

    id: SaleId
    entry: int
    number: str
    at: datetime
    served_by: str
    total: Money
    methods: tuple[Method, ...]
    lines: int
    customer: str = ""


@dataclass(frozen=True, slots=True)
class SalesPage:
    """Some finished sales, newest first, and where the next ones begin."""

    sales: tuple[PastSale, ...]
    next: int | None = None
    """The entry below which there may be further ones; None when these were the last."""


@dataclass(frozen=True, slots=True)
class SaleMove:
    """What left the shelf with a sale, or came back to it."""

    product: str
    name: str
    unit: Unit
    quantity: Quantity
    level_after: Quantity


@dataclass(frozen=True, slots=True)
class WholeSale:
    """A finished sale with all that hangs on it."""

    sold: Sold
    served_by: str
    entry: int
    moves: tuple[SaleMove, ...]
    jobs: tuple[Job, ...]
    """Every time its receipt was asked for."""
    returns: tuple[PastSale, ...]
    """The sales by which something of it came back."""
    origins: tuple[PastSale, ...]
    """The sales whose goods came back by it."""
    is_only_named: bool = False
    """Whether the name on it was only typed, so that it can be forgotten by this sale."""


def newest(found: Sequence[Sequence[PastSale]], most: int) -> SalesPage:
    """Give the newest of what several searches found, none of them twice.

    Each search gives its own newest, at most so many; below the oldest of a search that had more to give
    the others would be shown alone, so the page ends there.
    """
    known = {sale.entry: sale for sales in found for sale in sales}
    full = [sales[-1].entry for sales in found if len(sales) >= most]
    end = max(full, default=0)
    page = [known[entry] for entry in sorted(known, reverse=True) if entry >= end][:most]
    is_all = not full and len(page) == len(known)
    return SalesPage(tuple(page), None if is_all or not page else page[-1].entry)
