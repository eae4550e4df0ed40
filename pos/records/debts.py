"""What customers brought for what they owe, as posted."""

from sqlalchemy import bindparam, exists, func, select, text

from pos.records.books import Books, OpenBooks
from pos.records.house import series_of
from pos.records.shifts import open_shift_of
from pos.records.statements import Row, Values
from pos.records.tables import debt_payments, money_uses
from pos.shop.identity import CustomerId, PaymentId, SaleId, ShiftId, StaffId
from pos.shop.money import Money
from pos.shop.payment import Method, Payment

NO_SALE = SaleId("")
"""The sale of money that is for an account."""

_FIND = select(debt_payments).where(debt_payments.c.id == bindparam("id"))
_LAST_NUMBER = select(func.max(debt_payments.c.number)).where(
    (debt_payments.c.till == bindparam("till"))
    & (debt_payments.c.series == bindparam("series"))
    & debt_payments.c.number.is_not(None)
)
_TYPED = select(debt_payments.c.id, debt_payments.c.amount_cents).where(
    (debt_payments.c.reference == bindparam("reference"))
    & (debt_payments.c.till == bindparam("till"))
    & text("debt_payments.is_unique = 1 AND debt_payments.method = 'mpesa'")
    & ~exists().where((money_uses.c.document == debt_payments.c.id) & (money_uses.c.document != ""))
)


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


def debt_typed(books: Books, code: str) -> Row | None:
    """Give the row of what a customer brought by a typed code whose money nobody has heard of yet, or None."""
    return books.first(_TYPED, reference=code, till=books.till)


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
                **_next_number(books),
            }
        ],
    )


def post_credit(
    books: OpenBooks,
    customer: CustomerId,
    document: PaymentId,
    *,
    amount: Money,
    code: str,
    by: StaffId,
) -> None:
    """Post what was left of a payment to a customer's credit; its code may have paid a sale as well."""
    books.post(
        debt_payments,
        [
            {
                "id": document,
                "person": customer,
                "shift": open_shift_of(books).id,
                "method": Method.MPESA.value,
                "is_unique": 0,
                "amount_cents": amount.cents,
                "rounding_cents": 0,
                "given_cents": 0,
                "change_cents": 0,
                "reference": code,
                "at": books.at,
                "by": by,
                **_next_number(books),
            }
        ],
    )


def _next_number(books: OpenBooks) -> Values:
    """Give the number of its slip: one more than the last of this till's series."""
    series = series_of(books)
    last = books.number(_LAST_NUMBER, till=books.till, series=series)
    return {"series": series, "number": last + 1}
