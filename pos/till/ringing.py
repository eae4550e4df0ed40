"""Ringing up: goods on the sale, quantities, discounts, prices, notes, lines taken off again."""

from pos.records.database import Records
from pos.records.people import customer_of
from pos.records.products import product_of
from pos.shop import selling
from pos.shop.discount import Discount
from pos.shop.identity import ApprovalId, CustomerId, ProductId, SaleId, StaffId
from pos.shop.money import Money
from pos.shop.quantity import ONE, Quantity
from pos.shop.sale import Sale
from pos.shop.typed import read_typed
from pos.till.changing import change_sale, sale_to_change
from pos.till.finding import find_goods, goods_of


def start(records: Records, by: StaffId) -> Sale:
    """Put a new, empty sale on the counter."""
    with records.writing() as books:
        return sale_to_change(books, by, None)


def scan(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId | None,
    typed: str,
    approval: ApprovalId | None = None,
) -> Sale:
    """Add what was scanned or typed; with no sale on the counter a new one is started."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.add(kept, find_goods(books, read_typed(typed))),
            sale=sale,
            approval=approval,
        )


def add_product(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId | None,
    product: ProductId,
    quantity: Quantity,
    approval: ApprovalId | None = None,
) -> Sale:
    """Add so much of a product that was chosen from a list or put on the scale."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.add(kept, goods_of(books, product_of(books, product), quantity)),
            sale=sale,
            approval=approval,
        )


def add_by_amount(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId | None,
    product: ProductId,
    money: Money,
    approval: ApprovalId | None = None,
) -> Sale:
    """Add as much of a weighed product as that money buys."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.add_by_amount(
                kept, goods_of(books, product_of(books, product), ONE), money
            ),
            sale=sale,
            approval=approval,
        )


def take_empties(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    product: ProductId,
    quantity: Quantity,
    approval: ApprovalId | None = None,
) -> Sale:
    """Take empties back; their deposit is given back."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.take_empties(
                kept, goods_of(books, product_of(books, product), quantity)
            ),
            sale=sale,
            approval=approval,
        )


def set_quantity(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    line: int,
    quantity: Quantity,
    approval: ApprovalId | None = None,
) -> Sale:
    """Set how many of a line; fewer than before is kept in the audit as goods taken off."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.change_quantity(kept, line, quantity),
            sale=sale,
            approval=approval,
        )


def discount_line(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    line: int,
    discount: Discount | None,
    approval: ApprovalId | None = None,
) -> Sale:
    """Give a discount on a line, or take it off."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.discount_line(kept, line, discount),
            sale=sale,
            approval=approval,
        )


def discount_sale(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    discount: Discount | None,
    approval: ApprovalId | None = None,
) -> Sale:
    """Give a discount on the whole sale, or take it off."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.discount_sale(kept, discount),
            sale=sale,
            approval=approval,
        )


def type_price(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    line: int,
    price: Money | None,
    approval: ApprovalId | None = None,
) -> Sale:
    """Sell a line at a typed price, or at the shop's own again."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.type_price(kept, line, price),
            sale=sale,
            approval=approval,
        )


def void_line(
    records: Records, by: StaffId, *, sale: SaleId, line: int, approval: ApprovalId | None = None
) -> Sale:
    """Take a line off; the audit keeps what it was."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.void_line(kept, line),
            sale=sale,
            approval=approval,
        )


def note_line(records: Records, by: StaffId, *, sale: SaleId, line: int, note: str) -> Sale:
    """Write a note on a line."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.note_line(kept, line, note),
            sale=sale,
        )


def note_sale(records: Records, by: StaffId, *, sale: SaleId, note: str) -> Sale:
    """Write a note on the sale."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: selling.note_sale(kept, note),
            sale=sale,
        )


def name_customer(
    records: Records, by: StaffId, *, sale: SaleId, name: str, customer: CustomerId | None = None
) -> Sale:
    """Say whose sale it is: a known customer, or only a name to call out."""
    with records.writing() as books:

        def change(kept: Sale) -> Sale:
            known = customer_of(books, customer).name if customer else name
            return selling.name_customer(kept, known, customer)

        return change_sale(books, by, change, sale=sale)
