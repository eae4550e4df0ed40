"""What was sold in some days, line by line: by item, by category, its margin, its VAT, and what was taken off."""

from collections import defaultdict
from collections.abc import Sequence
from operator import add

from sqlalchemy import ClauseElement, Integer, case, func, literal_column, select

from pos.records.house import rules_of
from pos.records.report_asked import Asked, in_period
from pos.records.report_sales import SELLER, names_of_staff
from pos.records.statements import Row
from pos.records.tables import products, sale_lines, sales
from pos.shop.money import Money
from pos.shop.quantity import Quantity, Unit
from pos.shop.report import (
    Measured,
    Remark,
    Report,
    ReportKind,
    ReportRow,
    made_report,
    share_of,
)
from pos.shop.tax import TaxClass

_WITHIN = in_period(sales.c.finished_at)
_JOINED = sales.join(sale_lines, sale_lines.c.sale == sales.c.id)
_PARTS, _HALF = literal_column("1000000", Integer), literal_column("500000", Integer)
"""Cost is in thousandths of a cent, quantity in thousandths of one."""
MULTIPLIED = 8
"""How tightly a division binds in SQL, so that a sum before it is put in brackets."""
_COMES_BACK = sale_lines.c.quantity < 0
_COST = sale_lines.c.quantity * sale_lines.c.unit_cost + case((_COMES_BACK, -_HALF), else_=_HALF)
COST_CENTS = _COST.op("/", precedence=MULTIPLIED)(_PARTS)
"""What one line had cost, to the cent: SQLite cuts towards nothing, so a half goes away from it."""
_IS_GOODS = 1 - sale_lines.c.is_deposit
_WITHOUT_TAX = sale_lines.c.net_cents - sale_lines.c.tax_cents
_DISCOUNTS = func.sum(sale_lines.c.own_discount_cents + sale_lines.c.shared_discount_cents)
_NET, _TAX = func.sum(sale_lines.c.net_cents), func.sum(sale_lines.c.tax_cents)
_BACK = func.sum(case((_COMES_BACK, -sale_lines.c.net_cents), else_=0))
_ITEMS = (
    select(sale_lines.c.product, func.sum(sale_lines.c.quantity), _DISCOUNTS, _TAX, _NET)
    .select_from(_JOINED)
    .where(_WITHIN)
    .group_by(sale_lines.c.product)
)
_MARGINS = (
    select(
        sale_lines.c.product,
        func.sum(_IS_GOODS),
        func.sum(_IS_GOODS * _WITHOUT_TAX),
        func.sum(_IS_GOODS * COST_CENTS),
        func.sum(sale_lines.c.is_deposit * _WITHOUT_TAX),
        _TAX,
    )
    .select_from(_JOINED)
    .where(_WITHIN)
    .group_by(sale_lines.c.product)
)
_CLASSES = (
    select(sale_lines.c.tax_class, sale_lines.c.tax_rate, _BACK, _TAX, _NET)
    .select_from(_JOINED)
    .where(_WITHIN)
    .group_by(sale_lines.c.tax_class, sale_lines.c.tax_rate)
)
_TYPED = func.sum(
    case(
        (sale_lines.c.listed_cents != 0, sale_lines.c.listed_cents - sale_lines.c.gross_cents),
        else_=0,
    )
)
_GOODS = func.sum(
    case((_COMES_BACK & (sale_lines.c.is_deposit == 0), -sale_lines.c.net_cents), else_=0)
)
_EMPTIES = func.sum(
    case((_COMES_BACK & (sale_lines.c.is_deposit == 1), -sale_lines.c.net_cents), else_=0)
)
_REDUCTIONS = (
    select(SELLER, _DISCOUNTS, _TYPED, _GOODS, _EMPTIES)
    .select_from(_JOINED)
    .where(_WITHIN)
    .group_by(SELLER)
)
_KNOWN = select(products.c.id, products.c.name, products.c.category, products.c.unit)
UNITS = {unit.value: unit for unit in Unit}
"""Looked up here: to make a unit of its word for each of many rows takes several times as long."""
MONTH = 31
"""Days that are added up at once: each part brings every item again."""


