"""What customers brought for what they owe, as posted."""

from sqlalchemy import bindparam, select

from pos.records.books import Books, OpenBooks
from pos.records.tables import debt_payments
from pos.shop.identity import CustomerId, PaymentId, SaleId, ShiftId, StaffId
from pos.shop.money import Money
from pos.shop.payment import Method, Payment

NO_SALE = SaleId("")
"""The sale of money that is for an account."""

_FIND = select(debt_payments).where(debt_payments.c.id == bindparam("id"))


def find_debt_payment(books: Books, payment: PaymentId) -> Payment | None:
    """Give what a customer brought, or None."""
    row = books.first(_FIND, id=payment)
    if row is None:
        return None
    return Payment(
        id=row.id,
        sale=NO_SALE,
        method=Method(row.method),
        amount=Money(row.amount_cents),
        given=Money(row.given_cents),
        change=Money(row.change_cents),
        rounding=Money(row.rounding_cents),
        reference=row.reference,
        customer=row.person,
    )


def post_debt_payment(
    books: OpenBooks, customer: CustomerId, payment: Payment, *, shift: ShiftId, by: StaffId
) -> None:
    """Post what a customer brought."""
    books.post(
        debt_payments,
        [
            {
                "id": payment.id,
                "person": customer,
                "shift": shift,
                "method": payment.method.value,
                "is_unique": int(payment.method.means.is_unique),
                "amount_cents": payment.amount.cents,
                "rounding_cents": payment.rounding.cents,
                "given_cents": payment.given.cents,
                "change_cents": payment.change.cents,
                "reference": payment.reference,
                "at": books.at,
                "by": by,
            }
        ],
    )
