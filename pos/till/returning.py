"""Goods that come back: found by their receipt, added to a sale, paid out like any other sale."""

from dataclasses import dataclass
from functools import reduce

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.open_sales import all_open
from pos.records.products import product_of
from pos.records.sales import find_by_receipt, returnable, sold_of
from pos.shop import returning
from pos.shop.identity import ApprovalId, ProductId, SaleId, StaffId
from pos.shop.quantity import Quantity
from pos.shop.receiptnumber import read_receipt_number
from pos.shop.refusal import Refusal
from pos.shop.returning import ReturnableLine
from pos.shop.sale import Sale
from pos.shop.sold import Sold
from pos.shop.staff import Permission
from pos.shop.words import Reason
from pos.till.changing import change_sale
from pos.till.finding import goods_of


@dataclass(frozen=True, slots=True)
class GoodsBack:
    """Which line of which finished sale comes back, how much of it, and why."""

    receipt: SaleId
    line: int
    quantity: Quantity
    reason: str = ""
    """Why it comes back; it stands with the line on the receipt and in the export."""


@dataclass(frozen=True, slots=True)
class LooseBack:
    """What comes back with no receipt, how much of it, and why."""

    product: ProductId
    quantity: Quantity
    reason: str = ""


def find_receipt(
    records: Records, by: StaffId, *, typed: str
) -> tuple[Sold, tuple[ReturnableLine, ...]]:
    """Give the finished sale of a scanned or typed receipt number, and what may still come back of it."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        sale = find_by_receipt(books, read_receipt_number(typed))
        if sale is None:
            raise Refusal(Reason.RECEIPT_NOT_FOUND, number=typed.strip()[:20])
        return sold_of(books, sale), returnable(books, sale)


def take_goods_back(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    back: GoodsBack,
    approval: ApprovalId | None = None,
) -> Sale:
    """Add goods that come back to the sale on the counter."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: returning.add_return(
                kept,
                still_returnable(books, sale, back.receipt),
                number=back.line,
                quantity=back.quantity,
                reason=back.reason,
            ),
            sale=sale,
            approval=approval,
        )


def take_back_without_receipt(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    back: LooseBack,
    approval: ApprovalId | None = None,
) -> Sale:
    """Add goods that come back with no receipt, at today's price."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: returning.add_return_without_receipt(
                kept, goods_of(books, product_of(books, back.product), back.quantity), back.reason
            ),
            sale=sale,
            approval=approval,
        )


def still_returnable(books: Books, sale: SaleId, receipt: SaleId) -> tuple[ReturnableLine, ...]:
    """Give what may still come back; what another sale in progress takes back is gone already."""
    lines = [line for other in all_open(books) if other.id != sale for line in other.lines]
    return tuple(reduce(ReturnableLine.less, lines, kept) for kept in returnable(books, receipt))