def known_products(asked: Asked) -> dict[str, Row]:
    """Give what every product is called now, and where it belongs, by its id."""
    return {row.id: row for row in asked.books.each(_KNOWN)}


def by_item(asked: Asked) -> Report:
    """Give what was sold of each product, what brought most first; it is called as it is called now."""
    known, sums = known_products(asked), _added(asked, _ITEMS, keys=1)
    order = sorted(sums.items(), key=lambda each: (-each[1][3], known[each[0][0]].name))
    rows = [
        ReportRow(
            product,
            (
                known[product].name,
                Measured(Quantity(sold), UNITS[known[product].unit]),
                Money(discounts),
                Money(net),
            ),
        )
        for (product,), (sold, discounts, _tax, net) in order
    ]
    tax = Money(sum(each[2] for each in sums.values()))
    return made_report(ReportKind.BY_ITEM, asked.period, rows=rows, remarks=((Remark.TAX, tax),))


def by_category(asked: Asked) -> Report:
    """Give what was sold of each category, as the products are sorted now."""
    known = known_products(asked)
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for (product,), (_sold, *amounts) in _added(asked, _ITEMS, keys=1).items():
        category = known[product].category
        sums[category] = [mine + each for mine, each in zip(sums[category], amounts, strict=True)]
    rows = [
        ReportRow(category, (category, *(Money(each) for each in amounts)))
        for category, amounts in sorted(sums.items(), key=lambda each: (-each[1][2], each[0]))
    ]
    return made_report(ReportKind.BY_CATEGORY, asked.period, rows=rows)


def margin(asked: Asked) -> Report:
    """Give what goods brought without VAT, what they had cost on average, and what was left; deposits are no goods."""
    known, sums = known_products(asked), _added(asked, _MARGINS, keys=1)
    rows = []
    for (product,), (lines, net, cost, _deposits, _tax) in sums.items():
        if lines:
            taken, left = Money(net), Money(net - cost)
            values = (known[product].name, taken, Money(cost), left, share_of(left, taken))
            rows.append((cost - net, ReportRow(product, values)))
    rows.sort(key=lambda each: (each[0], str(each[1].values[0])))
    deposits, tax = (Money(sum(each[at] for each in sums.values())) for at in (3, 4))
    remarks = ((Remark.DEPOSITS, deposits), (Remark.TAX, tax))
    return made_report(
        ReportKind.MARGIN, asked.period, rows=[row for _, row in rows], remarks=remarks
    )


def vat(asked: Asked) -> Report:
    """Give the VAT as the receipts say it, by class and by the rate as it was then."""
    market = rules_of(asked.books).market
    rows = [
        ReportRow(
            f"{letter}|{rate}",
            (
                letter,
                market.rate_words(TaxClass(letter), int(rate)),
                Money(back),
                Money(net - tax),
                Money(tax),
                Money(net),
            ),
        )
        for (letter, rate), (back, tax, net) in sorted(_added(asked, _CLASSES, keys=2).items())
    ]
    return made_report(ReportKind.VAT, asked.period, rows=rows)


def reductions(asked: Asked) -> Report:
    """Give what everybody took off, and what came back to everybody, who took off most first."""
    names, sums = names_of_staff(asked), _added(asked, _REDUCTIONS, keys=1)
    order = sorted(sums.items(), key=lambda each: (-each[1][0], names[each[0][0]]))
    rows = [
        ReportRow(person, (names[person], *(Money(each) for each in amounts)))
        for (person,), amounts in order
    ]
    return made_report(ReportKind.REDUCTIONS, asked.period, rows=rows)


def sold_in(asked: Asked) -> dict[str, int]:
    """Give how many thousandths of each product were sold, less what came back."""
    return {key[0]: sums[0] for key, sums in _added(asked, _ITEMS, keys=1).items()}


def _added(
    asked: Asked, statement: ClauseElement, *, keys: int
) -> dict[tuple[str, ...], Sequence[int]]:
    """Add up what a statement gives for each part of the days, by its first columns."""
    found: dict[tuple[str, ...], Sequence[int]] = {}
    for part in asked.parts(MONTH):
        for row in asked.books.each(statement, **part):
            key, amounts = row[:keys], row[keys:]
            before = found.get(key)
            found[key] = amounts if before is None else tuple(map(add, before, amounts))
    return found
