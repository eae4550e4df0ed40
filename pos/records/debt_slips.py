"""What customers brought, read as its slips say it."""

from sqlalchemy import ColumnElement, TableClause, bindparam, func, or_, select

from pos.records.books import Books, moment
from pos.records.statements import Row
from pos.records.tables import debt_payments, payments, people, staff
from pos.shop.debt_paid import DebtNumber, DebtPaid
from pos.shop.identity import PaymentId
from pos.shop.money import Money
from pos.shop.payment import Method
from pos.shop.phone import Phone

_PAID = (
    select(debt_payments, people.c.name, people.c.phone, staff.c.name.label("served_by"))
    .select_from(
        debt_payments.join(people, people.c.id == debt_payments.c.person).join(
            staff, staff.c.id == debt_payments.c.by
        )
    )
    .where(debt_payments.c.id == bindparam("id"))
)


def _before(table: TableClause) -> ColumnElement[bool]:
    """Give what stood on the account before an entry; other tills have their own entries, and are told by time."""
    is_own = table.c.till == bindparam("till")
    return (table.c.person == bindparam("person")) & or_(
        is_own & (table.c.entry < bindparam("entry")), ~is_own & (table.c.at < bindparam("at"))
    )


_CHARGED = select(func.sum(payments.c.amount_cents)).where(_before(payments))
_BROUGHT = select(func.sum(debt_payments.c.amount_cents - debt_payments.c.rounding_cents)).where(
    _before(debt_payments)
)


def debt_number(row: Row) -> str:
    """Give the number of a slip; what was brought before there were any has none."""
    return str(DebtNumber(row.till, row.series, row.number)) if row.number else ""


def debt_paid_of(books: Books, payment: PaymentId, copy: int = 0) -> DebtPaid | None:
    """Give what a customer brought with all that its slip says, or None."""
    row = books.first(_PAID, id=payment)
    if row is None:
        return None
    return DebtPaid(
        id=payment,
        number=debt_number(row),
        at=moment(row.at),
        till=row.till,
        served_by=row.served_by,
        customer=row.name,
        phone=Phone(row.phone).masked_on_paper() if row.phone else "",
        method=Method(row.method),
        reference=row.reference,
        amount=Money(row.amount_cents),
        rounding=Money(row.rounding_cents),
        given=Money(row.given_cents),
        change=Money(row.change_cents),
        before=_owed_before(books, row),
        copy=copy,
    )


def _owed_before(books: Books, row: Row) -> Money:
    said = {"person": row.person, "till": row.till, "entry": row.entry, "at": row.at}
    return Money(books.number(_CHARGED, **said) - books.number(_BROUGHT, **said))
