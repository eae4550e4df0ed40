"""Ringing up: goods on the sale, quantities, discounts, prices, notes, lines taken off again."""

from collections.abc import Callable

from pos.records.authority import allow, allow_with
from pos.records.books import Books, OpenBooks
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.open_sales import all_open, keep_sale, open_sale, start_sale
from pos.records.people import customer_of
from pos.records.products import product_of
from pos.records.shifts import find_open_shift
from pos.records.stock import level_of
from pos.shop import selling
from pos.shop.audit import Act
from pos.shop.discount import Discount
from pos.shop.identity import ApprovalId, CustomerId, ProductId, SaleId, StaffId
from pos.shop.money import Money
from pos.shop.permission import needs_of_change
from pos.shop.quantity import NONE, Quantity, pieces
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale, stock_taken, total_of
from pos.shop.staff import Need, Permission
from pos.shop.typed import read_typed
from pos.shop.words import Reason
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
        before = sale_to_change(books, by, sale)
        goods = find_goods(books, read_typed(typed))
        return keep_change(
            books, by, before=before, after=selling.add(before, goods), approval=approval
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
        before = sale_to_change(books, by, sale)
        goods = goods_of(books, product_of(books, product), quantity)
        return keep_change(
            books, by, before=before, after=selling.add(before, goods), approval=approval
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
        before = sale_to_change(books, by, sale)
        goods = goods_of(books, product_of(books, product), pieces(1))
        after = selling.add_by_amount(before, goods, money)
        return keep_change(books, by, before=before, after=after, approval=approval)


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
        before = sale_to_change(books, by, sale)
        goods = goods_of(books, product_of(books, product), quantity)
        after = selling.take_empties(before, goods)
        return keep_change(books, by, before=before, after=after, approval=approval)


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
    return _change(
        records,
        by,
        sale,
        lambda kept: selling.change_quantity(kept, line, quantity),
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
    return _change(
        records,
        by,
        sale,
        lambda kept: selling.discount_line(kept, line, discount),
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
    return _change(
        records, by, sale, lambda kept: selling.discount_sale(kept, discount), approval=approval
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
    return _change(
        records, by, sale, lambda kept: selling.type_price(kept, line, price), approval=approval
    )


def void_line(
    records: Records, by: StaffId, *, sale: SaleId, line: int, approval: ApprovalId | None = None
) -> Sale:
    """Take a line off; the audit keeps what it was."""
    return _change(records, by, sale, lambda kept: selling.void_line(kept, line), approval=approval)


def note_line(records: Records, by: StaffId, *, sale: SaleId, line: int, note: str) -> Sale:
    """Write a note on a line."""
    return _change(records, by, sale, lambda kept: selling.note_line(kept, line, note))


def note_sale(records: Records, by: StaffId, *, sale: SaleId, note: str) -> Sale:
    """Write a note on the sale."""
    return _change(records, by, sale, lambda kept: selling.note_sale(kept, note))


def name_customer(
    records: Records, by: StaffId, *, sale: SaleId, name: str, customer: CustomerId | None = None
) -> Sale:
    """Say whose sale it is: a known customer, or only a name to call out."""
    with records.writing() as books:
        before = sale_to_change(books, by, sale)
        known = customer_of(books, customer).name if customer else name
        return keep_change(
            books, by, before=before, after=selling.name_customer(before, known, customer)
        )


def sale_to_change(books: OpenBooks, by: StaffId, sale: SaleId | None) -> Sale:
    """Give the sale on the counter, a new one if there is none; somebody who may not sell is refused."""
    allow(books, by, Permission.SELL)
    if sale is None:
        started = Sale(SaleId(books.new_id()), books.till, books.now, by)
        start_sale(books, started)
        return started
    kept = open_sale(books, sale)
    if kept.parked_as is not None:
        raise Refusal(Reason.SALE_PARKED)
    return kept


def keep_change(
    books: OpenBooks, by: StaffId, *, before: Sale, after: Sale, approval: ApprovalId | None = None
) -> Sale:
    """Keep a changed sale when all that the change needs is allowed; what gave money away is noted."""
    needs = needs_of_change(before, after)
    needs = (*needs, *_stock_needs(books, before, after))
    allow_with(books, by, needs, subject=before.id, approval=approval)
    keep_sale(books, after)
    if needs:
        _note(books, by, before, after, needs=needs)
    return after


def _change(
    records: Records,
    by: StaffId,
    sale: SaleId,
    change: Callable[[Sale], Sale],
    *,
    approval: ApprovalId | None = None,
) -> Sale:
    with records.writing() as books:
        before = sale_to_change(books, by, sale)
        return keep_change(books, by, before=before, after=change(before), approval=approval)


def _stock_needs(books: Books, before: Sale, after: Sale) -> tuple[Need, ...]:
    if not rules_of(books).forbids_below_zero:
        return ()
    was, now = stock_taken(before), stock_taken(after)
    grown = [product for product in now if now[product] > was.get(product, NONE)]
    others = [stock_taken(sale) for sale in all_open(books) if sale.id != before.id]
    for product in grown:
        promised = sum((max(NONE, other.get(product, NONE)) for other in others), NONE)
        if level_of(books, ProductId(product)) - promised < now[product]:
            return (Need(Permission.SELL_BELOW_ZERO),)
    return ()


def _note(
    books: OpenBooks, by: StaffId, before: Sale, after: Sale, *, needs: tuple[Need, ...]
) -> None:
    shift = find_open_shift(books)
    is_void = any(need.permission is Permission.VOID_LINE for need in needs)
    books.note(
        Act.LINE_VOIDED if is_void else Act.LINE_CHANGED,
        by,
        subject=before.id,
        shift=shift.id if shift else None,
        needs={need.permission.name.lower(): need.amount for need in needs},
        before=total_of(before).cents,
        after=total_of(after).cents,
        lines=_changed_lines(before, after),
    )


def _changed_lines(before: Sale, after: Sale) -> list[dict[str, object]]:
    now = {line.number: line for line in after.lines}
    return [
        {
            "line": line.number,
            "code": line.item.code,
            "quantity": line.quantity.thousandths,
            "left": now[line.number].quantity.thousandths if line.number in now else 0,
            "gross": line.gross.cents,
        }
        for line in before.lines
        if now.get(line.number) != line
    ]
