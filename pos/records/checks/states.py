"""Whether products, people and choices are what the last act that changed them made of them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, select

from pos.records.books import Books
from pos.records.people import ACCOUNTS
from pos.records.statements import Values
from pos.records.states import CUSTOMER, FIELDS, PRODUCT, SHOP, STAFF, SUPPLIER, Told, state_of
from pos.records.suppliers import SUPPLIERS
from pos.records.tables import (
    barcodes,
    customers,
    price_breaks,
    products,
    shop,
    staff,
    states,
    suppliers,
)

_STATES = select(states).order_by(states.c.till, states.c.entry)
_OWN = (
    (STAFF, staff.name, select(staff)),
    (CUSTOMER, customers.name, ACCOUNTS),
    (SHOP, shop.name, select(shop)),
    (SUPPLIER, suppliers.name, SUPPLIERS),
)
_PRODUCTS = select(products)
_OF_PRODUCTS = ((price_breaks.name, select(price_breaks)), (barcodes.name, select(barcodes)))


def state_differences(books: Books) -> Iterator[str]:
    """Give what was changed, added or taken away by something that is no act."""
    last = {(row.kind, row.subject): row for row in books.each(_STATES)}
    for kind, subject, told in _all(books):
        vouched = last.pop((kind, subject), None)
        if vouched is None:
            if kind != SHOP:  # a shop is there before its first act
                yield f"{kind} {subject} was put there by no act"
        elif vouched.version not in FIELDS or state_of(told, vouched.version) != vouched.digest:
            yield f"{kind} {subject} is not as entry {vouched.entry} left it"
    for kind, subject in last:
        yield f"{kind} {subject} was taken away by no act"


def _all(books: Books) -> Iterator[tuple[str, str, Told]]:
    for kind, table, rows in _OWN:
        for row in _rows(books, rows):
            subject = SHOP if kind == SHOP else str(row["id"])
            yield kind, subject, [(table, row)]
    bearing: dict[object, list[tuple[str, Values]]] = {}
    for table, rows in _OF_PRODUCTS:
        for row in _rows(books, rows):
            bearing.setdefault(row["product"], []).append((table, row))
    for row in _rows(books, _PRODUCTS):
        yield PRODUCT, str(row["id"]), [(products.name, row), *bearing.get(row["id"], ())]


def _rows(books: Books, statement: Select[Any]) -> Iterator[Values]:
    return (row._asdict() for row in books.each(statement))
