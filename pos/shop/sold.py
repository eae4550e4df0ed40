"""A finished sale: what was posted, which nothing changes any more."""

from dataclasses import dataclass
from datetime import datetime

from pos.shop.identity import SaleId, ShiftId, StaffId
from pos.shop.line import Item
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.payment import Payment
from pos.shop.price import Price
from pos.shop.quantity import Quantity
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.sale import LineAmount
from pos.shop.tax import TaxTotal, totals_by_class


@dataclass(frozen=True, slots=True)
class SoldLine:
    """One posted line."""

    number: int
    item: Item
    quantity: Quantity
    price: Price
    gross: Money
    own_discount: Money
    shared_discount: Money
    tax: Money
    tax_rate: int
    listed: Money
    unit_cost: int = 0
    note: str = ""
    origin_sale: SaleId | None = None
    origin_line: int | None = None
    deposit_for: int | None = None

    @property
    def net(self) -> Money:
        """What was paid for the line, VAT included."""
        return self.gross - self.own_discount - self.shared_discount


@dataclass(frozen=True, slots=True)
class Sold:
    """A finished sale with its receipt number."""

    id: SaleId
    number: ReceiptNumber
    shift: ShiftId
    opened_at: datetime
    opened_by: StaffId
    finished_at: datetime
    served_by: StaffId
    lines: tuple[SoldLine, ...]
    payments: tuple[Payment, ...]
    customer_name: str = ""
    note: str = ""
    pay_number: str | None = None
    is_vat_shown: bool = True

    @property
    def gross(self) -> Money:
        """The sum before discounts."""
        return sum_of(line.gross for line in self.lines)

    @property
    def total(self) -> Money:
        """What the goods came to."""
        return sum_of(line.net for line in self.lines)

    @property
    def rounding(self) -> Money:
        """What coins and whole shillings added or left off."""
        return sum_of(payment.rounding for payment in self.payments)

    @property
    def change(self) -> Money:
        """What the customer got back in coins and notes of what he gave."""
        return sum_of(payment.change for payment in self.payments)

    @property
    def by_class(self) -> tuple[TaxTotal, ...]:
        """The VAT table; its rows add up to the total."""
        return totals_by_class((line.item.tax_class, line.net, line.tax) for line in self.lines)

    @property
    def tax(self) -> Money:
        """The VAT inside the total."""
        return sum_of(line.tax for line in self.lines)

    @property
    def is_return(self) -> bool:
        """Whether the shop paid the customer."""
        return self.total < NOTHING


def sold_line(amount: LineAmount, unit_cost: int) -> SoldLine:
    """Give what is posted of a line of a sale in progress, with what its goods cost the shop on average."""
    line = amount.line
    return SoldLine(
        number=line.number,
        item=line.item,
        quantity=line.quantity,
        price=line.price,
        gross=amount.gross,
        own_discount=amount.own_discount,
        shared_discount=amount.shared_discount,
        tax=amount.tax,
        tax_rate=amount.tax_rate,
        listed=line.listed,
        unit_cost=unit_cost,
        note=line.note,
        origin_sale=line.origin.sale if line.origin else None,
        origin_line=line.origin.line if line.origin else None,
        deposit_for=line.deposit_for,
    )
