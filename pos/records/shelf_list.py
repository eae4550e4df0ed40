"""Items as the office pages through them: by a key, never all of them for one page."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, collate, func, or_, select, tuple_

from pos.records.books import Books, moment
from pos.records.products import codes_of, product_of
from pos.records.stock import level_of
from pos.records.suppliers import BROUGHT_BY, IS_SUPPLIER
from pos.records.tables import (
    audit,
    deliveries,
    delivery_lines,
    people,
    product_changes,
    products,
    staff,
)
from pos.shop.audit import Plain, entry_name
from pos.shop.identity import ProductId
from pos.shop.product import Product
from pos.shop.shelf_list import PAGE, Behind, Changed, Choice, ItemPage, Kept, Listed

_NAME = collate(products.c.name, "NOCASE")
_SUPPLIED = (
    select(delivery_lines.c.product)
    .select_from(
        delivery_lines.join(deliveries, deliveries.c.id == delivery_lines.c.delivery).outerjoin(
            people, IS_SUPPLIER
        )
    )
    .where(bindparam("supplier") == BROUGHT_BY)
)
_CATEGORIES = select(products.c.category).distinct().order_by(products.c.category)
_DEPOSITS = select(products.c.id).where(products.c.is_deposit == 1).order_by(products.c.name)
_SUPPLIERS = (
    select(BROUGHT_BY.label("supplier"))
    .select_from(deliveries.outerjoin(people, IS_SUPPLIER))
    .where(people.c.erased_at.is_(None))
    .distinct()
    .order_by(BROUGHT_BY)
)
_CHANGES = (
    select(
        product_changes,
        audit.c.at,
        func.coalesce(staff.c.name, audit.c.by).label("who"),
    )
    .select_from(
        product_changes.join(
            audit,
            (audit.c.till == product_changes.c.till) & (audit.c.number == product_changes.c.entry),
        ).outerjoin(staff, staff.c.id == audit.c.by)
    )
    .where(product_changes.c.product == bindparam("product"))
    .order_by(audit.c.at.desc(), product_changes.c.entry.desc(), product_changes.c.number)
    .limit(PAGE)
)
_NEWEST_PRICES = (
    select(product_changes.c.product, audit.c.at)
    .select_from(
        product_changes.join(
            audit,
            (audit.c.till == product_changes.c.till) & (audit.c.number == product_changes.c.entry),
        )
    )
    .where(or_(product_changes.c.field == "price", product_changes.c.field == "prices"))
    .order_by(product_changes.c.till.desc(), product_changes.c.entry.desc())
)
_DELIVERED = (
    select(delivery_lines.c.product, delivery_lines.c.quantity)
    .where(delivery_lines.c.delivery == bindparam("delivery"))
    .order_by(delivery_lines.c.number)
)
_DELIVERIES = (
    select(deliveries.c.id, deliveries.c.at, BROUGHT_BY.label("supplier"), deliveries.c.note_number)
    .select_from(deliveries.outerjoin(people, IS_SUPPLIER))
    .order_by(deliveries.c.id.desc())
    .limit(bindparam("most"))
)


def page_of(books: Books, choice: Choice, *, behind: Behind | None = None) -> ItemPage:
    """Give the items that are wanted by name, so many at a time; words are not looked for here."""
    values = _wanted(choice) | {"most": PAGE + 1}
    if behind is not None:
        values |= {"name": behind.name, "behind": behind.product}
    rows = books.rows(_ids(tuple(values)), **values)
    items = tuple(listed(books, row.id) for row in rows[:PAGE])
    last = items[-1].product if len(rows) > PAGE else None
    return ItemPage(items, None if last is None else Behind(last.name, last.id))


def ids_of(books: Books, choice: Choice) -> list[ProductId]:
    """Give every item that is wanted, in the order of the list."""
    values = _wanted(choice)
    return [ProductId(row.id) for row in books.each(_ids(tuple(values)), **values)]


def count_of(books: Books, choice: Choice) -> int:
    """Give how many items are wanted."""
    values = _wanted(choice)
    return books.number(_count(tuple(values)), **values)


def listed(books: Books, product: ProductId) -> Listed:
    """Give one item as the list has it."""
    return Listed(product_of(books, product), codes_of(books, product), level_of(books, product))


def categories(books: Books) -> tuple[str, ...]:
    """Give every category that has a name."""
    return tuple(row.category for row in books.each(_CATEGORIES) if row.category)


def suppliers(books: Books) -> tuple[str, ...]:
    """Give everybody who has delivered."""
    return tuple(row.supplier for row in books.each(_SUPPLIERS) if row.supplier)


def deposits(books: Books) -> tuple[Product, ...]:
    """Give what lies on other goods as a deposit."""
    return tuple(product_of(books, row.id) for row in books.rows(_DEPOSITS))


def history_of(books: Books, product: ProductId) -> tuple[Changed, ...]:
    """Give what was changed about an item, newest first: the last ones."""
    return tuple(
        Changed(
            moment(row.at),
            row.who,
            row.field,
            row.before or "",
            row.after or "",
            entry_name(row.till, row.entry),
        )
        for row in books.each(_CHANGES, product=product)
    )


def repriced_since(books: Books, since: int) -> Iterator[ProductId]:
    """Give whatever had its price changed from that moment on, each once, newest first."""
    told: set[str] = set()
    for row in books.each(_NEWEST_PRICES):
        if row.at < since:
            return
        if row.product not in told:
            told.add(row.product)
            yield ProductId(row.product)


def delivered(books: Books, delivery: str) -> list[tuple[ProductId, int]]:
    """Give what came with a delivery, in thousandths, in the order of its lines."""
    rows = books.each(_DELIVERED, delivery=delivery)
    return [(ProductId(row.product), row.quantity) for row in rows]


def latest_deliveries(books: Books, most: int) -> list[tuple[str, int, str, str]]:
    """Give the newest deliveries: their id, when, from whom, and the number of the note."""
    rows = books.each(_DELIVERIES, most=most)
    return [(row.id, row.at, row.supplier, row.note_number) for row in rows]


def _wanted(choice: Choice) -> dict[str, Plain]:
    values: dict[str, Plain] = {}
    if choice.kept is not Kept.ALL:
        values["is_active"] = int(choice.kept is Kept.SOLD)
    if choice.category:
        values["category"] = choice.category
    if choice.supplier:
        values["supplier"] = choice.supplier
    return values


@cache
def _ids(named: tuple[str, ...]) -> Select[Any]:
    """Give the statement for what is named, made once."""
    wanted = select(products.c.id).where(*_conditions(named)).order_by(_NAME, products.c.id)
    return wanted.limit(bindparam("most")) if "most" in named else wanted


@cache
def _count(named: tuple[str, ...]) -> Select[Any]:
    return select(func.count()).select_from(products).where(*_conditions(named))


def _conditions(named: tuple[str, ...]) -> list[ColumnElement[bool]]:
    all_of = {
        "is_active": products.c.is_active == bindparam("is_active"),
        "category": products.c.category == bindparam("category"),
        "supplier": products.c.id.in_(_SUPPLIED),
        "name": bindparam("name") <= _NAME,  # by this the index is entered
        "behind": tuple_(_NAME, products.c.id) > tuple_(bindparam("name"), bindparam("behind")),
    }
    return [condition for name, condition in all_of.items() if name in named]
