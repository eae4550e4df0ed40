"""Finished sales of the shop's other tills, as the letterbox told of them."""

from collections.abc import Sequence

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.house import zone_of
from pos.records.outbox import SaleOut
from pos.records.sale_brief import methods_named
from pos.records.statements import Row
from pos.records.tables import sales_elsewhere, staff
from pos.shop.identity import SaleId
from pos.shop.market import read_money
from pos.shop.money import Money
from pos.shop.past_sales import PastSale, SalesPage, Sought
from pos.shop.period import only
from pos.shop.receiptnumber import ReceiptNumber, read_receipt_number
from pos.shop.refusal import Refusal

LAST = 1 << 60
_KEEP = insert(sales_elsewhere).on_conflict_do_nothing()
_TILLS = select(sales_elsewhere.c.till).distinct().order_by(sales_elsewhere.c.till)
_WANTED = or_(bindparam("text") == "", sales_elsewhere.c.total_cents == bindparam("cents"))
_NUMBERED = (sales_elsewhere.c.receipt == bindparam("receipt")) & (
    sales_elsewhere.c.series == func.coalesce(bindparam("series"), sales_elsewhere.c.series)
)
_PAGE = (
    select(sales_elsewhere, func.coalesce(staff.c.name, "").label("name"))
    .select_from(sales_elsewhere.outerjoin(staff, staff.c.id == sales_elsewhere.c.served_by))
    .where(
        sales_elsewhere.c.till == bindparam("till"),
        sales_elsewhere.c.entry < bindparam("before"),
        sales_elsewhere.c.finished_at >= bindparam("since"),
        sales_elsewhere.c.finished_at < bindparam("until"),
        or_(bindparam("by") == "", sales_elsewhere.c.served_by == bindparam("by")),
        or_(_WANTED, _NUMBERED),
    )
    .order_by(sales_elsewhere.c.entry.desc())
    .limit(bindparam("most"))
)


def keep_elsewhere(books: OpenBooks, sale: SaleOut, till: int, *, entry: int) -> None:
    """Keep a sale of another till; one that is told again stays as it is."""
    books.write(
        _KEEP,
        id=sale.id,
        till=till,
        series=sale.series,
        receipt=sale.receipt,
        entry=entry,
        finished_at=sale.finished_at,
        served_by=sale.served_by,
        total_cents=sale.total_cents,
        methods=sale.methods,
        lines=sale.lines,
    )


def other_tills(books: Books) -> tuple[int, ...]:
    """Give the other tills of which sales were told."""
    return tuple(int(row.till) for row in books.rows(_TILLS))


def page_elsewhere(
    books: Books, till: int, sought: Sought, *, before: int | None, most: int = 50
) -> SalesPage:
    """Give the newest sales of another till that are wanted, below an entry of its own."""
    since, until = 0, LAST
    if sought.day is not None:
        zone = zone_of(books)
        since, until = (milliseconds(each) for each in only(sought.day).bounds(zone))
    rows = books.rows(
        _PAGE,
        till=till,
        before=LAST if before is None else before,
        since=since,
        until=until,
        by=sought.served_by or "",
        most=most + 1,
        **_said(sought.text.strip(), till),
    )
    found = _whole_entries(rows, most)
    following = found[-1].entry if len(found) < len(rows) else None
    return SalesPage(tuple(_past(row) for row in found), following)


def _whole_entries(rows: Sequence[Row], most: int) -> Sequence[Row]:
    """Give so many at most that no entry is cut: after a restore the other till's numbers come once more."""
    if len(rows) <= most:
        return rows
    return [row for row in rows[:most] if row.entry > rows[most].entry] or rows[:most]


def _said(text: str, till: int) -> dict[str, int | str | None]:
    """Give what a text may stand for: an amount, a receipt's count, or its whole number."""
    said: dict[str, int | str | None] = {"text": text, "receipt": -1, "series": None}
    try:
        said["cents"] = read_money(text).cents
    except Refusal:
        said["cents"] = None
    if text.isascii() and text.isdigit():
        return {**said, "receipt": int(text[:9])}
    try:
        number = read_receipt_number(text)
    except Refusal:
        return said
    if number.till != till:
        return said
    return {**said, "receipt": number.count, "series": number.series}


def _past(row: Row) -> PastSale:
    return PastSale(
        SaleId(row.id),
        row.entry,
        str(ReceiptNumber(row.till, row.series, row.receipt)),
        moment(row.finished_at),
        row.name,
        Money(row.total_cents),
        methods_named(row.methods),
        row.lines,
    )
