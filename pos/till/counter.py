"""What stands on the counter: the sale at hand, and once it is being paid, what was paid for it so far."""

from dataclasses import dataclass, replace

from pos.records.books import Books
from pos.records.open_sales import open_sale
from pos.records.payments import payments_of
from pos.records.sale_text import sale_to_text
from pos.records.shifts import open_shift_of
from pos.shop import payment as rule
from pos.shop.approval import exactly
from pos.shop.identity import SaleId
from pos.shop.money import Money
from pos.shop.payment import Payment
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale, total_of
from pos.shop.shift import Shift
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class OnCounter:
    """A sale that is being paid, with what was paid so far and the shift it is paid in."""

    sale: Sale
    payments: tuple[Payment, ...]
    shift: Shift

    @property
    def due(self) -> Money:
        """What is still to be paid; below zero when the shop owes the customer."""
        return rule.due(total_of(self.sale), self.payments)

    @property
    def exactly(self) -> str:
        """What this sale with these payments is called when a yes is asked for."""
        return exactly(self.sale.id, sale_to_text(self.sale), *map(_told, self.payments))

    def paid_with(self, payment: Payment) -> "OnCounter":
        """Give it with one more payment."""
        return replace(self, payments=(*self.payments, payment))


def _told(payment: Payment) -> tuple[object, ...]:
    customer, back = payment.customer or "", payment.takes_back or ""
    return (payment.method.value, payment.amount.cents, payment.reference, customer, back)


def sale_at_hand(books: Books, sale: SaleId) -> Sale:
    """Give a sale in progress, or refuse a parked one."""
    kept = open_sale(books, sale)
    if kept.parked_as is not None:
        raise Refusal(Reason.SALE_PARKED)
    return kept


def payable_sale(books: Books, sale: SaleId) -> Sale:
    """Give a sale in progress that can be paid, or refuse one that is parked, empty or lacks a price."""
    return _checked(sale_at_hand(books, sale))


def _checked(kept: Sale) -> Sale:
    if not kept.lines:
        raise Refusal(Reason.SALE_EMPTY)
    for line in kept.lines:
        if line.lacks_price:
            raise Refusal(Reason.LINE_WITHOUT_PRICE, name=line.item.name)
    return kept


def on_counter(books: Books, sale: SaleId) -> OnCounter:
    """Give the sale that is being paid; without an open shift no money is taken."""
    return OnCounter(payable_sale(books, sale), payments_of(books, sale), open_shift_of(books))


def on_counter_or_parked(books: Books, sale: SaleId) -> OnCounter:
    """Give a sale in progress as it is paid by money that came by itself: parked or not."""
    kept = _checked(replace(open_sale(books, sale), parked_as=None))
    return OnCounter(kept, payments_of(books, sale), open_shift_of(books))
