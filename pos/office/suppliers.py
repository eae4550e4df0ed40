"""Suppliers: who brings the goods, on what terms; and forgetting one who asks for it."""

from dataclasses import replace

from pos.records.authority import allow
from pos.records.books import OpenBooks
from pos.records.database import Records
from pos.records.stock_orders import open_orders
from pos.records.suppliers import (
    add_supplier,
    all_suppliers,
    change_supplier,
    erase_supplier,
    known_supplier,
)
from pos.shop.audit import Act
from pos.shop.identity import StaffId, SupplierId
from pos.shop.phone import Phone
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.supplier import Supplier
from pos.shop.text import alike, read_name, read_text
from pos.shop.words import Reason


def add(
    records: Records, by: StaffId, *, name: str, phone: Phone | None = None, terms: str = ""
) -> Supplier:
    """Keep a new supplier."""
    with records.writing() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        supplier = _checked(books, Supplier(SupplierId(books.new_id()), name, phone, terms))
        add_supplier(books, supplier)
        books.note(Act.SUPPLIER_CHANGED, by, subject=supplier.id, new=True)
        return supplier


def change(records: Records, by: StaffId, *, supplier: Supplier) -> None:
    """Keep a supplier as it is now described."""
    with records.writing() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        known_supplier(books, supplier.id)
        change_supplier(books, _checked(books, supplier))
        books.note(Act.SUPPLIER_CHANGED, by, subject=supplier.id)


def erase(records: Records, by: StaffId, *, supplier: SupplierId) -> None:
    """Forget a supplier's name and phone; deliveries and the audit stay. Not while an order is open."""
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_CUSTOMERS)
        known_supplier(books, supplier)
        ordered = next((each for each in open_orders(books) if each.supplier == supplier), None)
        if ordered is not None:
            raise Refusal(Reason.SUPPLIER_ORDERED, order=ordered.name)
        erase_supplier(books, supplier)
        books.note(Act.SUPPLIER_ERASED, by, subject=supplier)


def list_all(records: Records, by: StaffId) -> tuple[Supplier, ...]:
    """Give every supplier by name."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return all_suppliers(books)


def _checked(books: OpenBooks, supplier: Supplier) -> Supplier:
    name = read_name(supplier.name, most=60)
    same = (each for each in all_suppliers(books) if each.id != supplier.id)
    if any(alike(each.name) == alike(name) for each in same):
        raise Refusal(Reason.SUPPLIER_NAMED, name=name)
    return replace(supplier, name=name, terms=read_text(supplier.terms))
