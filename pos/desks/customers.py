"""The desk of customers: whom the shop trusts, found by name or phone, and named on the sale."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.background import READING
from pos.desks.sale import SaleDesk
from pos.desks.whole import WholeDesk
from pos.shop.customer import Customer
from pos.shop.money import Money
from pos.shop.searching import fold
from pos.till.accounts import list_customers

Known = tuple[Customer, Money]


@dataclass(frozen=True, slots=True)
class CustomersView:
    """Who fits what was typed, each with what is owed."""

    typed: str = ""
    found: tuple[Known, ...] = ()


class CustomersDesk(QObject):
    """Finds customers while somebody types, and names one on the sale."""

    changed = Signal(object)
    """There is something new to show: a CustomersView."""

    def __init__(self, sale: SaleDesk, whole: WholeDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale, self._whole = sale, whole
        self._known: tuple[Known, ...] = ()
        self._view = CustomersView()

    @property
    def view(self) -> CustomersView:
        """What is to be shown now."""
        return self._view

    @property
    def on_sale(self) -> Known | None:
        """The known customer whose sale it is, with what is owed; None when nobody known is named."""
        sale = self._sale.here.sale if self._sale.here else None
        wanted = sale.customer if sale else None
        return next((each for each in self._known if each[0].id == wanted), None)

    def read(self) -> None:
        """Have the accounts read; who may not see them sees nobody."""
        by = self._sale.view.by
        if by is not None:
            self._sale.background.do(
                READING,
                partial(list_customers, self._sale.counter.records, by),
                done=self._read,
                failed=lambda _: self._read(()),
            )

    def find(self, typed: str) -> None:
        """Show who fits all the words typed."""
        wanted = fold(typed).split()
        found = tuple(
            each for each in self._known if all(word in _called(each[0]) for word in wanted)
        )
        self._view = CustomersView(typed, found)
        self.changed.emit(self._view)

    def take(self, place: int) -> None:
        """Name the one at that place on the sale."""
        if 0 <= place < len(self._view.found):
            customer, _ = self._view.found[place]
            self._whole.name_customer(customer.name, customer.id)

    def _read(self, known: tuple[Known, ...]) -> None:
        self._known = known
        self.find(self._view.typed)


def _called(customer: Customer) -> str:
    digits = customer.phone.digits if customer.phone else ""
    return f"{fold(customer.name)} {digits} 0{digits[3:]}"
