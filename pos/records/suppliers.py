"""Suppliers, whose names and phone numbers stand with those of all people."""

from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.people import KEEP_PERSON, add_person, erase_person
from pos.records.statements import Row
from pos.records.states import SUPPLIER, vouch
from pos.records.tables import deliveries, people, suppliers
from pos.shop.identity import SupplierId
from pos.shop.phone import Phone
from pos.shop.refusal import Refusal
from pos.shop.supplier import Supplier
from pos.shop.words import Reason

BROUGHT_BY: ColumnElement[str] = func.coalesce(people.c.name, deliveries.c.supplier)
"""Who brought a delivery: a kept supplier by the name he has now, any other as it was typed."""
IS_SUPPLIER = people.c.id == deliveries.c.supplier_id
"""How deliveries are joined with the names of their suppliers; where none is kept there is no row."""
SUPPLIERS: Select[Any] = select(
    people.c.id,
    people.c.name,
    people.c.phone,
    people.c.erased_at,
    suppliers.c.terms,
    suppliers.c.is_active,
).select_from(suppliers.join(people, people.c.id == suppliers.c.id))
_FIND = SUPPLIERS.where(suppliers.c.id == bindparam("id"))
_ALL = SUPPLIERS.where(people.c.erased_at.is_(None)).order_by(people.c.name, people.c.id)
_NEW = insert(suppliers)
_KEEP = (
    update(suppliers)
    .where(suppliers.c.id == bindparam("the_id"))
    .values(terms=bindparam("terms"), is_active=bindparam("is_active"))
)


def known_supplier(books: Books, supplier: SupplierId) -> Supplier:
    """Give a supplier, or refuse one that is not known or was forgotten."""
    row = books.first(_FIND, id=supplier)
    if row is None or row.erased_at is not None:
        raise Refusal(Reason.SUPPLIER_GONE)
    return _supplier(row)


def all_suppliers(books: Books) -> tuple[Supplier, ...]:
    """Give all suppliers by name, without those that were forgotten."""
    return tuple(_supplier(row) for row in books.rows(_ALL))


def add_supplier(books: OpenBooks, supplier: Supplier) -> None:
    """Keep a new supplier."""
    add_person(books, supplier.id, supplier.name, phone=supplier.phone)
    books.write(_NEW, id=supplier.id, terms=supplier.terms, is_active=int(supplier.is_active))
    _vouch(books, supplier.id)


def change_supplier(books: OpenBooks, supplier: Supplier) -> None:
    """Keep a supplier as it is now."""
    phone = supplier.phone.digits if supplier.phone else None
    books.write(KEEP_PERSON, the_id=supplier.id, name=supplier.name, phone=phone)
    books.write(_KEEP, the_id=supplier.id, terms=supplier.terms, is_active=int(supplier.is_active))
    _vouch(books, supplier.id)


def erase_supplier(books: OpenBooks, supplier: SupplierId) -> None:
    """Forget a supplier's name, phone and terms; what it brought stays."""
    books.write(_KEEP, the_id=supplier, terms="", is_active=0)
    erase_person(books, supplier)
    _vouch(books, supplier)


def _vouch(books: OpenBooks, supplier: SupplierId) -> None:
    rows = [(suppliers.name, row._asdict()) for row in books.rows(_FIND, id=supplier)]
    vouch(books, SUPPLIER, supplier, told=rows)


def _supplier(row: Row) -> Supplier:
    phone = Phone(row.phone) if row.phone else None
    return Supplier(row.id, row.name, phone, row.terms, bool(row.is_active))
