"""Finished sales as posted, and what may still come back of them."""

from sqlalchemy import bindparam, func, select

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.house import series_of
from pos.records.payments import payments_of
from pos.records.people import name_of
from pos.records.statements import Row, Values
from pos.records.tables import sale_lines, sales
from pos.shop.identity import SaleId
from pos.shop.line import Item
from pos.shop.money import Money
from pos.shop.price import Price
from pos.shop.quantity import Quantity, Unit
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.refusal import Refusal
from pos.shop.returning import ReturnableLine
from pos.shop.sold import Sold, SoldLine
from pos.shop.tax import TaxClass
from pos.shop.words import Reason

_LAST_COUNT = select(func.max(sales.c.receipt)).where(
    (sales.c.till == bindparam("till")) & (sales.c.series == bindparam("series"))
)
_FIND = select(sales).where(sales.c.id == bindparam("id"))
_BY_NUMBER = select(sales.c.id).where(
    (sales.c.till == bindparam("till"))
    & (sales.c.series == bindparam("series"))
    & (sales.c.receipt == bindparam("receipt"))
)
_LAST = (
    select(sales.c.id)
    .where(sales.c.till == bindparam("till"))
    .order_by(sales.c.till.desc(), sales.c.entry.desc())
    .limit(bindparam("most"))
)
_LINES = (
    select(sale_lines).where(sale_lines.c.sale == bindparam("sale")).order_by(sale_lines.c.number)
)
_CAME_BACK = (
    select(
        sale_lines.c.origin_line,
        func.sum(sale_lines.c.quantity).label("quantity"),
        func.sum(sale_lines.c.net_cents).label("net"),
        func.sum(sale_lines.c.tax_cents).label("tax"),
    )
    .where(sale_lines.c.origin_sale == bindparam("sale"))
    .group_by(sale_lines.c.origin_line)
)


def next_receipt_number(books: Books) -> ReceiptNumber:
    """Give the number that the next finished sale takes: one more than the last, without a gap."""
    series = series_of(books)
    count = books.number(_LAST_COUNT, till=books.till, series=series) + 1
    return ReceiptNumber(books.till, series, count)


def find_sold(books: Books, sale: SaleId) -> Sold | None:
    """Give a finished sale, or None."""
    row = books.first(_FIND, id=sale)
    if row is None:
        return None
    lines = tuple(_line(line) for line in books.rows(_LINES, sale=sale))
    return Sold(
        id=row.id,
        number=ReceiptNumber(row.till, row.series, row.receipt),
        shift=row.shift,
        opened_at=moment(row.opened_at),
        opened_by=row.opened_by,
        finished_at=moment(row.finished_at),
        served_by=row.served_by,
        lines=lines,
        payments=payments_of(books, sale),
        customer_name=name_of(books, row.person),
        note=row.note,
        pay_number=row.pay_number,
        is_vat_shown=bool(row.is_vat_shown),
    )


def sold_of(books: Books, sale: SaleId) -> Sold:
    """Give a finished sale, or refuse one that is not known."""
    sold = find_sold(books, sale)
    if sold is None:
        raise Refusal(Reason.RECEIPT_NOT_FOUND, number=sale)
    return sold


def find_by_receipt(books: Books, number: ReceiptNumber) -> SaleId | None:
    """Give the sale that has this receipt number, or None."""
    row = books.first(_BY_NUMBER, till=number.till, series=number.series, receipt=number.count)
    return row.id if row else None


def last_sold(books: Books) -> SaleId | None:
    """Give the sale this till finished last, or None."""
    return next(iter(sold_last(books, 1)), None)


def sold_last(books: Books, most: int) -> tuple[SaleId, ...]:
    """Give the sales this till finished last, the newest first."""
    return tuple(row.id for row in books.rows(_LAST, till=books.till, most=most))


