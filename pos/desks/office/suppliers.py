"""The desk at which suppliers are kept, changed and forgotten."""

from functools import partial

from PySide6.QtCore import Signal

from pos.desks.office.desk import OfficeDesk
from pos.office import suppliers
from pos.shop.identity import SupplierId
from pos.shop.phone import Phone
from pos.shop.supplier import Supplier


class SupplierDesk(OfficeDesk):
    """Tells who was kept, so that a delivery is from there."""

    kept = Signal(str)
    """A supplier is kept as it was described: its id."""
    forgotten = Signal()

    def add(self, name: str, phone: Phone | None, terms: str) -> None:
        """Keep a new supplier."""
        work = partial(suppliers.add, self.seat.records, name=name, phone=phone, terms=terms)
        self.write(work, lambda new: self.kept.emit(new.id))

    def change(self, supplier: Supplier) -> None:
        """Keep a supplier as it is now described."""
        work = partial(suppliers.change, self.seat.records, supplier=supplier)
        self.write(work, lambda _: self.kept.emit(supplier.id))

    def forget(self, supplier: SupplierId) -> None:
        """Forget a supplier's name and phone."""
        work = partial(suppliers.erase, self.seat.records, supplier=supplier)
        self.write(work, lambda _: self.forgotten.emit())
