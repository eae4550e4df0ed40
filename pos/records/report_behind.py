"""The documents that a figure of a report is made of, the newest first, page by page."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    bindparam,
    exists,
    func,
    literal_column,
    select,
    text,
)

from pos.records.books import moment
from pos.records.report_asked import LAST, Asked, bounds, in_period
from pos.records.report_money import lost_papers, mpesa_papers
from pos.records.report_sales import SELLER, names_of_staff
from pos.records.statements import Row
from pos.records.tables import payments, products, sale_lines, sales, stock_moves
from pos.shop.money import Money
from pos.shop.period import Period
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.report import PAGE, Behind, Mark, Paper, ReportKind

HOUR = 3_600_000
_KEY = bindparam("key", type_=String)
_COLUMNS = (
    sales.c.id,
    sales.c.till,
    sales.c.series,
    sales.c.receipt,
    sales.c.finished_at,
    sales.c.entry,
    sales.c.served_by,
)
_AFTER = (sales.c.finished_at < bindparam("at")) | (
    (sales.c.finished_at == bindparam("at")) & (sales.c.id < bindparam("id"))
)
_TILL = literal_column("+stock_moves.till", Integer)
"""With the plus SQLite walks along the moves of the product, not along all moves of the days."""
_OF_SALE = sale_lines.c.sale == sales.c.id
_NET = sale_lines.c.net_cents


def _walk(amount: ColumnElement[int], *conditions: ColumnElement[bool]) -> Select[Any]:
    """Give the sales of some days for which something holds, from the newest on."""
    return (
        select(*_COLUMNS, amount.label("amount"))
        .where(in_period(sales.c.finished_at), _AFTER, *conditions)
        .order_by(sales.c.finished_at.desc(), sales.c.id.desc())
        .limit(PAGE)
    )


def _of_lines(what: ColumnElement[int], *conditions: ColumnElement[bool]) -> Select[Any]:
    """Give the sales of some days that have such a line, with what those lines come to."""
    amount = select(func.sum(what)).where(_OF_SALE, *conditions).scalar_subquery()
    return _walk(amount, exists().where(_OF_SALE, *conditions))


_CATEGORY = sale_lines.c.product.in_(
    select(products.c.id).where(products.c.category == _KEY).scalar_subquery()
)
_CLASS = (sale_lines.c.tax_class == _KEY) & (sale_lines.c.tax_rate == bindparam("rate"))
_OF_MEANS = (payments.c.sale == sales.c.id) & (payments.c.method == _KEY)
_ALL = _walk(sales.c.total_cents)
_SALES: Mapping[ReportKind, Select[Any]] = MappingProxyType(
    {
        ReportKind.BY_DAY: _ALL,
        ReportKind.BY_CASHIER: _walk(sales.c.total_cents, SELLER.element == _KEY),
        ReportKind.BY_CATEGORY: _of_lines(_NET, _CATEGORY),
        ReportKind.VAT: _of_lines(_NET, _CLASS),
        ReportKind.MEANS: _walk(
            select(func.sum(payments.c.amount_cents)).where(_OF_MEANS).scalar_subquery(),
            exists().where(_OF_MEANS),
        ),
    }
)
_ENTRIES = select(
    func.min(sales.c.entry).label("first"), func.max(sales.c.entry).label("last")
).where(in_period(sales.c.finished_at))


AT_ONCE = 500
"""Sales that are looked at together."""
REDUCED = text(
    """
    SELECT entry FROM sales INDEXED BY sales_discounted
    WHERE discount_cents > 0 AND till = :till AND entry BETWEEN :first AND :last
    UNION SELECT entry FROM sale_lines INDEXED BY sale_lines_back
    WHERE quantity < 0 AND till = :till AND entry BETWEEN :first AND :last
    UNION SELECT entry FROM sale_lines INDEXED BY sale_lines_typed
    WHERE listed_cents NOT IN (0, gross_cents) AND till = :till AND entry BETWEEN :first AND :last
    ORDER BY entry DESC
    """
)
"""The sales in which something was less than the price, each kind from an index that holds no others."""
_GIVEN = select(
    func.json_each(bindparam("entries")).table_valued("value").c.value.label("entry")
).subquery()
_THEIR_SALES = (
    select(*_COLUMNS, sales.c.discount_cents.label("amount"))
    .select_from(
        _GIVEN.join(sales, (sales.c.till == bindparam("till")) & (sales.c.entry == _GIVEN.c.entry))
    )
    .where(in_period(sales.c.finished_at), SELLER.element == _KEY)
    .order_by(sales.c.entry.desc())
)


def _of_item(amount: ColumnElement[int]) -> Select[Any]:
    """Give the sales that moved a product, by the moves, since no sale is found by what was in it."""
    return (
        select(*_COLUMNS, amount.label("amount"))
        .select_from(stock_moves.join(sales, sales.c.id == stock_moves.c.document))
        .where(
            (stock_moves.c.product == _KEY)
            & (bindparam("till") == _TILL)
            & (stock_moves.c.entry >= bindparam("first"))
            & (stock_moves.c.entry <= bindparam("last"))
            & in_period(sales.c.finished_at)
        )
        .order_by(stock_moves.c.till.desc(), stock_moves.c.entry.desc())
    )


def _sum(what: ColumnElement[int], *conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return (
        select(func.sum(what))
        .where(_OF_SALE, sale_lines.c.product == _KEY, *conditions)
        .scalar_subquery()
    )


_ITEMS: Mapping[ReportKind, Select[Any]] = MappingProxyType(
    {
        ReportKind.BY_ITEM: _of_item(_sum(_NET)),
        ReportKind.MARGIN: _of_item(
            _sum(_NET - sale_lines.c.tax_cents, sale_lines.c.is_deposit == 0)
        ),
    }
)


def papers(asked: Asked, behind: Behind, after: Mark | None) -> tuple[Paper, ...]:
    """Give a page of what is behind a row: nothing where the row is a product that lies in the shop."""
    mark = after or LAST
    find = _FIND.get(behind.kind)
    return () if find is None else find(asked, behind, mark)


def _sales(asked: Asked, behind: Behind, mark: Mark) -> tuple[Paper, ...]:
    period = asked.period
    key, _, rate = behind.key.partition("|")
    if behind.kind is ReportKind.BY_DAY:
        day = date.fromisoformat(key)
        period = Period(day, day)
    said: dict[str, int | str] = {"key": key, "rate": int(rate or 0), **bounds(period, asked.zone)}
    return _shown(asked, _read(asked, _SALES[behind.kind], said, mark))


def _read(
    asked: Asked, statement: Select[Any], said: dict[str, int | str], mark: Mark
) -> list[Row]:
    """Read one page; the days end where the last page did, so that no row is read again."""
    said["ends"] = min(int(said["ends"]), mark.at + 1)
    return asked.books.rows(statement, **said, at=mark.at, id=mark.id)


def _hour(asked: Asked, behind: Behind, mark: Mark) -> tuple[Paper, ...]:
    """Look through the days from the last one back, each in its one hour."""
    rows: list[Row] = []
    for day in reversed(tuple(asked.period.each_day())):
        begins = day.begins(asked.zone).replace(hour=int(behind.key))
        start = round(begins.timestamp() * 1000)
        if start <= mark.at:
            said: dict[str, int | str] = {"begins": start, "ends": start + HOUR}
            rows += _read(asked, _ALL, said, mark)
        if len(rows) >= PAGE:
            break
    return _shown(asked, rows[:PAGE])


def _item(asked: Asked, behind: Behind, mark: Mark) -> tuple[Paper, ...]:
    """Walk back over the moves of a product; a sale that moved it more than once is one document."""
    found = dict[str, Row]()
    said = _span(asked, mark) | asked.whole
    for row in asked.books.each(_ITEMS[behind.kind], key=behind.key, **said):
        found.setdefault(row.id, row)
        if len(found) == PAGE:
            break
    return _by_entry(asked, list(found.values()))


def _reductions(asked: Asked, behind: Behind, mark: Mark) -> tuple[Paper, ...]:
    """Walk back over the sales in which anything was less than the price, so many at once."""
    entries = asked.books.each(REDUCED, **_span(asked, mark))
    rows: list[Row] = []
    said = {"till": asked.books.till, **asked.whole}
    while len(rows) < PAGE and (some := [row.entry for row in islice(entries, AT_ONCE)]):
        given = msgspec.json.encode(some).decode()
        rows += asked.books.rows(_THEIR_SALES, key=behind.key, entries=given, **said)
    return _by_entry(asked, rows[:PAGE])


def _span(asked: Asked, mark: Mark) -> dict[str, int]:
    """Give the entries among which the sales of the days lie, those below a mark."""
    (span,) = asked.books.rows(_ENTRIES, **asked.whole)
    last = min(span.last or 0, mark.at - 1)
    return {"till": asked.books.till, "first": span.first or 0, "last": last}


def _by_entry(asked: Asked, rows: list[Row]) -> tuple[Paper, ...]:
    names = names_of_staff(asked)
    return tuple(_paper(row, names, mark=Mark(row.entry, row.id)) for row in rows)


def _shown(asked: Asked, rows: list[Row]) -> tuple[Paper, ...]:
    names = names_of_staff(asked)
    return tuple(_paper(row, names, mark=Mark(row.finished_at, row.id)) for row in rows)


def _paper(row: Row, names: Mapping[str, str], *, mark: Mark) -> Paper:
    number = str(ReceiptNumber(row.till, row.series, row.receipt))
    amount = Money(int(row.amount or 0))
    return Paper(
        "sale", row.id, moment(row.finished_at), number, names[row.served_by], amount, mark
    )


_FIND: Mapping[ReportKind, Callable[[Asked, Behind, Mark], tuple[Paper, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(_SALES, _sales),
        **dict.fromkeys(_ITEMS, _item),
        ReportKind.BY_HOUR: _hour,
        ReportKind.MPESA: mpesa_papers,
        ReportKind.LOSSES: lost_papers,
        ReportKind.REDUCTIONS: _reductions,
    }
)
