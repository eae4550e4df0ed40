"""Money taken and given back, as posted."""

from collections.abc import Sequence

from sqlalchemy import Integer, bindparam, exists, literal_column, select

from pos.records.books import Books, OpenBooks, moment
from pos.records.statements import Row, Values
from pos.records.tables import debt_payments, payments, sales, spent_codes
from pos.shop.identity import PaymentId, SaleId, ShiftId, StaffId
from pos.shop.money import Money
from pos.shop.payment import CodeUse, Method, Oddity, Payment
from pos.shop.receiptnumber import ReceiptNumber

_OF_SALE = (
    select(payments)
    .where(payments.c.sale == bindparam("sale"))
    .order_by(payments.c.entry, payments.c.id)
)
_FIND = select(payments).where(payments.c.id == bindparam("id"))
_ONE, _NOTHING = (
    literal_column(text, Integer) for text in "10"
)  # written as the indexes have them
_BACK = payments.alias("back")
_BY_CODE = (
    select(payments.c.at, sales.c.till, sales.c.series, sales.c.receipt)
    .select_from(payments.outerjoin(sales, sales.c.id == payments.c.sale))
    .where(
        (payments.c.reference == bindparam("reference"))
        & (payments.c.is_unique == _ONE)
        & (payments.c.amount_cents > _NOTHING)
        & ~exists().where(
            (_BACK.c.takes_back == payments.c.id)
            & (_BACK.c.method == Method.MPESA.value)
            & (payments.c.method == Method.MPESA.value)
        )
    )
)
_DEBT_BY_CODE = select(debt_payments.c.at).where(
    (debt_payments.c.reference == bindparam("reference")) & (debt_payments.c.is_unique == _ONE)
)
_SPENT = select(spent_codes.c.paid_at).where(
    (spent_codes.c.reference == bindparam("reference"))
    & (spent_codes.c.is_given == bindparam("is_given"))
)
_TAKEN_BACK = select(payments.c.id).where(payments.c.takes_back == bindparam("id"))


def payments_of(books: Books, sale: SaleId) -> tuple[Payment, ...]:
    """Give the payments of a sale in the order in which they were posted."""
    return tuple(_payment(row) for row in books.rows(_OF_SALE, sale=sale))


def find_payment(books: Books, payment: PaymentId) -> Payment | None:
    """Give a payment, or None."""
    row = books.first(_FIND, id=payment)
    return _payment(row) if row else None


def was_taken_back(books: Books, payment: PaymentId) -> bool:
    """Whether a payment was given back."""
    return books.first(_TAKEN_BACK, id=payment) is not None


def find_use_of_code(books: Books, reference: str) -> CodeUse | None:
    """Give when and for what a reference that pays once has paid, by whatever means, or None."""
    row = books.first(_BY_CODE, reference=reference)
    if row is not None:
        number = ReceiptNumber(row.till, row.series, row.receipt) if row.receipt else None
        return CodeUse(moment(row.at), number)
    debt = books.first(_DEBT_BY_CODE, reference=reference)
    if debt is not None:
        return CodeUse(moment(debt.at), is_debt=True)
    return spent_use_of_code(books, reference)


def stands_on_payment(books: Books, reference: str) -> bool:
    """Whether a payment of a sale has that reference: no other one may have it."""
    return books.first(_BY_CODE, reference=reference) is not None


def spent_use_of_code(books: Books, reference: str) -> CodeUse | None:
    """Give when a reference had paid in the books whose place a backup has taken, or None."""
    return _spent_use(books, reference, is_given=0)


def given_use_of_code(books: Books, reference: str) -> CodeUse | None:
    """Give when money of a code had left the shop in the books whose place a backup has taken, or None."""
    return _spent_use(books, reference, is_given=1)


def _spent_use(books: Books, reference: str, *, is_given: int) -> CodeUse | None:
    spent = books.first(_SPENT, reference=reference, is_given=is_given)
    return CodeUse(moment(spent.paid_at), is_of_before=True) if spent else None


def post_payments(
    books: OpenBooks, taken: Sequence[Payment], *, shift: ShiftId, by: StaffId
) -> None:
    """Post payments into a shift."""
    books.post(payments, [_payment_row(books, payment, shift, by) for payment in taken])


def _payment_row(books: OpenBooks, payment: Payment, shift: ShiftId, by: StaffId) -> Values:
    return {
        "id": payment.id,
        "sale": payment.sale,
        "shift": shift,
        "method": payment.method.value,
        "is_unique": int(payment.method.means.is_unique and bool(payment.reference)),
        "on_account": int(payment.method.means.on_account),
        "amount_cents": payment.amount.cents,
        "rounding_cents": payment.rounding.cents,
        "given_cents": payment.given.cents,
        "change_cents": payment.change.cents,
        "reference": payment.reference,
        "person": payment.customer,
        "takes_back": payment.takes_back,
        "oddities": " ".join(sorted(oddity.value for oddity in payment.oddities)),
        "at": books.at,
        "by": by,
    }


def _payment(row: Row) -> Payment:
    return Payment(
        id=row.id,
        sale=row.sale,
        method=Method(row.method),
        amount=Money(row.amount_cents),
        rounding=Money(row.rounding_cents),
        given=Money(row.given_cents),
        change=Money(row.change_cents),
        reference=row.reference,
        customer=row.person,
        takes_back=row.takes_back,
        oddities=frozenset(Oddity(oddity) for oddity in row.oddities.split()),
    )