def returnable(books: Books, sale: SaleId) -> tuple[ReturnableLine, ...]:
    """Give the lines of a finished sale with what has come back of them so far."""
    came_back = {row.origin_line: row for row in books.rows(_CAME_BACK, sale=sale)}
    lines = books.rows(_LINES, sale=sale)
    return tuple(_returnable(row, came_back.get(row.number)) for row in lines)


def post_sale(books: OpenBooks, sold: Sold, *, person: str | None) -> None:
    """Post a finished sale with its lines."""
    row: Values = {
        "id": sold.id,
        "series": sold.number.series,
        "receipt": sold.number.count,
        "shift": sold.shift,
        "opened_at": milliseconds(sold.opened_at),
        "opened_by": sold.opened_by,
        "finished_at": milliseconds(sold.finished_at),
        "served_by": sold.served_by,
        "person": person,
        "note": sold.note,
        "pay_number": sold.pay_number,
        "gross_cents": sold.gross.cents,
        "discount_cents": (sold.gross - sold.total).cents,
        "total_cents": sold.total.cents,
        "tax_cents": sold.tax.cents,
        "rounding_cents": sold.rounding.cents,
        "is_vat_shown": int(sold.is_vat_shown),
    }
    books.post(sales, [row])
    books.post(sale_lines, [_line_row(sold.id, line) for line in sold.lines])


def _line_row(sale: SaleId, line: SoldLine) -> Values:
    return {
        "sale": sale,
        "number": line.number,
        "product": line.item.product,
        "name": line.item.name,
        "short_name": line.item.short_name,
        "code": line.item.code,
        "unit": line.item.unit.value,
        "tax_class": line.item.tax_class.value,
        "tax_rate": line.tax_rate,
        "is_deposit": int(line.item.is_deposit),
        "has_batches": int(line.item.has_batches),
        "quantity": line.quantity.thousandths,
        "price_cents": line.price.amount.cents,
        "price_per": line.price.per.thousandths,
        "listed_cents": line.listed.cents,
        "gross_cents": line.gross.cents,
        "own_discount_cents": line.own_discount.cents,
        "shared_discount_cents": line.shared_discount.cents,
        "net_cents": line.net.cents,
        "tax_cents": line.tax.cents,
        "unit_cost": line.unit_cost,
        "note": line.note,
        "origin_sale": line.origin_sale,
        "origin_line": line.origin_line,
        "deposit_for": line.deposit_for,
    }


def _line(row: Row) -> SoldLine:
    return SoldLine(
        number=row.number,
        item=_item(row),
        quantity=Quantity(row.quantity),
        price=Price(Money(row.price_cents), Quantity(row.price_per)),
        gross=Money(row.gross_cents),
        own_discount=Money(row.own_discount_cents),
        shared_discount=Money(row.shared_discount_cents),
        tax=Money(row.tax_cents),
        tax_rate=row.tax_rate,
        listed=Money(row.listed_cents),
        unit_cost=row.unit_cost,
        note=row.note,
        origin_sale=row.origin_sale,
        origin_line=row.origin_line,
        deposit_for=row.deposit_for,
    )


def _returnable(row: Row, back: Row | None) -> ReturnableLine:
    return ReturnableLine(
        sale=row.sale,
        number=row.number,
        item=_item(row),
        quantity=Quantity(row.quantity),
        net=Money(row.net_cents),
        tax=Money(row.tax_cents),
        tax_rate=row.tax_rate,
        returned=Quantity(-back.quantity if back else 0),
        refunded=Money(-back.net if back else 0),
        refunded_tax=Money(-back.tax if back else 0),
        deposit_for=row.deposit_for,
    )


def _item(row: Row) -> Item:
    return Item(
        product=row.product,
        name=row.name,
        short_name=row.short_name,
        code=row.code,
        unit=Unit(row.unit),
        tax_class=TaxClass(row.tax_class),
        is_deposit=bool(row.is_deposit),
        has_batches=bool(row.has_batches),
    )
